/// The tables, fields and words of catalog_tables.h as data, for code that handles all of them alike:
/// the compiler from SQLite, the importer, the exporter, the tests.
///
/// What the functions return is in static memory. They take constant time where they do not say more.
#ifndef CATALOG_SCHEMA_H
#define CATALOG_SCHEMA_H

#include "catalog_rows.h"

IMAGE_HEADER_BEGIN

/// A table of schema/catalog.sql.
typedef struct catalog_table {
    const image_known_table *layout; ///< name in SQL, section, fields
    const char *key;         ///< the columns of the primary key, joined by ", "
    uint32_t parent;         ///< the section of the parent; the table's own section: it has no parent
    uint32_t parent_range;   ///< where the parent's row holds the image_range of its children
    uint32_t parent_columns; ///< how many columns of the key name the parent
    uint32_t stride;         ///< how far rows lie apart as they are built, their lines included
} catalog_table;

/// The number of tables.
unsigned catalog_table_count(void);

/// A table by its number, from 0; NULL behind the last.
const catalog_table *_Nullable catalog_table_at(unsigned number);

/// The table whose rows a section holds; NULL where it is not a table's. Linear in the number of tables.
const catalog_table *_Nullable catalog_table_of(uint32_t section);

/// Whether a field is a column in SQL; the builder fills the others.
bool catalog_field_is_column(const image_known_field *field);

/// A list of words by its number; an empty one behind the last.
image_vocabulary catalog_words_at(uint32_t list);

/// A list of words by its name, such as "meters"; an empty one where no list has the name. Linear in the
/// number of lists.
image_vocabulary catalog_words_named(const char *name);

/// All that this version knows of an image of a catalog, or of upstream text with IMAGE_UPSTREAM.
const image_schema *catalog_schema(image_kind kind);

/// This version's own code of a word, by its code in an image; 0 where this version does not know the word,
/// which has a text in the image (image_word_place). Linear in the list, for a code that the two number
/// differently.
uint32_t catalog_own_code(IMAGE_BYTES, uint32_t list, uint32_t code);

/// The code of a word in an image, by this version's own code; 0 where the image lacks the word. Linear in
/// the list, for a code that the two number differently.
uint32_t catalog_code_in(IMAGE_BYTES, uint32_t list, uint32_t own);

IMAGE_HEADER_END

#endif
