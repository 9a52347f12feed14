// Takes the tables' rows: keeps their order and ties children to their parents.
#include "catalog_builder.h"
#include "catalog_find.h"

const char *catalog_build_fault_description(catalog_build_fault fault) {
    switch (fault) {
    case CATALOG_BUILT: return "built";
    case CATALOG_BUILD_NO_MEMORY: return "memory is short";
    case CATALOG_BUILD_WRONG_COLUMNS: return "the row has another number of columns";
    case CATALOG_BUILD_WRONG_TYPE: return "the value is of another type than the column";
    case CATALOG_BUILD_OUT_OF_RANGE: return "the column cannot hold the value";
    case CATALOG_BUILD_UNKNOWN_WORD: return "the column does not know the word";
    case CATALOG_BUILD_OUT_OF_ORDER: return "the row's key is not greater than the one before";
    case CATALOG_BUILD_NO_PARENT: return "the row that it refers to is not there";
    case CATALOG_BUILD_DUPLICATE: return "the alias is also another model's id or alias";
    case CATALOG_BUILD_TOO_LARGE: return "more than 2,048 providers, 2^30 specs or 4 GiB of texts";
    }
    return "unknown fault";
}

catalog_builder *catalog_builder_create(image_kind kind) {
    catalog_builder *builder = calloc(1, sizeof *builder);
    if (builder) builder->kind = kind;
    return builder;
}

void catalog_builder_free(catalog_builder *builder) {
    strings_free(&builder->strings);
    strings_free(&builder->specs);
    for (unsigned i = 0; i < CATALOG_SECTION_INDEX; i++) {
        buffer_free(&builder->tables[i].rows);
        buffer_free(&builder->tables[i].keys);
        buffer_free(&builder->tables[i].key_ends);
    }
    for (unsigned i = 0; i < CATALOG_SECTION_END; i++) buffer_free(&builder->derived[i]);
    buffer_free(&builder->scratch);
    buffer_free(&builder->key);
    free(builder->image);
    free(builder);
}

// Values ------------------------------------------------------------------------------------------

void catalog_builder_row(catalog_builder *builder, uint32_t section) {
    builder->table = section ? catalog_table_at(section - 1) : NULL;
    builder->value_count = 0;
    builder->scratch.length = 0;
    builder->fault_column = 0;
}

static void add_value(catalog_builder *builder, value value) {
    if (builder->value_count < MAXIMUM_COLUMNS) builder->values[builder->value_count] = value;
    builder->value_count++;
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

uint32_t catalog_builder_fault_column(const catalog_builder *builder) {
    return builder->fault_column;
}

// Keys --------------------------------------------------------------------------------------------

static uint32_t key_columns(const catalog_table *table) {
    uint32_t count = 1;
    for (const char *at = table->key; *at; at++) count += *at == ',';
    return count;
}

/// Appends a key column as bytes that sort as the column does.
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

static int compare(key a, key b) {
    int order = memcmp(a.bytes, b.bytes, a.length < b.length ? a.length : b.length);
    return order ? order : (a.length > b.length) - (a.length < b.length);
}

/// The row of the parent whose key is `parent`. Children come in the order of their parents, so
/// the search goes on where the last one ended.
static uint32_t find_parent(
    catalog_builder *builder, const catalog_table *table, key parent
) {
    table_rows *rows = &builder->tables[table->section];
    uint32_t parents = builder_count(builder, table->parent);
    for (; rows->cursor < parents; rows->cursor++) {
        int order = compare(key_of(&builder->tables[table->parent], rows->cursor), parent);
        if (order == 0) return rows->cursor;
        if (order > 0) break;
    }
    return IMAGE_NO_ROW;
}

/// "provider:id" among the specs, from the key's first column and another.
static image_text add_spec(catalog_builder *builder, value provider, value id) {
    char spec[CATALOG_SPEC_MAXIMUM];
    if (provider.length + id.length + 1 > sizeof spec) return (image_text){IMAGE_ABSENT, 0};
    memcpy(spec, builder_text_bytes(builder, provider), provider.length);
    spec[provider.length] = ':';
    memcpy(spec + provider.length + 1, builder_text_bytes(builder, id), id.length);
    return strings_add(&builder->specs, spec, provider.length + 1 + id.length);
}

catalog_build_fault catalog_builder_row_end(catalog_builder *builder) {
    const catalog_table *table = builder->table;
    if (!table) return CATALOG_BUILD_WRONG_COLUMNS;
    uint32_t keys = key_columns(table);
    if (builder->value_count != keys + table->field_count) return CATALOG_BUILD_WRONG_COLUMNS;
    if (builder->scratch.failed) return CATALOG_BUILD_NO_MEMORY;

    table_rows *rows = &builder->tables[table->section];
    uint32_t row = builder_count(builder, table->section);
    builder->key.length = 0;
    size_t parent_length = 0;
    for (uint32_t column = 0; column < keys; column++) {
        builder->fault_column = column;
        catalog_build_fault fault = append_key(builder, builder->values[column]);
        if (fault) return fault;
        if (column + 1 == table->parent_columns) parent_length = builder->key.length;
    }
    if (builder->key.failed) return CATALOG_BUILD_NO_MEMORY;
    key own = {builder->key.bytes, builder->key.length};
    if (row && compare(key_of(rows, row - 1), own) >= 0) return CATALOG_BUILD_OUT_OF_ORDER;

    uint32_t parent = IMAGE_NO_ROW;
    if (table->parent != table->section) {
        builder->fault_column = 0;
        parent = find_parent(builder, table, (key){own.bytes, parent_length});
        if (parent == IMAGE_NO_ROW) return CATALOG_BUILD_NO_PARENT;
        uint8_t *place =
            (uint8_t *)builder_row(builder, table->parent, parent) + table->parent_range;
        image_range range;
        memcpy(&range, place, sizeof range);
        if (range.count == 0) range.first = row;
        range.count++;
        memcpy(place, &range, sizeof range);
    }

    uint8_t *bytes = buffer_extend(&rows->rows, table->stride);
    buffer_append(&rows->keys, own.bytes, own.length);
    buffer_append(&rows->key_ends, &rows->keys.length, sizeof rows->keys.length);
    if (!bytes || rows->keys.failed || rows->key_ends.failed) return CATALOG_BUILD_NO_MEMORY;
    for (uint32_t i = 0; i < table->field_count; i++) {
        builder->fault_column = keys + i;
        catalog_build_fault fault =
            builder_store(builder, bytes, &table->fields[i], builder->values[keys + i]);
        if (fault) return fault;
    }
    if (table->section == CATALOG_SECTION_MODEL) {
        catalog_model *model = (void *)bytes;
        model->provider = parent;
        model->id_start = (uint32_t)builder->values[0].length + 1;
        model->spec = add_spec(builder, builder->values[0], builder->values[1]);
        if (model->spec.offset == IMAGE_ABSENT) return CATALOG_BUILD_OUT_OF_RANGE;
    }
    if (table->section == CATALOG_SECTION_ALIAS) {
        catalog_alias *alias = (void *)bytes;
        alias->model = parent;
        alias->spec = add_spec(builder, builder->values[0], builder->values[2]);
        if (alias->spec.offset == IMAGE_ABSENT) return CATALOG_BUILD_OUT_OF_RANGE;
    }
    _Bool failed = builder->strings.pool.failed || builder->specs.pool.failed;
    return failed ? CATALOG_BUILD_TOO_LARGE : CATALOG_BUILT;
}
