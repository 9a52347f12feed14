// Carries over the sections of an image that a program does not know.
#include "image_builder.h"

/// A copy of bytes in new memory, ended by a zero.
static void *copy(const void *bytes, size_t length) {
    char *copied = malloc(length + 1);
    if (copied) {
        if (length) memcpy(copied, bytes, length);
        copied[length] = 0;
    }
    return copied;
}

static void add(carried_sections *carried, const void *image, size_t size, uint32_t number) {
    image_section section = image_read_section(image, size, number);
    image_place name = image_text_place(image, size, section.name);
    size_t length = (size_t)section.count * section.stride;
    if (section.offset > size || length > size - section.offset) return;
    image_part *parts = realloc(carried->parts, (carried->count + 1) * sizeof *parts);
    if (parts) carried->parts = parts;
    char *copied_name = copy((const uint8_t *)image + name.offset, (size_t)name.length);
    void *bytes = copy((const uint8_t *)image + section.offset, length);
    carried->failed |= !parts || !copied_name || !bytes;
    if (carried->failed) {
        free(copied_name);
        free(bytes);
        return;
    }
    parts[carried->count++] = (image_part){number,        copied_name,   bytes, length,
                                           section.stride, section.width, section.policy};
}

void carried_add(
    carried_sections *carried, const void *image, size_t size, const image_schema *schema
) {
    for (uint32_t number = 0; number < image_section_count(image, size); number++) {
        image_section section = image_read_section(image, size, number);
        if (section.count && section.policy == IMAGE_CARRY && !image_knows_section(schema, number))
            add(carried, image, size, number);
    }
}

void carried_free(carried_sections *carried) {
    for (unsigned i = 0; i < carried->count; i++) {
        free((void *)carried->parts[i].name);
        free((void *)carried->parts[i].bytes);
    }
    free(carried->parts);
}
