/// What is derived from a model's row, for the builder that writes it and the check that reads it.
#ifndef CATALOG_DERIVED_H
#define CATALOG_DERIVED_H

#include "catalog_filter.h"

#pragma clang assume_nonnull begin

// The codes of words.
#define CATALOG_TIER_CODE(name) TIER_##name,
enum { TIER_NONE, CATALOG_TIERS(CATALOG_TIER_CODE) };
#define CATALOG_METER_CODE(name) METER_##name,
enum { METER_NONE, CATALOG_METERS(CATALOG_METER_CODE) };
#define CATALOG_HOSTING_CODE(name) HOSTING_##name,
enum { HOSTING_NONE, CATALOG_HOSTINGS(CATALOG_HOSTING_CODE) };
#define CATALOG_DIRECTION_CODE(name) DIRECTION_##name,
enum { DIRECTION_NONE, CATALOG_DIRECTIONS(CATALOG_DIRECTION_CODE) };
#define CATALOG_MODALITY_CODE(name) MODALITY_##name,
enum { MODALITY_NONE, CATALOG_MODALITIES(CATALOG_MODALITY_CODE) };

/// The mode whose prices hold where none is asked for.
#define CATALOG_STANDARD_MODE "standard"

// The bounds of the tiers, in nano-USD per million tokens and in tokens.
#define PREMIUM_ABOVE_PRICE INT64_C(1000000000)
#define STANDARD_FROM_PRICE INT64_C(500000000)
#define PREMIUM_ABOVE_CONTEXT 100000u

static inline uint8_t catalog_tier_of(uint8_t hosting, int64_t price, uint32_t context) {
    if (hosting == HOSTING_local) return TIER_local;
    if (price == CATALOG_NO_INTEGER || context == CATALOG_NO_COUNT) return TIER_unknown;
    if (price > PREMIUM_ABOVE_PRICE && context > PREMIUM_ABOVE_CONTEXT) return TIER_premium;
    return price >= STANDARD_FROM_PRICE ? TIER_standard : TIER_economy;
}

/// The bit of a modality, which is a word's code, that a model reads or writes.
static inline uint32_t catalog_modality_bit(uint8_t direction, uint8_t modality) {
    return (direction == DIRECTION_input ? CATALOG_BIT_INPUT_MODALITIES
                                         : CATALOG_BIT_OUTPUT_MODALITIES) +
           modality - 1u;
}

/// The number by which an order sorts a model, ascending; unknown is the greatest. Names, which
/// are no numbers, have 0.
static inline uint64_t catalog_order_number(
    catalog_order order, int64_t price, uint32_t context, uint32_t release, _Bool named
) {
    switch (order) {
    case CATALOG_BY_PRICE: return price == CATALOG_NO_INTEGER ? UINT64_MAX : (uint64_t)price;
    case CATALOG_BY_CONTEXT: return context == CATALOG_NO_COUNT ? UINT64_MAX : ~context;
    case CATALOG_BY_RELEASE:
        // A month without a day counts as its first day: day 0 would sort behind it.
        return release ? UINT32_MAX - (release + (release % 100 ? 0 : 1)) : UINT64_MAX;
    case CATALOG_BY_NAME: return named ? 0 : UINT64_MAX;
    case CATALOG_ORDER_COUNT: break;
    }
    return UINT64_MAX;
}

#pragma clang assume_nonnull end

#endif
