/// Visits the models that meet a filter in one of the orders that an image holds.
#ifndef CATALOG_WALK_H
#define CATALOG_WALK_H

#include "catalog_orders.h"
#include "catalog_search.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// At most this many matches are sorted when they are visited.
#define CATALOG_FEW 32u

/// How far a visit of matches has come.
///
/// It goes along the order, so that the first of many matches are found soon. Where they do not come
/// soon, there may be few of them: then it sorts these, as an order may end with the one that matches.
typedef struct catalog_walk {
    catalog_search search;
    catalog_order order;
    image_section rows; ///< of the order; without any where the image does not have the order
    uint32_t place;   ///< of the order, up to which it has looked
    uint32_t found;   ///< so many matches have been visited
    _Bool is_counted; ///< whether it has asked how many matches there are
    _Bool has_few;    ///< whether `few` has all of them
    uint32_t few_count;
    uint32_t few[CATALOG_FEW]; ///< the rows of all matches, in the order
} catalog_walk;

catalog_walk catalog_walk_begin(IMAGE_BYTES, catalog_filter filter, catalog_order order);

/// The row of the next match; IMAGE_NO_ROW behind the last.
uint32_t catalog_walk_next(IMAGE_BYTES, catalog_walk *walk);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
