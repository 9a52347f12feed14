#include "tools_rows.h"

static const uint32_t strides[TOOLS_SECTION_END] = {
    [TOOLS_SECTION_STRINGS] = 1,
    [TOOLS_SECTION_TOOL] = sizeof(tools_tool),
    [TOOLS_SECTION_TAG] = sizeof(image_text),
    [TOOLS_SECTION_PIECE] = sizeof(tools_piece),
    [TOOLS_SECTION_WHOLE] = sizeof(tools_whole),
    [TOOLS_SECTION_FORMED] = 1,
    [TOOLS_SECTION_INDEX] = sizeof(image_slot),
};

uint64_t tools_layout(void) {
#define TOOLS_NAMED(name) #name " "
    static const char lists[] =
        TOOLS_TEXTS(TOOLS_NAMED) "/" TOOLS_FLAGS(TOOLS_NAMED) "/" TOOLS_FORMS(TOOLS_NAMED);
    uint64_t sum = image_hash(lists, sizeof lists - 1, TOOLS_DERIVED_FORMAT);
    return image_hash(strides, sizeof strides, sum);
}

uint32_t tools_stride(tools_section section) {
    return section < TOOLS_SECTION_END ? strides[section] : 0;
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
        // A tag that is not there is none, and what is behind it need not be there either.
        if (!image_text_bytes(image, size, tag) ||
            !same_text(
                image, size, tag, other, other_length,
                tools_tag_at(other, other_length, others.first + i)))
            return 0;
    }
    return 1;
}
