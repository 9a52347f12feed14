// Compares the fields and words that an image declares with those that a program knows.
#include "image_fields.h"

uint32_t image_code_of(
    const void *image, size_t size, uint32_t list, const void *word, size_t word_length
) {
    image_word_list words = image_word_list_at(image, size, list);
    uint32_t room = image_count(image, size, IMAGE_WORDS);
    for (uint32_t code = 1; code <= words.count && code <= room; code++) {
        image_place place = image_word_place(image, size, list, code);
        const uint8_t *bytes = image_place_bytes(image, place);
        if (bytes && place.length == word_length && memcmp(bytes, word, word_length) == 0)
            return code;
    }
    return 0;
}

static _Bool is_named(const void *image, size_t size, image_place place, const char *name) {
    const uint8_t *bytes = image_place_bytes(image, place);
    (void)size;
    return bytes && place.length == strlen(name) && memcmp(bytes, name, place.length) == 0;
}

/// Whether a list lies inside its section, and has the words that both schemas have.
static _Bool list_agrees(
    const void *image, size_t size, uint32_t number, const image_vocabulary *own
) {
    image_word_list list = image_word_list_at(image, size, number);
    uint32_t words = image_count(image, size, IMAGE_WORDS);
    if (list.known > list.count || list.first > words || list.count > words - list.first ||
        !is_named(image, size, image_text_place(image, size, list.name), own->name))
        return 0;
    for (uint32_t code = 1; code <= list.known && code <= own->count; code++)
        if (!is_named(image, size, image_word_place(image, size, number, code), own->words[code - 1]))
            return 0;
    return 1;
}

image_table_entry image_table_entry_of(
    const void *image, size_t size, const image_schema *schema, uint32_t number
) {
    uint32_t tables = image_count(image, size, IMAGE_TABLES);
    // Tables come in the order of their sections, so the entry of most has the same number.
    for (uint32_t i = 0; i < tables; i++) {
        image_table_entry entry;
        const uint8_t *bytes =
            image_row(image, size, IMAGE_TABLES, (number + i) % tables, sizeof entry);
        if (!bytes) break;
        memcpy(&entry, bytes, sizeof entry);
        if (entry.section == schema->tables[number].section) return entry;
    }
    return (image_table_entry){{IMAGE_ABSENT, 0}, IMAGE_NO_SECTION, IMAGE_NO_SECTION, 0, 0};
}

image_field_entry image_field_entry_of(
    const void *image, size_t size, image_table_entry table, uint32_t number
) {
    image_field_entry entry = {.name = {IMAGE_ABSENT, 0}, .list = IMAGE_NO_LIST};
    if (number >= table.count || table.first > UINT32_MAX - number) return entry;
    const uint8_t *bytes =
        image_row(image, size, IMAGE_FIELDS, table.first + number, sizeof entry);
    if (bytes) memcpy(&entry, bytes, sizeof entry);
    return entry;
}

static _Bool field_agrees(
    const void *image, size_t size, image_field_entry field, const image_known_field *own
) {
    return field.kind == own->kind && field.offset == own->offset && field.list == own->list &&
           field.length == image_kind_length(own->kind) &&
           is_named(image, size, image_text_place(image, size, field.name), own->name);
}

/// Whether the fields that both know are the same, and no two fields of the image overlap, so that looking
/// at all fields of a row looks at each byte once.
static _Bool table_agrees(
    const void *image, size_t size, image_table_entry entry, const image_known_table *table
) {
    uint32_t fields = image_count(image, size, IMAGE_FIELDS), end = 0;
    if (entry.lines != table->lines || entry.first > fields || entry.count > fields - entry.first ||
        !is_named(image, size, image_text_place(image, size, entry.name), table->name))
        return 0;
    for (uint32_t number = 0; number < entry.count; number++) {
        image_field_entry field = image_field_entry_of(image, size, entry, number);
        if (field.length == 0 || field.offset < end ||
            (number < table->field_count && !field_agrees(image, size, field, &table->fields[number])))
            return 0;
        end = (uint32_t)field.offset + field.length;
    }
    return 1;
}

image_fault image_schema_check(const void *image, size_t size, const image_schema *schema) {
    uint32_t lists = image_count(image, size, IMAGE_WORD_LISTS);
    for (uint32_t number = 0; number < lists && number < schema->list_count; number++)
        if (!list_agrees(image, size, number, &schema->lists[number])) return IMAGE_OTHER_FORMAT;
    for (uint32_t number = 0; number < schema->table_count; number++) {
        const image_known_table *table = &schema->tables[number];
        image_table_entry entry = image_table_entry_of(image, size, schema, number);
        if (entry.section == table->section) {
            if (!table_agrees(image, size, entry, table)) return IMAGE_OTHER_FORMAT;
        } else if (image_count(image, size, table->section)) {
            // The image does not say which fields these rows have.
            return IMAGE_OTHER_FORMAT;
        }
    }
    return IMAGE_INTACT;
}
