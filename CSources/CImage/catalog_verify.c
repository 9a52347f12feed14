// Checks the tables of an image; the other catalog_verify files check the rest.
#include "catalog_verify_parts.h"

/// Whether a field of a row holds a value that its kind allows.
static _Bool field_holds(
    const void *image, size_t size, const image_known_field *field, const uint8_t *place
) {
    image_text text;
    uint32_t number;
    uint16_t word;
    switch (field->kind) {
    case IMAGE_TEXT:
        memcpy(&text, place, sizeof text);
        return text.offset == IMAGE_ABSENT || image_text_bytes(image, size, text);
    case IMAGE_WORD:
        memcpy(&word, place, sizeof word);
        return word == 0 || image_word_place(image, size, field->list, word).offset;
    case IMAGE_FLAG: return *place <= IMAGE_TRUE;
    case IMAGE_SOURCE:
        memcpy(&number, place, sizeof number);
        return number < image_count(image, size, CATALOG_SECTION_SOURCE);
    case IMAGE_DATE:
        memcpy(&number, place, sizeof number);
        return !number || (number / 100 % 100 >= 1 && number / 100 % 100 <= 12 && number % 100 <= 31);
    case IMAGE_NEED:
        memcpy(&number, place, sizeof number);
        return number <= image_count(image, size, IMAGE_NEED_SETS);
    default: return 1;
    }
}

static _Bool row_holds(
    const void *image, size_t size, const image_known_table *table, uint32_t row
) {
    for (uint32_t i = 0; i < table->field_count; i++) {
        const image_known_field *field = &table->fields[i];
        const uint8_t *place = image_table_field(
            image, size, table, row, field->offset, image_kind_length(field->kind));
        // The rows of an older version lack later fields.
        if (place && !field_holds(image, size, field, place)) return 0;
    }
    return image_row(image, size, table->section, row, 1) != NULL;
}

/// Whether the parents' ranges follow each other without gaps and cover all children.
static _Bool ranges_hold(const void *image, size_t size, const catalog_table *table) {
    uint32_t next = 0, section = table->layout->section;
    for (uint32_t row = 0; row < image_count(image, size, table->parent); row++) {
        image_range range = catalog_value_children(image, size, section, row);
        if (range.count && range.first != next) return 0;
        next += range.count;
        if (next < range.count) return 0;
    }
    return next == image_count(image, size, section);
}

static catalog_finding verify_tables(const void *image, size_t size, image_kind kind) {
    for (unsigned i = 0; i < catalog_table_count(); i++) {
        const catalog_table *table = catalog_table_at(i);
        uint32_t section = table->layout->section;
        uint32_t lines = table->layout->lines;
        catalog_finding finding = {IMAGE_REFERENCE_OUTSIDE, section, 0};
        if (lines != IMAGE_NO_SECTION &&
            image_count(image, size, lines) != image_count(image, size, section))
            return finding;
        for (; finding.row < image_count(image, size, section); finding.row++)
            if (!row_holds(image, size, table->layout, finding.row)) return finding;
        finding.fault = IMAGE_ORDER_BROKEN;
        if (kind == IMAGE_CATALOG && table->parent != section && !ranges_hold(image, size, table))
            return finding;
    }
    return catalog_intact;
}

/// Whether the image has a meter for each unit, and a text where it states one.
static catalog_finding verify_units(const void *image, size_t size) {
    catalog_finding finding = {IMAGE_REFERENCE_OUTSIDE, CATALOG_SECTION_METER_UNITS, 0};
    uint32_t units = image_count(image, size, CATALOG_SECTION_METER_UNITS);
    if (units > image_word_list_at(image, size, CATALOG_LIST_meters).count) return finding;
    for (; finding.row < units; finding.row++) {
        image_text unit;
        const uint8_t *bytes =
            image_row(image, size, CATALOG_SECTION_METER_UNITS, finding.row, sizeof unit);
        if (!bytes) return finding;
        memcpy(&unit, bytes, sizeof unit);
        if (unit.offset != IMAGE_ABSENT && !image_text_bytes(image, size, unit)) return finding;
    }
    return catalog_intact;
}

catalog_finding catalog_verify(const void *image, size_t size, image_kind kind) {
    catalog_finding finding = {catalog_accept(image, size, kind, 0), 0, 0};
    if (finding.fault) return finding;
    finding = verify_tables(image, size, kind);
    if (finding.fault || kind != IMAGE_CATALOG) return finding;
    if (!image_needs_hold(image, size, CATALOG_LIST_needs))
        return (catalog_finding){IMAGE_REFERENCE_OUTSIDE, IMAGE_NEED_SETS, 0};
    finding = verify_units(image, size);
    if (!finding.fault) finding = catalog_verify_specs(image, size);
    if (!finding.fault) finding = catalog_verify_sets(image, size);
    if (!finding.fault) finding = catalog_verify_orders(image, size);
    return finding;
}
