#include "catalog_values.h"

static const catalog_table *_Nullable table_of(uint32_t section) {
    return section == 0 ? NULL : catalog_table_at(section - 1);
}

/// Where a field lies; NULL where there is no such field or no such row.
static const uint8_t *_Nullable place_of(
    const void *image, size_t size, uint32_t section, uint32_t number, uint32_t row,
    const catalog_field *_Nullable *_Nonnull field
) {
    const catalog_table *table = table_of(section);
    if (!table || number >= table->field_count) return NULL;
    *field = &table->fields[number];
    const uint8_t *bytes = image_row(image, size, section, row, table->stride);
    return bytes ? bytes + (*field)->offset : NULL;
}

int64_t catalog_value_number(
    const void *image, size_t size, uint32_t section, uint32_t number, uint32_t row
) {
    const catalog_field *field;
    const uint8_t *place = place_of(image, size, section, number, row, &field);
    if (!place) return CATALOG_NO_INTEGER;
    int64_t integer;
    uint32_t count;
    switch (field->kind) {
    case CATALOG_TEXT: return CATALOG_NO_INTEGER;
    case CATALOG_INTEGER:
        memcpy(&integer, place, sizeof integer);
        return integer;
    case CATALOG_COUNT:
    case CATALOG_SOURCE:
        memcpy(&count, place, sizeof count);
        return count == CATALOG_NO_COUNT ? CATALOG_NO_INTEGER : (int64_t)count;
    case CATALOG_DATE:
        memcpy(&count, place, sizeof count);
        return count == 0 ? CATALOG_NO_INTEGER : (int64_t)count;
    case CATALOG_WORD: return *place == 0 ? CATALOG_NO_INTEGER : *place;
    case CATALOG_FLAG: return *place == 0 ? CATALOG_NO_INTEGER : *place == CATALOG_TRUE;
    }
    return CATALOG_NO_INTEGER;
}

image_text catalog_value_text(
    const void *image, size_t size, uint32_t section, uint32_t number, uint32_t row
) {
    image_text text = {IMAGE_ABSENT, 0};
    const catalog_field *field;
    const uint8_t *place = place_of(image, size, section, number, row, &field);
    if (place && field->kind == CATALOG_TEXT) memcpy(&text, place, sizeof text);
    return text;
}

image_range catalog_value_children(
    const void *image, size_t size, uint32_t section, uint32_t parent_row
) {
    image_range range = {0, 0};
    const catalog_table *table = table_of(section);
    if (!table || table->parent == section) return range;
    const catalog_table *parent = catalog_table_at(table->parent - 1);
    const uint8_t *bytes = image_row(image, size, parent->section, parent_row, parent->stride);
    if (bytes) memcpy(&range, bytes + table->parent_range, sizeof range);
    return range;
}
