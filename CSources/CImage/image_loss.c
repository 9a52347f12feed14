// Finds what would be lost if a writer that does not know all of an image replaced it.
#include "image_fields.h"

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

void image_kind_absent(image_field_kind kind, uint8_t *absent) {
    int64_t integer = kind == IMAGE_INTEGER ? IMAGE_NO_INTEGER : 0;
    memcpy(absent, &integer, sizeof integer);
    if (kind == IMAGE_TEXT || kind == IMAGE_COUNT || kind == IMAGE_SOURCE || kind == IMAGE_ROW)
        memset(absent, 0xFF, 4);
}

static const image_loss no_loss = {{IMAGE_ABSENT, 0}, 0, IMAGE_NO_ROW};

/// A loss. An absent name becomes an empty one, as an absent one means that nothing is lost.
static image_loss lost(image_text name, uint32_t section, uint32_t row) {
    return (image_loss){name.offset == IMAGE_ABSENT ? (image_text){0, 0} : name, section, row};
}

/// The first row of a table that states a field.
static image_loss stated_field(
    const void *image, size_t size, const image_known_table *table, const image_field_entry *field
) {
    size_t length = field->length < 8 ? field->length : 8;
    for (uint32_t row = 0; row < image_count(image, size, table->section); row++) {
        const uint8_t *bytes = image_table_field(image, size, table, row, field->offset, length);
        if (!bytes) return no_loss;
        if (memcmp(bytes, field->absent, length) != 0)
            return lost(field->name, table->section, row);
    }
    return no_loss;
}

/// The first word of a set of needs; absent where the image has no such set or word.
static image_text need_of(
    const void *image, size_t size, const image_schema *schema, uint32_t needs
) {
    image_range set = {0, 0};
    image_text text = {IMAGE_ABSENT, 0};
    uint32_t code = 0, list = 0;
    while (list < schema->list_count && strcmp(schema->lists[list].name, "needs") != 0) list++;
    const uint8_t *bytes = image_row(image, size, IMAGE_NEED_SETS, needs - 1, sizeof set);
    if (bytes) memcpy(&set, bytes, sizeof set);
    bytes = set.count ? image_row(image, size, IMAGE_NEEDS, set.first, sizeof code) : NULL;
    if (bytes) memcpy(&code, bytes, sizeof code);
    return code ? image_word_text(image, size, list, code) : text;
}

/// The first row of a table that needs what this version does not know.
static image_loss needing_row(
    const void *image, size_t size, const image_schema *schema, const image_known_table *table,
    image_text name
) {
    for (uint32_t number = 0; number < table->field_count; number++) {
        const image_known_field *field = &table->fields[number];
        if (field->kind != IMAGE_NEED) continue;
        for (uint32_t row = 0; row < image_count(image, size, table->section); row++) {
            uint32_t needs = 0;
            const uint8_t *bytes =
                image_table_field(image, size, table, row, field->offset, sizeof needs);
            if (!bytes) break;
            memcpy(&needs, bytes, sizeof needs);
            if (image_needs_are_known(needs)) continue;
            image_text need = need_of(image, size, schema, needs);
            return lost(need.offset == IMAGE_ABSENT ? name : need, table->section, row);
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
    if (section <= IMAGE_INDEX || known_table(schema, section)) return 1;
    for (uint32_t number = 0; number < schema->section_count; number++)
        if (schema->sections[number].section == section) return 1;
    return 0;
}

/// Finds what would be lost of the rows of a table.
static image_loss lost_of_table(
    const void *image, size_t size, const image_schema *schema, uint32_t number
) {
    const image_known_table *table = &schema->tables[number];
    image_table_entry entry = image_table_entry_of(image, size, schema, number);
    if (entry.section != table->section) return no_loss;
    uint32_t fields = image_count(image, size, IMAGE_FIELDS);
    for (uint32_t i = table->field_count; i < entry.count && i < fields; i++) {
        image_field_entry field = image_field_entry_of(image, size, entry, i);
        // An image that was not accepted may count more fields than it has.
        if (field.length == 0) break;
        // The version that added the field says what becomes of it. A writer cannot carry a field over.
        image_loss loss = field.policy == IMAGE_DROP ? no_loss
                                                     : stated_field(image, size, table, &field);
        if (loss.what.offset != IMAGE_ABSENT) return loss;
    }
    return table->policy == IMAGE_DROP ? no_loss
                                       : needing_row(image, size, schema, table, entry.name);
}

image_loss image_would_lose(const void *image, size_t size, const image_schema *schema) {
    for (uint32_t number = 0; number < image_section_count(image, size); number++) {
        image_section section = image_read_section(image, size, number);
        if (section.count && section.policy != IMAGE_DROP && section.policy != IMAGE_CARRY &&
            !image_knows_section(schema, number))
            return lost(section.name, number, IMAGE_NO_ROW);
    }
    for (uint32_t number = 0; number < schema->table_count; number++) {
        image_loss loss = lost_of_table(image, size, schema, number);
        if (loss.what.offset != IMAGE_ABSENT) return loss;
    }
    return no_loss;
}
