/// Conditions on models.
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

/// Adds a condition: a model must be in this set too. It changes the filter in place, as a filter is half a
/// kilobyte, and copies of that slow a count down.
static inline void catalog_filter_require(
    catalog_filter *filter, uint32_t section, uint32_t code
) {
    _Bool fits = filter->set_count < CATALOG_FILTER_SETS;
    // Of a set too many, no model is a member: the filter then has no matches.
    filter->sets[fits ? filter->set_count++ : 0] =
        (catalog_set){(uint16_t)section, fits && code <= UINT16_MAX ? (uint16_t)code : 0};
}

/// Admits the models of a provider. As soon as one provider is admitted, those of others are not.
static inline void catalog_filter_add(catalog_filter *filter, uint32_t provider) {
    filter->by_provider = 1;
    if (provider < CATALOG_PROVIDERS_MAXIMUM)
        filter->providers[provider / 64] |= UINT64_C(1) << provider % 64;
}

/// Whether a filter is met by models of a provider.
static inline _Bool catalog_filter_is_of(const catalog_filter *filter, uint32_t provider) {
    return provider < CATALOG_PROVIDERS_MAXIMUM &&
           filter->providers[provider / 64] >> provider % 64 & 1;
}

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
