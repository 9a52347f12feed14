// Takes the rows of the tables, checks their order, and finds the parent of each.
#include "catalog_builder.h"
#include "catalog_find.h"

const char *catalog_build_fault_description(catalog_build_fault fault) {
    switch (fault) {
    case CATALOG_BUILT: return "built";
    case CATALOG_BUILD_NO_MEMORY: return "memory is short";
    case CATALOG_BUILD_WRONG_COLUMNS: return "the row has a wrong number of columns";
    case CATALOG_BUILD_WRONG_TYPE: return "the value is of another type than the column";
    case CATALOG_BUILD_OUT_OF_RANGE: return "the column cannot hold the value";
    case CATALOG_BUILD_UNKNOWN_WORD: return "the column does not know the word";
    case CATALOG_BUILD_OUT_OF_ORDER: return "the row's key is not greater than the one before";
    case CATALOG_BUILD_NO_PARENT: return "the row that it refers to is not there";
    case CATALOG_BUILD_DUPLICATE: return "the alias is also another model's id or alias";
    case CATALOG_BUILD_TOO_MANY_TEXTS: return "it has more than 4 GiB of texts";
    case CATALOG_BUILD_TOO_MANY_SPECS: return "it has more than 1,073,741,823 models and aliases";
    case CATALOG_BUILD_TOO_MANY_PROVIDERS: return "it has more than 2,048 providers";
    }
    return "unknown fault";
}

catalog_builder *catalog_builder_create(image_kind kind) {
    catalog_builder *builder = calloc(1, sizeof *builder);
    if (!builder) return NULL;
    builder->kind = kind;
    builder->schema = catalog_schema(kind);
    builder->tables = calloc(catalog_table_count(), sizeof *builder->tables);
    builder->derived = calloc(builder->schema->section_count, sizeof *builder->derived);
    if (!builder->tables || !builder->derived) {
        catalog_builder_free(builder);
        return NULL;
    }
    for (unsigned i = 0; i < catalog_table_count(); i++)
        builder->tables[i].table = catalog_table_at(i);
    strings_add_schema(&builder->strings, builder->schema);
    return builder;
}

void catalog_builder_free(catalog_builder *builder) {
    strings_free(&builder->strings);
    buffer_free(&builder->words.words);
    for (unsigned i = 0; builder->tables && i < catalog_table_count(); i++) {
        buffer_free(&builder->tables[i].rows);
        buffer_free(&builder->tables[i].keys);
        buffer_free(&builder->tables[i].key_ends);
    }
    for (unsigned i = 0; builder->derived && i < builder->schema->section_count; i++)
        buffer_free(&builder->derived[i].rows);
    buffer_free(&builder->rests);
    buffer_free(&builder->index);
    buffer_free(&builder->need_sets);
    buffer_free(&builder->needs);
    buffer_free(&builder->units);
    buffer_free(&builder->values);
    buffer_free(&builder->scratch);
    buffer_free(&builder->key);
    buffer_free(&builder->duplicate);
    carried_free(&builder->carried);
    free(builder->tables);
    free(builder->derived);
    free(builder->image);
    free(builder);
}

derived_rows *builder_derived(const catalog_builder *builder, uint32_t section) {
    uint32_t number = 0;
    while (builder->schema->sections[number].section != section) number++;
    return &builder->derived[number];
}

// Values ------------------------------------------------------------------------------------------

void catalog_builder_row(catalog_builder *builder, uint32_t section) {
    const catalog_table *table = catalog_table_of(section);
    builder->table = table ? builder_table(builder, section) : NULL;
    builder->values.length = 0;
    builder->scratch.length = 0;
    builder->fault_column = 0;
    builder->row_needs = (uint32_t)(builder->needs.length / sizeof(uint32_t));
}

static void add_value(catalog_builder *builder, value value) {
    buffer_append(&builder->values, &value, sizeof value);
}

void catalog_builder_text(catalog_builder *builder, const void *bytes, size_t length) {
    value text = {VALUE_TEXT, 0, builder->scratch.length, length};
    buffer_append(&builder->scratch, bytes, length);
    add_value(builder, text);
}

void catalog_builder_integer(catalog_builder *builder, int64_t integer) {
    add_value(builder, (value){VALUE_INTEGER, integer, 0, 0});
}

void catalog_builder_null(catalog_builder *builder) {
    add_value(builder, (value){VALUE_NULL, 0, 0, 0});
}

void catalog_builder_need(catalog_builder *builder, const void *bytes, size_t length) {
    uint32_t code = builder_word_code(builder, CATALOG_LIST_needs, bytes, length);
    // The row is refused: it must not seem to need less than it does.
    builder->needs.failed |= code == 0;
    buffer_append(&builder->needs, &code, sizeof code);
}

uint32_t catalog_builder_fault_column(const catalog_builder *builder) {
    return builder->fault_column;
}

