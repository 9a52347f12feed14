/// The tables and fields of catalog_tables.h as data, for code that handles all of them alike: the
/// compiler from SQLite, the importer, the exporter, the tests.
#ifndef CATALOG_SCHEMA_H
#define CATALOG_SCHEMA_H

#include "catalog_rows.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// The words that a WORD field may hold, in the order of their codes 1, 2, ...
typedef struct catalog_words {
    uint32_t count;
    const char *const _Nonnull *_Nullable names;
} catalog_words;

typedef struct catalog_field {
    const char *column;
    const char *_Nullable json; ///< where models.dev states it, as keys joined by dots
    catalog_words words;
    catalog_kind kind;
    uint16_t offset; ///< in the row
} catalog_field;

typedef struct catalog_table {
    const char *name;       ///< in SQL
    const char *key;        ///< the columns of the primary key, joined by ", "
    uint32_t section;       ///< a catalog_section
    uint32_t parent;        ///< the section of the parent; `section` itself: none
    uint32_t parent_range;  ///< where the parent's row holds the image_range of its children
    uint32_t parent_columns; ///< how many columns of the key name the parent
    uint32_t stride;        ///< of a row in bytes
    uint32_t field_count;
    const catalog_field *fields;
} catalog_table;

/// The number of tables. The section of table `i` is `i + 1`.
unsigned catalog_table_count(void);

/// A table by its number, from 0; NULL where there is none.
const catalog_table *_Nullable catalog_table_at(unsigned number);

/// The words of CATALOG_xxx lists by name: "hostings", "statuses", "directions", "modalities",
/// "reasoning_controls", "meters", "tiers", "capabilities"; an empty list for any other name.
catalog_words catalog_words_named(const char *name);

/// The fingerprint of all row layouts and word lists. An image built with another one is not read.
uint64_t catalog_layout(void);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
