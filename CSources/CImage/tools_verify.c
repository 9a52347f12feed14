#include "tools_verify.h"

static const tools_finding intact = {IMAGE_INTACT, 0, 0};

image_fault tools_accept(const void *image, size_t size) {
    image_fault fault = image_header_check(image, size, IMAGE_TOOLS);
    if (!fault) fault = image_content_check(image, size);
    return fault ? fault : image_schema_check(image, size, tools_schema());
}

int32_t tools_accept_whole(const void *image, size_t size) { return tools_accept(image, size); }

/// Whether a tool's texts, tags and flags are valid, and its tags follow those of the tool before. A field that
/// an older version's rows lack counts as valid.
static _Bool references_hold(const void *image, size_t size, uint32_t row, uint32_t *tags) {
    for (tools_text text = 0; text < TOOLS_TEXT_COUNT; text++) {
        image_text value = tools_text_of(image, size, row, text);
        if (value.offset != IMAGE_ABSENT && !image_text_bytes(image, size, value)) return 0;
    }
    for (unsigned flag = 0; flag < TOOLS_FLAG_COUNT; flag++) {
        const uint8_t *bytes =
            tools_field(image, size, row, offsetof(tools_tool, read_only) + flag, 1);
        if (bytes && *bytes > TOOLS_YES) return 0;
    }
    uint32_t needs = 0;
    const uint8_t *bytes =
        tools_field(image, size, row, offsetof(tools_tool, needs), sizeof needs);
    if (bytes) memcpy(&needs, bytes, sizeof needs);
    if (!bytes || needs > image_count(image, size, IMAGE_NEED_SETS)) return 0;
    // The range as the row states it: tools_tags_of would cut it down to existing tags.
    image_range range = {0, 0};
    bytes = tools_field(image, size, row, offsetof(tools_tool, tags), sizeof range);
    if (bytes) memcpy(&range, bytes, sizeof range);
    if (!range.count) return 1;
    if (range.first != *tags || range.count > image_count(image, size, TOOLS_SECTION_TAG) - *tags)
        return 0;
    for (; *tags < range.first + range.count; ++*tags)
        if (!image_text_bytes(image, size, tools_tag_at(image, size, *tags))) return 0;
    return 1;
}

/// Whether a tool's name is greater than the one before, and the index finds it.
static _Bool name_holds(const void *image, size_t size, uint32_t row) {
    image_place name = tools_name(image, size, row);
    const uint8_t *bytes = image_place_bytes(image, name);
    _Bool is_known = tools_tool_is_known(image, size, row);
    if (!bytes || !name.length ||
        (is_known && tools_find(image, size, bytes, (size_t)name.length) != row))
        return 0;
    if (row == 0) return 1;
    image_place before = tools_name(image, size, row - 1);
    const uint8_t *other = image_place_bytes(image, before);
    if (!other) return 0;
    int order = image_compare(other, (size_t)before.length, bytes, (size_t)name.length);
    return order < 0 || (order == 0 && !is_known);
}

/// Whether each tool has exactly one slot of the index, with its hash, and no other slot is used.
static tools_finding verify_index(const void *image, size_t size) {
    tools_finding finding = {IMAGE_ORDER_BROKEN, IMAGE_INDEX, 0};
    uint64_t seed = image_read_header(image, size).seed;
    uint32_t used = 0;
    for (; finding.row < image_count(image, size, IMAGE_INDEX); finding.row++) {
        image_slot slot;
        const uint8_t *bytes = image_row(image, size, IMAGE_INDEX, finding.row, sizeof slot);
        if (!bytes) return finding;
        memcpy(&slot, bytes, sizeof slot);
        if (slot.row == IMAGE_NO_ROW) continue;
        image_place name = tools_name(image, size, slot.row);
        const uint8_t *key = image_place_bytes(image, name);
        if (!key || slot.tag != (uint32_t)image_hash(key, (size_t)name.length, seed))
            return finding;
        used++;
    }
    return used == image_count(image, size, TOOLS_SECTION_TOOL) && image_index_is_sparse(image, size)
               ? intact
               : finding;
}

/// Whether the pieces of a rendering lie in its bytes, one after the other, and the rendering names
/// the first tool without a piece.
static tools_finding verify_rendering(const void *image, size_t size, tools_rendering number) {
    tools_finding finding = {IMAGE_REFERENCE_OUTSIDE, TOOLS_SECTION_RENDERING, number};
    tools_rendering_row rendering = tools_rendering_of(image, size, number);
    if (!image_text_bytes(image, size, rendering.name) ||
        !tools_run_place(image, size, rendering.whole).offset)
        return finding;
    uint32_t end = rendering.whole.start, last = rendering.whole.start + rendering.whole.length;
    uint32_t refused = IMAGE_NO_ROW;
    for (uint32_t row = 0; row < image_count(image, size, TOOLS_SECTION_TOOL); row++) {
        // The pieces of tools with needs lie after the whole.
        if (!tools_tool_is_known(image, size, row)) continue;
        tools_piece piece = tools_piece_of(image, size, row, number);
        _Bool carried = piece.refusal.offset == IMAGE_ABSENT;
        if (!carried && refused == IMAGE_NO_ROW) refused = row;
        _Bool holds = carried ? piece.run.length && piece.run.start >= end &&
                                    piece.run.start <= last &&
                                    piece.run.length <= last - piece.run.start
                              : !piece.run.length && image_text_bytes(image, size, piece.refusal);
        if (!holds)
            return (tools_finding){
                IMAGE_REFERENCE_OUTSIDE, TOOLS_SECTION_PIECE, rendering.pieces + row};
        if (carried) end = piece.run.start + piece.run.length;
    }
    finding.fault = IMAGE_ORDER_BROKEN;
    return refused == rendering.refused ? intact : finding;
}

tools_finding tools_verify(const void *image, size_t size) {
    tools_finding finding = {tools_accept(image, size), 0, 0};
    if (finding.fault) return finding;
    uint32_t tools = image_count(image, size, TOOLS_SECTION_TOOL), tags = 0;
    uint32_t renderings = image_count(image, size, TOOLS_SECTION_RENDERING);
    if (image_count(image, size, TOOLS_SECTION_PIECE) != (uint64_t)tools * renderings)
        return (tools_finding){IMAGE_ORDER_BROKEN, TOOLS_SECTION_PIECE, 0};
    if (image_count(image, size, TOOLS_SECTION_LINE) != tools)
        return (tools_finding){IMAGE_ORDER_BROKEN, TOOLS_SECTION_LINE, 0};
    if (!image_needs_hold(image, size, TOOLS_LIST_needs))
        return (tools_finding){IMAGE_REFERENCE_OUTSIDE, IMAGE_NEED_SETS, 0};
    // The index first: finding every name is linear only if the index is sparse.
    finding = verify_index(image, size);
    if (finding.fault) return finding;
    for (uint32_t row = 0; row < tools; row++) {
        if (!references_hold(image, size, row, &tags))
            return (tools_finding){IMAGE_REFERENCE_OUTSIDE, TOOLS_SECTION_TOOL, row};
        if (!name_holds(image, size, row))
            return (tools_finding){IMAGE_ORDER_BROKEN, TOOLS_SECTION_TOOL, row};
    }
    if (tags != image_count(image, size, TOOLS_SECTION_TAG))
        return (tools_finding){IMAGE_ORDER_BROKEN, TOOLS_SECTION_TAG, tags};
    for (tools_rendering rendering = 0; rendering < renderings && !finding.fault; rendering++)
        finding = verify_rendering(image, size, rendering);
    return finding;
}
