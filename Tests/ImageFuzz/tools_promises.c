// What a verified image of a registry promises.
#include "promises.h"

#include "images.h"
#include "tools_verify.h"

typedef struct text {
    const uint8_t *_Nullable bytes;
    size_t length;
} text;

static text text_at(const void *image, size_t size, image_text place) {
    return (text){image_text_bytes(image, size, place), place.length};
}

static text name_of(const void *image, size_t size, uint32_t row) {
    image_place place = tools_name(image, size, row);
    return (text){image_place_bytes(image, place), (size_t)place.length};
}

static _Bool are_same(text one, text other) {
    return one.bytes && other.bytes && one.length == other.length &&
           memcmp(one.bytes, other.bytes, one.length) == 0;
}

/// What is found has the name that was asked for, and needs nothing.
static void find(const void *image, size_t size, text name) {
    uint32_t row = tools_find(image, size, name.bytes, name.length);
    if (row == IMAGE_NO_ROW) return;
    PROMISE(are_same(name_of(image, size, row), name));
    PROMISE(tools_tool_is_known(image, size, row));
}

static void find_all(const void *image, size_t size, uint32_t tools) {
    uint32_t known = 0;
    for (uint32_t row = 0; row < tools; row++) {
        text name = name_of(image, size, row);
        _Bool is_known = tools_tool_is_known(image, size, row);
        PROMISE(name.bytes && name.length > 0);
        uint32_t found = tools_find(image, size, name.bytes, name.length);
        PROMISE(is_known ? found == row : found != row);
        known += is_known;
        find(image, size, (text){name.bytes, name.length - 1});
        if (row == 0) continue;
        text before = name_of(image, size, row - 1);
        int order = image_compare(before.bytes, before.length, name.bytes, name.length);
        PROMISE(order < 0 || (order == 0 && !is_known));
    }
    PROMISE(tools_count(image, size) == known);
}

/// Texts, tags and flags are there, and no tag is left over.
static void state_all(const void *image, size_t size, uint32_t tools) {
    uint64_t tags = 0;
    for (uint32_t row = 0; row < tools; row++) {
        for (tools_text number = 0; number < TOOLS_TEXT_COUNT; number++) {
            image_text place = tools_text_of(image, size, row, number);
            PROMISE(place.offset == IMAGE_ABSENT || image_text_bytes(image, size, place));
        }
        image_range range = tools_tags_of(image, size, row);
        PROMISE(range.count == 0 || range.first == tags);
        for (uint32_t i = 0; i < range.count; i++)
            PROMISE(text_at(image, size, tools_tag_at(image, size, range.first + i)).bytes);
        tags += range.count;
    }
    PROMISE(tags == image_count(image, size, TOOLS_SECTION_TAG));
}

/// Each tool has in each rendering a piece or the rule that it breaks; the whole spans the pieces,
/// one behind the other, and names the first tool that has none.
static void render_all(const void *image, size_t size, uint32_t tools) {
    uint32_t renderings = image_count(image, size, TOOLS_SECTION_RENDERING);
    for (tools_rendering rendering = 0; rendering < renderings && rendering < 40; rendering++) {
        tools_rendering_row made = tools_rendering_of(image, size, rendering);
        image_place all = tools_run_place(image, size, made.whole);
        PROMISE(all.offset);
        uint64_t end = all.offset;
        uint32_t refused = IMAGE_NO_ROW;
        for (uint32_t row = 0; row < tools; row++) {
            if (!tools_tool_is_known(image, size, row)) continue;
            tools_piece piece = tools_piece_of(image, size, row, rendering);
            image_place place = tools_run_place(image, size, piece.run);
            if (text_at(image, size, piece.refusal).bytes) {
                PROMISE(place.length == 0);
                if (refused == IMAGE_NO_ROW) refused = row;
            } else {
                PROMISE(place.length > 0 && place.offset >= end);
                end = place.offset + place.length;
            }
        }
        PROMISE(end <= all.offset + all.length);
        PROMISE(made.refused == refused);
    }
}

