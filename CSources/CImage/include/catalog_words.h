/// The codes of the catalog's words, as this version numbers them: the same in every image whose writer
/// knew the word. 0 means that a row states no word.
#ifndef CATALOG_WORDS_H
#define CATALOG_WORDS_H

#include "catalog_fields.h"

IMAGE_HEADER_BEGIN

#define CATALOG_HOSTING_CODE(name) CATALOG_HOSTING_##name,
IMAGE_OPEN_ENUM(catalog_hosting, uint16_t) {
    CATALOG_HOSTING_NONE,
    CATALOG_HOSTINGS(CATALOG_HOSTING_CODE)
};
#undef CATALOG_HOSTING_CODE

#define CATALOG_STATUS_CODE(name) CATALOG_STATUS_##name,
IMAGE_OPEN_ENUM(catalog_status, uint16_t) {
    CATALOG_STATUS_NONE,
    CATALOG_STATUSES(CATALOG_STATUS_CODE)
};
#undef CATALOG_STATUS_CODE

#define CATALOG_DIRECTION_CODE(name) CATALOG_DIRECTION_##name,
IMAGE_OPEN_ENUM(catalog_direction, uint16_t) {
    CATALOG_DIRECTION_NONE,
    CATALOG_DIRECTIONS(CATALOG_DIRECTION_CODE)
};
#undef CATALOG_DIRECTION_CODE

#define CATALOG_MODALITY_CODE(name) CATALOG_MODALITY_##name,
IMAGE_OPEN_ENUM(catalog_modality_word, uint16_t) {
    CATALOG_MODALITY_NONE,
    CATALOG_MODALITIES(CATALOG_MODALITY_CODE)
};
#undef CATALOG_MODALITY_CODE

#define CATALOG_METER_CODE(name) CATALOG_METER_##name,
IMAGE_OPEN_ENUM(catalog_meter, uint16_t) {
    CATALOG_METER_NONE,
    CATALOG_METERS(CATALOG_METER_CODE)
};
#undef CATALOG_METER_CODE

#define CATALOG_REASONING_CONTROL_CODE(name) CATALOG_REASONING_CONTROL_##name,
IMAGE_OPEN_ENUM(catalog_reasoning_control, uint16_t) {
    CATALOG_REASONING_CONTROL_NONE,
    CATALOG_REASONING_CONTROLS(CATALOG_REASONING_CONTROL_CODE)
};
#undef CATALOG_REASONING_CONTROL_CODE

#define CATALOG_TIER_CODE(name) CATALOG_TIER_##name,
IMAGE_OPEN_ENUM(catalog_tier, uint16_t) {
    CATALOG_TIER_NONE,
    CATALOG_TIERS(CATALOG_TIER_CODE)
};
#undef CATALOG_TIER_CODE

#define CATALOG_CAPABILITY_CODE(name) CATALOG_CAPABILITY_##name,
IMAGE_OPEN_ENUM(catalog_capability, uint16_t) {
    CATALOG_CAPABILITY_NONE,
    CATALOG_CAPABILITIES(CATALOG_CAPABILITY_CODE)
};
#undef CATALOG_CAPABILITY_CODE

/// The number of capabilities.
#define CATALOG_COUNT_WORD(name) +1
#define CATALOG_CAPABILITY_COUNT (0u CATALOG_CAPABILITIES(CATALOG_COUNT_WORD))

/// The flag that says whether a model has a capability, by this version's own code: IMAGE_TRUE,
/// IMAGE_FALSE, or 0 where that is unknown or this version has no such code. Constant time; inside the
/// image whatever its bytes say.
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

IMAGE_HEADER_END

#endif
