#include "edit.h"

#include "images.h"

#include <stdlib.h>

static void *resized(void *_Nullable bytes, size_t size) {
    void *room = realloc(bytes, size + 1);
    if (!room) exit(1);
    return room;
}

edit edit_open(const void *image, size_t size) {
    edit edit = {image_read_header(image, size), image_section_count(image, size), {{0}}};
    for (uint32_t number = 0; number < edit.count && number < EDIT_SECTIONS; number++) {
        image_section place = image_read_section(image, size, number);
        size_t length = (size_t)place.count * place.stride;
        edit.sections[number] = (edit_section){resized(NULL, length), place.count, place.stride,
                                               place.width, place.policy, place.name};
        // A section without rows may lie anywhere.
        if (length)
            memcpy(edit.sections[number].bytes, (const uint8_t *)image + place.offset, length);
    }
    return edit;
}

static size_t aligned(size_t size) {
    return (size + IMAGE_ALIGNMENT - 1) / IMAGE_ALIGNMENT * IMAGE_ALIGNMENT;
}

uint8_t *edit_close(edit *edit, size_t *size) {
    size_t offset = sizeof(image_header) + edit->count * sizeof(image_section);
    *size = offset;
    for (uint32_t number = 0; number < edit->count; number++)
        *size = aligned(*size) + (size_t)edit->sections[number].count * edit->sections[number].stride;
    *size = aligned(*size) > IMAGE_MINIMUM_SIZE ? aligned(*size) : IMAGE_MINIMUM_SIZE;
    uint8_t *image = calloc(1, *size);
    if (!image) exit(1);
    edit->header.size = *size;
    edit->header.sections = edit->count;
    memcpy(image, &edit->header, sizeof edit->header);
    for (uint32_t number = 0; number < edit->count; number++) {
        edit_section *from = &edit->sections[number];
        size_t length = (size_t)from->count * from->stride;
        offset = aligned(offset);
        image_section place = {offset,      from->count,  from->stride,
                               from->width, from->policy, from->name};
        memcpy(image + sizeof(image_header) + number * sizeof place, &place, sizeof place);
        if (length) memcpy(image + offset, from->bytes, length);
        offset += length;
        free(from->bytes);
        from->bytes = NULL;
    }
    images_seal(image, *size);
    return image;
}

uint8_t *edit_row(edit *edit, uint32_t section, uint32_t row) {
    return edit->sections[section].bytes + (size_t)row * edit->sections[section].stride;
}

uint8_t *edit_place(edit *edit, uint32_t section, uint32_t row, uint32_t offset) {
    uint32_t lines = edit_table(edit, section)->lines;
    if (lines == IMAGE_NO_SECTION) return edit_row(edit, section, row) + offset;
    return offset < IMAGE_LINE ? edit_row(edit, lines, row) + offset
                               : edit_row(edit, section, row) + offset - IMAGE_LINE;
}

/// How much of the rows of a table lies in another section.
static uint32_t line_of(edit *edit, uint32_t section) {
    return edit_table(edit, section)->lines == IMAGE_NO_SECTION ? 0 : IMAGE_LINE;
}

void edit_widen(edit *edit, uint32_t section, uint32_t width, uint32_t stride) {
    edit_section *rows = &edit->sections[section];
    uint32_t kept = width < rows->width ? width : rows->width;
    // A forged width may be longer than its rows.
    if (kept > rows->stride) kept = rows->stride;
    if (kept > stride) kept = stride;
    uint8_t *bytes = calloc((size_t)rows->count * stride + 1, 1);
    if (!bytes) exit(1);
    for (uint32_t row = 0; row < rows->count; row++)
        memcpy(bytes + (size_t)row * stride, rows->bytes + (size_t)row * rows->stride, kept);
    free(rows->bytes);
    rows->bytes = bytes;
    rows->width = width;
    rows->stride = stride;
}

void edit_insert(edit *edit, uint32_t section, uint32_t at, const void *rows, uint32_t count) {
    edit_section *to = &edit->sections[section];
    size_t length = (size_t)count * to->stride, start = (size_t)at * to->stride;
    to->bytes = resized(to->bytes, (size_t)to->count * to->stride + length);
    memmove(to->bytes + start + length, to->bytes + start, (size_t)(to->count - at) * to->stride);
    memcpy(to->bytes + start, rows, length);
    to->count += count;
}

