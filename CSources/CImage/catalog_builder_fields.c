// Stores the values of a row as catalog_tables.h declares its fields.
#include "catalog_builder.h"

static _Bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

/// The code of a date YYYY-MM or YYYY-MM-DD; 0 for any other text.
static uint32_t date_code(const uint8_t *text, size_t length) {
    if (length != 7 && length != 10) return 0;
    uint32_t numbers[3] = {0};
    for (size_t i = 0, part = 0; i < length; i++) {
        if (i == 4 || i == 7) {
            if (text[i] != '-') return 0;
            part++;
        } else {
            if (text[i] < '0' || text[i] > '9') return 0;
            numbers[part] = numbers[part] * 10 + (text[i] - '0');
        }
    }
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    uint32_t year = numbers[0], month = numbers[1], day = numbers[2];
    if (month < 1 || month > 12) return 0;
    uint32_t last = days[month - 1] + (month == 2 && is_leap((int)year));
    if (length == 10 && (day < 1 || day > last)) return 0;
    return year * 10000 + month * 100 + day;
}

/// The open lists: a file may have words that a newer version added to them.
static _Bool is_open(uint32_t list) { return list != CATALOG_LIST_directions; }

/// The code of a word in the list that schema/ has; 0 where the list lacks it.
static uint16_t known_code(uint32_t list, const void *text, size_t length) {
    image_vocabulary words = catalog_words_at(list);
    for (uint32_t i = 0; i < words.count; i++)
        if (strlen(words.words[i]) == length && memcmp(words.words[i], text, length) == 0)
            return (uint16_t)(i + 1);
    return 0;
}

uint16_t builder_word_code(
    catalog_builder *builder, uint32_t list, const void *text, size_t length
) {
    uint16_t known = known_code(list, text, length);
    if (known || !is_open(list) || length == 0) return known;
    return (uint16_t)foreign_word_add(
        &builder->words, &builder->strings, builder->schema, list, text, length);
}

static uint32_t source_row(const catalog_builder *builder, const uint8_t *text, size_t length) {
    for (uint32_t row = 0; row < builder_count(builder, CATALOG_SECTION_SOURCE); row++) {
        catalog_source *source = builder_row(builder, CATALOG_SECTION_SOURCE, row);
        if (source->id.length == length &&
            memcmp(builder->strings.pool.bytes + source->id.offset, text, length) == 0)
            return row;
    }
    return IMAGE_NO_COUNT;
}

static catalog_build_fault store_count(uint8_t *place, value value) {
    _Bool given = value.type != VALUE_NULL;
    if (given && (value.integer < 0 || value.integer >= IMAGE_NO_COUNT))
        return CATALOG_BUILD_OUT_OF_RANGE;
    uint32_t stored = given ? (uint32_t)value.integer : IMAGE_NO_COUNT;
    memcpy(place, &stored, sizeof stored);
    return CATALOG_BUILT;
}

static catalog_build_fault store_text(
    catalog_builder *builder, uint8_t *place, const image_known_field *field, value value
) {
    _Bool given = value.type != VALUE_NULL;
    const uint8_t *text = builder_text_bytes(builder, value);
    if (field->kind == IMAGE_TEXT) {
        image_text stored = {IMAGE_ABSENT, 0};
        if (given) stored = strings_add(&builder->strings, text, value.length);
        memcpy(place, &stored, sizeof stored);
    } else if (field->kind == IMAGE_DATE) {
        uint32_t stored = given ? date_code(text, value.length) : 0;
        memcpy(place, &stored, sizeof stored);
        if (given && !stored) return CATALOG_BUILD_OUT_OF_RANGE;
    } else if (field->kind == IMAGE_WORD) {
        uint16_t stored = given ? builder_word_code(builder, field->list, text, value.length) : 0;
        memcpy(place, &stored, sizeof stored);
        if (given && !stored) return CATALOG_BUILD_UNKNOWN_WORD;
    } else {
        uint32_t stored = given ? source_row(builder, text, value.length) : IMAGE_NO_COUNT;
        memcpy(place, &stored, sizeof stored);
        if (given && stored == IMAGE_NO_COUNT) return CATALOG_BUILD_NO_PARENT;
    }
    return CATALOG_BUILT;
}

void catalog_builder_unit(
    catalog_builder *builder, const void *meter, size_t meter_length, const void *unit,
    size_t unit_length
) {
    uint32_t list = CATALOG_LIST_meters;
    meter_unit stated = {known_code(list, meter, meter_length), {IMAGE_ABSENT, 0}};
    // Unknown words are in the image only if a row has them.
    if (!stated.code)
        stated.code = foreign_word_find(
            &builder->words, &builder->strings, builder->schema, list, meter, meter_length);
    if (stated.code) stated.unit = strings_add(&builder->strings, unit, unit_length);
    if (stated.code) buffer_append(&builder->units, &stated, sizeof stated);
}

catalog_build_fault builder_store(
    catalog_builder *builder, uint8_t *row, const image_known_field *field, value value
) {
    uint8_t *place = row + field->offset;
    _Bool is_text = field->kind == IMAGE_TEXT || field->kind == IMAGE_DATE ||
                    field->kind == IMAGE_WORD || field->kind == IMAGE_SOURCE;
    if (value.type != VALUE_NULL && value.type != (is_text ? VALUE_TEXT : VALUE_INTEGER))
        return CATALOG_BUILD_WRONG_TYPE;
    if (is_text) return store_text(builder, place, field, value);
    _Bool given = value.type != VALUE_NULL;
    if (field->kind == IMAGE_COUNT) return store_count(place, value);
    if (field->kind == IMAGE_INTEGER) {
        int64_t stored = given ? value.integer : IMAGE_NO_INTEGER;
        memcpy(place, &stored, sizeof stored);
        return given && stored == IMAGE_NO_INTEGER ? CATALOG_BUILD_OUT_OF_RANGE : CATALOG_BUILT;
    }
    if (given && value.integer != 0 && value.integer != 1) return CATALOG_BUILD_OUT_OF_RANGE;
    *place = given ? (value.integer ? IMAGE_TRUE : IMAGE_FALSE) : 0;
    return CATALOG_BUILT;
}
