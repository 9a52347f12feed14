/// What the rows of an image hold: the fields that its writer knew, by name, kind and place.
///
/// A reader has the fields that it knows compiled in. It compares them with those of the image before
/// the first read: they must agree as far as both go, as fields are only ever added at the end of
/// their table. What this is for besides: a writer sees whether it would lose what it does not know.
#ifndef IMAGE_FIELDS_H
#define IMAGE_FIELDS_H

#include "image_words.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// How a field is stored, and how it says that it is absent. The numbers are for ever.
typedef enum __attribute__((enum_extensibility(open))) image_field_kind : uint16_t {
    IMAGE_TEXT = 1,    ///< image_text; offset IMAGE_ABSENT
    IMAGE_INTEGER = 2, ///< int64_t; IMAGE_NO_INTEGER
    IMAGE_COUNT = 3,   ///< uint32_t; IMAGE_NO_COUNT
    IMAGE_DATE = 4,    ///< uint32_t; 0; else year * 10000 + month * 100 + day, day 0 for a month
    IMAGE_WORD = 5,    ///< uint16_t; 0; else a code of the field's list
    IMAGE_FLAG = 6,    ///< uint8_t; 0; 1 for false, 2 for true
    IMAGE_SOURCE = 7,  ///< uint32_t; IMAGE_NO_COUNT; else the row of a source
    IMAGE_RANGE = 8,   ///< image_range; of the rows that belong to this one
    IMAGE_ROW = 9,     ///< uint32_t; IMAGE_NO_ROW; the row that this one belongs to
    IMAGE_LENGTH = 10, ///< uint16_t; 0
    IMAGE_NEED = 11,   ///< uint32_t; 0; else 1 + a row of IMAGE_NEED_SETS
    IMAGE_LINE_TEXT = 12, ///< 40 bytes: the key of a line
    IMAGE_ROOM = 13,   ///< 12 bytes, zero
} image_field_kind;

typedef image_text image_text_t;
typedef int64_t image_integer_t;
typedef uint32_t image_count_t;
typedef uint32_t image_date_t;
typedef uint16_t image_word_t;
typedef uint8_t image_flag_t;
typedef uint32_t image_source_t;
typedef image_range image_range_t;
typedef uint32_t image_row_t;
typedef uint16_t image_length_t;
typedef uint32_t image_need_t;
typedef struct image_line_text_t {
    uint8_t bytes[IMAGE_LINE_ROOM];
} image_line_text_t;
typedef struct image_room_t {
    uint8_t bytes[12];
} image_room_t;

#define IMAGE_NO_INTEGER INT64_MIN
#define IMAGE_NO_COUNT UINT32_MAX
#define IMAGE_FALSE 1u
#define IMAGE_TRUE 2u

#define IMAGE_NO_LIST UINT32_MAX

/// A field as a program knows it.
typedef struct image_known_field {
    const char *name;
    image_field_kind kind;
    uint16_t offset; ///< in the row, its line included
    uint32_t list;   ///< of a word's words; IMAGE_NO_LIST
} image_known_field;

/// The fields of a section's rows as a program knows them.
typedef struct image_known_table {
    const char *name;
    uint32_t section;
    uint32_t lines;  ///< the section with the first IMAGE_LINE bytes of each row; IMAGE_NO_SECTION
    uint32_t width;  ///< of a row in bytes, its line included
    uint32_t policy; ///< an image_policy: of a field that a writer does not know, where a row states it
    uint32_t field_count;
    const image_known_field *fields;
} image_known_table;

/// A section that holds no table: what is derived, or the bytes of others.
typedef struct image_known_section {
    const char *name;
    uint32_t section;
    uint32_t policy; ///< an image_policy
} image_known_section;

/// All that a program knows of a kind of image.
typedef struct image_schema {
    uint32_t edition; ///< goes up where the rules by which things are derived change
    uint32_t policy;  ///< of the whole image, where it lies beside another
    uint32_t list_count, table_count, section_count;
    const image_vocabulary *_Nullable lists;
    const image_known_table *tables;
    const image_known_section *_Nullable sections;
} image_schema;

/// An entry of IMAGE_TABLES.
typedef struct image_table_entry {
    image_text name;
    uint32_t section; ///< of the rows, without the line that each begins with, if any
    uint32_t lines;   ///< of those lines; IMAGE_NO_SECTION
    uint32_t first;   ///< of its fields in IMAGE_FIELDS
    uint32_t count;
} image_table_entry;

/// An entry of IMAGE_FIELDS: all that has to be known to see whether a row states a field of which
/// nothing else is known.
typedef struct image_field_entry {
    image_text name;
    uint16_t kind;   ///< an image_field_kind
    uint16_t offset; ///< in the row, its line included
    uint16_t length; ///< in bytes
    uint16_t reserved;
    uint32_t list;     ///< IMAGE_NO_LIST
    uint32_t policy;   ///< an image_policy: as in image_known_table, of this field
    uint8_t absent[8]; ///< what the field's first bytes are where a row does not state it
} image_field_entry;

_Static_assert(sizeof(image_table_entry) == 24, "for ever");
_Static_assert(sizeof(image_field_entry) == 32, "for ever");

/// `length` bytes of a row of a known table from `at` on; NULL where image_field has none.
static inline const uint8_t *_Nullable image_table_field(
    const void *image, size_t size, const image_known_table *table, uint32_t row, size_t at,
    size_t length
) {
    return table->lines == IMAGE_NO_SECTION
               ? image_field(image, size, table->section, row, at, length)
               : image_lined_field(image, size, table->lines, table->section, row, at, length);
}

/// The length of a field of a kind in bytes, and the first bytes of one that is absent.
uint16_t image_kind_length(image_field_kind kind);
void image_kind_absent(image_field_kind kind, uint8_t absent[_Nonnull 8]);

/// What an image says of a table that a program has as number `number`; its section is another where
/// the image has no such table.
image_table_entry image_table_entry_of(IMAGE_BYTES, const image_schema *schema, uint32_t number);

/// A field of a table by its number; one without a name where it is not there.
image_field_entry image_field_entry_of(IMAGE_BYTES, image_table_entry table, uint32_t number);

/// Whether an image's fields and words agree with a program's as far as both go. Constant in the
/// number of rows.
image_fault image_schema_check(IMAGE_BYTES, const image_schema *schema);

/// Whether each set of needs is a range of codes that are words of a list. Linear in their number.
_Bool image_needs_hold(IMAGE_BYTES, uint32_t list);

/// Whether a program knows what a section holds.
_Bool image_knows_section(const image_schema *schema, uint32_t section);

/// What a writer would lose of an image by writing another in its place.
typedef struct image_loss {
    image_text what;  ///< the name of a section, a field or a need; empty: it has none; absent: nothing
    uint32_t section; ///< that it is, or is of
    uint32_t row;     ///< that states it; IMAGE_NO_ROW where all of the section does
} image_loss;

/// The first thing that an image holds, that a program does not know and that must not be lost.
/// Of an image that was accepted, linear in the rows of tables that have fields which the program does
/// not know.
image_loss image_would_lose(IMAGE_BYTES, const image_schema *schema);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
