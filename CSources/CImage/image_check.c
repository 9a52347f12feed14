// Checks an image's header, directory and content.
#include "image_check.h"
#include "image_read.h"

const char *image_fault_description(image_fault fault) {
    switch (fault) {
    case IMAGE_INTACT: return "intact";
    case IMAGE_TOO_SHORT: return "cut short";
    case IMAGE_NOT_AN_IMAGE: return "not an image";
    case IMAGE_OTHER_BYTE_ORDER: return "built on a machine of the other byte order";
    case IMAGE_OTHER_FORMAT: return "built by a version with another format";
    case IMAGE_OTHER_KIND: return "an image of another kind";
    case IMAGE_HEADER_DAMAGED: return "its header is damaged";
    case IMAGE_CONTENT_DAMAGED: return "its content is damaged";
    case IMAGE_SECTION_OUTSIDE: return "a section reaches beyond its end";
    case IMAGE_REFERENCE_OUTSIDE: return "a row refers to something that is not there";
    case IMAGE_ORDER_BROKEN: return "its rows or its index are out of order";
    }
    return "unknown fault";
}

image_fault image_preamble_check(const void *image, size_t size) {
    if (size < sizeof(image_header)) return IMAGE_TOO_SHORT;
    image_header header = image_read_header(image, size);
    if (memcmp(header.magic, IMAGE_MAGIC, sizeof header.magic) != 0) return IMAGE_NOT_AN_IMAGE;
    if (header.byte_order != IMAGE_BYTE_ORDER) return IMAGE_OTHER_BYTE_ORDER;
    if (header.header_checksum != image_checksum(image, offsetof(image_header, header_checksum)))
        return IMAGE_HEADER_DAMAGED;
    if (header.size > size || header.size < sizeof header) return IMAGE_TOO_SHORT;
    return IMAGE_INTACT;
}

/// Whether the directory is as long as the header states, and each section lies after it and inside the image.
/// The sections together must not be longer than the image, so that reading or copying all of them is linear in
/// its size.
static image_fault directory_check(const void *image, const image_header *header) {
    uint64_t room = header->size - sizeof *header;
    uint64_t length = (uint64_t)header->sections * sizeof(image_section);
    if (length > room) return IMAGE_SECTION_OUTSIDE;
    const uint8_t *directory = (const uint8_t *)image + sizeof *header;
    if (image_checksum(directory, (size_t)length) != header->directory_checksum)
        return IMAGE_HEADER_DAMAGED;
    uint64_t left = room - length;
    for (uint32_t number = 0; number < header->sections; number++) {
        image_section section;
        memcpy(&section, directory + (size_t)number * sizeof section, sizeof section);
        if (section.count == 0) continue;
        if (section.offset < sizeof *header + length || section.offset > header->size ||
            section.width == 0 || section.width > section.stride ||
            (uint64_t)section.count * section.stride > header->size - section.offset ||
            (uint64_t)section.count * section.stride > left)
            return IMAGE_SECTION_OUTSIDE;
        left -= (uint64_t)section.count * section.stride;
    }
    return IMAGE_INTACT;
}

image_fault image_header_check(const void *image, size_t size, image_kind kind) {
    image_fault fault = image_preamble_check(image, size);
    if (fault) return fault;
    image_header header = image_read_header(image, size);
    if (header.kind != kind) return IMAGE_OTHER_KIND;
    if (header.format != IMAGE_FORMAT) return IMAGE_OTHER_FORMAT;
    return directory_check(image, &header);
}

image_fault image_content_check(const void *image, size_t size) {
    image_header header = image_read_header(image, size);
    if (header.size > size || header.size < sizeof header) return IMAGE_TOO_SHORT;
    uint64_t sum = image_checksum(
        (const uint8_t *)image + sizeof header, (size_t)header.size - sizeof header);
    return sum == header.content_checksum ? IMAGE_INTACT : IMAGE_CONTENT_DAMAGED;
}

int32_t image_is_whole(const void *image, size_t size) {
    image_fault fault = image_preamble_check(image, size);
    return fault ? fault : image_content_check(image, size);
}

uint64_t image_generation(const void *image, size_t size) {
    return image_preamble_check(image, size) ? 0 : image_read_header(image, size).generation;
}

image_policy image_policy_beside(const void *image, size_t size) {
    if (image_preamble_check(image, size)) return IMAGE_CARRY;
    uint32_t policy = image_read_header(image, size).policy;
    return policy == IMAGE_DROP || policy == IMAGE_CARRY ? (image_policy)policy : IMAGE_REFUSE;
}

void image_stamp(void *image, size_t size, uint64_t generation, int64_t created) {
    image_header header = image_read_header(image, size);
    header.generation = generation;
    header.created = created;
    header.header_checksum = image_checksum(&header, offsetof(image_header, header_checksum));
    if (size >= sizeof header) memcpy(image, &header, sizeof header);
}
