#include "forge.h"

#include "catalog_rows.h"
#include "images.h"
#include "tools_rows.h"

#include <stdlib.h>

/// A number that matters somewhere.
static uint32_t number(const edit *edit, uint32_t before) {
    const uint32_t numbers[] = {
        0, 1, 2, 3, 39, 40, 41, 63, 64, 65, 385, 1024, UINT16_MAX, INT32_MAX, IMAGE_ROW_MARK, UINT32_MAX,
        before + 1, before - 1, before * 2, before ^ (1u << images_below(32)), images_below(256),
        edit->sections[images_below(edit->count)].count,
        edit->sections[images_below(edit->count)].count - 1,
        edit->sections[IMAGE_STRINGS].count, (uint32_t)images_next(),
    };
    return numbers[images_below(sizeof numbers / sizeof *numbers)];
}

static void change_u32(const edit *edit, uint8_t *place) {
    uint32_t value;
    memcpy(&value, place, sizeof value);
    value = number(edit, value);
    memcpy(place, &value, sizeof value);
}

static void change_u16(const edit *edit, uint8_t *place) {
    uint16_t value;
    memcpy(&value, place, sizeof value);
    value = (uint16_t)number(edit, value);
    memcpy(place, &value, sizeof value);
}

/// A section that has rows, a small one as often as a large one; one without, where none was met.
static uint32_t some_section(const edit *edit) {
    uint32_t section = 0;
    for (unsigned tries = 0; tries < 8; tries++) {
        section = images_below(edit->count);
        if (edit->sections[section].count && edit->sections[section].stride) break;
    }
    return section;
}

// Changes of one kind each -------------------------------------------------------------------------

static void change_entry(edit *edit) {
    edit_section *section = &edit->sections[images_below(edit->count)];
    uint64_t length = (uint64_t)section->count * section->stride;
    switch (images_below(5)) {
    case 0: section->policy = number(edit, section->policy); break;
    case 1: section->name.offset = number(edit, section->name.offset); break;
    case 2: section->width = number(edit, section->width); break;
    // A block is as long as its rows; one that seems longer is made by forge_directory.
    case 3: section->stride = section->stride > 1 ? 1 + images_below(section->stride) : 1; break;
    default: section->count = images_below((uint64_t)section->count + 1);
    }
    if ((uint64_t)section->count * section->stride > length) section->count = 0;
}

static void change_header(edit *edit) {
    switch (images_below(4)) {
    case 0: edit->header.seed = images_next(); break;
    case 1: edit->header.edition = number(edit, edit->header.edition); break;
    case 2: edit->header.policy = number(edit, edit->header.policy); break;
    default: edit->header.kind = (uint16_t)(1 + images_below(3));
    }
}

/// A field of what an image says of its rows and words, or of an index, need or set.
static void change_word_of(edit *edit, uint32_t section) {
    edit_section *rows = &edit->sections[section];
    if (rows->count == 0 || rows->stride < 4) return;
    uint8_t *row = edit_row(edit, section, images_below(rows->count));
    if (images_below(3)) change_u32(edit, row + images_below(rows->stride / 4) * 4);
    else change_u16(edit, row + images_below(rows->stride / 2) * 2);
}

/// A line of a model, an alias or a tool: the length of its key, its needs, its key, where that lies.
static void change_line(edit *edit) {
    static const uint32_t lines[] = {
        CATALOG_SECTION_MODEL_LINE, CATALOG_SECTION_ALIAS, TOOLS_SECTION_LINE};
    uint32_t section = lines[images_below(3)];
    edit_section *rows = &edit->sections[section];
    if (rows->count == 0 || rows->stride < IMAGE_LINE) return;
    uint8_t *line = edit_row(edit, section, images_below(rows->count));
    switch (images_below(6)) {
    case 0: change_u16(edit, line + IMAGE_LINE_LENGTH); break;
    case 1: change_u16(edit, line + IMAGE_LINE_LENGTH + 2); break;
    case 2: change_u32(edit, line + IMAGE_LINE_NEEDS); break;
    case 3: change_u32(edit, line + IMAGE_LINE_KEY); break;
    case 4: change_u32(edit, line + IMAGE_LINE_NEEDS + 4); break;
    default:
        memcpy(line + IMAGE_LINE_KEY,
               edit_row(edit, section, images_below(rows->count)) + IMAGE_LINE_KEY, IMAGE_LINE_ROOM);
    }
}

