// Puts the catalog's image together: the index of specs, and the sections.
#include "catalog_builder.h"

/// The line of a model or, by the numbers after those of the models, of an alias.
static const uint8_t *line_of(const catalog_builder *builder, uint32_t number, uint32_t models) {
    if (number < models) return builder_row(builder, CATALOG_SECTION_MODEL, number);
    return builder_row(builder, CATALOG_SECTION_ALIAS, number - models);
}

/// Whether the part after the last at sign of a spec is a provider's id.
static _Bool reads_both_ways(const catalog_builder *builder, const uint8_t *spec, size_t length) {
    const uint8_t *end = spec + length, *behind_at = end;
    while (behind_at > spec && behind_at[-1] != '@') behind_at--;
    if (behind_at == spec) return 0;
    for (uint32_t row = 0; row < builder_count(builder, CATALOG_SECTION_PROVIDER); row++) {
        const catalog_provider *provider = builder_row(builder, CATALOG_SECTION_PROVIDER, row);
        if (image_needs_are_known(provider->needs) &&
            provider->id.length == (size_t)(end - behind_at) &&
            memcmp(builder->strings.pool.bytes + provider->id.offset, behind_at,
                   provider->id.length) == 0)
            return 1;
    }
    return 0;
}

/// Whether a slot's row has the key, and neither of the two rows needs anything.
static _Bool is_taken(
    const catalog_builder *builder, image_slot slot, uint32_t models, const uint8_t *line,
    const uint8_t *key, size_t length
) {
    size_t other_length;
    const uint8_t *other = line_of(builder, slot.row & ~CATALOG_READS_BOTH_WAYS, models);
    const uint8_t *other_key = line_key(other, &builder->strings, &other_length);
    return other_length == length && memcmp(other_key, key, length) == 0 &&
           image_line_is_known(other) && image_line_is_known(line);
}

catalog_build_fault builder_index(catalog_builder *builder) {
    uint32_t models = builder_count(builder, CATALOG_SECTION_MODEL);
    uint32_t keys = models + builder_count(builder, CATALOG_SECTION_ALIAS);
    if (keys >= UINT32_C(1) << 30) return CATALOG_BUILD_TOO_MANY_SPECS;
    if (builder_count(builder, CATALOG_SECTION_PROVIDER) > CATALOG_PROVIDERS_MAXIMUM)
        return CATALOG_BUILD_TOO_MANY_PROVIDERS;
    uint32_t count;
    image_slot *slots = index_create(&builder->index, keys, &count);
    if (!slots) return CATALOG_BUILD_NO_MEMORY;
    for (uint32_t number = 0; number < keys; number++) {
        size_t length;
        const uint8_t *line = line_of(builder, number, models);
        const uint8_t *key = line_key(line, &builder->strings, &length);
        uint64_t hash = image_hash(key, length, builder->seed);
        uint32_t at = image_first_slot(hash, count);
        for (; slots[at].row != IMAGE_NO_ROW; at = at + 1 == count ? 0 : at + 1) {
            if (slots[at].tag == (uint32_t)hash &&
                is_taken(builder, slots[at], models, line, key, length)) {
                buffer_append(&builder->duplicate, key, length);
                return CATALOG_BUILD_DUPLICATE;
            }
        }
        uint32_t mark = reads_both_ways(builder, key, length) ? CATALOG_READS_BOTH_WAYS : 0;
        slots[at] = (image_slot){(uint32_t)hash, number | mark};
    }
    return CATALOG_BUILT;
}

/// The sections of the tables, then those that only a catalog has.
static unsigned list_parts(const catalog_builder *builder, image_part *parts) {
    unsigned count = 0;
    for (unsigned number = 0; number < catalog_table_count(); number++) {
        const catalog_table *table = catalog_table_at(number);
        const buffer *rows = &builder->tables[number].rows;
        uint32_t line = 0;
        if (table->layout->lines != IMAGE_NO_SECTION) {
            line = IMAGE_LINE;
            rows = &builder->rests;
        }
        parts[count++] =
            (image_part){table->layout->section,     table->layout->name,         rows->bytes,
                         rows->length,               table->stride - line,
                         table->layout->width - line, IMAGE_DROP};
    }
    if (builder->kind != IMAGE_CATALOG) return count;
    for (uint32_t number = 0; number < builder->schema->section_count; number++) {
        const image_known_section *section = &builder->schema->sections[number];
        const derived_rows *rows = &builder->derived[number];
        parts[count++] =
            (image_part){section->section, section->name, rows->rows.bytes, rows->rows.length,
                         rows->stride, rows->stride, section->policy};
    }
    parts[count++] =
        (image_part){IMAGE_INDEX, "index", builder->index.bytes, builder->index.length,
                     sizeof(image_slot), sizeof(image_slot), IMAGE_DROP};
    parts[count++] =
        (image_part){IMAGE_NEED_SETS, "need_sets", builder->need_sets.bytes,
                     builder->need_sets.length, sizeof(image_range), sizeof(image_range),
                     IMAGE_DROP};
    parts[count++] =
        (image_part){IMAGE_NEEDS, "needs", builder->needs.bytes, builder->needs.length,
                     sizeof(uint32_t), sizeof(uint32_t), IMAGE_DROP};
    return count;
}

static catalog_build_fault assemble(catalog_builder *builder) {
    size_t most = catalog_table_count() + builder->schema->section_count + 3;
    image_part *parts = calloc(most, sizeof *parts);
    if (!parts) return CATALOG_BUILD_NO_MEMORY;
    image_plan plan = {builder->kind,   builder->schema, builder->seed,
                       &builder->strings, &builder->words, parts,
                       list_parts(builder, parts), &builder->carried};
    builder->image = image_assemble(&plan, &builder->image_size);
    free(parts);
    return builder->image ? CATALOG_BUILT : CATALOG_BUILD_NO_MEMORY;
}

void catalog_builder_carry(catalog_builder *builder, const void *image, size_t size) {
    carried_add(&builder->carried, image, size, builder->schema);
}

catalog_build_fault catalog_builder_finish(catalog_builder *builder) {
    if (builder->image) return CATALOG_BUILT;
    catalog_build_fault fault = CATALOG_BUILT;
    table_rows *models = builder_table(builder, CATALOG_SECTION_MODEL);
    derived_rows *lines = builder_derived(builder, CATALOG_SECTION_MODEL_LINE);
    lines->stride = IMAGE_LINE;
    if (!lines_split(&models->rows, models->table->stride, &lines->rows, &builder->rests))
        return CATALOG_BUILD_NO_MEMORY;
    if (builder->kind == IMAGE_CATALOG) {
        fault = builder_derive(builder);
        if (!fault) fault = builder_index(builder);
    }
    return fault ? fault : assemble(builder);
}

const void *catalog_builder_fault_spec(const catalog_builder *builder, size_t *size) {
    *size = builder->duplicate.length;
    return *size ? builder->duplicate.bytes : NULL;
}

const void *catalog_builder_image(const catalog_builder *builder, size_t *size) {
    *size = builder->image_size;
    return builder->image;
}