void edit_remove(edit *edit, uint32_t section, uint32_t at, uint32_t count) {
    edit_section *rows = &edit->sections[section];
    memmove(rows->bytes + (size_t)at * rows->stride,
            rows->bytes + (size_t)(at + count) * rows->stride,
            (size_t)(rows->count - at - count) * rows->stride);
    rows->count -= count;
}

image_text edit_text(edit *edit, const char *text) {
    image_text place = {edit->sections[IMAGE_STRINGS].count, (uint32_t)strlen(text)};
    edit_insert(edit, IMAGE_STRINGS, place.offset, text, place.length);
    return place;
}

void edit_add_section(
    edit *edit, uint32_t number, const char *name, uint32_t policy, uint32_t count
) {
    uint32_t value = 0x01020304;
    free(edit->sections[number].bytes);
    edit->sections[number] = (edit_section){resized(NULL, 0), 0, sizeof value, sizeof value, policy,
                                            edit_text(edit, name)};
    if (edit->count <= number) edit->count = number + 1;
    for (uint32_t row = 0; row < count; row++) edit_insert(edit, number, row, &value, 1);
}

// Tables and words ---------------------------------------------------------------------------------

// Entries of images are where they happen to lie; those of an edit at the start of a block, in rows
// whose length is a multiple of four.

image_table_entry *edit_table(edit *edit, uint32_t section) {
    for (uint32_t row = 0; row < edit->sections[IMAGE_TABLES].count; row++) {
        image_table_entry *entry = (void *)edit_row(edit, IMAGE_TABLES, row);
        if (entry->section == section) return entry;
    }
    exit(1);
}

image_field_entry *edit_field(edit *edit, uint32_t section, uint32_t number) {
    return (void *)edit_row(edit, IMAGE_FIELDS, edit_table(edit, section)->first + number);
}

/// Moves the fields of all tables behind a row.
static void move_fields(edit *edit, uint32_t behind, int32_t by) {
    for (uint32_t row = 0; row < edit->sections[IMAGE_TABLES].count; row++) {
        image_table_entry *entry = (void *)edit_row(edit, IMAGE_TABLES, row);
        if (entry->first >= behind) entry->first += (uint32_t)by;
    }
}

uint32_t edit_add_field(
    edit *edit, uint32_t section, const char *name, image_field_kind kind, uint32_t policy
) {
    image_table_entry *table = edit_table(edit, section);
    image_field_entry last = *edit_field(edit, section, table->count - 1);
    uint32_t end = table->first + table->count, offset = (uint32_t)last.offset + last.length;
    image_field_entry field = {.name = edit_text(edit, name),
                               .kind = kind,
                               .offset = (uint16_t)offset,
                               // A kind that this version does not know has some length too.
                               .length = image_kind_length(kind) ? image_kind_length(kind) : 6,
                               .list = IMAGE_NO_LIST,
                               .policy = policy};
    image_kind_absent(kind, field.absent);
    move_fields(edit, end, 1);
    edit_insert(edit, IMAGE_FIELDS, end, &field, 1);
    table->count++;
    uint32_t width = offset + field.length - line_of(edit, section);
    edit_widen(edit, section, width, (width + 3) / 4 * 4);
    size_t known = field.length < sizeof field.absent ? field.length : sizeof field.absent;
    for (uint32_t row = 0; row < edit->sections[section].count; row++)
        memcpy(edit_place(edit, section, row, offset), field.absent, known);
    return offset;
}

void edit_drop_field(edit *edit, uint32_t section) {
    image_table_entry *table = edit_table(edit, section);
    uint32_t last = table->first + table->count - 1;
    uint32_t width = edit_field(edit, section, table->count - 1)->offset;
    width -= line_of(edit, section);
    edit_remove(edit, IMAGE_FIELDS, last, 1);
    table->count--;
    move_fields(edit, last + 1, -1);
    edit_widen(edit, section, width, (width + 3) / 4 * 4);
}

uint32_t edit_add_word(edit *edit, uint32_t number, const char *word, _Bool is_known) {
    image_text text = edit_text(edit, word);
    image_word_list *list = (void *)edit_row(edit, IMAGE_WORD_LISTS, number);
    uint32_t end = list->first + list->count;
    edit_insert(edit, IMAGE_WORDS, end, &text, 1);
    list->count++;
    list->known += is_known;
    for (uint32_t row = 0; row < edit->sections[IMAGE_WORD_LISTS].count; row++) {
        image_word_list *other = (void *)edit_row(edit, IMAGE_WORD_LISTS, row);
        if (row != number && other->first >= end) other->first++;
    }
    return list->count;
}
