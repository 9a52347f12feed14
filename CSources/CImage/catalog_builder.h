/// What the files of the builder share.
#ifndef CATALOG_BUILDER_H
#define CATALOG_BUILDER_H

#include "catalog_build.h"
#include "catalog_fields.h"
#include "catalog_filter.h"
#include "image_builder.h"

IMAGE_HEADER_BEGIN

typedef enum value_type { VALUE_NULL, VALUE_INTEGER, VALUE_TEXT } value_type;

typedef struct value {
    value_type type;
    int64_t integer;
    size_t start; ///< of a text in the builder's scratch
    size_t length;
} value;

/// The rows of a table, as far as they were given.
typedef struct table_rows {
    const catalog_table *table;
    buffer rows;
    buffer keys;     ///< the keys of all rows, as bytes that sort as the keys do
    buffer key_ends; ///< size_t: where each key ends
    uint32_t cursor; ///< the row of the parent of the last row
} table_rows;

/// The rows of a derived section.
typedef struct derived_rows {
    buffer rows;
    uint32_t stride;
} derived_rows;

/// A meter and the unit that it counts.
typedef struct meter_unit {
    uint32_t code;
    image_text unit;
} meter_unit;

struct catalog_builder {
    image_kind kind;
    const image_schema *schema;
    strings strings;
    foreign_words words;
    table_rows *tables;    ///< by the table's number
    derived_rows *derived; ///< by the number in schema->sections
    buffer rests; ///< of the rows of models, without their lines
    buffer index;
    buffer need_sets, needs;
    buffer units; ///< meter_unit
    carried_sections carried;
    uint64_t seed;

    table_rows *_Nullable table; ///< of the row that is being added
    buffer values;               ///< value
    buffer scratch;              ///< the row's texts
    buffer key;                  ///< the row's key, as bytes that sort as it does
    uint32_t row_needs;          ///< of the row that is being added
    uint32_t fault_column;
    buffer duplicate; ///< a spec that two rows have; empty: no two have the same

    void *_Nullable image;
    size_t image_size;
};

/// The rows of the table of a section. The section must be a table's.
static inline table_rows *builder_table(const catalog_builder *builder, uint32_t section) {
    const catalog_table *table = catalog_table_of(section);
    return &builder->tables[table - catalog_table_at(0)];
}

/// The number of rows of a table.
static inline uint32_t builder_count(const catalog_builder *builder, uint32_t section) {
    table_rows *rows = builder_table(builder, section);
    return (uint32_t)(rows->rows.length / rows->table->stride);
}

/// A row of a table. The row must have been given.
static inline void *builder_row(const catalog_builder *builder, uint32_t section, uint32_t row) {
    table_rows *rows = builder_table(builder, section);
    return rows->rows.bytes + (size_t)row * rows->table->stride;
}

/// The rows of a derived section.
derived_rows *builder_derived(const catalog_builder *builder, uint32_t section);

/// The bytes of a text value; never NULL.
static inline const uint8_t *builder_text_bytes(const catalog_builder *builder, value value) {
    return builder->scratch.bytes ? builder->scratch.bytes + value.start : (const uint8_t *)"";
}

/// Stores a value in its field of a row.
catalog_build_fault builder_store(
    catalog_builder *builder, uint8_t *row, const image_known_field *field, value value
);

/// The code of a word: of this version's list, or of this image alone. 0: the list admits no new words, or
/// memory is short.
uint16_t builder_word_code(
    catalog_builder *builder, uint32_t list, const void *text, size_t length
);

/// Makes the sections that are derived from the tables.
catalog_build_fault builder_derive(catalog_builder *builder);

/// Makes the index of specs and aliases.
catalog_build_fault builder_index(catalog_builder *builder);

/// How many words of a list the image has: those of this version, and the new ones of the rows so far.
uint32_t builder_word_count(const catalog_builder *builder, uint32_t list);

IMAGE_HEADER_END

#endif
