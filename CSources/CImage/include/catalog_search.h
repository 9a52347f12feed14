/// Finds the models of an image that meet a filter: by sets of bits and two columns, 64 models at a time.
#ifndef CATALOG_SEARCH_H
#define CATALOG_SEARCH_H

#include "catalog_filter.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// A filter made ready for one image: where its columns lie is looked up and compared with the image's
/// size once for many models. Places are bytes from the image's start; 0: that is not asked for.
typedef struct catalog_search {
    catalog_filter filter;
    image_range range; ///< the rows that matches are among; of none where nothing can match
    size_t image_size; ///< an image of another size has no matches
    uint32_t models;
    uint32_t set_count;
    size_t sets[CATALOG_FILTER_SETS + 1]; ///< those of the filter, and that of the models without needs
    size_t context, price;
} catalog_search;

catalog_search catalog_search_begin(IMAGE_BYTES, catalog_filter filter);

/// The matches among the 64 models from row `first`, a multiple of 64: bit i for row `first + i`.
uint64_t catalog_search_block(IMAGE_BYTES, const catalog_search *search, uint32_t first);

/// Whether one model matches.
_Bool catalog_search_has(IMAGE_BYTES, const catalog_search *search, uint32_t row);

/// The number of models that meet a filter.
uint32_t catalog_filter_count(IMAGE_BYTES, catalog_filter filter);

/// The number of models in a set.
uint32_t catalog_set_count(IMAGE_BYTES, uint32_t section, uint32_t code);

/// The number of models, but for those that need what is not known here.
uint32_t catalog_model_count(IMAGE_BYTES);

/// The number of providers, but for those that need what is not known here.
uint32_t catalog_provider_count(IMAGE_BYTES);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
