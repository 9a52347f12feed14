/// The builder's inside, shared by its files.
#ifndef CATALOG_BUILDER_H
#define CATALOG_BUILDER_H

#include "catalog_build.h"
#include "catalog_fields.h"
#include "catalog_filter.h"
#include "image_builder.h"

#pragma clang assume_nonnull begin

#define MAXIMUM_COLUMNS 40u

typedef enum value_type { VALUE_NULL, VALUE_INTEGER, VALUE_TEXT } value_type;

typedef struct value {
    value_type type;
    int64_t integer;
    size_t start; ///< of a text in the builder's scratch
    size_t length;
} value;

/// A table being filled.
typedef struct table_rows {
    buffer rows;
    buffer keys;     ///< the keys of all rows, as bytes that sort like the keys
    buffer key_ends; ///< size_t: where each key ends
    uint32_t cursor; ///< the parent row of the last row
} table_rows;

struct catalog_builder {
    image_kind kind;
    strings strings;
    strings specs; ///< apart until the end, so that they lie together: lookups read little else
    table_rows tables[CATALOG_SECTION_INDEX]; ///< by section
    buffer derived[CATALOG_SECTION_END];      ///< by section, the rest
    uint32_t derived_stride[CATALOG_SECTION_END];
    uint64_t seed;

    const catalog_table *_Nullable table; ///< of the row that is being given
    value values[MAXIMUM_COLUMNS];
    uint32_t value_count;
    buffer scratch; ///< the row's texts
    buffer key;     ///< the row's key as sortable bytes
    uint32_t fault_column;
    image_text duplicate; ///< of length 0 where there is none

    void *_Nullable image;
    size_t image_size;
};

/// The number of rows of a table.
static inline uint32_t builder_count(const catalog_builder *builder, uint32_t section) {
    return (uint32_t)(builder->tables[section].rows.length / catalog_table_at(section - 1)->stride);
}

/// Row `row` of a table, of which the caller knows that it is there.
static inline void *builder_row(const catalog_builder *builder, uint32_t section, uint32_t row) {
    const catalog_table *table = catalog_table_at(section - 1);
    return builder->tables[section].rows.bytes + (size_t)row * table->stride;
}

/// The bytes of a text value; never NULL.
static inline const uint8_t *builder_text_bytes(const catalog_builder *builder, value value) {
    return builder->scratch.bytes ? builder->scratch.bytes + value.start : (const uint8_t *)"";
}

/// Stores a value in its field of a row.
catalog_build_fault builder_store(
    catalog_builder *builder, uint8_t *row, const catalog_field *field, value value
);

/// Makes the sections that are derived from the tables.
catalog_build_fault builder_derive(catalog_builder *builder);

/// Makes the index of specs and aliases.
catalog_build_fault builder_index(catalog_builder *builder);

#pragma clang assume_nonnull end

#endif
