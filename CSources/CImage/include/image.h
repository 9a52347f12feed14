/// An image: immutable, position-independent, checksummed bytes that are read where they lie.
///
/// An image is a header, a directory and sections. A section is an array of rows; every reference is
/// an offset or a row number, never a pointer, so the same bytes serve any process at any address.
/// This file knows sections and nothing of what they hold: catalog_tables.h and tools_rows.h say that.
///
/// The format is for ever, and grows at its ends alone. The header is the same in every major format.
/// A section is found by its number, which is never used for anything else; a reader takes a number
/// that it does not know for nothing, and one that the image lacks for a section without rows. Rows
/// grow at their end: the directory says how far rows lie apart (the stride) and how many bytes of
/// each mean something (the width), so that a field behind the width is absent, and bytes that a
/// reader does not know are passed over.
///
/// Two rules keep a damaged image from doing harm. Before an image is read, image_header_check() and
/// image_content_check() compare its checksums. And every accessor compares each offset it uses with
/// the image's size, so that it stays inside the image whatever the bytes say: what is out of bounds
/// reads as absent.
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
/// The major format. A field that moves or changes its type makes another one; what is added does not.
#define IMAGE_FORMAT 1u
#define IMAGE_ALIGNMENT 64u

/// Images are at least this large, so that LMDB keeps them on pages of their own.
#define IMAGE_MINIMUM_SIZE 8192u

/// What an image's sections hold.
typedef enum __attribute__((enum_extensibility(open))) image_kind : uint16_t {
    IMAGE_CATALOG = 1,
    IMAGE_UPSTREAM = 2, ///< upstream text that no column of the catalog holds
    IMAGE_TOOLS = 3,    ///< the tools of one registry
    IMAGE_ORIGIN = 4,   ///< that a program brought the catalog beside it along
} image_kind;

/// What a writer does with what it does not know. Any other number means IMAGE_REFUSE.
typedef enum __attribute__((enum_extensibility(open))) image_policy : uint32_t {
    IMAGE_DROP = 0,   ///< it leaves it out: it belongs to what is replaced, or can be derived again
    IMAGE_CARRY = 1,  ///< it copies the bytes: they hold their own texts, no code, no row number; the
                      ///< section is not a table, whose fields would have to be copied with it
    IMAGE_REFUSE = 2, ///< it does not write
} image_policy;

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

/// An entry of the directory: `count` rows, each `stride` bytes behind the one before, of which the
/// first `width` mean something. All zero where the number is not used.
typedef struct image_section {
    uint64_t offset; ///< bytes from the image's start
    uint32_t count;
    uint32_t stride;
    uint32_t width;
    uint32_t policy; ///< an image_policy
    image_text name;
} image_section;

/// The first bytes of every image, in every major format.
typedef struct image_header {
    char magic[8];               ///< IMAGE_MAGIC
    uint32_t byte_order;         ///< IMAGE_BYTE_ORDER in the byte order of the builder's machine
    uint16_t format;             ///< the major format
    uint16_t kind;               ///< an image_kind
    uint64_t size;               ///< of the whole image in bytes, this header included
    uint64_t generation;         ///< 1 for the first image at a place, more for each that follows
    int64_t created;             ///< seconds since 1970-01-01 UTC
    uint64_t content_checksum;   ///< of every byte behind the header
    uint64_t directory_checksum; ///< of the directory
    uint64_t seed;               ///< of the hash that the index was built with
    uint32_t edition;            ///< of the rules by which things are derived from the rows
    uint32_t policy;             ///< an image_policy: of the whole image, where it lies beside another
    uint32_t sections;           ///< the number of the directory's entries, which follow the header
    uint8_t reserved[44];        ///< zero
    uint64_t header_checksum;    ///< of every byte of the header before it
} image_header;

_Static_assert(sizeof(image_section) == 32, "for ever: an entry of the directory");
_Static_assert(offsetof(image_header, generation) == 24, "for ever, in every major format");
_Static_assert(offsetof(image_header, sections) == 72, "for ever, in every major format");
_Static_assert(offsetof(image_header, header_checksum) == 120, "for ever, in every major format");
_Static_assert(sizeof(image_header) == 128, "for ever, in every major format");

// The sections of every image. Numbers below 16 are kept for more of them.
#define IMAGE_STRINGS 0u    ///< the texts, one byte a row
#define IMAGE_WORD_LISTS 1u ///< image_word_list
#define IMAGE_WORDS 2u      ///< image_text: the words of all lists
#define IMAGE_TABLES 3u     ///< image_table_entry: which section's rows have which fields
#define IMAGE_FIELDS 4u     ///< image_field_entry
#define IMAGE_NEED_SETS 5u  ///< image_range: rows of IMAGE_NEEDS
#define IMAGE_NEEDS 6u      ///< uint32_t: a code of the list of needs
#define IMAGE_INDEX 7u      ///< image_slot
#define IMAGE_OWN_SECTIONS 16u

/// Why an image was refused.
typedef enum __attribute__((enum_extensibility(closed))) image_fault : uint8_t {
    IMAGE_INTACT = 0,
    IMAGE_TOO_SHORT,          ///< there are fewer bytes than a header or than the header says
    IMAGE_NOT_AN_IMAGE,       ///< the magic is another
    IMAGE_OTHER_BYTE_ORDER,   ///< built on a machine of the other byte order
    IMAGE_OTHER_FORMAT,       ///< of another major format, or its rows contradict this version's
    IMAGE_OTHER_KIND,         ///< an image of something else
    IMAGE_HEADER_DAMAGED,     ///< the header's checksum does not match
    IMAGE_CONTENT_DAMAGED,    ///< the content's checksum does not match
    IMAGE_SECTION_OUTSIDE,    ///< a section reaches beyond the image or overlaps the directory
    IMAGE_REFERENCE_OUTSIDE,  ///< a row refers to a row or a text that is not there
    IMAGE_ORDER_BROKEN,       ///< rows are not sorted, or an index entry does not match its row
} image_fault;

