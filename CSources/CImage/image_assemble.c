// Puts an image together: the index, the sections, the header, the checksums.
#include "image_builder.h"

image_slot *index_create(buffer *slots, uint32_t keys, uint32_t *count) {
    *count = keys * 2 + 2;
    image_slot *first = buffer_extend(slots, (size_t)*count * sizeof *first);
    for (uint32_t i = 0; first && i < *count; i++) first[i].row = IMAGE_NO_ROW;
    return first;
}

_Bool index_add(
    image_slot *slots, uint32_t count, const uint8_t *pool, image_text key, uint64_t seed,
    uint32_t row
) {
    uint64_t hash = image_hash(pool + key.offset, key.length, seed);
    uint32_t at = image_first_slot(hash, count);
    for (; slots[at].row != IMAGE_NO_ROW; at = at + 1 == count ? 0 : at + 1)
        if (slots[at].key == key.offset) return 0;
    slots[at] = (image_slot){image_tag(hash, key.length), row, key.offset};
    return 1;
}

static size_t aligned(size_t size) {
    return (size + IMAGE_ALIGNMENT - 1) / IMAGE_ALIGNMENT * IMAGE_ALIGNMENT;
}

void *image_assemble(
    image_kind kind, uint64_t layout, uint64_t seed, const image_part *parts, unsigned count,
    size_t *size
) {
    *size = sizeof(image_header);
    for (unsigned section = 0; section < count; section++)
        *size = aligned(*size) + parts[section].length;
    *size = aligned(*size);
    if (*size < IMAGE_MINIMUM_SIZE) *size = IMAGE_MINIMUM_SIZE;
    uint8_t *image = calloc(1, *size);
    if (!image) return NULL;

    image_header header = {.byte_order = IMAGE_BYTE_ORDER,
                           .format = IMAGE_FORMAT,
                           .kind = kind,
                           .layout = layout,
                           .size = *size,
                           .seed = seed};
    memcpy(header.magic, IMAGE_MAGIC, sizeof header.magic);
    size_t offset = sizeof header;
    for (unsigned section = 0; section < count; section++) {
        image_part part = parts[section];
        offset = aligned(offset);
        uint32_t rows = part.stride ? (uint32_t)(part.length / part.stride) : 0;
        header.sections[section] = (image_section){offset, rows, part.stride};
        if (part.length) memcpy(image + offset, part.bytes, part.length);
        offset += part.length;
    }
    header.content_checksum = image_checksum(image + sizeof header, *size - sizeof header);
    memcpy(image, &header, sizeof header);
    image_stamp(image, *size, 0, 0);
    return image;
}
