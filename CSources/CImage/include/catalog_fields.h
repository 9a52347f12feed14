/// How to read a field of a row: catalog_TYPE_COLUMN(image, size, row), constant time and in bounds
/// whatever the image holds. A row that is not there reads as absent.
#ifndef CATALOG_FIELDS_H
#define CATALOG_FIELDS_H

#include "catalog_rows.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

#define CATALOG_READ(SECTION, type, member, member_type, absent)                                   \
    static inline member_type catalog_##type##_##member(IMAGE_BYTES, uint32_t row) {               \
        member_type value = absent;                                                                \
        const uint8_t *_Nullable bytes =                                                           \
            image_row(image, size, CATALOG_SECTION_##SECTION, row, sizeof(catalog_##type));        \
        if (bytes) memcpy(&value, bytes + offsetof(catalog_##type, member), sizeof value);         \
        return value;                                                                              \
    }

#define CATALOG_ABSENT_TEXT {IMAGE_ABSENT, 0}
#define CATALOG_ABSENT_INTEGER CATALOG_NO_INTEGER
#define CATALOG_ABSENT_COUNT CATALOG_NO_COUNT
#define CATALOG_ABSENT_DATE 0
#define CATALOG_ABSENT_WORD 0
#define CATALOG_ABSENT_FLAG 0
#define CATALOG_ABSENT_SOURCE CATALOG_NO_COUNT
#define CATALOG_ABSENT_RANGE {0, 0}

// The columns of the tables.
#define CATALOG_READ_SOURCE(KIND, kind, column, json, words)                                       \
    CATALOG_READ(SOURCE, source, column, catalog_##kind##_t, CATALOG_ABSENT_##KIND)
CATALOG_SOURCE_FIELDS(CATALOG_READ_SOURCE)
#define CATALOG_READ_PROVIDER(KIND, kind, column, json, words)                                     \
    CATALOG_READ(PROVIDER, provider, column, catalog_##kind##_t, CATALOG_ABSENT_##KIND)
CATALOG_PROVIDER_FIELDS(CATALOG_READ_PROVIDER)
#define CATALOG_READ_PROVIDER_KEY_VARIABLE(KIND, kind, column, json, words)                        \
    CATALOG_READ(PROVIDER_KEY_VARIABLE, provider_key_variable, column, catalog_##kind##_t, CATALOG_ABSENT_##KIND)
CATALOG_PROVIDER_KEY_VARIABLE_FIELDS(CATALOG_READ_PROVIDER_KEY_VARIABLE)
#define CATALOG_READ_MODEL(KIND, kind, column, json, words)                                        \
    CATALOG_READ(MODEL, model, column, catalog_##kind##_t, CATALOG_ABSENT_##KIND)
CATALOG_MODEL_FIELDS(CATALOG_READ_MODEL)
#define CATALOG_READ_ALIAS(KIND, kind, column, json, words)                                        \
    CATALOG_READ(ALIAS, alias, column, catalog_##kind##_t, CATALOG_ABSENT_##KIND)
CATALOG_ALIAS_FIELDS(CATALOG_READ_ALIAS)
#define CATALOG_READ_MODALITY(KIND, kind, column, json, words)                                     \
    CATALOG_READ(MODALITY, modality, column, catalog_##kind##_t, CATALOG_ABSENT_##KIND)
CATALOG_MODALITY_FIELDS(CATALOG_READ_MODALITY)
#define CATALOG_READ_PRICE(KIND, kind, column, json, words)                                        \
    CATALOG_READ(PRICE, price, column, catalog_##kind##_t, CATALOG_ABSENT_##KIND)
CATALOG_PRICE_FIELDS(CATALOG_READ_PRICE)
#define CATALOG_READ_REASONING_OPTION(KIND, kind, column, json, words)                             \
    CATALOG_READ(REASONING_OPTION, reasoning_option, column, catalog_##kind##_t, CATALOG_ABSENT_##KIND)
CATALOG_REASONING_OPTION_FIELDS(CATALOG_READ_REASONING_OPTION)
#define CATALOG_READ_REASONING_EFFORT(KIND, kind, column, json, words)                             \
    CATALOG_READ(REASONING_EFFORT, reasoning_effort, column, catalog_##kind##_t, CATALOG_ABSENT_##KIND)
CATALOG_REASONING_EFFORT_FIELDS(CATALOG_READ_REASONING_EFFORT)
#define CATALOG_READ_MODEL_SOURCE(KIND, kind, column, json, words)                                 \
    CATALOG_READ(MODEL_SOURCE, model_source, column, catalog_##kind##_t, CATALOG_ABSENT_##KIND)
CATALOG_MODEL_SOURCE_FIELDS(CATALOG_READ_MODEL_SOURCE)
#define CATALOG_READ_UPSTREAM_TEXT(KIND, kind, column, json, words)                                \
    CATALOG_READ(UPSTREAM_TEXT, upstream_text, column, catalog_##kind##_t, CATALOG_ABSENT_##KIND)
CATALOG_UPSTREAM_TEXT_FIELDS(CATALOG_READ_UPSTREAM_TEXT)

// What the builder adds.
CATALOG_READ(PROVIDER, provider, key_variables, image_range, CATALOG_ABSENT_RANGE)
CATALOG_READ(PROVIDER, provider, models, image_range, CATALOG_ABSENT_RANGE)
CATALOG_READ(MODEL, model, spec, image_text, CATALOG_ABSENT_TEXT)
CATALOG_READ(MODEL, model, provider, uint32_t, IMAGE_NO_ROW)
CATALOG_READ(MODEL, model, id_start, uint32_t, 0)
CATALOG_READ(MODEL, model, prices, image_range, CATALOG_ABSENT_RANGE)
CATALOG_READ(MODEL, model, modalities, image_range, CATALOG_ABSENT_RANGE)
CATALOG_READ(MODEL, model, reasoning_options, image_range, CATALOG_ABSENT_RANGE)
CATALOG_READ(MODEL, model, aliases, image_range, CATALOG_ABSENT_RANGE)
CATALOG_READ(MODEL, model, sources, image_range, CATALOG_ABSENT_RANGE)
CATALOG_READ(MODEL, model, tier, catalog_word_t, 0)
CATALOG_READ(ALIAS, alias, spec, image_text, CATALOG_ABSENT_TEXT)
CATALOG_READ(ALIAS, alias, model, uint32_t, IMAGE_NO_ROW)
CATALOG_READ(REASONING_OPTION, reasoning_option, efforts, image_range, CATALOG_ABSENT_RANGE)

/// The id of a model: its spec without "provider:".
static inline image_text catalog_model_id(IMAGE_BYTES, uint32_t row) {
    image_text spec = catalog_model_spec(image, size, row);
    uint32_t start = catalog_model_id_start(image, size, row);
    if (spec.offset == IMAGE_ABSENT || start > spec.length) return spec;
    return (image_text){spec.offset + start, spec.length - start};
}

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
