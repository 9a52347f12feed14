#include "tools_fields.h"

#define WORD(name) #name,
#define WORDS(list, LIST) static const char *const list##_names[] = {"", LIST(WORD)};
TOOLS_LISTS(WORDS)
#define VOCABULARY(list, LIST)                                                                     \
    {#list, sizeof list##_names / sizeof *list##_names - 1, list##_names + 1},
static const image_vocabulary lists[] = {TOOLS_LISTS(VOCABULARY)};

#define FIELD(KIND, kind, field) {#field, IMAGE_##KIND, offsetof(tools_tool, field), IMAGE_NO_LIST},
static const image_known_field fields[] = {TOOLS_FIELDS(FIELD)};

// The author of a tool wrote what it states, so a writer must not lose a field that it does not know.
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
    // Without sets of needs, no tool needs anything.
    if (!image_count(image, size, IMAGE_NEED_SETS)) return tools;
    for (uint32_t row = 0; row < tools; row++) count += tools_tool_is_known(image, size, row);
    return count;
}

_Bool tools_renderings_are_current(const void *image, size_t size) {
    for (tools_rendering rendering = 0; rendering < TOOLS_RENDERING_COUNT; rendering++)
        if (tools_rendering_of(image, size, rendering).edition < TOOLS_EDITION) return 0;
    return 1;
}
