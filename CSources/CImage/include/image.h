/// An image: immutable, position-independent, checksummed bytes that are read where they lie.
///
/// An image is a header, a directory and sections. A section is an array of rows; every reference is
/// an offset or the number of a row, never a pointer, so the same bytes serve any process at any address.
/// This file says what all images have in common; catalog_tables.h and tools_rows.h say what the sections
/// hold.
///
/// The format is for ever, and grows at its ends alone. The header is the same in every major format. A
/// section has a number, which is never used for anything else. A reader skips sections whose numbers it
/// does not know, and reads one that the image lacks as a section without rows. Rows grow at their end: the
/// directory says how far rows lie apart (the stride) and how many bytes of each mean something (the
/// width). A field beyond the width is absent, and a reader skips bytes that it does not know.
///
/// Two rules keep a damaged image from doing harm. Before a program reads an image, it compares the
/// checksums (image_check.h). And every function that reads compares each offset that it uses with the
/// image's size (image_read.h): it stays inside the image whatever the bytes say, and what would lie
/// outside reads as absent.
#ifndef IMAGE_H
#define IMAGE_H

#include "image_compiler.h"

IMAGE_HEADER_BEGIN

/// The bytes of an image, as two parameters, `image` and `size`, which Swift sees as one RawSpan.
#define IMAGE_BYTES const void *__sized_by(size) image __noescape, size_t size

#define IMAGE_MAGIC "\x93MCIMG\r\n"
#define IMAGE_BYTE_ORDER 0x01020304u
/// The major format. It changes where a field moves or changes its type; what is added leaves it as it is.
#define IMAGE_FORMAT 1u
/// Sections begin at multiples of this, in bytes from the image's start.
#define IMAGE_ALIGNMENT 64u

/// The size of the smallest image in bytes, so that LMDB keeps each on pages of its own.
#define IMAGE_MINIMUM_SIZE 8192u

/// What an image's sections hold.
IMAGE_OPEN_ENUM(image_kind, uint16_t) {
    IMAGE_CATALOG = 1,
    IMAGE_UPSTREAM = 2, ///< upstream text that no column of the catalog holds
    IMAGE_TOOLS = 3,    ///< the tools of one registry
    IMAGE_ORIGIN = 4,   ///< a note that the catalog beside it came with a program
};

/// What a writer does with what it does not know, when it writes another image in the place of this one.
/// Any other number means IMAGE_REFUSE.
IMAGE_OPEN_ENUM(image_policy, uint32_t) {
    IMAGE_DROP = 0,   ///< leaves it out: it is about what is replaced, or can be derived again
    IMAGE_CARRY = 1,  ///< copies the bytes: they hold their own texts and neither codes nor row numbers;
                      ///< a section with fields cannot have this policy, as its fields would be lost
    IMAGE_REFUSE = 2, ///< does not write: something would be lost
};

/// A text of the image's string section. An absent text has the offset IMAGE_ABSENT; an empty one is a text
/// of length 0.
typedef struct image_text {
    uint32_t offset;
    uint32_t length;
} image_text;

#define IMAGE_ABSENT UINT32_MAX

/// Neighbouring rows of another section.
typedef struct image_range {
    uint32_t first;
    uint32_t count;
} image_range;

/// An entry of the directory: `count` rows, each `stride` bytes behind the one before, of which the
/// first `width` mean something. All zero where the image has no section of this number.
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
    uint64_t generation;         ///< 1 for the first image in a store, more for each that follows
    int64_t created;             ///< seconds since 1970-01-01 UTC
    uint64_t content_checksum;   ///< of every byte behind the header
    uint64_t directory_checksum; ///< of the directory
    uint64_t seed;               ///< of the hash that the index was built with
    uint32_t edition;            ///< of the rules by which things are derived from the rows
    uint32_t policy;             ///< an image_policy, for a writer that does not know this kind of image
    uint32_t sections;           ///< the number of the directory's entries, which follow the header
    uint8_t reserved[44];        ///< zero
    uint64_t header_checksum;    ///< of every byte of the header before it
} image_header;

static_assert(sizeof(image_section) == 32, "for ever: an entry of the directory");
static_assert(offsetof(image_header, generation) == 24, "for ever, in every major format");
static_assert(offsetof(image_header, sections) == 72, "for ever, in every major format");
static_assert(offsetof(image_header, header_checksum) == 120, "for ever, in every major format");
static_assert(sizeof(image_header) == 128, "for ever, in every major format");

// The sections that images of every kind have. Numbers below 16 are kept for more of them.
#define IMAGE_STRINGS 0u    ///< the texts, one byte a row
#define IMAGE_WORD_LISTS 1u ///< image_word_list
#define IMAGE_WORDS 2u      ///< image_text: the words of all lists
#define IMAGE_TABLES 3u     ///< image_table_entry: which section's rows have which fields
#define IMAGE_FIELDS 4u     ///< image_field_entry
#define IMAGE_NEED_SETS 5u  ///< image_range: rows of IMAGE_NEEDS
#define IMAGE_NEEDS 6u      ///< uint32_t: a code of the list of needs
#define IMAGE_INDEX 7u      ///< image_slot
/// The first number of the sections that belong to one kind of image.
#define IMAGE_OWN_SECTIONS 16u

IMAGE_HEADER_END

#endif
