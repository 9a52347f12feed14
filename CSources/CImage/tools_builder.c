#include "tools_build.h"
#include "image_builder.h"

/// A rendering, as far as its pieces were given.
typedef struct rendering {
    buffer opening, separator, closing, nothing;
    buffer joined;    ///< the pieces with the separators between them
    buffer pieces;    ///< tools_piece: one for each tool
    uint32_t refused; ///< as in tools_rendering_row
} rendering;

struct tools_builder {
    strings strings;
    buffer tools, tags;
    carried_sections carried;
    rendering renderings[TOOLS_RENDERING_COUNT];
    uint32_t count;

    uint8_t tool[TOOLS_TOOL_STRIDE]; ///< the tool that is being given
    tools_piece own[TOOLS_RENDERING_COUNT]; ///< its pieces; starts are within `joined`
    _Bool failed;

    void *_Nullable image;
    size_t image_size;
};

static const image_text absent = {IMAGE_ABSENT, 0};

const char *tools_build_fault_description(tools_build_fault fault) {
    switch (fault) {
    case TOOLS_BUILT: return "built";
    case TOOLS_BUILD_NO_MEMORY: return "memory is short";
    case TOOLS_BUILD_BAD_NAME: return "a tool has no name";
    case TOOLS_BUILD_OUT_OF_ORDER: return "the tools are not in the order of their names";
    case TOOLS_BUILD_NO_PIECE: return "a tool has neither a piece nor a rule in a rendering";
    case TOOLS_BUILD_TOO_LARGE: return "more than 4 GiB of texts";
    }
    return "unknown fault";
}

static tools_tool *tool_of(tools_builder *builder) { return (void *)builder->tool; }

static void start_tool(tools_builder *builder) {
    memset(builder->tool, 0, sizeof builder->tool);
    tools_tool *tool = tool_of(builder);
#define ABSENT(name) tool->name = absent;
    TOOLS_TEXTS(ABSENT)
    for (unsigned rendering = 0; rendering < TOOLS_RENDERING_COUNT; rendering++)
        builder->own[rendering] = (tools_piece){{0, 0}, absent};
}

tools_builder *tools_builder_create(void) {
    tools_builder *builder = calloc(1, sizeof *builder);
    if (!builder) return NULL;
    for (unsigned rendering = 0; rendering < TOOLS_RENDERING_COUNT; rendering++)
        builder->renderings[rendering].refused = IMAGE_NO_ROW;
    strings_add_schema(&builder->strings, tools_schema());
    start_tool(builder);
    return builder;
}

void tools_builder_free(tools_builder *builder) {
    strings_free(&builder->strings);
    buffer_free(&builder->tools);
    buffer_free(&builder->tags);
    carried_free(&builder->carried);
    for (unsigned number = 0; number < TOOLS_RENDERING_COUNT; number++) {
        rendering *rendering = &builder->renderings[number];
        buffer_free(&rendering->opening);
        buffer_free(&rendering->separator);
        buffer_free(&rendering->closing);
        buffer_free(&rendering->nothing);
        buffer_free(&rendering->joined);
        buffer_free(&rendering->pieces);
    }
    free(builder->image);
    free(builder);
}

void tools_builder_frame(
    tools_builder *builder, tools_rendering number, const void *opening, size_t opening_length,
    const void *separator, size_t separator_length, const void *closing, size_t closing_length,
    const void *nothing, size_t nothing_length
) {
    rendering *rendering = &builder->renderings[number];
    buffer_append(&rendering->opening, opening, opening_length);
    buffer_append(&rendering->separator, separator, separator_length);
    buffer_append(&rendering->closing, closing, closing_length);
    buffer_append(&rendering->nothing, nothing, nothing_length);
    builder->failed |= rendering->opening.failed || rendering->separator.failed ||
                       rendering->closing.failed || rendering->nothing.failed;
}

static image_text add_text(tools_builder *builder, const void *bytes, size_t length) {
    image_text text = strings_add(&builder->strings, bytes, length);
    builder->failed |= text.offset == IMAGE_ABSENT;
    return text;
}

void tools_builder_name(tools_builder *builder, const void *bytes, size_t bytes_length) {
    builder->failed |= !line_set_key(builder->tool, &builder->strings, bytes, bytes_length);
}

void tools_builder_text(
    tools_builder *builder, tools_text text, const void *bytes, size_t bytes_length
) {
    image_text added = add_text(builder, bytes, bytes_length);
    memcpy(builder->tool + tools_text_offset(text), &added, sizeof added);
}

void tools_builder_flag(tools_builder *builder, tools_flag flag, tools_answer answer) {
    builder->tool[offsetof(tools_tool, read_only) + flag] = answer;
}

void tools_builder_tag(tools_builder *builder, const void *bytes, size_t bytes_length) {
    image_text tag = add_text(builder, bytes, bytes_length);
    tools_tool *tool = tool_of(builder);
    if (!tool->tags.count) tool->tags.first = (uint32_t)(builder->tags.length / sizeof tag);
    buffer_append(&builder->tags, &tag, sizeof tag);
    tool->tags.count++;
}

