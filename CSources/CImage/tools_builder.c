#include "tools_build.h"
#include "image_builder.h"

/// One form of the tools so far.
typedef struct form {
    buffer opening, separator, closing, nothing;
    buffer joined;    ///< the pieces with what is between them
    uint32_t refused; ///< as in tools_whole
} form;

struct tools_builder {
    strings strings;
    buffer tools, tags, pieces;
    form forms[TOOLS_FORM_COUNT];
    image_text last_name;
    uint32_t count;

    tools_tool tool; ///< the one that is being given, and its pieces; starts are within `joined`
    tools_piece own[TOOLS_FORM_COUNT];
    _Bool failed;

    void *_Nullable image;
    size_t image_size;
};

static const image_text absent = {IMAGE_ABSENT, 0};

const char *tools_build_fault_description(tools_build_fault fault) {
    switch (fault) {
    case TOOLS_BUILT: return "built";
    case TOOLS_BUILD_NO_MEMORY: return "memory is short";
    case TOOLS_BUILD_BAD_NAME: return "a tool has no name or one that is too long";
    case TOOLS_BUILD_OUT_OF_ORDER: return "the tools are not in the order of their names";
    case TOOLS_BUILD_NO_PIECE: return "a form has neither a piece nor a rule";
    case TOOLS_BUILD_TOO_LARGE: return "more than 4 GiB of texts";
    }
    return "unknown fault";
}

static void start_tool(tools_builder *builder) {
    builder->tool = (tools_tool){0};
    for (unsigned text = 0; text < TOOLS_TEXT_COUNT; text++) builder->tool.texts[text] = absent;
    builder->tool.tags.first = (uint32_t)(builder->tags.length / sizeof(image_text));
    for (unsigned form = 0; form < TOOLS_FORM_COUNT; form++)
        builder->own[form] = (tools_piece){{0, 0}, absent};
}

tools_builder *tools_builder_create(void) {
    tools_builder *builder = calloc(1, sizeof *builder);
    if (!builder) return NULL;
    builder->last_name = absent;
    for (unsigned form = 0; form < TOOLS_FORM_COUNT; form++)
        builder->forms[form].refused = IMAGE_NO_ROW;
    start_tool(builder);
    return builder;
}

void tools_builder_free(tools_builder *builder) {
    strings_free(&builder->strings);
    buffer_free(&builder->tools);
    buffer_free(&builder->tags);
    buffer_free(&builder->pieces);
    for (unsigned number = 0; number < TOOLS_FORM_COUNT; number++) {
        form *form = &builder->forms[number];
        buffer_free(&form->opening);
        buffer_free(&form->separator);
        buffer_free(&form->closing);
        buffer_free(&form->nothing);
        buffer_free(&form->joined);
    }
    free(builder->image);
    free(builder);
}

void tools_builder_frame(
    tools_builder *builder, tools_form number, const void *opening, size_t opening_length,
    const void *separator, size_t separator_length, const void *closing, size_t closing_length,
    const void *nothing, size_t nothing_length
) {
    form *form = &builder->forms[number];
    buffer_append(&form->opening, opening, opening_length);
    buffer_append(&form->separator, separator, separator_length);
    buffer_append(&form->closing, closing, closing_length);
    buffer_append(&form->nothing, nothing, nothing_length);
    builder->failed |= form->opening.failed || form->separator.failed || form->closing.failed ||
                       form->nothing.failed;
}

static image_text add_text(tools_builder *builder, const void *bytes, size_t length) {
    image_text text = strings_add(&builder->strings, bytes, length);
    builder->failed |= text.offset == IMAGE_ABSENT;
    return text;
}

void tools_builder_text(
    tools_builder *builder, tools_text text, const void *bytes, size_t bytes_length
) {
    builder->tool.texts[text] = add_text(builder, bytes, bytes_length);
}

void tools_builder_flag(tools_builder *builder, tools_flag flag, tools_answer answer) {
    builder->tool.flags[flag] = answer;
}

void tools_builder_tag(tools_builder *builder, const void *bytes, size_t bytes_length) {
    image_text tag = add_text(builder, bytes, bytes_length);
    buffer_append(&builder->tags, &tag, sizeof tag);
    builder->tool.tags.count++;
}

void tools_builder_piece(
    tools_builder *builder, tools_form number, const void *bytes, size_t bytes_length
) {
    form *form = &builder->forms[number];
    if (form->joined.length)
        buffer_append(&form->joined, form->separator.bytes, form->separator.length);
    size_t start = form->joined.length;
    buffer_append(&form->joined, bytes, bytes_length);
    builder->failed |= form->joined.failed || form->joined.length >= IMAGE_ABSENT;
    builder->own[number].run = (tools_run){(uint32_t)start, (uint32_t)bytes_length};
}

void tools_builder_refusal(
    tools_builder *builder, tools_form number, const void *rule, size_t rule_length
) {
    builder->own[number].refusal = add_text(builder, rule, rule_length);
    if (builder->forms[number].refused == IMAGE_NO_ROW)
        builder->forms[number].refused = builder->count;
}

void tools_builder_copy(
    tools_builder *builder, const void *image, size_t size, uint32_t row
) {
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
        if (!bytes) break;  // no damage makes the tags more than there are
        tools_builder_tag(builder, bytes, tag.length);
    }
    for (tools_form form = 0; form < TOOLS_FORM_COUNT; form++) {
        tools_piece piece = tools_piece_of(image, size, row, form);
        image_place place = tools_run_place(image, size, piece.run);
        const uint8_t *rule = image_text_bytes(image, size, piece.refusal);
        if (rule)
            tools_builder_refusal(builder, form, rule, piece.refusal.length);
        else if (place.offset)
            tools_builder_piece(
                builder, form, (const uint8_t *)image + place.offset, (size_t)place.length);
    }
}

