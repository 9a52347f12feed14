#include "catalog_values.h"

#include "catalog_fields.h"

/// A field of a table by its number; NULL where the table lacks it.
static const image_known_field *_Nullable field_of(uint32_t section, uint32_t number) {
    const catalog_table *table = catalog_table_of(section);
    return table && number < table->layout->field_count ? &table->layout->fields[number] : NULL;
}

int64_t catalog_value_number(
    const void *image, size_t size, uint32_t section, uint32_t number, uint32_t row
) {
    const image_known_field *field = field_of(section, number);
    if (!field) return IMAGE_NO_INTEGER;
    size_t length = image_kind_length(field->kind);
    const uint8_t *place = image_table_field(
        image, size, catalog_table_of(section)->layout, row, field->offset, length);
    if (!place) return IMAGE_NO_INTEGER;
    int64_t integer;
    uint32_t count;
    uint16_t word;
    switch (field->kind) {
    case IMAGE_INTEGER: memcpy(&integer, place, sizeof integer); return integer;
    case IMAGE_COUNT:
    case IMAGE_SOURCE:
        memcpy(&count, place, sizeof count);
        return count == IMAGE_NO_COUNT ? IMAGE_NO_INTEGER : (int64_t)count;
    case IMAGE_DATE:
        memcpy(&count, place, sizeof count);
        return count == 0 ? IMAGE_NO_INTEGER : (int64_t)count;
    case IMAGE_WORD:
        memcpy(&word, place, sizeof word);
        return word == 0 ? IMAGE_NO_INTEGER : word;
    case IMAGE_FLAG: return *place == 0 ? IMAGE_NO_INTEGER : *place == IMAGE_TRUE;
    default: return IMAGE_NO_INTEGER;
    }
}

image_text catalog_value_text(
    const void *image, size_t size, uint32_t section, uint32_t number, uint32_t row
) {
    image_text text = {IMAGE_ABSENT, 0};
    const image_known_field *field = field_of(section, number);
    if (!field || field->kind != IMAGE_TEXT) return text;
    const uint8_t *place = image_table_field(
        image, size, catalog_table_of(section)->layout, row, field->offset, sizeof text);
    if (place) memcpy(&text, place, sizeof text);
    return text;
}

image_range catalog_value_children(
    const void *image, size_t size, uint32_t section, uint32_t parent_row
) {
    image_range range = {0, 0};
    const catalog_table *table = catalog_table_of(section);
    if (!table || table->parent == section) return range;
    const image_known_table *parent = catalog_table_of(table->parent)->layout;
    const uint8_t *bytes = image_table_field(
        image, size, parent, parent_row, table->parent_range, sizeof range);
    if (bytes) memcpy(&range, bytes, sizeof range);
    return range;
}

_Bool catalog_value_is_known(const void *image, size_t size, uint32_t section, uint32_t row) {
    switch (section) {
    case CATALOG_SECTION_PROVIDER: return catalog_provider_is_known(image, size, row);
    case CATALOG_SECTION_MODEL: return catalog_model_is_known(image, size, row);
    case CATALOG_SECTION_ALIAS: return catalog_alias_is_known(image, size, row);
    case CATALOG_SECTION_PRICE: return catalog_price_is_known(image, size, row);
    default: return 1;
    }
}

image_place catalog_value_id(const void *image, size_t size, uint32_t section, uint32_t row) {
    switch (section) {
    case CATALOG_SECTION_MODEL: return catalog_model_id(image, size, row);
    case CATALOG_SECTION_ALIAS: return catalog_alias_id(image, size, row);
    default: return (image_place){0, 0};
    }
}
