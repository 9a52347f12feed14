/// Reads the header, the directory, rows and texts of an image.
///
/// Each function takes constant time and stays inside the image whatever its bytes say: what is not there,
/// or would lie outside, reads as absent. Pointers lead into the image and live as long as its bytes. Loads
/// go through memcpy, as a mapped image may start at any address.
#ifndef IMAGE_READ_H
#define IMAGE_READ_H

#include "image.h"

IMAGE_HEADER_BEGIN

/// A copy of the header; all zero where the image is too short for one.
static inline image_header image_read_header(IMAGE_BYTES) {
    image_header header = {};
    if (size >= sizeof header) memcpy(&header, image, sizeof header);
    return header;
}

/// The number of sections that the directory lists, at most as many as the image has room for.
static inline uint32_t image_section_count(IMAGE_BYTES) {
    uint32_t sections;
    if (size < sizeof(image_header)) return 0;
    memcpy(&sections, (const uint8_t *)image + offsetof(image_header, sections), sizeof sections);
    size_t room = (size - sizeof(image_header)) / sizeof(image_section);
    return sections < room ? sections : (uint32_t)room;
}

/// The directory's entry of a section; one without rows where the directory has no such number.
static inline image_section image_read_section(IMAGE_BYTES, unsigned section) {
    image_section place = {};
    if (section < image_section_count(image, size))
        memcpy(&place,
               (const uint8_t *)image + sizeof(image_header) + (size_t)section * sizeof place,
               sizeof place);
    return place;
}

/// The number of rows of a section; 0 where the directory has no such number.
static inline uint32_t image_count(IMAGE_BYTES, unsigned section) {
    return image_read_section(image, size, section).count;
}

/// `length` bytes of a row from `at` on; NULL where the section has no such row, its rows are shorter, or
/// the row would lie outside the image.
IMAGE_INLINE const uint8_t *_Nullable image_field(
    const void *image, size_t size, unsigned section, uint32_t row, size_t at, size_t length
) {
    image_section place = image_read_section(image, size, section);
    uint64_t start = (uint64_t)row * place.stride, end = start + place.stride;
    if (row >= place.count || at + length > place.width || place.width > place.stride ||
        place.offset > size || end > size - place.offset)
        return NULL;
    return (const uint8_t *)image + place.offset + start + at;
}

/// The first `length` bytes of a row; NULL where image_field gives NULL.
static inline const uint8_t *_Nullable image_row(
    const void *image, size_t size, unsigned section, uint32_t row, size_t length
) {
    return image_field(image, size, section, row, 0, length);
}

/// Where a section begins, in bytes from the image's start, if it has at least `count` rows that lie
/// exactly `stride` bytes apart; else 0, where no section begins, as the header lies there.
static inline size_t image_array(IMAGE_BYTES, unsigned section, uint64_t count, uint64_t stride) {
    image_section place = image_read_section(image, size, section);
    if (place.stride != stride || place.count < count || place.offset > size ||
        count * stride > size - place.offset)
        return 0;
    return place.offset;
}

/// Where a text lies, in bytes from the image's start. `offset` is 0, where the header lies, if the text is
/// absent or would lie outside the image.
typedef struct image_place {
    uint64_t offset;
    uint64_t length;
} image_place;

/// Where a text of the string section lies.
static inline image_place image_text_place(IMAGE_BYTES, image_text text) {
    image_section place = image_read_section(image, size, IMAGE_STRINGS);
    if (text.offset == IMAGE_ABSENT || place.offset > size || place.count > size - place.offset ||
        place.stride != 1 || text.offset > place.count || text.length > place.count - text.offset)
        return (image_place){0, 0};
    return (image_place){place.offset + text.offset, text.length};
}

/// The bytes at a place; NULL where its offset is 0. `place` must come from a function that read this
/// image.
static inline const uint8_t *_Nullable image_place_bytes(const void *image, image_place place) {
    return place.offset ? (const uint8_t *)image + place.offset : NULL;
}

/// The bytes of a text, `text.length` of them without a zero at the end; NULL where the text is absent or
/// would lie outside the image.
static inline const uint8_t *_Nullable image_text_bytes(
    const void *image, size_t size, image_text text
) {
    return image_place_bytes(image, image_text_place(image, size, text));
}

/// Compares two texts or keys by their bytes, as unsigned numbers: below 0 where `a` comes first, 0 where
/// they are equal, above 0 where `b` comes first. Of two that begin alike, the shorter one comes first.
/// This is the one order of everything that is sorted by bytes in an image.
static inline int image_compare(
    const void *a, size_t a_length, const void *b, size_t b_length
) {
    size_t common = a_length < b_length ? a_length : b_length;
    int order = common ? memcmp(a, b, common) : 0;
    return order ? order : (a_length > b_length) - (a_length < b_length);
}

IMAGE_HEADER_END

#endif
