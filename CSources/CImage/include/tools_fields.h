/// Finds tools in a registry's image, and reads what their rows state.
///
/// All functions stay inside the image whatever its bytes say, and do not allocate; they take constant time
/// where they do not say more. What the image lacks, or would lie outside, reads as absent. Rows and places
/// mean something in this image alone.
#ifndef TOOLS_FIELDS_H
#define TOOLS_FIELDS_H

#include "tools_rows.h"

IMAGE_HEADER_BEGIN

/// The row of a tool, by its name; IMAGE_NO_ROW where the image has none of that name, or one that needs
/// what this version does not know.
static inline uint32_t tools_find(IMAGE_BYTES, IMAGE_KEY(name)) {
    uint32_t row = image_find_soon(image, size, TOOLS_SECTION_LINE, name, name_length);
    if (row != IMAGE_NO_ROW) return row;
    return image_find(image, size, TOOLS_SECTION_LINE, IMAGE_NO_SECTION, name, name_length).row;
}

/// Where a tool's name lies; offset 0 where the image has no such row.
static inline image_place tools_name(IMAGE_BYTES, uint32_t row) {
    return image_key_place(image, size, TOOLS_SECTION_LINE, row);
}

/// `length` bytes of a tool's row from `at` on; NULL where the image has no such row or the row is shorter.
static inline const uint8_t *_Nullable tools_field(
    const void *image, size_t size, uint32_t row, size_t at, size_t length
) {
    return image_lined_field(image, size, TOOLS_SECTION_LINE, TOOLS_SECTION_TOOL, row, at, length);
}

/// Whether this version knows all that a tool needs to be understood. A program skips the other tools.
static inline bool tools_tool_is_known(IMAGE_BYTES, uint32_t row) {
    uint32_t needs = 0;
    const uint8_t *_Nullable bytes =
        tools_field(image, size, row, offsetof(tools_tool, needs), sizeof needs);
    if (bytes) memcpy(&needs, bytes, sizeof needs);
    return bytes && image_needs_are_known(needs);
}

/// The number of tools, without those that need what this version does not know. Linear in the number of
/// tools where one needs anything.
uint32_t tools_count(IMAGE_BYTES);

/// Where a text lies in the row of a tool, in bytes from its start.
static inline size_t tools_text_offset(tools_text text) {
    switch (text) {
#define TOOLS_TEXT_OFFSET(name)                                                                    \
    case TOOLS_TEXT_##name: return offsetof(tools_tool, name);
        TOOLS_TEXTS(TOOLS_TEXT_OFFSET)
#undef TOOLS_TEXT_OFFSET
    }
    return SIZE_MAX / 2;
}

/// A text of a tool; absent where the tool states none.
static inline image_text tools_text_of(IMAGE_BYTES, uint32_t row, tools_text text) {
    image_text value = {IMAGE_ABSENT, 0};
    const uint8_t *_Nullable bytes =
        tools_field(image, size, row, tools_text_offset(text), sizeof value);
    if (bytes) memcpy(&value, bytes, sizeof value);
    return value;
}

/// What a tool states about a flag; TOOLS_UNSTATED also for a value that no version has.
static inline tools_answer tools_flag_of(IMAGE_BYTES, uint32_t row, tools_flag flag) {
    const uint8_t *_Nullable bytes =
        flag < TOOLS_FLAG_COUNT
            ? tools_field(image, size, row, offsetof(tools_tool, read_only) + flag, 1)
            : NULL;
    uint8_t value = bytes ? *bytes : 0;
    return value == TOOLS_NO || value == TOOLS_YES ? (tools_answer)value : TOOLS_UNSTATED;
}

/// The rows of a tool's tags. In a damaged image too, the section has as many rows.
static inline image_range tools_tags_of(IMAGE_BYTES, uint32_t row) {
    image_range range = {0, 0};
    const uint8_t *_Nullable bytes =
        tools_field(image, size, row, offsetof(tools_tool, tags), sizeof range);
    if (bytes) memcpy(&range, bytes, sizeof range);
    uint32_t tags = image_count(image, size, TOOLS_SECTION_TAG);
    if (range.first > tags) return (image_range){0, 0};
    if (range.count > tags - range.first) range.count = tags - range.first;
    return range;
}

/// A tag by its row; absent behind the last.
static inline image_text tools_tag_at(IMAGE_BYTES, uint32_t row) {
    image_text value = {IMAGE_ABSENT, 0};
    const uint8_t *_Nullable bytes = image_row(image, size, TOOLS_SECTION_TAG, row, sizeof value);
    if (bytes) memcpy(&value, bytes, sizeof value);
    return value;
}

/// A rendering; one with an absent name where the image's writer did not know it.
static inline tools_rendering_row tools_rendering_of(IMAGE_BYTES, tools_rendering rendering) {
    tools_rendering_row row = {{IMAGE_ABSENT, 0}, 0, {0, 0}, IMAGE_NO_ROW, 0};
    const uint8_t *_Nullable bytes =
        image_row(image, size, TOOLS_SECTION_RENDERING, rendering, sizeof row);
    if (bytes) memcpy(&row, bytes, sizeof row);
    return row;
}

/// A tool in a rendering; an empty piece without a refusal where the image has no such tool or rendering.
static inline tools_piece tools_piece_of(IMAGE_BYTES, uint32_t row, tools_rendering rendering) {
    tools_piece piece = {{0, 0}, {IMAGE_ABSENT, 0}};
    uint64_t number = (uint64_t)tools_rendering_of(image, size, rendering).pieces + row;
    if (rendering >= image_count(image, size, TOOLS_SECTION_RENDERING) || number >= IMAGE_NO_ROW ||
        row >= image_count(image, size, TOOLS_SECTION_TOOL))
        return piece;
    const uint8_t *_Nullable bytes =
        image_row(image, size, TOOLS_SECTION_PIECE, (uint32_t)number, sizeof piece);
    if (bytes) memcpy(&piece, bytes, sizeof piece);
    return piece;
}

/// Whether the image has every rendering that this version makes, each by the rules of this edition or a
/// later one. Linear in the number of renderings.
bool tools_renderings_are_current(IMAGE_BYTES);

/// Where the bytes of a run lie; offset 0 where they would lie outside the image.
static inline image_place tools_run_place(IMAGE_BYTES, tools_run run) {
    image_section rendered = image_read_section(image, size, TOOLS_SECTION_RENDERED);
    if (rendered.offset > size || rendered.count > size - rendered.offset ||
        run.start > rendered.count || run.length > rendered.count - run.start)
        return (image_place){0, 0};
    return (image_place){rendered.offset + run.start, run.length};
}

IMAGE_HEADER_END

#endif
