/// An image: immutable, position-independent, checksummed bytes that are read where they lie.
///
/// An image is a header and sections. A section is an array of fixed-size rows; every reference is
/// an offset or a row number, never a pointer, so the same bytes serve any process at any address.
/// This file knows sections and nothing of what they hold; catalog_tables.h declares the catalog's.
///
/// Two rules keep a damaged image from doing harm. Before an image is read, image_check() compares
/// its checksums. And every accessor, here and in catalog.h, compares each offset it uses with the
/// image's size, so that it stays inside the image whatever the bytes say: a row or a text that is
/// out of bounds reads as absent.
///
/// Loads go through memcpy: a mapped image may start at any address.
#ifndef IMAGE_H
#define IMAGE_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if __has_include(<ptrcheck.h>)
#include <ptrcheck.h>
#else
#define __sized_by(size)
#endif
#if __has_include(<lifetimebound.h>)
#include <lifetimebound.h>
#else
#define __noescape
#endif

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// The bytes of an image, as a pair of parameters: `image` and `size`. The pair is spelled so that
/// Swift sees one RawSpan.
#define IMAGE_BYTES const void *__sized_by(size) image __noescape, size_t size

#define IMAGE_MAGIC "\x93MCIMG\r\n"
#define IMAGE_BYTE_ORDER 0x01020304u
#define IMAGE_FORMAT 1u
#define IMAGE_SECTIONS 24u
#define IMAGE_ALIGNMENT 64u

/// Images are at least this large, so that LMDB keeps them on pages of their own.
#define IMAGE_MINIMUM_SIZE 8192u

/// What an image's sections hold.
typedef enum __attribute__((enum_extensibility(open))) image_kind : uint16_t {
    IMAGE_CATALOG = 1,
    IMAGE_UPSTREAM = 2, ///< upstream text that no column of the catalog holds
    IMAGE_TOOLS = 3,    ///< the tools of one registry
} image_kind;

/// Where a section lies: `count` rows of `stride` bytes, `offset` bytes into the image.
typedef struct image_section {
    uint64_t offset;
    uint32_t count;
    uint32_t stride;
} image_section;

/// The first bytes of every image.
typedef struct image_header {
    char magic[8];             ///< IMAGE_MAGIC
    uint32_t byte_order;       ///< IMAGE_BYTE_ORDER in the byte order of the builder's machine
    uint16_t format;           ///< IMAGE_FORMAT
    uint16_t kind;             ///< an image_kind
    uint64_t layout;           ///< the fingerprint of the row layouts (image_header_check)
    uint64_t size;             ///< of the whole image in bytes, this header included
    uint64_t generation;       ///< 1 for the first image at a place, one more for each change
    int64_t created;           ///< seconds since 1970-01-01 UTC
    uint64_t content_checksum; ///< of every byte behind the header
    uint64_t seed;             ///< of the hash that the index was built with
    image_section sections[IMAGE_SECTIONS];
    uint8_t reserved[56];     ///< zero
    uint64_t header_checksum; ///< of every byte of the header before it
} image_header;

_Static_assert(sizeof(image_section) == 16, "on disk: a change, a new IMAGE_FORMAT");
_Static_assert(offsetof(image_header, sections) == 64, "on disk: a change, a new IMAGE_FORMAT");
_Static_assert(sizeof(image_header) == 512, "on disk: a change, a new IMAGE_FORMAT");
_Static_assert(sizeof(image_header) % IMAGE_ALIGNMENT == 0, "sections start aligned");

/// A text of the image's string section. An absent text is not an empty one.
typedef struct image_text {
    uint32_t offset;
    uint32_t length;
} image_text;

#define IMAGE_ABSENT UINT32_MAX

/// A run of neighbouring rows of another section.
typedef struct image_range {
    uint32_t first;
    uint32_t count;
} image_range;

/// The section of every image that holds its texts, one byte a row.
#define IMAGE_STRINGS 0u

