/// Finds the models of an image that meet a filter: by sets of bits and two columns, 64 models at a time.
///
/// All functions stay inside the image whatever its bytes say, and do not allocate. A search is a value;
/// any number of threads may use it at once.
#ifndef CATALOG_SEARCH_H
#define CATALOG_SEARCH_H

#include "catalog_filter.h"

IMAGE_HEADER_BEGIN

/// A filter made ready for one image: it knows where the sets and columns lie, which were compared with the
/// image's size once for all models. Places are in bytes from the image's start; 0: the filter has no such
/// condition.
typedef struct catalog_search {
    catalog_filter filter;
    image_range range; ///< the rows that can match
    size_t image_size; ///< in an image of another size, the search finds nothing
    uint32_t models;
    uint32_t set_count;
    size_t sets[CATALOG_FILTER_SETS + 1]; ///< those of the filter, and the set of the models without needs
    size_t context, price;
} catalog_search;

/// Makes a filter ready for an image. Linear in the number of its sets, and of the providers that it names.
catalog_search catalog_search_begin(IMAGE_BYTES, catalog_filter filter);

/// The matches among the 64 models from row `first` on, a multiple of 64: bit i is row `first + i`. Linear
/// in the number of sets.
uint64_t catalog_search_block(IMAGE_BYTES, const catalog_search *search, uint32_t first);

/// Whether the model of a row matches. Linear in the number of sets.
bool catalog_search_has(IMAGE_BYTES, const catalog_search *search, uint32_t row);

/// The number of models that meet a filter. Linear in the number of models, 64 at a time.
uint32_t catalog_filter_count(IMAGE_BYTES, catalog_filter filter);

/// The number of models in a set. Linear as catalog_filter_count.
uint32_t catalog_set_count(IMAGE_BYTES, uint32_t section, uint32_t code);

/// The number of models, without those that need what this version does not know. Constant time where every
/// model needs nothing, else as catalog_filter_count.
uint32_t catalog_model_count(IMAGE_BYTES);

/// The number of providers, without those that need what this version does not know. Linear in their
/// number.
uint32_t catalog_provider_count(IMAGE_BYTES);

IMAGE_HEADER_END

#endif
