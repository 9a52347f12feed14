// Small images of tool registries.
#include "images.h"

#include "tools_verify.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static void end(const char *what, tools_build_fault fault) {
    if (!fault) return;
    fprintf(stderr, "%s: %s\n", what, tools_build_fault_description(fault));
    exit(1);
}

// Building ----------------------------------------------------------------------------------------

tools_builder *images_start_tools(void) {
    tools_builder *builder = tools_builder_create();
    if (!builder) exit(1);
    for (tools_rendering rendering = 0; rendering < TOOLS_RENDERING_COUNT; rendering++) {
        _Bool is_text = rendering == TOOLS_RENDERING_text;
        tools_builder_frame(
            builder, rendering, "[", !is_text, is_text ? "\n\n" : ",", is_text ? 2 : 1, "]",
            !is_text,
            "[]", 2);
    }
    return builder;
}

/// Names of many lengths, in their order; a line has room for 40 bytes.
static size_t name_of(unsigned number, char *name, size_t room) {
    int length = snprintf(name, room, "t%03u_", number);
    size_t longer = images_below(2) ? 37 + images_below(7) : (size_t)images_below(4) * 40;
    if (longer < (size_t)length) longer = (size_t)length;
    for (size_t at = (size_t)length; at < longer; at++) name[at] = 'x';
    return longer;
}

static void add_tool(tools_builder *builder, unsigned number) {
    char bytes[256];
    tools_builder_name(builder, bytes, name_of(number, bytes, sizeof bytes));
    for (tools_text text = 0; text < TOOLS_TEXT_COUNT; text++) {
        int length = snprintf(bytes, sizeof bytes, "text-%" PRIu32, images_below(50));
        if (images_below(3)) tools_builder_text(builder, text, bytes, (size_t)length);
    }
    for (tools_flag flag = 0; flag < TOOLS_FLAG_COUNT; flag++)
        tools_builder_flag(builder, flag, (tools_answer)images_below(TOOLS_YES + 1));
    for (uint32_t tags = images_below(4), tag = 0; tag < tags; tag++) {
        int length = snprintf(bytes, sizeof bytes, "tag-%" PRIu32, tag);
        tools_builder_tag(builder, bytes, (size_t)length);
    }
    for (tools_rendering rendering = 0; rendering < TOOLS_RENDERING_COUNT; rendering++) {
        int length = snprintf(bytes, sizeof bytes, "{%u:%" PRIu32 "}", number, images_below(50));
        if (rendering != TOOLS_RENDERING_text && images_below(6) == 0)
            tools_builder_refusal(builder, rendering, "a rule", 6);
        else
            tools_builder_piece(builder, rendering, bytes, (size_t)length);
    }
    end("tool", tools_builder_tool_end(builder));
}

uint8_t *images_tools(unsigned tools, size_t *size) {
    tools_builder *builder = images_start_tools();
    for (unsigned number = 0; number < tools; number++) add_tool(builder, number);
    end("finish", tools_builder_finish(builder));
    const void *image = tools_builder_image(builder, size);
    if (!image) exit(1);
    uint8_t *copy = images_copy(image, *size);
    tools_builder_free(builder);
    return copy;
}

// Reading -----------------------------------------------------------------------------------------

static void read_run(const void *image, size_t size, tools_run run) {
    image_place place = tools_run_place(image, size, run);
    images_sink +=
        image_checksum((const uint8_t *)image + place.offset, (size_t)place.length);
}

static size_t read_name(const void *image, size_t size, uint32_t row) {
    image_place place = tools_name(image, size, row);
    const uint8_t *bytes = image_place_bytes(image, place);
    if (bytes) images_sink += image_checksum(bytes, (size_t)place.length);
    return (size_t)place.length;
}

/// Reads a tool; returns the number of bytes that it says.
static uint64_t read_tool(const void *image, size_t size, uint32_t row) {
    uint64_t bytes = read_name(image, size, row);
    images_sink += tools_tool_is_known(image, size, row);
    for (tools_text number = 0; number <= TOOLS_TEXT_COUNT; number++) {
        image_text text = tools_text_of(image, size, row, number);
        images_read_text(image, size, text);
        bytes += image_text_place(image, size, text).length;
    }
    for (tools_flag flag = 0; flag <= TOOLS_FLAG_COUNT; flag++)
        images_sink += tools_flag_of(image, size, row, flag);
    image_range tags = tools_tags_of(image, size, row);
    for (uint32_t i = 0; i < tags.count; i++) {
        image_text tag = tools_tag_at(image, size, tags.first + i);
        if (i < 100) images_read_text(image, size, tag);
        if (!image_text_bytes(image, size, tag)) break;
        bytes += tag.length;
    }
    for (tools_rendering rendering = 0; rendering <= TOOLS_RENDERING_COUNT; rendering++) {
        tools_piece piece = tools_piece_of(image, size, row, rendering);
        read_run(image, size, piece.run);
        images_read_text(image, size, piece.refusal);
        bytes += tools_run_place(image, size, piece.run).length;
        bytes += image_text_place(image, size, piece.refusal).length;
    }
    return bytes;
}

static void copy_tool(const void *image, size_t size, uint32_t row) {
    tools_builder *builder = images_start_tools();
    tools_builder_copy(builder, image, size, row);
    tools_build_fault fault = tools_builder_tool_end(builder);
    if (!fault) fault = tools_builder_finish(builder);
    images_sink += fault;
    tools_builder_free(builder);
}

void images_read_tools(const void *image, size_t size) {
    static const uint32_t most = 500, most_copied = 8;
    static const char *const names[] = {"t000_", "t001_", "t000", "", "none"};
    uint32_t count = image_count(image, size, TOOLS_SECTION_TOOL);
    // Two behind the last.
    for (uint32_t row = 0; row < count + UINT64_C(2) && row < most; row++) {
        uint64_t bytes = read_tool(image, size, row);
        // Damaged texts may overlap, and say far more than the image has bytes.
        if (row < most_copied && bytes < IMAGES_MOST_COPIED) copy_tool(image, size, row);
    }
    for (tools_rendering rendering = 0; rendering <= TOOLS_RENDERING_COUNT; rendering++) {
        tools_rendering_row row = tools_rendering_of(image, size, rendering);
        images_read_text(image, size, row.name);
        read_run(image, size, row.whole);
        images_sink += row.refused + row.edition;
    }
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        images_sink += tools_find(image, size, names[i], strlen(names[i]));
    images_sink += tools_renderings_are_current(image, size);
    images_sink += tools_verify(image, size).fault;
}
