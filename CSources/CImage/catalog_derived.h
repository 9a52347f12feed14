/// Values derived from a model's row, for the builder that writes them and the check that reads
/// them.
#ifndef CATALOG_DERIVED_H
#define CATALOG_DERIVED_H

#include "catalog_orders.h"

#pragma clang assume_nonnull begin

// The bounds of the tiers, in nano-USD per million tokens and in tokens.
#define PREMIUM_ABOVE_PRICE INT64_C(1000000000)
#define STANDARD_FROM_PRICE INT64_C(500000000)
#define PREMIUM_ABOVE_CONTEXT 100000u

static inline uint16_t catalog_tier_of(uint16_t hosting, int64_t price, uint32_t context) {
    if (hosting == CATALOG_HOSTING_local) return CATALOG_TIER_local;
    if (price == IMAGE_NO_INTEGER || context == IMAGE_NO_COUNT) return CATALOG_TIER_unknown;
    if (price > PREMIUM_ABOVE_PRICE && context > PREMIUM_ABOVE_CONTEXT) return CATALOG_TIER_premium;
    return price >= STANDARD_FROM_PRICE ? CATALOG_TIER_standard : CATALOG_TIER_economy;
}

/// The section with the sets of the modalities that models read or write.
static inline uint32_t catalog_modality_sets(uint16_t direction) {
    return direction == CATALOG_DIRECTION_input ? CATALOG_SECTION_INPUT_MODALITY_SETS
                                                : CATALOG_SECTION_OUTPUT_MODALITY_SETS;
}

/// The number by which an order sorts a model, ascending; unknown is the greatest. It is 0 for the
/// order by name, which compares texts.
static inline uint64_t catalog_order_number(
    catalog_order order, int64_t price, uint32_t context, uint32_t release, _Bool named
) {
    switch (order) {
    case CATALOG_BY_PRICE: return price == IMAGE_NO_INTEGER ? UINT64_MAX : (uint64_t)price;
    case CATALOG_BY_CONTEXT: return context == IMAGE_NO_COUNT ? UINT64_MAX : ~context;
    case CATALOG_BY_RELEASE:
        // A month without a day counts as its first day.
        return release ? UINT32_MAX - (release + (release % 100 ? 0 : 1)) : UINT64_MAX;
    case CATALOG_BY_NAME: return named ? 0 : UINT64_MAX;
    }
    return UINT64_MAX;
}

/// Whether the model of one row comes before that of another in an order.
_Bool catalog_order_precedes(IMAGE_BYTES, catalog_order order, uint32_t left, uint32_t right);

#pragma clang assume_nonnull end

#endif
