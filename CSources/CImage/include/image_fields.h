/// What the rows of an image hold: the fields that its writer knew, by name, kind and place.
///
/// A program has the fields that it knows compiled in. Before the first read it compares them with those of
/// the image: as fields are only ever added at the end of their table, all fields that both know must be
/// the same. A writer sees from them, besides, whether it would lose what it does not know.
///
/// Functions stay inside the image whatever its bytes say, do not allocate, and take constant time where
/// they do not say more.
#ifndef IMAGE_FIELDS_H
#define IMAGE_FIELDS_H

#include "image_check.h"
#include "image_words.h"

IMAGE_HEADER_BEGIN

/// How a field is stored: its type, and the value of a field that is absent. The numbers are for ever.
IMAGE_OPEN_ENUM(image_field_kind, uint16_t) {
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
};

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
    uint32_t list;   ///< the list of a word; IMAGE_NO_LIST for other fields
} image_known_field;

/// The fields of a section's rows as a program knows them.
typedef struct image_known_table {
    const char *name;
    uint32_t section;
    uint32_t lines;  ///< the section with the lines of the rows; IMAGE_NO_SECTION: they have none
    uint32_t width;  ///< of a row in bytes, its line included
    uint32_t policy; ///< an image_policy, for a writer that does not know a field that a row states
    uint32_t field_count;
    const image_known_field *fields;
} image_known_table;

/// A section without fields, as a program knows it: it is derived, or holds bytes of other sections' rows.
typedef struct image_known_section {
    const char *name;
    uint32_t section;
    uint32_t policy; ///< an image_policy
} image_known_section;

/// All that a program knows of a kind of image.
typedef struct image_schema {
    uint32_t edition; ///< of the rules by which things are derived; rises with each change of them
    uint32_t policy;  ///< an image_policy, for a writer that does not know this kind of image
    uint32_t list_count, table_count, section_count;
    const image_vocabulary *_Nullable lists;
    const image_known_table *tables;
    const image_known_section *_Nullable sections;
} image_schema;

/// A row of IMAGE_TABLES: a table as the writer knew it.
typedef struct image_table_entry {
    image_text name;
    uint32_t section; ///< of the rows, without their lines
    uint32_t lines;   ///< the section with the lines of the rows; IMAGE_NO_SECTION: they have none
    uint32_t first;   ///< the row of its first field in IMAGE_FIELDS
    uint32_t count;   ///< of its fields
} image_table_entry;

/// A row of IMAGE_FIELDS: a field as the writer knew it. A program that does not know the field can see
/// from it whether a row states the field.
typedef struct image_field_entry {
    image_text name;
    uint16_t kind;   ///< an image_field_kind
    uint16_t offset; ///< in the row, its line included
    uint16_t length; ///< in bytes
    uint16_t reserved;
    uint32_t list;     ///< the list of a word; IMAGE_NO_LIST for other fields
    uint32_t policy;   ///< an image_policy, for a writer that does not know this field, if a row states it
    uint8_t absent[8]; ///< the first bytes of the field in a row that does not state it
} image_field_entry;

static_assert(sizeof(image_table_entry) == 24, "for ever");
static_assert(sizeof(image_field_entry) == 32, "for ever");

/// `length` bytes of a row of a known table from `at` on; NULL where the row has no such bytes.
static inline const uint8_t *_Nullable image_table_field(
    const void *image, size_t size, const image_known_table *table, uint32_t row, size_t at,
    size_t length
) {
    return table->lines == IMAGE_NO_SECTION
               ? image_field(image, size, table->section, row, at, length)
               : image_lined_field(image, size, table->lines, table->section, row, at, length);
}

/// The length in bytes of a field of a kind; 0 for a number that is not a kind.
uint16_t image_kind_length(image_field_kind kind);

/// Writes the first eight bytes of an absent field of a kind to `absent`.
void image_kind_absent(image_field_kind kind, uint8_t *absent);

/// What an image says of the table that has a number in a program's schema; its section is another where
/// the image has no such table. Linear in the number of the image's tables.
image_table_entry image_table_entry_of(IMAGE_BYTES, const image_schema *schema, uint32_t number);

/// A field of a table by its number; one with an absent name where the table has no such field.
image_field_entry image_field_entry_of(IMAGE_BYTES, image_table_entry table, uint32_t number);

/// IMAGE_OTHER_FORMAT where a field or a word that both an image and a program know differs; else
/// IMAGE_INTACT. Linear in the number of fields and words, whatever the number of rows.
image_fault image_schema_check(IMAGE_BYTES, const image_schema *schema);

/// Whether each set of needs consists of codes of a list's words. Linear in the number of sets and codes.
bool image_needs_hold(IMAGE_BYTES, uint32_t list);

/// Whether a program knows a section. Linear in the number of sections that it knows.
bool image_knows_section(const image_schema *schema, uint32_t section);

/// What a writer would lose of an image if it wrote another in its place.
typedef struct image_loss {
    image_text what;  ///< the name of a section, a field or a need; absent: nothing would be lost; empty:
                      ///< something without a name would
    uint32_t section; ///< the section that would be lost, or whose field or need would
    uint32_t row;     ///< the first row that states it; IMAGE_NO_ROW: the whole section would be lost
} image_loss;

/// The first thing in an image that a program does not know and must not lose. Of an image that was
/// accepted: linear in the number of rows, of tables with fields that the program does not know.
image_loss image_would_lose(IMAGE_BYTES, const image_schema *schema);

IMAGE_HEADER_END

#endif