/// A short sentence about the fault, in static memory.
const char *image_fault_description(image_fault fault);

/// Checks the header of an image of any kind and major format: magic, byte order, checksum, size.
/// What it says of generation, kind, format and policy may be believed then.
image_fault image_preamble_check(IMAGE_BYTES);

/// Checks the header and the directory of an image of this major format: those of
/// image_preamble_check, format, kind, and that each section lies inside the image. Costs the same at
/// any size.
image_fault image_header_check(IMAGE_BYTES, image_kind kind);

/// Checks that the content matches its checksum. Linear in the size.
image_fault image_content_check(IMAGE_BYTES);

/// image_preamble_check and image_content_check as one function of any image's bytes, with an
/// image_fault as its result: whether they may be copied to another place.
int32_t image_is_whole(const void *image, size_t size);

/// The generation of an image of any kind and major format; 0 where the header is not whole.
uint64_t image_generation(IMAGE_BYTES);

/// What a writer does with an image that lies beside the one that it writes, and that it does not know.
/// One whose header is not whole says nothing: it stays.
image_policy image_policy_beside(IMAGE_BYTES);

/// Sets what a publisher decides and renews the header's checksum. The content stays as it is.
/// `image` must hold a whole image of `size` bytes.
void image_stamp(void *image, size_t size, uint64_t generation, int64_t created);

/// A 64-bit checksum that finds damage, not forgery: four lanes of multiply and rotate. Any change
/// within one 8-byte word changes it; the test vectors are in ChecksumTests.
uint64_t image_checksum(const void *__sized_by(length) bytes __noescape, size_t length);

/// A copy of the header; all zero where the image is too short to have one.
static inline image_header image_read_header(IMAGE_BYTES) {
    image_header header = {0};
    if (size >= sizeof header) memcpy(&header, image, sizeof header);
    return header;
}

/// The number of the directory's entries, of those that there is room for.
static inline uint32_t image_section_count(IMAGE_BYTES) {
    uint32_t sections;
    if (size < sizeof(image_header)) return 0;
    memcpy(&sections, (const uint8_t *)image + offsetof(image_header, sections), sizeof sections);
    size_t room = (size - sizeof(image_header)) / sizeof(image_section);
    return sections < room ? sections : (uint32_t)room;
}

/// The place of a section; an empty one where the directory has no such number or the image no such
/// directory.
static inline image_section image_read_section(IMAGE_BYTES, unsigned section) {
    image_section place = {0};
    if (section < image_section_count(image, size))
        memcpy(&place,
               (const uint8_t *)image + sizeof(image_header) + (size_t)section * sizeof place,
               sizeof place);
    return place;
}

/// The number of rows of a section.
static inline uint32_t image_count(IMAGE_BYTES, unsigned section) {
    return image_read_section(image, size, section).count;
}

/// `length` bytes of a row from `at` on, or NULL where the section has no such row, its rows are
/// shorter, or it is out of bounds.
__attribute__((always_inline)) static inline const uint8_t *_Nullable image_field(
    const void *image, size_t size, unsigned section, uint32_t row, size_t at, size_t length
) {
    image_section place = image_read_section(image, size, section);
    uint64_t start = (uint64_t)row * place.stride, end = start + place.stride;
    if (row >= place.count || at + length > place.width || place.width > place.stride ||
        place.offset > size || end > size - place.offset)
        return NULL;
    return (const uint8_t *)image + place.offset + start + at;
}

/// The first `length` bytes of a row, as image_field has them.
static inline const uint8_t *_Nullable image_row(
    const void *image, size_t size, unsigned section, uint32_t row, size_t length
) {
    return image_field(image, size, section, row, 0, length);
}

/// Where a section of at least `count` rows begins that lie just `stride` bytes apart; 0, which is the
/// header's place, where it has fewer rows or others.
static inline size_t image_array(IMAGE_BYTES, unsigned section, uint64_t count, uint64_t stride) {
    image_section place = image_read_section(image, size, section);
    if (place.stride != stride || place.count < count || place.offset > size ||
        count * stride > size - place.offset)
        return 0;
    return place.offset;
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
        place.stride != 1 || text.offset > place.count || text.length > place.count - text.offset)
        return (image_place){0, 0};
    return (image_place){place.offset + text.offset, text.length};
}

/// The bytes at a place, or NULL where it is none. `place` must come from a function of this image.
static inline const uint8_t *_Nullable image_place_bytes(const void *image, image_place place) {
    return place.offset ? (const uint8_t *)image + place.offset : NULL;
}

/// The bytes of a text, or NULL where it is absent or out of bounds. Not terminated: take
/// `text.length` bytes.
static inline const uint8_t *_Nullable image_text_bytes(
    const void *image, size_t size, image_text text
) {
    return image_place_bytes(image, image_text_place(image, size, text));
}

/// The order of two texts by their bytes, a shorter one first: below, equal to or above 0.
static inline int image_compare(
    const void *a, size_t a_length, const void *b, size_t b_length
) {
    size_t common = a_length < b_length ? a_length : b_length;
    int order = common ? memcmp(a, b, common) : 0;
    return order ? order : (a_length > b_length) - (a_length < b_length);
}

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