/// Bytes of one row over those of another of its section; two rows change places.
static void mix_rows(edit *edit) {
    uint32_t section = some_section(edit);
    edit_section *rows = &edit->sections[section];
    if (rows->count == 0 || rows->stride == 0) return;
    uint8_t *one = edit_row(edit, section, images_below(rows->count));
    uint8_t *other = edit_row(edit, section, images_below(rows->count));
    size_t start = images_below(rows->stride), length = 1 + images_below(rows->stride - start);
    if (images_below(2)) {
        memmove(one + start, other + start, length);
        return;
    }
    for (uint32_t at = 0; at < rows->stride; at++) {
        uint8_t byte = one[at];
        one[at] = other[at];
        other[at] = byte;
    }
}

/// Rows more, which say what others say, or fewer.
static void change_rows(edit *edit) {
    uint32_t section = some_section(edit);
    edit_section *rows = &edit->sections[section];
    if (rows->count == 0 || rows->stride == 0) return;
    uint32_t at = images_below(rows->count), count = 1 + images_below(rows->count - at);
    if (count > 8 && images_below(4)) count = 1 + images_below(8);
    if (images_below(2)) {
        edit_remove(edit, section, at, count);
        return;
    }
    uint8_t *copy = images_copy(edit_row(edit, section, at), (size_t)count * rows->stride);
    edit_insert(edit, section, images_below((uint64_t)rows->count + 1), copy, count);
    free(copy);
}

/// Rows that lie further apart, or are cut, as those of another version.
static void change_width(edit *edit) {
    uint32_t section = some_section(edit);
    edit_section *rows = &edit->sections[section];
    if (section == IMAGE_STRINGS || rows->stride == 0) return;
    uint32_t stride = images_below(2) ? rows->stride + 4 * images_below(20)
                                      : 1 + images_below(2 * (uint64_t)rows->stride);
    uint32_t width = images_below(2) ? stride : 1 + images_below(stride);
    edit_widen(edit, section, width, stride);
}

static void add_unknown(edit *edit) {
    static const uint32_t policies[] = {IMAGE_DROP, IMAGE_CARRY, IMAGE_CARRY, IMAGE_REFUSE, 9};
    uint32_t number = images_below(EDIT_SECTIONS);
    if (number < edit->count && edit->sections[number].count) return;
    while (edit->count < number) edit->sections[edit->count++] = (edit_section){0};
    edit_add_section(edit, number, "unknown", policies[images_below(5)], images_below(40));
}

void forge_sections(edit *edit) {
    static const uint32_t common[] = {IMAGE_WORD_LISTS, IMAGE_WORDS, IMAGE_TABLES, IMAGE_FIELDS,
                                      IMAGE_NEED_SETS,  IMAGE_NEEDS, IMAGE_INDEX};
    switch (images_below(12)) {
    case 0: change_entry(edit); break;
    case 1: change_header(edit); break;
    case 2:
    case 3: change_word_of(edit, common[images_below(sizeof common / sizeof *common)]); break;
    case 4:
    case 5: change_word_of(edit, some_section(edit)); break;
    case 6:
    case 7: change_line(edit); break;
    case 8: mix_rows(edit); break;
    case 9: change_rows(edit); break;
    case 10: change_width(edit); break;
    default: add_unknown(edit);
    }
}

void forge_directory(uint8_t *image, size_t size) {
    image_header header = image_read_header(image, size);
    uint32_t sections = image_section_count(image, size);
    uint8_t *directory = image + sizeof header;
    if (sections == 0) return;
    uint32_t at = images_below(sections), other = images_below(sections);
    image_section entry = image_read_section(image, size, at);
    switch (images_below(6)) {
    case 0: header.sections = images_below(4) ? images_below(2 * sections + 2) : UINT32_MAX; break;
    case 1: header.size = images_below(2) ? images_below(size + 2) : images_next(); break;
    case 2: header.format = (uint16_t)images_below(3); break;
    case 3: entry = image_read_section(image, size, other); break;
    case 4: entry.offset = images_below(2) ? images_below(size + 64) : images_next(); break;
    default: {
        uint32_t *fields[] = {&entry.count, &entry.stride, &entry.width};
        static const uint32_t numbers[] = {0, 1, 4, 8, 64, 1000, INT32_MAX, UINT32_MAX};
        uint32_t *field = fields[images_below(3)];
        *field = images_below(2) ? *field + images_below(5) - 2
                                 : numbers[images_below(sizeof numbers / sizeof *numbers)];
    }
    }
    memcpy(directory + (size_t)at * sizeof entry, &entry, sizeof entry);
    memcpy(image, &header, sizeof header);
}
