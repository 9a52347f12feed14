#include "tools_verify.h"

static const tools_finding intact = {IMAGE_INTACT, 0, 0};

image_fault tools_accept(const void *image, size_t size) {
    image_fault fault = image_header_check(image, size, IMAGE_TOOLS, tools_layout());
    for (unsigned section = 0; !fault && section < TOOLS_SECTION_END; section++)
        if (image_read_section(image, size, section).stride != tools_stride(section))
            fault = IMAGE_SECTION_OUTSIDE;
    return fault ? fault : image_content_check(image, size);
}

int32_t tools_accept_whole(const void *image, size_t size) { return tools_accept(image, size); }

/// Whether a tool's texts, tags and flags are there, and its tags behind those of the tool before.
static _Bool references_hold(const void *image, size_t size, uint32_t row, uint32_t *tags) {
    for (tools_text text = 0; text < TOOLS_TEXT_COUNT; text++) {
        image_text value = tools_text_of(image, size, row, text);
        if (value.offset == IMAGE_ABSENT ? text == TOOLS_TEXT_name
                                         : !image_text_bytes(image, size, value))
            return 0;
    }
    const uint8_t *bytes = image_row(image, size, TOOLS_SECTION_TOOL, row, sizeof(tools_tool));
    if (!bytes) return 0;
    for (unsigned flag = 0; flag < TOOLS_FLAG_COUNT; flag++)
        if (bytes[offsetof(tools_tool, flags) + flag] > TOOLS_YES) return 0;
    // As it stands in the row: tools_tags_of cuts it down to what is there.
    image_range range;
    memcpy(&range, bytes + offsetof(tools_tool, tags), sizeof range);
    if (range.first != *tags || range.count > image_count(image, size, TOOLS_SECTION_TAG) - *tags)
        return 0;
    for (; *tags < range.first + range.count; ++*tags)
        if (!image_text_bytes(image, size, tools_tag_at(image, size, *tags))) return 0;
    return 1;
}

/// Whether a tool's name is greater than the one before, and the index finds it.
static _Bool name_holds(const void *image, size_t size, uint32_t row) {
    image_text name = tools_text_of(image, size, row, TOOLS_TEXT_name);
    const uint8_t *bytes = image_text_bytes(image, size, name);
    if (!bytes || !name.length || tools_find(image, size, bytes, name.length) != row) return 0;
    if (row == 0) return 1;
    image_text before = tools_text_of(image, size, row - 1, TOOLS_TEXT_name);
    const uint8_t *other = image_text_bytes(image, size, before);
    if (!other) return 0;
    size_t common = before.length < name.length ? before.length : name.length;
    int order = memcmp(other, bytes, common);
    return order < 0 || (order == 0 && before.length < name.length);
}

/// Whether all that the index finds are names of tools.
static tools_finding verify_index(const void *image, size_t size) {
    tools_finding finding = {IMAGE_ORDER_BROKEN, TOOLS_SECTION_INDEX, 0};
    for (; finding.row < image_count(image, size, TOOLS_SECTION_INDEX); finding.row++) {
        image_slot slot;
        const uint8_t *bytes =
            image_row(image, size, TOOLS_SECTION_INDEX, finding.row, sizeof slot);
        if (!bytes) return finding;
        memcpy(&slot, bytes, sizeof slot);
        if (slot.row == IMAGE_NO_ROW) continue;
        image_text name = tools_text_of(image, size, slot.row, TOOLS_TEXT_name);
        if (name.offset == IMAGE_ABSENT || name.offset != slot.key ||
            name.length != (slot.tag & IMAGE_KEY_MAXIMUM))
            return finding;
    }
    return intact;
}

/// Whether the pieces of a form lie within its bytes, one behind the other, and the first tool that
/// has none is the one that the whole names.
static tools_finding verify_form(const void *image, size_t size, tools_form form) {
    tools_finding finding = {IMAGE_REFERENCE_OUTSIDE, TOOLS_SECTION_WHOLE, form};
    tools_whole whole = tools_whole_of(image, size, form);
    if (!tools_run_place(image, size, whole.run).offset) return finding;
    uint32_t end = whole.run.start, last = whole.run.start + whole.run.length;
    uint32_t refused = IMAGE_NO_ROW;
    for (uint32_t row = 0; row < image_count(image, size, TOOLS_SECTION_TOOL); row++) {
        tools_piece piece = tools_piece_of(image, size, row, form);
        _Bool carried = piece.refusal.offset == IMAGE_ABSENT;
        if (!carried && refused == IMAGE_NO_ROW) refused = row;
        _Bool holds = carried ? piece.run.length && piece.run.start >= end &&
                                    piece.run.start <= last &&
                                    piece.run.length <= last - piece.run.start
                              : !piece.run.length && image_text_bytes(image, size, piece.refusal);
        if (!holds)
            return (tools_finding){IMAGE_REFERENCE_OUTSIDE, TOOLS_SECTION_PIECE,
                                   row * TOOLS_FORM_COUNT + form};
        if (carried) end = piece.run.start + piece.run.length;
    }
    finding.fault = IMAGE_ORDER_BROKEN;
    return refused == whole.refused ? intact : finding;
}

tools_finding tools_verify(const void *image, size_t size) {
    tools_finding finding = {tools_accept(image, size), 0, 0};
    if (finding.fault) return finding;
    uint32_t tools = image_count(image, size, TOOLS_SECTION_TOOL), tags = 0;
    if (image_count(image, size, TOOLS_SECTION_WHOLE) != TOOLS_FORM_COUNT)
        return (tools_finding){IMAGE_ORDER_BROKEN, TOOLS_SECTION_WHOLE, 0};
    if (image_count(image, size, TOOLS_SECTION_PIECE) != (uint64_t)tools * TOOLS_FORM_COUNT)
        return (tools_finding){IMAGE_ORDER_BROKEN, TOOLS_SECTION_PIECE, 0};
    for (uint32_t row = 0; row < tools; row++) {
        if (!references_hold(image, size, row, &tags))
            return (tools_finding){IMAGE_REFERENCE_OUTSIDE, TOOLS_SECTION_TOOL, row};
        if (!name_holds(image, size, row))
            return (tools_finding){IMAGE_ORDER_BROKEN, TOOLS_SECTION_TOOL, row};
    }
    if (tags != image_count(image, size, TOOLS_SECTION_TAG))
        return (tools_finding){IMAGE_ORDER_BROKEN, TOOLS_SECTION_TAG, tags};
    finding = verify_index(image, size);
    for (tools_form form = 0; form < TOOLS_FORM_COUNT && !finding.fault; form++)
        finding = verify_form(image, size, form);
    return finding;
}
