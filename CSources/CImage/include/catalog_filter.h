/// Conditions on models. A filter is a value, which belongs to whoever made it; every function takes
/// constant time and reads no image.
#ifndef CATALOG_FILTER_H
#define CATALOG_FILTER_H

#include "catalog_words.h"

IMAGE_HEADER_BEGIN

/// A set of models: a row of bits, one for each model, in a section of sets. The words of a list have a
/// section, such as CATALOG_SECTION_CAPABILITY_SETS; the set of a word is the row code - 1 of it.
typedef struct catalog_set {
    uint16_t section; ///< CATALOG_SECTION_CAPABILITY_SETS, _INPUT_MODALITY_SETS, ...
    uint16_t code;    ///< of the word, in the image, or a catalog_other_set; 0: a set without models
} catalog_set;

/// The sets of CATALOG_SECTION_OTHER_SETS, by code. New ones go last.
IMAGE_OPEN_ENUM(catalog_other_set, uint16_t) {
    CATALOG_SET_NO_CAPABILITY_STATED = 1, ///< models of which every capability is unknown
    CATALOG_SET_INPUT_PRICE_KNOWN = 2,    ///< models with a standard, fixed price of prompt tokens
};

#define CATALOG_OTHER_SETS 2u

/// The most sets that a filter can name.
#define CATALOG_FILTER_SETS 40u

static_assert(
    CATALOG_FILTER_SETS > CATALOG_CAPABILITY_COUNT +
                              2 * (0 CATALOG_MODALITIES(CATALOG_COUNT_WORD)) + CATALOG_OTHER_SETS,
    "a filter can name every set but those of tiers, and one of those");

/// Conditions that a model must all meet. Start from catalog_filter_everything().
typedef struct catalog_filter {
    uint32_t minimum_context;    ///< in tokens: a model of unknown context does not match; 0: all match
    int64_t maximum_input_price; ///< in nano-USD per million: one of unknown price matches; INT64_MAX: all
    uint32_t set_count;
    catalog_set sets[CATALOG_FILTER_SETS]; ///< the sets that a model must be in
    bool by_provider; ///< whether a model must belong to one of `providers`
    uint64_t providers[CATALOG_PROVIDERS_MAXIMUM / 64]; ///< a bit for the row of each provider
} catalog_filter;

/// The filter that every model matches.
static inline catalog_filter catalog_filter_everything(void) {
    catalog_filter filter = {};
    filter.maximum_input_price = INT64_MAX;
    return filter;
}

/// Adds a condition: a model must be in this set too. It changes the filter in place, as a filter has half
/// a kilobyte, and copying that slows a count down.
static inline void catalog_filter_require(
    catalog_filter *filter, uint32_t section, uint32_t code
) {
    bool fits = filter->set_count < CATALOG_FILTER_SETS;
    // A filter with more sets than it has room for matches no model: code 0 is a set without models.
    uint16_t set = fits && code <= UINT16_MAX ? (uint16_t)code : (uint16_t)0;
    filter->sets[fits ? filter->set_count++ : 0] = (catalog_set){(uint16_t)section, set};
}

/// Admits the models of a provider, by its row. After the first call the filter admits the models of named
/// providers alone.
static inline void catalog_filter_add(catalog_filter *filter, uint32_t provider) {
    filter->by_provider = 1;
    if (provider < CATALOG_PROVIDERS_MAXIMUM)
        filter->providers[provider / 64] |= UINT64_C(1) << provider % 64;
}

/// Whether a filter names a provider, by its row.
static inline bool catalog_filter_is_of(const catalog_filter *filter, uint32_t provider) {
    return provider < CATALOG_PROVIDERS_MAXIMUM &&
           filter->providers[provider / 64] >> provider % 64 & 1;
}

IMAGE_HEADER_END

#endif
