/// Reads a field of a row: catalog_TYPE_COLUMN(image, size, row), for each field of catalog_tables.h.
///
/// Each function takes constant time and stays inside the image whatever its bytes say. The value is the
/// absent one of its kind (image_field_kind) where the row states none, the image has no such row, or its
/// rows lack the field: offset IMAGE_ABSENT of texts, IMAGE_NO_COUNT of counts, IMAGE_NO_INTEGER of
/// integers, 0 of dates, words and flags, whose false is IMAGE_FALSE.
#ifndef CATALOG_FIELDS_H
#define CATALOG_FIELDS_H

#include "catalog_rows.h"

IMAGE_HEADER_BEGIN

// The bytes of a field: in the section of its rows or, of models, in that of their lines or of the rests.
#define CATALOG_FIELD(SECTION, type, member)                                                       \
    (CATALOG_SECTION_##SECTION == CATALOG_SECTION_MODEL                                            \
         ? image_lined_field(image, size, CATALOG_SECTION_MODEL_LINE, CATALOG_SECTION_MODEL, row,  \
                             offsetof(catalog_##type, member), sizeof value)                       \
         : image_field(image, size, CATALOG_SECTION_##SECTION, row,                                \
                       offsetof(catalog_##type, member), sizeof value))

#define CATALOG_READ(SECTION, type, member, member_type, absent)                                   \
    static inline member_type catalog_##type##_##member(IMAGE_BYTES, uint32_t row) {               \
        member_type value = absent;                                                                \
        const uint8_t *_Nullable bytes = CATALOG_FIELD(SECTION, type, member);                     \
        if (bytes) memcpy(&value, bytes, sizeof value);                                            \
        return value;                                                                              \
    }

#define CATALOG_ABSENT_TEXT {IMAGE_ABSENT, 0}
#define CATALOG_ABSENT_INTEGER IMAGE_NO_INTEGER
#define CATALOG_ABSENT_COUNT IMAGE_NO_COUNT
#define CATALOG_ABSENT_DATE 0
#define CATALOG_ABSENT_WORD 0
#define CATALOG_ABSENT_FLAG 0
#define CATALOG_ABSENT_SOURCE IMAGE_NO_COUNT
#define CATALOG_ABSENT_RANGE {0, 0}
#define CATALOG_ABSENT_ROW IMAGE_NO_ROW
#define CATALOG_ABSENT_LENGTH 0
#define CATALOG_ABSENT_NEED 0

#define CATALOG_READ_FIELD(SECTION, type, KIND, kind, column)                                      \
    CATALOG_READ(SECTION, type, column, image_##kind##_t, CATALOG_ABSENT_##KIND)
#define CATALOG_READ_TEXT CATALOG_READ_FIELD
#define CATALOG_READ_INTEGER CATALOG_READ_FIELD
#define CATALOG_READ_COUNT CATALOG_READ_FIELD
#define CATALOG_READ_DATE CATALOG_READ_FIELD
#define CATALOG_READ_WORD CATALOG_READ_FIELD
#define CATALOG_READ_FLAG CATALOG_READ_FIELD
#define CATALOG_READ_SOURCE CATALOG_READ_FIELD
#define CATALOG_READ_RANGE CATALOG_READ_FIELD
#define CATALOG_READ_ROW CATALOG_READ_FIELD
#define CATALOG_READ_LENGTH CATALOG_READ_FIELD
#define CATALOG_READ_NEED CATALOG_READ_FIELD
// A key is read as a place: see below.
#define CATALOG_READ_LINE_TEXT(SECTION, type, KIND, kind, column)
#define CATALOG_READ_ROOM(SECTION, type, KIND, kind, column)

#define CATALOG_READS_SOURCE(KIND, kind, column, words)                                            \
    CATALOG_READ_##KIND(SOURCE, source, KIND, kind, column)
CATALOG_SOURCE_FIELDS(CATALOG_READS_SOURCE)
#define CATALOG_READS_PROVIDER(KIND, kind, column, words)                                          \
    CATALOG_READ_##KIND(PROVIDER, provider, KIND, kind, column)
CATALOG_PROVIDER_FIELDS(CATALOG_READS_PROVIDER)
#define CATALOG_READS_PROVIDER_KEY_VARIABLE(KIND, kind, column, words)                             \
    CATALOG_READ_##KIND(PROVIDER_KEY_VARIABLE, provider_key_variable, KIND, kind, column)
CATALOG_PROVIDER_KEY_VARIABLE_FIELDS(CATALOG_READS_PROVIDER_KEY_VARIABLE)
#define CATALOG_READS_MODEL(KIND, kind, column, words)                                             \
    CATALOG_READ_##KIND(MODEL, model, KIND, kind, column)
CATALOG_MODEL_FIELDS(CATALOG_READS_MODEL)
#define CATALOG_READS_ALIAS(KIND, kind, column, words)                                             \
    CATALOG_READ_##KIND(ALIAS, alias, KIND, kind, column)
CATALOG_ALIAS_FIELDS(CATALOG_READS_ALIAS)
#define CATALOG_READS_MODALITY(KIND, kind, column, words)                                          \
    CATALOG_READ_##KIND(MODALITY, modality, KIND, kind, column)
CATALOG_MODALITY_FIELDS(CATALOG_READS_MODALITY)
#define CATALOG_READS_PRICE(KIND, kind, column, words)                                             \
    CATALOG_READ_##KIND(PRICE, price, KIND, kind, column)
CATALOG_PRICE_FIELDS(CATALOG_READS_PRICE)
#define CATALOG_READS_REASONING_OPTION(KIND, kind, column, words)                                  \
    CATALOG_READ_##KIND(REASONING_OPTION, reasoning_option, KIND, kind, column)
CATALOG_REASONING_OPTION_FIELDS(CATALOG_READS_REASONING_OPTION)
#define CATALOG_READS_REASONING_EFFORT(KIND, kind, column, words)                                  \
    CATALOG_READ_##KIND(REASONING_EFFORT, reasoning_effort, KIND, kind, column)
CATALOG_REASONING_EFFORT_FIELDS(CATALOG_READS_REASONING_EFFORT)
#define CATALOG_READS_MODEL_SOURCE(KIND, kind, column, words)                                      \
    CATALOG_READ_##KIND(MODEL_SOURCE, model_source, KIND, kind, column)
CATALOG_MODEL_SOURCE_FIELDS(CATALOG_READS_MODEL_SOURCE)
#define CATALOG_READS_UPSTREAM_TEXT(KIND, kind, column, words)                                     \
    CATALOG_READ_##KIND(UPSTREAM_TEXT, upstream_text, KIND, kind, column)
CATALOG_UPSTREAM_TEXT_FIELDS(CATALOG_READS_UPSTREAM_TEXT)

/// Where the spec of a model lies, "provider:id", its key.
static inline image_place catalog_model_spec(IMAGE_BYTES, uint32_t row) {
    return image_key_place(image, size, CATALOG_SECTION_MODEL_LINE, row);
}

/// Where the spec of an alias lies, "provider:alias".
static inline image_place catalog_alias_spec(IMAGE_BYTES, uint32_t row) {
    return image_key_place(image, size, CATALOG_SECTION_ALIAS, row);
}

/// The tier of a model, as the builder derived it: a code of its list, 0 where the image has none.
static inline uint16_t catalog_model_tier(IMAGE_BYTES, uint32_t row) {
    uint16_t tier = 0;
    const uint8_t *_Nullable bytes =
        image_row(image, size, CATALOG_SECTION_TIER, row, sizeof tier);
    if (bytes) memcpy(&tier, bytes, sizeof tier);
    return tier;
}

/// Where the text lies that says what a meter counts, by the meter's code in the image; offset 0 where the
/// image does not say it.
static inline image_place catalog_meter_unit(IMAGE_BYTES, uint32_t code) {
    image_text unit = {IMAGE_ABSENT, 0};
    const uint8_t *_Nullable bytes =
        code ? image_row(image, size, CATALOG_SECTION_METER_UNITS, code - 1, sizeof unit) : NULL;
    if (bytes) memcpy(&unit, bytes, sizeof unit);
    return image_text_place(image, size, unit);
}

/// The end of a spec from `start` on.
static inline image_place catalog_id_of_spec(image_place spec, uint32_t start) {
    if (start > spec.length) return spec;
    return (image_place){spec.offset + start, spec.length - start};
}

/// Where the id of a model lies: its spec without "provider:".
static inline image_place catalog_model_id(IMAGE_BYTES, uint32_t row) {
    return catalog_id_of_spec(
        catalog_model_spec(image, size, row), catalog_model_id_start(image, size, row));
}

/// Where the id of an alias lies: its spec without "provider:".
static inline image_place catalog_alias_id(IMAGE_BYTES, uint32_t row) {
    return catalog_id_of_spec(
        catalog_alias_spec(image, size, row), catalog_alias_id_start(image, size, row));
}

// Whether this version knows all that a row needs to be understood. A program skips the other rows.
static inline bool catalog_provider_is_known(IMAGE_BYTES, uint32_t row) {
    return image_needs_are_known(catalog_provider_needs(image, size, row));
}
static inline bool catalog_model_is_known(IMAGE_BYTES, uint32_t row) {
    return image_needs_are_known(catalog_model_needs(image, size, row));
}
static inline bool catalog_alias_is_known(IMAGE_BYTES, uint32_t row) {
    return image_needs_are_known(catalog_alias_needs(image, size, row));
}
static inline bool catalog_price_is_known(IMAGE_BYTES, uint32_t row) {
    return image_needs_are_known(catalog_price_needs(image, size, row));
}

IMAGE_HEADER_END

#endif