void tools_builder_piece(
    tools_builder *builder, tools_rendering number, const void *bytes, size_t bytes_length
) {
    rendering *rendering = &builder->renderings[number];
    if (rendering->joined.length)
        buffer_append(&rendering->joined, rendering->separator.bytes, rendering->separator.length);
    size_t start = rendering->joined.length;
    buffer_append(&rendering->joined, bytes, bytes_length);
    builder->failed |= rendering->joined.failed || rendering->joined.length >= IMAGE_ABSENT;
    builder->own[number].run = (tools_run){(uint32_t)start, (uint32_t)bytes_length};
}

void tools_builder_refusal(
    tools_builder *builder, tools_rendering number, const void *rule, size_t rule_length
) {
    builder->own[number].refusal = add_text(builder, rule, rule_length);
    if (builder->renderings[number].refused == IMAGE_NO_ROW)
        builder->renderings[number].refused = builder->count;
}

void tools_builder_copy(
    tools_builder *builder, const void *image, size_t size, uint32_t row
) {
    image_place name = tools_name(image, size, row);
    const uint8_t *name_bytes = image_place_bytes(image, name);
    if (name_bytes) tools_builder_name(builder, name_bytes, (size_t)name.length);
    for (tools_text number = 0; number < TOOLS_TEXT_COUNT; number++) {
        image_text text = tools_text_of(image, size, row, number);
        const uint8_t *bytes = image_text_bytes(image, size, text);
        if (bytes) tools_builder_text(builder, number, bytes, text.length);
    }
    for (tools_flag flag = 0; flag < TOOLS_FLAG_COUNT; flag++)
        tools_builder_flag(builder, flag, tools_flag_of(image, size, row, flag));
    image_range tags = tools_tags_of(image, size, row);
    for (uint32_t i = 0; i < tags.count; i++) {
        image_text tag = tools_tag_at(image, size, tags.first + i);
        const uint8_t *bytes = image_text_bytes(image, size, tag);
        if (!bytes) break;  // the image is damaged
        tools_builder_tag(builder, bytes, tag.length);
    }
    for (tools_rendering rendering = 0; rendering < TOOLS_RENDERING_COUNT; rendering++) {
        tools_piece piece = tools_piece_of(image, size, row, rendering);
        image_place place = tools_run_place(image, size, piece.run);
        const uint8_t *rule = image_text_bytes(image, size, piece.refusal);
        if (rule)
            tools_builder_refusal(builder, rendering, rule, piece.refusal.length);
        else if (place.offset)
            tools_builder_piece(
                builder, rendering, (const uint8_t *)image + place.offset, (size_t)place.length);
    }
}

static uint8_t *row_at(const tools_builder *builder, uint32_t row) {
    return builder->tools.bytes + (size_t)row * TOOLS_TOOL_STRIDE;
}

/// Whether a name comes after the name of the tool before.
static _Bool is_greater(const tools_builder *builder, const uint8_t *name, size_t length) {
    size_t last_length;
    if (builder->count == 0) return 1;
    const uint8_t *last =
        line_key(row_at(builder, builder->count - 1), &builder->strings, &last_length);
    return image_compare(last, last_length, name, length) < 0;
}

tools_build_fault tools_builder_tool_end(tools_builder *builder) {
    size_t length;
    if (builder->failed) return TOOLS_BUILD_TOO_LARGE;
    const uint8_t *name = line_key(builder->tool, &builder->strings, &length);
    if (length == 0) return TOOLS_BUILD_BAD_NAME;
    if (!is_greater(builder, name, length)) return TOOLS_BUILD_OUT_OF_ORDER;
    for (unsigned rendering = 0; rendering < TOOLS_RENDERING_COUNT; rendering++)
        if (!builder->own[rendering].run.length &&
            builder->own[rendering].refusal.offset == IMAGE_ABSENT)
            return TOOLS_BUILD_NO_PIECE;
    buffer_append(&builder->tools, builder->tool, sizeof builder->tool);
    _Bool failed = builder->tools.failed || builder->tags.failed;
    for (unsigned rendering = 0; rendering < TOOLS_RENDERING_COUNT; rendering++) {
        buffer *pieces = &builder->renderings[rendering].pieces;
        buffer_append(pieces, &builder->own[rendering], sizeof *builder->own);
        failed |= pieces->failed;
    }
    if (failed) return TOOLS_BUILD_NO_MEMORY;
    builder->count++;
    start_tool(builder);
    return TOOLS_BUILT;
}

// The image ---------------------------------------------------------------------------------------

#define TOOLS_RENDERING_NAME(name) #name,
static const char *const rendering_names[] = {TOOLS_RENDERINGS(TOOLS_RENDERING_NAME)};

/// Sections of the image that are made when all tools were given.
typedef struct made {
    buffer lines, rests; ///< of the tools' rows
    buffer renderings, pieces, rendered, index;
} made;

