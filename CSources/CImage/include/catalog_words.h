/// The codes of the catalog's words, by their names: those of this version, which are the same in every
/// image whose writer knew them. 0 says nothing.
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

#define CATALOG_DIRECTION_CODE(name) CATALOG_DIRECTION_##name,
typedef enum __attribute__((enum_extensibility(open))) catalog_direction : uint16_t {
    CATALOG_DIRECTION_NONE,
    CATALOG_DIRECTIONS(CATALOG_DIRECTION_CODE)
} catalog_direction;
#undef CATALOG_DIRECTION_CODE

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

#define CATALOG_CAPABILITY_CODE(name) CATALOG_CAPABILITY_##name,
typedef enum __attribute__((enum_extensibility(open))) catalog_capability : uint16_t {
    CATALOG_CAPABILITY_NONE,
    CATALOG_CAPABILITIES(CATALOG_CAPABILITY_CODE)
} catalog_capability;
#undef CATALOG_CAPABILITY_CODE

/// The number of capabilities.
#define CATALOG_COUNT_WORD(name) +1
#define CATALOG_CAPABILITY_COUNT (0u CATALOG_CAPABILITIES(CATALOG_COUNT_WORD))

/// The flag of a model that says whether it has a capability, by this version's own code; 0 also for a
/// code that is none.
static inline image_flag_t catalog_model_capability(
    IMAGE_BYTES, uint32_t row, uint16_t capability
) {
#define CATALOG_READ_CAPABILITY(name)                                                              \
    case CATALOG_CAPABILITY_##name: return catalog_model_##name(image, size, row);
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
