/// Finds the models that meet conditions: sets of bits and two columns, 64 models at a time.
#ifndef CATALOG_FILTER_H
#define CATALOG_FILTER_H

#include "catalog_fields.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

// A capability's bit is set where the model states that it has it.
#define CATALOG_CAPABILITY_BIT(KIND, kind, column, json, words) CATALOG_BIT_##column,
#define CATALOG_COUNT_WORD(name) +1

/// The sets of models that an image holds as bits, one row of the section BITS each.
typedef enum __attribute__((enum_extensibility(open))) catalog_bit : uint32_t {
    CATALOG_CAPABILITIES(CATALOG_CAPABILITY_BIT)
    CATALOG_BIT_NO_CAPABILITY_STATED, ///< it neither states nor denies any
    CATALOG_BIT_INPUT_PRICE_KNOWN,    ///< a standard price of prompt tokens that is not dynamic
    CATALOG_BIT_INPUT_MODALITIES,     ///< one set for each modality; where unknown, text alone
    CATALOG_BIT_OUTPUT_MODALITIES =
        CATALOG_BIT_INPUT_MODALITIES CATALOG_MODALITIES(CATALOG_COUNT_WORD),
    CATALOG_BIT_TIERS = ///< one set for each tier
        CATALOG_BIT_OUTPUT_MODALITIES CATALOG_MODALITIES(CATALOG_COUNT_WORD),
    CATALOG_BIT_COUNT = CATALOG_BIT_TIERS CATALOG_TIERS(CATALOG_COUNT_WORD),
} catalog_bit;
#undef CATALOG_CAPABILITY_BIT
#undef CATALOG_COUNT_WORD

_Static_assert(CATALOG_BIT_COUNT <= 64, "a filter names its sets in 64 bits");

/// The orders that an image holds beside its own (provider, then id). Unknown comes last; equals
/// are ordered by provider and id.
typedef enum __attribute__((enum_extensibility(closed))) catalog_order : uint32_t {
    CATALOG_BY_PRICE,    ///< lowest input price first
    CATALOG_BY_CONTEXT,  ///< largest context first
    CATALOG_BY_RELEASE,  ///< newest first
    CATALOG_BY_NAME,     ///< in byte order
    CATALOG_ORDER_COUNT,
} catalog_order;

/// Conditions that all must hold. Start from catalog_filter_everything().
typedef struct catalog_filter {
    uint64_t bits;               ///< the sets a model must be in: 1 << catalog_bit
    uint32_t minimum_context;    ///< in tokens; 0: any, also unknown; else unknown does not match
    int64_t maximum_input_price; ///< in nano-USD per million; unknown matches; INT64_MAX: any
    _Bool by_provider;           ///< whether a model must be of one of `providers`
    uint64_t providers[CATALOG_PROVIDERS_MAXIMUM / 64]; ///< a bit for the row of each provider
} catalog_filter;

/// The filter that every model matches.
static inline catalog_filter catalog_filter_everything(void) {
    return (catalog_filter){.maximum_input_price = INT64_MAX};
}

/// The filter, met also by the models of one more provider and by those of no provider not added.
static inline catalog_filter catalog_filter_adding(catalog_filter filter, uint32_t provider) {
    filter.by_provider = 1;
    if (provider < CATALOG_PROVIDERS_MAXIMUM)
        filter.providers[provider / 64] |= UINT64_C(1) << provider % 64;
    return filter;
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

/// The number of models in a set; `bit` is a catalog_bit.
uint32_t catalog_bit_count(IMAGE_BYTES, uint32_t bit);

/// The input price of a model as filters and orders see it.
int64_t catalog_input_price(IMAGE_BYTES, uint32_t row);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