/// Why an image was refused.
typedef enum __attribute__((enum_extensibility(closed))) image_fault : uint8_t {
    IMAGE_INTACT = 0,
    IMAGE_TOO_SHORT,          ///< there are fewer bytes than a header or than the header says
    IMAGE_NOT_AN_IMAGE,       ///< the magic is another
    IMAGE_OTHER_BYTE_ORDER,   ///< built on a machine of the other byte order
    IMAGE_OTHER_FORMAT,       ///< built by a version with another format or row layout
    IMAGE_OTHER_KIND,         ///< an image of something else
    IMAGE_HEADER_DAMAGED,     ///< the header's checksum does not match
    IMAGE_CONTENT_DAMAGED,    ///< the content's checksum does not match
    IMAGE_SECTION_OUTSIDE,    ///< a section reaches beyond the image or overlaps the header
    IMAGE_REFERENCE_OUTSIDE,  ///< a row refers to a row or a text that is not there
    IMAGE_ORDER_BROKEN,       ///< rows are not sorted, or an index entry does not match its row
} image_fault;

/// A short sentence about the fault, in static memory.
const char *image_fault_description(image_fault fault);

/// Checks the header alone: magic, format, kind, layout, size, checksum of the header, and that
/// each section lies inside the image. Costs the same at any size.
image_fault image_header_check(IMAGE_BYTES, image_kind kind, uint64_t layout);

/// Checks that the content matches its checksum. Linear in the size.
image_fault image_content_check(IMAGE_BYTES);

/// Sets what a publisher decides and renews the header's checksum. The content stays as it is.
/// `image` must hold a whole image of `size` bytes.
void image_stamp(void *image, size_t size, uint64_t generation, int64_t created);

/// A 64-bit checksum that finds damage, not forgery: four lanes of multiply and rotate. Any change
/// within one 8-byte word changes it; the test vectors are in ImageChecksumTests.
uint64_t image_checksum(const void *__sized_by(length) bytes __noescape, size_t length);

/// A copy of the header; all zero where the image is too short to have one.
static inline image_header image_read_header(IMAGE_BYTES) {
    image_header header = {0};
    if (size >= sizeof header) memcpy(&header, image, sizeof header);
    return header;
}

/// The place of a section; an empty one where the image is too short or `section` out of range.
static inline image_section image_read_section(IMAGE_BYTES, unsigned section) {
    image_section place = {0};
    if (size >= sizeof(image_header) && section < IMAGE_SECTIONS)
        memcpy(&place,
               (const uint8_t *)image + offsetof(image_header, sections) + section * sizeof place,
               sizeof place);
    return place;
}

/// The number of rows of a section.
static inline uint32_t image_count(IMAGE_BYTES, unsigned section) {
    return image_read_section(image, size, section).count;
}

/// The bytes of one row, or NULL where the section has no such row or it is out of bounds.
/// `stride` is what the caller reads, a constant of its own: the image's word is not taken for it.
static inline const uint8_t *_Nullable image_row(
    const void *image, size_t size, unsigned section, uint32_t row, size_t stride
) {
    image_section place = image_read_section(image, size, section);
    uint64_t end = ((uint64_t)row + 1) * stride;
    if (row >= place.count || place.offset > size || end > size - place.offset) return NULL;
    return (const uint8_t *)image + place.offset + (uint64_t)row * stride;
}

/// Where a text lies: bytes from the image's start. `offset` is 0, in the header, where the text is
/// absent or out of bounds.
typedef struct image_place {
    uint64_t offset;
    uint64_t length;
} image_place;

static inline image_place image_text_place(IMAGE_BYTES, image_text text) {
    image_section place = image_read_section(image, size, IMAGE_STRINGS);
    if (text.offset == IMAGE_ABSENT || place.offset > size || place.count > size - place.offset ||
        text.offset > place.count || text.length > place.count - text.offset)
        return (image_place){0, 0};
    return (image_place){place.offset + text.offset, text.length};
}

/// The bytes of a text, or NULL where it is absent or out of bounds. Not terminated: take
/// `text.length` bytes.
static inline const uint8_t *_Nullable image_text_bytes(
    const void *image, size_t size, image_text text
) {
    image_place place = image_text_place(image, size, text);
    return place.offset ? (const uint8_t *)image + place.offset : NULL;
}

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
