/// The codes of the catalog's words, by their names. 0 says nothing; a word's code is 1 + its place
/// in its list.
#ifndef CATALOG_WORDS_H
#define CATALOG_WORDS_H

#include "catalog_fields.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

#define CATALOG_HOSTING_CODE(name) CATALOG_HOSTING_##name,
typedef enum __attribute__((enum_extensibility(open))) catalog_hosting : uint16_t {
    CATALOG_HOSTING_NONE,
    CATALOG_HOSTINGS(CATALOG_HOSTING_CODE)
} catalog_hosting;
#undef CATALOG_HOSTING_CODE

#define CATALOG_STATUS_CODE(name) CATALOG_STATUS_##name,
typedef enum __attribute__((enum_extensibility(open))) catalog_status : uint16_t {
    CATALOG_STATUS_NONE,
    CATALOG_STATUSES(CATALOG_STATUS_CODE)
} catalog_status;
#undef CATALOG_STATUS_CODE

#define CATALOG_MODALITY_CODE(name) CATALOG_MODALITY_##name,
typedef enum __attribute__((enum_extensibility(open))) catalog_modality_word : uint16_t {
    CATALOG_MODALITY_NONE,
    CATALOG_MODALITIES(CATALOG_MODALITY_CODE)
} catalog_modality_word;
#undef CATALOG_MODALITY_CODE

#define CATALOG_METER_CODE(name) CATALOG_METER_##name,
typedef enum __attribute__((enum_extensibility(open))) catalog_meter : uint16_t {
    CATALOG_METER_NONE,
    CATALOG_METERS(CATALOG_METER_CODE)
} catalog_meter;
#undef CATALOG_METER_CODE

#define CATALOG_REASONING_CONTROL_CODE(name) CATALOG_REASONING_CONTROL_##name,
typedef enum __attribute__((enum_extensibility(open))) catalog_reasoning_control : uint16_t {
    CATALOG_REASONING_CONTROL_NONE,
    CATALOG_REASONING_CONTROLS(CATALOG_REASONING_CONTROL_CODE)
} catalog_reasoning_control;
#undef CATALOG_REASONING_CONTROL_CODE

#define CATALOG_TIER_CODE(name) CATALOG_TIER_##name,
typedef enum __attribute__((enum_extensibility(open))) catalog_tier : uint16_t {
    CATALOG_TIER_NONE,
    CATALOG_TIERS(CATALOG_TIER_CODE)
} catalog_tier;
#undef CATALOG_TIER_CODE

/// Each capability is a flag of a model.
#define CATALOG_CAPABILITY_CODE(KIND, kind, column, json, words) CATALOG_CAPABILITY_##column,
typedef enum __attribute__((enum_extensibility(open))) catalog_capability : uint16_t {
    CATALOG_CAPABILITY_NONE,
    CATALOG_CAPABILITIES(CATALOG_CAPABILITY_CODE)
} catalog_capability;
#undef CATALOG_CAPABILITY_CODE

/// The flag of a model that says whether it has a capability; 0 also for one that is not known.
static inline catalog_flag_t catalog_model_capability(
    IMAGE_BYTES, uint32_t row, uint16_t capability
) {
#define CATALOG_READ_CAPABILITY(KIND, kind, column, json, words)                                   \
    case CATALOG_CAPABILITY_##column: return catalog_model_##column(image, size, row);
    switch (capability) {
        CATALOG_CAPABILITIES(CATALOG_READ_CAPABILITY)
    default: return 0;
    }
#undef CATALOG_READ_CAPABILITY
}

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