/// Makes a set of what the row needs. Returns its number, from 1; 0 where the row needs nothing.
static uint32_t finish_needs(catalog_builder *builder) {
    uint32_t end = (uint32_t)(builder->needs.length / sizeof(uint32_t));
    if (end == builder->row_needs) return 0;
    image_range set = {builder->row_needs, end - builder->row_needs};
    buffer_append(&builder->need_sets, &set, sizeof set);
    return (uint32_t)(builder->need_sets.length / sizeof set);
}

// Keys --------------------------------------------------------------------------------------------

static uint32_t key_columns(const catalog_table *table) {
    uint32_t count = 1;
    for (const char *at = table->key; *at; at++) count += *at == ',';
    return count;
}

/// Appends a column to the row's key, as bytes that sort as the column does.
static catalog_build_fault append_key(catalog_builder *builder, value value) {
    if (value.type == VALUE_NULL) return CATALOG_BUILD_WRONG_TYPE;
    if (value.type == VALUE_INTEGER) {
        uint64_t sortable = (uint64_t)value.integer ^ (UINT64_C(1) << 63);
        for (int shift = 56; shift >= 0; shift -= 8) {
            uint8_t byte = (uint8_t)(sortable >> shift);
            buffer_append(&builder->key, &byte, 1);
        }
        return CATALOG_BUILT;
    }
    const uint8_t *text = builder_text_bytes(builder, value);
    // The end mark below must be the only zero byte.
    if (memchr(text, 0, value.length)) return CATALOG_BUILD_OUT_OF_RANGE;
    buffer_append(&builder->key, text, value.length);
    buffer_append(&builder->key, "", 1);
    return CATALOG_BUILT;
}

typedef struct key {
    const uint8_t *bytes;
    size_t length;
} key;

static key key_of(const table_rows *rows, uint32_t row) {
    size_t start = 0, end;
    if (row) memcpy(&start, rows->key_ends.bytes + (row - 1) * sizeof start, sizeof start);
    memcpy(&end, rows->key_ends.bytes + row * sizeof end, sizeof end);
    return (key){rows->keys.bytes + start, end - start};
}

static int compare(key a, key b) { return image_compare(a.bytes, a.length, b.bytes, b.length); }

/// The row of the parent with a key; IMAGE_NO_ROW where it was not given. Children come in the order of
/// their parents, so the search goes on where the last one ended.
static uint32_t find_parent(catalog_builder *builder, table_rows *rows, key parent) {
    table_rows *parents = builder_table(builder, rows->table->parent);
    for (; rows->cursor < builder_count(builder, rows->table->parent); rows->cursor++) {
        int order = compare(key_of(parents, rows->cursor), parent);
        if (order == 0) return rows->cursor;
        if (order > 0) break;
    }
    return IMAGE_NO_ROW;
}

/// Adds a row to its parent's range.
static void adopt(uint8_t *place, uint32_t row) {
    image_range range;
    memcpy(&range, place, sizeof range);
    if (range.count == 0) range.first = row;
    range.count++;
    memcpy(place, &range, sizeof range);
}

/// Fills the line that a row begins with: the spec "provider:id", of two columns of the key, and the row of
/// the parent. False where the spec is too long or memory is short.
static _Bool fill_line(
    catalog_builder *builder, uint8_t *row, value provider, value id, uint32_t parent
) {
    char spec[CATALOG_SPEC_MAXIMUM];
    if (provider.length + id.length + 1 > sizeof spec) return 0;
    memcpy(spec, builder_text_bytes(builder, provider), provider.length);
    spec[provider.length] = ':';
    memcpy(spec + provider.length + 1, builder_text_bytes(builder, id), id.length);
    uint16_t start = (uint16_t)(provider.length + 1);
    memcpy(row + offsetof(catalog_model, id_start), &start, sizeof start);
    memcpy(row + offsetof(catalog_model, provider), &parent, sizeof parent);
    return line_set_key(row, &builder->strings, spec, provider.length + 1 + id.length);
}

_Static_assert(offsetof(catalog_alias, id_start) == offsetof(catalog_model, id_start), "one line");
_Static_assert(offsetof(catalog_alias, model) == offsetof(catalog_model, provider), "one line");

/// The value that the row was given for a column.
static value value_at(const catalog_builder *builder, uint32_t column) {
    value value;
    memcpy(&value, builder->values.bytes + column * sizeof value, sizeof value);
    return value;
}

static uint32_t column_count(const catalog_table *table) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < table->layout->field_count; i++)
        count += catalog_field_is_column(&table->layout->fields[i]);
    return count;
}

