/// Finds the models that meet conditions: sets of bits and two columns, 64 models at a time.
#ifndef CATALOG_FILTER_H
#define CATALOG_FILTER_H

#include "catalog_words.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// A set of models: a row of bits in a section of sets. Each list of words whose words make sets has a
/// section of its own, and the set of a word is the row of its code in the image, less 1.
typedef struct catalog_set {
    uint16_t section; ///< CATALOG_SECTION_CAPABILITY_SETS, _INPUT_MODALITY_SETS, ...
    uint16_t code;    ///< of the word, or a catalog_other_set; 0: no model is in it
} catalog_set;

/// The sets of CATALOG_SECTION_OTHER_SETS, by code. New ones go last.
typedef enum __attribute__((enum_extensibility(open))) catalog_other_set : uint16_t {
    CATALOG_SET_NO_CAPABILITY_STATED = 1, ///< it neither states nor denies any
    CATALOG_SET_INPUT_PRICE_KNOWN = 2,    ///< a standard price of prompt tokens that is not dynamic
} catalog_other_set;

#define CATALOG_OTHER_SETS 2u

/// The most sets that a filter names.
#define CATALOG_FILTER_SETS 40u

_Static_assert(
    CATALOG_FILTER_SETS > CATALOG_CAPABILITY_COUNT +
                              2 * (0 CATALOG_MODALITIES(CATALOG_COUNT_WORD)) + CATALOG_OTHER_SETS,
    "a filter can name all sets but those of tiers, of which one is enough");

/// The orders that an image holds beside its own (provider, then id). Unknown comes last; equals
/// are ordered by provider and id.
typedef enum __attribute__((enum_extensibility(open))) catalog_order : uint32_t {
    CATALOG_BY_PRICE = CATALOG_SECTION_BY_PRICE,     ///< lowest input price first
    CATALOG_BY_CONTEXT = CATALOG_SECTION_BY_CONTEXT, ///< largest context first
    CATALOG_BY_RELEASE = CATALOG_SECTION_BY_RELEASE, ///< newest first
    CATALOG_BY_NAME = CATALOG_SECTION_BY_NAME,       ///< in byte order
} catalog_order;

/// Conditions that all must hold. Start from catalog_filter_everything().
typedef struct catalog_filter {
    uint32_t minimum_context;    ///< in tokens; 0: any, also unknown; else unknown does not match
    int64_t maximum_input_price; ///< in nano-USD per million; unknown matches; INT64_MAX: any
    uint32_t set_count;
    catalog_set sets[CATALOG_FILTER_SETS]; ///< the sets a model must be in
    _Bool by_provider; ///< whether a model must be of one of `providers`
    uint64_t providers[CATALOG_PROVIDERS_MAXIMUM / 64]; ///< a bit for the row of each provider
} catalog_filter;

/// The filter that every model matches.
static inline catalog_filter catalog_filter_everything(void) {
    return (catalog_filter){.maximum_input_price = INT64_MAX};
}

/// Makes a filter one that only models in one more set meet. In place, as a filter is half a
/// kilobyte: to copy it for each condition is felt in a count.
static inline void catalog_filter_require(
    catalog_filter *filter, uint32_t section, uint32_t code
) {
    _Bool fits = filter->set_count < CATALOG_FILTER_SETS;
    // One that is too many is met by nothing.
    filter->sets[fits ? filter->set_count++ : 0] =
        (catalog_set){(uint16_t)section, fits && code <= UINT16_MAX ? (uint16_t)code : 0};
}

/// Makes a filter one that models of one more provider meet, and of those alone that are added so.
static inline void catalog_filter_add(catalog_filter *filter, uint32_t provider) {
    filter->by_provider = 1;
    if (provider < CATALOG_PROVIDERS_MAXIMUM)
        filter->providers[provider / 64] |= UINT64_C(1) << provider % 64;
}

/// The rows that matches can be among: those from the first of the filter's providers to the last.
image_range catalog_filter_range(IMAGE_BYTES, catalog_filter filter);

/// The number of matches.
uint32_t catalog_filter_count(IMAGE_BYTES, catalog_filter filter);

/// The matches among the 64 models from row `first`, a multiple of 64: bit i for row `first + i`.
uint64_t catalog_filter_block(IMAGE_BYTES, catalog_filter filter, uint32_t first);

/// Whether one model matches.
_Bool catalog_filter_matches(IMAGE_BYTES, catalog_filter filter, uint32_t row);

/// The row of the model at a place of an order; IMAGE_NO_ROW behind the last.
uint32_t catalog_ordered(IMAGE_BYTES, catalog_order order, uint32_t place);

/// The number of models in a set.
uint32_t catalog_set_count(IMAGE_BYTES, uint32_t section, uint32_t code);

/// The number of models, but for those that need what is not known here.
uint32_t catalog_model_count(IMAGE_BYTES);

/// The number of providers, but for those that need what is not known here.
uint32_t catalog_provider_count(IMAGE_BYTES);

/// The input price of a model as filters and orders see it.
int64_t catalog_input_price(IMAGE_BYTES, uint32_t row);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