static uint64_t bytes_of(const void *image, size_t size, uint32_t row) {
    uint64_t bytes = tools_name(image, size, row).length;
    for (tools_text number = 0; number < TOOLS_TEXT_COUNT; number++)
        bytes += tools_text_of(image, size, row, number).length;
    image_range tags = tools_tags_of(image, size, row);
    for (uint32_t i = 0; i < tags.count; i++)
        bytes += tools_tag_at(image, size, tags.first + i).length;
    for (tools_rendering rendering = 0; rendering < TOOLS_RENDERING_COUNT; rendering++)
        bytes += tools_piece_of(image, size, row, rendering).refusal.length;
    return bytes;
}

_Bool promises_same_tool(
    const void *image, size_t size, const void *other, size_t other_size, uint32_t row
) {
    if (!are_same(name_of(image, size, row), name_of(other, other_size, row))) return 0;
    for (tools_text number = 0; number < TOOLS_TEXT_COUNT; number++) {
        text one = text_at(image, size, tools_text_of(image, size, row, number));
        text two = text_at(other, other_size, tools_text_of(other, other_size, row, number));
        if ((one.bytes || two.bytes) && !are_same(one, two)) return 0;
    }
    for (tools_flag flag = 0; flag < TOOLS_FLAG_COUNT; flag++)
        if (tools_flag_of(image, size, row, flag) != tools_flag_of(other, other_size, row, flag))
            return 0;
    image_range tags = tools_tags_of(image, size, row);
    image_range others = tools_tags_of(other, other_size, row);
    if (tags.count != others.count) return 0;
    for (uint32_t i = 0; i < tags.count; i++)
        if (!are_same(
                text_at(image, size, tools_tag_at(image, size, tags.first + i)),
                text_at(other, other_size, tools_tag_at(other, other_size, others.first + i))))
            return 0;
    return 1;
}

static void compare(
    const void *image, size_t size, const void *copy, size_t copy_size, uint32_t row
) {
    PROMISE(promises_same_tool(image, size, copy, copy_size, row));
    for (tools_rendering rendering = 0; rendering < TOOLS_RENDERING_COUNT; rendering++) {
        tools_piece one = tools_piece_of(image, size, row, rendering);
        tools_piece other = tools_piece_of(copy, copy_size, row, rendering);
        image_place place = tools_run_place(image, size, one.run);
        image_place others = tools_run_place(copy, copy_size, other.run);
        text rule = text_at(image, size, one.refusal);
        PROMISE(rule.bytes ? are_same(rule, text_at(copy, copy_size, other.refusal))
                           : other.refusal.offset == IMAGE_ABSENT);
        PROMISE(are_same(
            (text){(const uint8_t *)image + place.offset, (size_t)place.length},
            (text){(const uint8_t *)copy + others.offset, (size_t)others.length}));
    }
}

/// A builder that is given each tool as it is there makes a verified image that says the same.
static void copy_all(const void *image, size_t size, uint32_t tools) {
    uint64_t bytes = 0;
    if (!tools_renderings_are_current(image, size) || tools_count(image, size) != tools) return;
    for (uint32_t row = 0; row < tools; row++) bytes += bytes_of(image, size, row);
    // Texts may overlap, and say far more than the image has bytes.
    if (bytes > IMAGES_MOST_COPIED) return;
    tools_builder *builder = images_start_tools();
    for (uint32_t row = 0; row < tools; row++) {
        tools_builder_copy(builder, image, size, row);
        PROMISE(tools_builder_tool_end(builder) == TOOLS_BUILT);
    }
    PROMISE(tools_builder_finish(builder) == TOOLS_BUILT);
    size_t copy_size;
    const void *copy = tools_builder_image(builder, &copy_size);
    PROMISE(copy && tools_verify(copy, copy_size).fault == IMAGE_INTACT);
    PROMISE(image_count(copy, copy_size, TOOLS_SECTION_TOOL) == tools);
    for (uint32_t row = 0; row < tools; row++) compare(image, size, copy, copy_size, row);
    tools_builder_free(builder);
}

void promises_of_tools(const void *image, size_t size) {
    uint32_t tools = image_count(image, size, TOOLS_SECTION_TOOL);
    find_all(image, size, tools);
    state_all(image, size, tools);
    render_all(image, size, tools);
    copy_all(image, size, tools);
}