/// Appends a rendering to the others, and notes where each of its pieces lies.
static tools_build_fault join(tools_builder *builder, unsigned number, made *made) {
    rendering *rendering = &builder->renderings[number];
    size_t start = made->rendered.length;
    tools_rendering_row row = {
        strings_add(&builder->strings, rendering_names[number], strlen(rendering_names[number])),
        TOOLS_EDITION,
        {(uint32_t)start, 0},
        rendering->refused,
        (uint32_t)(made->pieces.length / sizeof(tools_piece))};
    if (rendering->joined.length) {
        buffer_append(&made->rendered, rendering->opening.bytes, rendering->opening.length);
        for (uint32_t tool = 0; tool < builder->count; tool++) {
            tools_piece piece;
            memcpy(&piece, rendering->pieces.bytes + (size_t)tool * sizeof piece, sizeof piece);
            if (piece.run.length) piece.run.start += (uint32_t)made->rendered.length;
            buffer_append(&made->pieces, &piece, sizeof piece);
        }
        buffer_append(&made->rendered, rendering->joined.bytes, rendering->joined.length);
        buffer_append(&made->rendered, rendering->closing.bytes, rendering->closing.length);
    } else {
        buffer_append(&made->pieces, rendering->pieces.bytes, rendering->pieces.length);
        buffer_append(&made->rendered, rendering->nothing.bytes, rendering->nothing.length);
    }
    if (made->rendered.length >= IMAGE_ABSENT || row.name.offset == IMAGE_ABSENT)
        return TOOLS_BUILD_TOO_LARGE;
    row.whole.length = (uint32_t)(made->rendered.length - start);
    buffer_append(&made->renderings, &row, sizeof row);
    _Bool failed = made->rendered.failed || made->pieces.failed || made->renderings.failed;
    return failed ? TOOLS_BUILD_NO_MEMORY : TOOLS_BUILT;
}

static tools_build_fault index_names(tools_builder *builder, made *made) {
    uint32_t count;
    image_slot *slots = index_create(&made->index, builder->count, &count);
    if (!slots) return TOOLS_BUILD_NO_MEMORY;
    for (uint32_t row = 0; row < builder->count; row++) {
        size_t length;
        // Each name came after the one before, so none comes twice.
        const uint8_t *name = line_key(row_at(builder, row), &builder->strings, &length);
        index_add(slots, count, name, length, 0, row);
    }
    return TOOLS_BUILT;
}

static void *assemble(tools_builder *builder, const made *made) {
    const image_part parts[] = {
        {TOOLS_SECTION_LINE, "tool_lines", made->lines.bytes, made->lines.length, IMAGE_LINE,
         IMAGE_LINE, IMAGE_REFUSE},
        {TOOLS_SECTION_TOOL, "tools", made->rests.bytes, made->rests.length,
         TOOLS_TOOL_STRIDE - IMAGE_LINE, sizeof(tools_tool) - IMAGE_LINE, IMAGE_REFUSE},
        {TOOLS_SECTION_TAG, "tags", builder->tags.bytes, builder->tags.length, sizeof(image_text),
         sizeof(image_text), IMAGE_DROP},
        {TOOLS_SECTION_RENDERING, "forms", made->renderings.bytes, made->renderings.length,
         sizeof(tools_rendering_row), sizeof(tools_rendering_row), IMAGE_DROP},
        {TOOLS_SECTION_PIECE, "pieces", made->pieces.bytes, made->pieces.length,
         sizeof(tools_piece), sizeof(tools_piece), IMAGE_DROP},
        {TOOLS_SECTION_RENDERED, "formed", made->rendered.bytes, made->rendered.length, 1, 1,
         IMAGE_DROP},
        {IMAGE_INDEX, "index", made->index.bytes, made->index.length, sizeof(image_slot),
         sizeof(image_slot), IMAGE_DROP},
    };
    image_plan plan = {IMAGE_TOOLS, tools_schema(), 0,
                       &builder->strings, NULL, parts,
                       sizeof parts / sizeof *parts, &builder->carried};
    return image_assemble(&plan, &builder->image_size);
}

void tools_builder_carry(tools_builder *builder, const void *image, size_t size) {
    carried_add(&builder->carried, image, size, tools_schema());
}

tools_build_fault tools_builder_finish(tools_builder *builder) {
    if (builder->image) return TOOLS_BUILT;
    if (builder->failed) return TOOLS_BUILD_NO_MEMORY;
    made made = {0};
    tools_build_fault fault = TOOLS_BUILT;
    for (unsigned number = 0; number < TOOLS_RENDERING_COUNT && !fault; number++)
        fault = join(builder, number, &made);
    if (!fault) fault = index_names(builder, &made);
    if (!fault && !lines_split(&builder->tools, TOOLS_TOOL_STRIDE, &made.lines, &made.rests))
        fault = TOOLS_BUILD_NO_MEMORY;
    if (!fault) {
        builder->image = assemble(builder, &made);
        if (!builder->image) fault = TOOLS_BUILD_NO_MEMORY;
    }
    buffer_free(&made.lines);
    buffer_free(&made.rests);
    buffer_free(&made.renderings);
    buffer_free(&made.pieces);
    buffer_free(&made.rendered);
    buffer_free(&made.index);
    return fault;
}

const void *tools_builder_image(const tools_builder *builder, size_t *size) {
    *size = builder->image_size;
    return builder->image;
}
