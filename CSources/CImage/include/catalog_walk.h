/// Visits the models that meet a filter, in one of the orders that an image holds.
///
/// Both functions stay inside the image whatever its bytes say, and do not allocate. A walk belongs to one
/// thread at a time.
#ifndef CATALOG_WALK_H
#define CATALOG_WALK_H

#include "catalog_orders.h"
#include "catalog_search.h"

IMAGE_HEADER_BEGIN

/// The most matches that a walk sorts.
#define CATALOG_FEW 32u

/// How far a visit of matches has come.
///
/// It goes along the order, where the first of many matches comes soon. Where none comes soon, there may be
/// few: it then looks for all matches and sorts them, as the only one may come last in the order.
typedef struct catalog_walk {
    catalog_search search;
    catalog_order order;
    image_section rows; ///< of the order; none where the image lacks the order
    uint32_t place;     ///< the next place of the order to look at
    uint32_t found;     ///< how many matches it has visited
    bool is_counted;    ///< whether it has looked for all matches
    bool has_few;       ///< whether `few` has all matches
    uint32_t few_count;
    uint32_t few[CATALOG_FEW]; ///< the rows of all matches, in the order
} catalog_walk;

/// A walk before its first match. Linear as catalog_search_begin.
catalog_walk catalog_walk_begin(IMAGE_BYTES, catalog_filter filter, catalog_order order);

/// The row of the next match; IMAGE_NO_ROW behind the last. All calls together are linear in the number of
/// models.
uint32_t catalog_walk_next(IMAGE_BYTES, catalog_walk *walk);

IMAGE_HEADER_END

#endif
