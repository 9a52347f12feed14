#include "tools_rows.h"

#define WORD(name) #name,
#define WORDS(list, LIST) static const char *const list##_names[] = {"", LIST(WORD)};
TOOLS_LISTS(WORDS)
#define VOCABULARY(list, LIST)                                                                     \
    {#list, sizeof list##_names / sizeof *list##_names - 1, list##_names + 1},
static const image_vocabulary lists[] = {TOOLS_LISTS(VOCABULARY)};

#define FIELD(KIND, kind, field) {#field, IMAGE_##KIND, offsetof(tools_tool, field), IMAGE_NO_LIST},
static const image_known_field fields[] = {TOOLS_FIELDS(FIELD)};

// A tool is its author's text, so a writer must not lose fields that it does not know.
static const image_known_table tables[] = {{
    .name = "tools",
    .section = TOOLS_SECTION_TOOL,
    .lines = TOOLS_SECTION_LINE,
    .width = sizeof(tools_tool),
    .policy = IMAGE_REFUSE,
    .field_count = sizeof fields / sizeof *fields,
    .fields = fields,
}};

static const image_known_section sections[] = {
    {"tags", TOOLS_SECTION_TAG, IMAGE_DROP},
    {"forms", TOOLS_SECTION_RENDERING, IMAGE_DROP},
    {"pieces", TOOLS_SECTION_PIECE, IMAGE_DROP},
    {"formed", TOOLS_SECTION_RENDERED, IMAGE_DROP},
    {"tool_lines", TOOLS_SECTION_LINE, IMAGE_REFUSE},
};

static const image_schema schema = {
    .edition = TOOLS_EDITION,
    .policy = IMAGE_CARRY,
    .list_count = sizeof lists / sizeof *lists,
    .table_count = sizeof tables / sizeof *tables,
    .section_count = sizeof sections / sizeof *sections,
    .lists = lists,
    .tables = tables,
    .sections = sections,
};

const image_schema *tools_schema(void) { return &schema; }

uint32_t tools_count(const void *image, size_t size) {
    uint32_t count = 0, tools = image_count(image, size, TOOLS_SECTION_TOOL);
    // Only a registry that a later version wrote has such tools.
    if (!image_count(image, size, IMAGE_NEED_SETS)) return tools;
    for (uint32_t row = 0; row < tools; row++) count += tools_tool_is_known(image, size, row);
    return count;
}

_Bool tools_renderings_are_current(const void *image, size_t size) {
    for (tools_rendering rendering = 0; rendering < TOOLS_RENDERING_COUNT; rendering++)
        if (tools_rendering_of(image, size, rendering).edition < TOOLS_EDITION) return 0;
    return 1;
}

static _Bool same_text(
    const void *image, size_t size, image_text text, const void *other, size_t other_size,
    image_text others
) {
    const uint8_t *bytes = image_text_bytes(image, size, text);
    const uint8_t *other_bytes = image_text_bytes(other, other_size, others);
    if (!bytes || !other_bytes) return !bytes && !other_bytes;
    return text.length == others.length && memcmp(bytes, other_bytes, text.length) == 0;
}

_Bool tools_same(
    const void *image, size_t size, uint32_t row, const void *other, size_t other_length,
    uint32_t other_row
) {
    image_place name = tools_name(image, size, row);
    image_place other_name = tools_name(other, other_length, other_row);
    const uint8_t *bytes = image_place_bytes(image, name);
    const uint8_t *other_bytes = image_place_bytes(other, other_name);
    if (!bytes || !other_bytes || name.length != other_name.length ||
        memcmp(bytes, other_bytes, (size_t)name.length) != 0)
        return 0;
    for (tools_text text = 0; text < TOOLS_TEXT_COUNT; text++)
        if (!same_text(
                image, size, tools_text_of(image, size, row, text), other, other_length,
                tools_text_of(other, other_length, other_row, text)))
            return 0;
    for (tools_flag flag = 0; flag < TOOLS_FLAG_COUNT; flag++)
        if (tools_flag_of(image, size, row, flag) !=
            tools_flag_of(other, other_length, other_row, flag))
            return 0;
    image_range tags = tools_tags_of(image, size, row);
    image_range others = tools_tags_of(other, other_length, other_row);
    if (tags.count != others.count) return 0;
    for (uint32_t i = 0; i < tags.count; i++) {
        image_text tag = tools_tag_at(image, size, tags.first + i);
        // In a damaged image a tag may lie outside of it; such tools count as different.
        if (!image_text_bytes(image, size, tag) ||
            !same_text(
                image, size, tag, other, other_length,
                tools_tag_at(other, other_length, others.first + i)))
            return 0;
    }
    return 1;
}
