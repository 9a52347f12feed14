// Compares what an image says of its rows and words with what a program knows.
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

/// Whether a list lies inside its section and says the words that both schemas have.
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

static image_table_entry table_entry(const void *image, size_t size, uint32_t row) {
    image_table_entry entry = {{IMAGE_ABSENT, 0}, 0, 0, 0};
    const uint8_t *bytes = image_row(image, size, IMAGE_TABLES, row, sizeof entry);
    if (bytes) memcpy(&entry, bytes, sizeof entry);
    return entry;
}

/// A field of a table by its number; one of no kind where it is not there.
static image_field_entry field_entry(
    const void *image, size_t size, image_table_entry table, uint32_t number
) {
    image_field_entry entry = {.name = {IMAGE_ABSENT, 0}, .list = IMAGE_NO_LIST};
    if (number >= table.count || table.first > UINT32_MAX - number) return entry;
    const uint8_t *bytes =
        image_row(image, size, IMAGE_FIELDS, table.first + number, sizeof entry);
    if (bytes) memcpy(&entry, bytes, sizeof entry);
    return entry;
}

/// Whether the fields that both know are the same ones.
static _Bool table_agrees(
    const void *image, size_t size, image_table_entry entry, const image_known_table *table
) {
    if (!is_named(image, size, image_text_place(image, size, entry.name), table->name)) return 0;
    for (uint32_t number = 0; number < entry.count && number < table->field_count; number++) {
        const image_known_field *own = &table->fields[number];
        image_field_entry field = field_entry(image, size, entry, number);
        if (field.kind != own->kind || field.offset != own->offset || field.list != own->list ||
            !is_named(image, size, image_text_place(image, size, field.name), own->name))
            return 0;
    }
    return 1;
}

image_fault image_schema_check(const void *image, size_t size, const image_schema *schema) {
    uint32_t lists = image_count(image, size, IMAGE_WORD_LISTS);
    for (uint32_t number = 0; number < lists && number < schema->list_count; number++)
        if (!list_agrees(image, size, number, &schema->lists[number])) return IMAGE_OTHER_FORMAT;
    uint32_t tables = image_count(image, size, IMAGE_TABLES);
    for (uint32_t number = 0; number < schema->table_count; number++) {
        const image_known_table *table = &schema->tables[number];
        // The tables come in the order of their sections: of most the entry is the one of its number.
        _Bool is_there = 0;
        for (uint32_t i = 0; i < tables && !is_there; i++) {
            image_table_entry entry = table_entry(image, size, (number + i) % tables);
            if (entry.section != table->section) continue;
            is_there = 1;
            if (!table_agrees(image, size, entry, table)) return IMAGE_OTHER_FORMAT;
        }
        // Rows whose fields nobody names are no rows of this table.
        if (!is_there && image_count(image, size, table->section)) return IMAGE_OTHER_FORMAT;
    }
    return IMAGE_INTACT;
}

// What would be lost ------------------------------------------------------------------------------

uint16_t image_kind_length(image_field_kind kind) {
    switch (kind) {
    case IMAGE_TEXT:
    case IMAGE_INTEGER:
    case IMAGE_RANGE: return 8;
    case IMAGE_COUNT:
    case IMAGE_DATE:
    case IMAGE_SOURCE:
    case IMAGE_ROW:
    case IMAGE_NEED: return 4;
    case IMAGE_WORD:
    case IMAGE_LENGTH: return 2;
    case IMAGE_FLAG: return 1;
    case IMAGE_LINE_TEXT: return IMAGE_LINE_ROOM;
    case IMAGE_ROOM: return sizeof(image_room_t);
    }
    return 0;
}

void image_kind_absent(image_field_kind kind, uint8_t absent[8]) {
    int64_t integer = kind == IMAGE_INTEGER ? IMAGE_NO_INTEGER : 0;
    memcpy(absent, &integer, sizeof integer);
    if (kind == IMAGE_TEXT || kind == IMAGE_COUNT || kind == IMAGE_SOURCE || kind == IMAGE_ROW)
        memset(absent, 0xFF, 4);
}

static const image_loss no_loss = {{IMAGE_ABSENT, 0}, 0, IMAGE_NO_ROW};

/// The first row of a table that states a field.
static image_loss stated_field(
    const void *image, size_t size, uint32_t section, const image_field_entry *field
) {
    size_t length = field->length < 8 ? field->length : 8;
    for (uint32_t row = 0; row < image_count(image, size, section); row++) {
        const uint8_t *bytes = image_field(image, size, section, row, field->offset, length);
        if (!bytes) return no_loss;
        if (memcmp(bytes, field->absent, length) != 0)
            return (image_loss){field->name, section, row};
    }
    return no_loss;
}

/// The first row of a table that a need keeps from being understood.
static image_loss needing_row(
    const void *image, size_t size, const image_known_table *table, image_text name
) {
    for (uint32_t number = 0; number < table->field_count; number++) {
        const image_known_field *field = &table->fields[number];
        if (field->kind != IMAGE_NEED) continue;
        for (uint32_t row = 0; row < image_count(image, size, table->section); row++) {
            uint32_t needs = 0;
            const uint8_t *bytes =
                image_field(image, size, table->section, row, field->offset, sizeof needs);
            if (!bytes) break;
            memcpy(&needs, bytes, sizeof needs);
            if (!image_needs_are_known(needs)) return (image_loss){name, table->section, row};
        }
    }
    return no_loss;
}

static const image_known_table *known_table(const image_schema *schema, uint32_t section) {
    for (uint32_t number = 0; number < schema->table_count; number++)
        if (schema->tables[number].section == section) return &schema->tables[number];
    return NULL;
}

_Bool image_knows_section(const image_schema *schema, uint32_t section) {
    if (section < IMAGE_OWN_SECTIONS || known_table(schema, section)) return 1;
    for (uint32_t number = 0; number < schema->section_count; number++)
        if (schema->sections[number].section == section) return 1;
    return 0;
}

image_loss image_would_lose(const void *image, size_t size, const image_schema *schema) {
    uint32_t sections = image_read_header(image, size).sections;
    for (uint32_t number = 0; number < sections; number++) {
        image_section section = image_read_section(image, size, number);
        if (section.count && section.policy != IMAGE_DROP && section.policy != IMAGE_CARRY &&
            !image_knows_section(schema, number))
            return (image_loss){section.name, number, IMAGE_NO_ROW};
    }
    for (uint32_t i = 0; i < image_count(image, size, IMAGE_TABLES); i++) {
        image_table_entry entry = table_entry(image, size, i);
        const image_known_table *table = known_table(schema, entry.section);
        if (!table || table->policy == IMAGE_DROP) continue;
        for (uint32_t number = table->field_count; number < entry.count; number++) {
            image_field_entry field = field_entry(image, size, entry, number);
            if (field.policy == IMAGE_DROP) continue;
            image_loss loss = stated_field(image, size, entry.section, &field);
            if (loss.what.offset != IMAGE_ABSENT) return loss;
        }
        image_loss loss = needing_row(image, size, table, entry.name);
        if (loss.what.offset != IMAGE_ABSENT) return loss;
    }
    return no_loss;
}