static _Bool is_greater(const tools_builder *builder, image_text name) {
    image_text last = builder->last_name;
    if (last.offset == IMAGE_ABSENT) return 1;
    const uint8_t *pool = builder->strings.pool.bytes;
    size_t common = last.length < name.length ? last.length : name.length;
    int order = memcmp(pool + last.offset, pool + name.offset, common);
    return order < 0 || (order == 0 && last.length < name.length);
}

tools_build_fault tools_builder_tool_end(tools_builder *builder) {
    if (builder->failed) return TOOLS_BUILD_TOO_LARGE;
    image_text name = builder->tool.texts[TOOLS_TEXT_name];
    if (name.offset == IMAGE_ABSENT || name.length == 0 || name.length > IMAGE_KEY_MAXIMUM)
        return TOOLS_BUILD_BAD_NAME;
    if (!is_greater(builder, name)) return TOOLS_BUILD_OUT_OF_ORDER;
    for (unsigned form = 0; form < TOOLS_FORM_COUNT; form++)
        if (!builder->own[form].run.length && builder->own[form].refusal.offset == IMAGE_ABSENT)
            return TOOLS_BUILD_NO_PIECE;
    buffer_append(&builder->tools, &builder->tool, sizeof builder->tool);
    buffer_append(&builder->pieces, builder->own, sizeof builder->own);
    if (builder->tools.failed || builder->tags.failed || builder->pieces.failed)
        return TOOLS_BUILD_NO_MEMORY;
    builder->last_name = name;
    builder->count++;
    start_tool(builder);
    return TOOLS_BUILT;
}

/// Puts the forms one behind the other, and says of each piece and each whole where it lies.
static tools_build_fault join(tools_builder *builder, buffer *formed, tools_whole *wholes) {
    tools_piece *pieces = (tools_piece *)(void *)builder->pieces.bytes;
    for (unsigned number = 0; number < TOOLS_FORM_COUNT; number++) {
        form *form = &builder->forms[number];
        size_t start = formed->length;
        if (form->joined.length) {
            buffer_append(formed, form->opening.bytes, form->opening.length);
            for (uint32_t tool = 0; tool < builder->count; tool++) {
                tools_piece *piece = &pieces[(size_t)tool * TOOLS_FORM_COUNT + number];
                if (piece->run.length) piece->run.start += (uint32_t)formed->length;
            }
            buffer_append(formed, form->joined.bytes, form->joined.length);
            buffer_append(formed, form->closing.bytes, form->closing.length);
        } else {
            buffer_append(formed, form->nothing.bytes, form->nothing.length);
        }
        if (formed->length >= IMAGE_ABSENT) return TOOLS_BUILD_TOO_LARGE;
        wholes[number] = (tools_whole){
            {(uint32_t)start, (uint32_t)(formed->length - start)}, form->refused};
    }
    return formed->failed ? TOOLS_BUILD_NO_MEMORY : TOOLS_BUILT;
}

static tools_build_fault index_names(tools_builder *builder, buffer *index) {
    uint32_t count;
    image_slot *slots = index_create(index, builder->count, &count);
    if (!slots) return TOOLS_BUILD_NO_MEMORY;
    for (uint32_t row = 0; row < builder->count; row++) {
        tools_tool tool;
        memcpy(&tool, builder->tools.bytes + row * sizeof tool, sizeof tool);
        // Names are in order, so none is there already.
        (void)index_add(
            slots, count, builder->strings.pool.bytes, tool.texts[TOOLS_TEXT_name], 0, row);
    }
    return TOOLS_BUILT;
}

tools_build_fault tools_builder_finish(tools_builder *builder) {
    if (builder->image) return TOOLS_BUILT;
    if (builder->failed) return TOOLS_BUILD_NO_MEMORY;
    buffer formed = {0}, index = {0};
    tools_whole wholes[TOOLS_FORM_COUNT];
    tools_build_fault fault = join(builder, &formed, wholes);
    if (!fault) fault = index_names(builder, &index);
    if (!fault) {
        image_part parts[TOOLS_SECTION_END] = {
            [TOOLS_SECTION_STRINGS] = {builder->strings.pool.bytes, builder->strings.pool.length, 1},
            [TOOLS_SECTION_TOOL] = {builder->tools.bytes, builder->tools.length, sizeof(tools_tool)},
            [TOOLS_SECTION_TAG] = {builder->tags.bytes, builder->tags.length, sizeof(image_text)},
            [TOOLS_SECTION_PIECE] = {builder->pieces.bytes, builder->pieces.length,
                                     sizeof(tools_piece)},
            [TOOLS_SECTION_WHOLE] = {wholes, sizeof wholes, sizeof *wholes},
            [TOOLS_SECTION_FORMED] = {formed.bytes, formed.length, 1},
            [TOOLS_SECTION_INDEX] = {index.bytes, index.length, sizeof(image_slot)},
        };
        builder->image = image_assemble(
            IMAGE_TOOLS, tools_layout(), 0, parts, TOOLS_SECTION_END, &builder->image_size);
        if (!builder->image) fault = TOOLS_BUILD_NO_MEMORY;
    }
    buffer_free(&formed);
    buffer_free(&index);
    return fault;
}

const void *tools_builder_image(const tools_builder *builder, size_t *size) {
    *size = builder->image_size;
    return builder->image;
}
