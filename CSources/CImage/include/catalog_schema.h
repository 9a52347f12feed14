/// The tables, fields and words of catalog_tables.h as data, for code that handles all of them alike:
/// the compiler from SQLite, the importer, the exporter, the tests.
#ifndef CATALOG_SCHEMA_H
#define CATALOG_SCHEMA_H

#include "catalog_rows.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

typedef struct catalog_table {
    const image_known_table *layout; ///< name in SQL, section, fields
    const char *key;         ///< the columns of the primary key, joined by ", "
    uint32_t parent;         ///< the section of the parent; the table's own: none
    uint32_t parent_range;   ///< where the parent's row holds the image_range of its children
    uint32_t parent_columns; ///< how many columns of the key name the parent
    uint32_t stride;         ///< how far rows lie apart as they are built, their lines included
} catalog_table;

/// The number of tables.
unsigned catalog_table_count(void);

/// A table by its number, from 0; NULL where there is none.
const catalog_table *_Nullable catalog_table_at(unsigned number);

/// The table of a section; NULL where it holds none.
const catalog_table *_Nullable catalog_table_of(uint32_t section);

/// Whether a field is a column in SQL, and nothing that the builder adds.
_Bool catalog_field_is_column(const image_known_field *field);

/// A list of words by its number; an empty one where there is none.
image_vocabulary catalog_words_at(uint32_t list);

/// The same by its name, such as "meters".
image_vocabulary catalog_words_named(const char *name);

/// All that this version knows of images of catalogs, and of those of upstream text.
const image_schema *catalog_schema(image_kind kind);

/// This version's own code of a word in an image; 0 where it knows no such word, which has its text.
uint32_t catalog_own_code(IMAGE_BYTES, uint32_t list, uint32_t code);

/// The code that an image has for a word by this version's own code; 0 where it has none.
uint32_t catalog_code_in(IMAGE_BYTES, uint32_t list, uint32_t own);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