/// Stores the columns after the key in their fields.
static catalog_build_fault store_fields(
    catalog_builder *builder, const catalog_table *table, uint8_t *row, uint32_t column
) {
    for (uint32_t i = 0; i < table->layout->field_count; i++) {
        const image_known_field *field = &table->layout->fields[i];
        if (!catalog_field_is_column(field)) continue;
        builder->fault_column = column;
        catalog_build_fault fault = builder_store(builder, row, field, value_at(builder, column++));
        if (fault) return fault;
    }
    return CATALOG_BUILT;
}

/// Stores the number of the set of what the row needs; false where it needs something and rows of its table
/// cannot.
static _Bool store_needs(const catalog_table *table, uint8_t *row, uint32_t needs) {
    for (uint32_t i = 0; i < table->layout->field_count; i++) {
        if (table->layout->fields[i].kind != IMAGE_NEED) continue;
        memcpy(row + table->layout->fields[i].offset, &needs, sizeof needs);
        return 1;
    }
    return needs == 0;
}

/// Whether a row that needs nothing belongs to one that needs something. Lookups would find the first and
/// skip the second.
static _Bool belongs_to_needy(
    const catalog_builder *builder, uint32_t section, uint32_t needs, uint32_t parent
) {
    if (needs) return 0;
    if (section == CATALOG_SECTION_ALIAS)
        return !image_line_is_known(builder_row(builder, CATALOG_SECTION_MODEL, parent));
    if (section != CATALOG_SECTION_MODEL) return 0;
    const catalog_provider *provider = builder_row(builder, CATALOG_SECTION_PROVIDER, parent);
    return !image_needs_are_known(provider->needs);
}

/// Makes the row's key, and counts the bytes of it that name the parent.
static catalog_build_fault make_key(
    catalog_builder *builder, const catalog_table *table, uint32_t columns, size_t *parent_length
) {
    builder->key.length = 0;
    for (uint32_t column = 0; column < columns; column++) {
        builder->fault_column = column;
        catalog_build_fault fault = append_key(builder, value_at(builder, column));
        if (fault) return fault;
        if (column + 1 == table->parent_columns) *parent_length = builder->key.length;
    }
    return builder->key.failed ? CATALOG_BUILD_NO_MEMORY : CATALOG_BUILT;
}

catalog_build_fault catalog_builder_row_end(catalog_builder *builder) {
    table_rows *rows = builder->table;
    if (!rows) return CATALOG_BUILD_WRONG_COLUMNS;
    const catalog_table *table = rows->table;
    uint32_t section = table->layout->section, keys = key_columns(table);
    if (builder->values.failed || builder->scratch.failed) return CATALOG_BUILD_NO_MEMORY;
    if (builder->values.length / sizeof(value) != keys + column_count(table))
        return CATALOG_BUILD_WRONG_COLUMNS;

    size_t parent_length = 0;
    catalog_build_fault fault = make_key(builder, table, keys, &parent_length);
    if (fault) return fault;
    uint32_t row = builder_count(builder, section), needs = finish_needs(builder);
    key own = {builder->key.bytes, builder->key.length};
    int order = row ? compare(key_of(rows, row - 1), own) : -1;
    // Several rows may have the same key; the one that needs nothing comes first.
    if (order > 0 || (order == 0 && !needs)) return CATALOG_BUILD_OUT_OF_ORDER;

    uint32_t parent = IMAGE_NO_ROW;
    if (table->parent != section) {
        builder->fault_column = 0;
        parent = find_parent(builder, rows, (key){own.bytes, parent_length});
        if (parent == IMAGE_NO_ROW) return CATALOG_BUILD_NO_PARENT;
        adopt((uint8_t *)builder_row(builder, table->parent, parent) + table->parent_range, row);
    }
    uint8_t *bytes = buffer_extend(&rows->rows, table->stride);
    buffer_append(&rows->keys, own.bytes, own.length);
    buffer_append(&rows->key_ends, &rows->keys.length, sizeof rows->keys.length);
    if (!bytes || rows->keys.failed || rows->key_ends.failed) return CATALOG_BUILD_NO_MEMORY;
    fault = store_fields(builder, table, bytes, keys);
    if (fault) return fault;
    if (!store_needs(table, bytes, needs)) return CATALOG_BUILD_WRONG_COLUMNS;
    if (belongs_to_needy(builder, section, needs, parent)) return CATALOG_BUILD_NO_PARENT;
    if (section == CATALOG_SECTION_MODEL || section == CATALOG_SECTION_ALIAS) {
        value id = value_at(builder, section == CATALOG_SECTION_MODEL ? 1 : 2);
        if (!fill_line(builder, bytes, value_at(builder, 0), id, parent))
            return CATALOG_BUILD_OUT_OF_RANGE;
    }
    _Bool failed = builder->strings.pool.failed || builder->needs.failed ||
                   builder->need_sets.failed || builder->words.words.failed;
    return failed ? CATALOG_BUILD_TOO_MANY_TEXTS : CATALOG_BUILT;
}
