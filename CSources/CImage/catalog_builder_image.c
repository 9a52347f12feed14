// Puts the catalog's image together: the index of specs, and the sections.
#include "catalog_builder.h"

static image_text *spec_place(catalog_builder *builder, uint32_t row, uint32_t models) {
    if (row < models)
        return &((catalog_model *)builder_row(builder, CATALOG_SECTION_MODEL, row))->spec;
    return &((catalog_alias *)builder_row(builder, CATALOG_SECTION_ALIAS, row - models))->spec;
}

/// Puts the specs behind the other strings.
static catalog_build_fault join_specs(catalog_builder *builder, uint32_t models, uint32_t keys) {
    buffer *pool = &builder->strings.pool;
    if (pool->length >= IMAGE_ABSENT - builder->specs.pool.length) return CATALOG_BUILD_TOO_LARGE;
    for (uint32_t row = 0; row < keys; row++)
        spec_place(builder, row, models)->offset += (uint32_t)pool->length;
    buffer_append(pool, builder->specs.pool.bytes, builder->specs.pool.length);
    return pool->failed ? CATALOG_BUILD_NO_MEMORY : CATALOG_BUILT;
}

/// Whether what is behind the last at sign of a spec is a provider.
static _Bool reads_both_ways(const catalog_builder *builder, image_text spec) {
    const uint8_t *start = builder->strings.pool.bytes + spec.offset, *end = start + spec.length;
    const uint8_t *behind_at = end;
    while (behind_at > start && behind_at[-1] != '@') behind_at--;
    if (behind_at == start) return 0;
    for (uint32_t row = 0; row < builder_count(builder, CATALOG_SECTION_PROVIDER); row++) {
        image_text id = ((catalog_provider *)builder_row(builder, CATALOG_SECTION_PROVIDER, row))->id;
        if (id.length == (size_t)(end - behind_at) &&
            memcmp(builder->strings.pool.bytes + id.offset, behind_at, id.length) == 0)
            return 1;
    }
    return 0;
}

catalog_build_fault builder_index(catalog_builder *builder) {
    uint32_t models = builder_count(builder, CATALOG_SECTION_MODEL);
    uint32_t keys = models + builder_count(builder, CATALOG_SECTION_ALIAS);
    if (keys >= UINT32_C(1) << 30 ||
        builder_count(builder, CATALOG_SECTION_PROVIDER) > CATALOG_PROVIDERS_MAXIMUM)
        return CATALOG_BUILD_TOO_LARGE;
    catalog_build_fault fault = join_specs(builder, models, keys);
    if (fault) return fault;
    uint32_t count;
    image_slot *slots = index_create(&builder->derived[CATALOG_SECTION_INDEX], keys, &count);
    if (!slots) return CATALOG_BUILD_NO_MEMORY;
    builder->derived_stride[CATALOG_SECTION_INDEX] = sizeof *slots;
    for (uint32_t row = 0; row < keys; row++) {
        image_text spec = *spec_place(builder, row, models);
        uint32_t mark = reads_both_ways(builder, spec) ? CATALOG_READS_BOTH_WAYS : 0;
        const uint8_t *pool = builder->strings.pool.bytes;
        if (!index_add(slots, count, pool, spec, builder->seed, row | mark)) {
            builder->duplicate = spec;
            return CATALOG_BUILD_DUPLICATE;
        }
    }
    return CATALOG_BUILT;
}

static image_part part_of(const catalog_builder *builder, uint32_t section) {
    const buffer *from = section == IMAGE_STRINGS ? &builder->strings.pool
                         : section < CATALOG_SECTION_INDEX ? &builder->tables[section].rows
                                                           : &builder->derived[section];
    uint32_t stride = section == IMAGE_STRINGS ? 1
                      : section < CATALOG_SECTION_INDEX ? catalog_table_at(section - 1)->stride
                                                        : builder->derived_stride[section];
    return (image_part){from->bytes, from->length, stride};
}

static catalog_build_fault assemble(catalog_builder *builder) {
    image_part parts[CATALOG_SECTION_END];
    for (uint32_t section = 0; section < CATALOG_SECTION_END; section++)
        parts[section] = part_of(builder, section);
    builder->image = image_assemble(
        builder->kind, catalog_layout(), builder->seed, parts, CATALOG_SECTION_END,
        &builder->image_size);
    return builder->image ? CATALOG_BUILT : CATALOG_BUILD_NO_MEMORY;
}

catalog_build_fault catalog_builder_finish(catalog_builder *builder) {
    if (builder->image) return CATALOG_BUILT;
    catalog_build_fault fault = CATALOG_BUILT;
    if (builder->kind == IMAGE_CATALOG) {
        fault = builder_derive(builder);
        if (!fault) fault = builder_index(builder);
    }
    return fault ? fault : assemble(builder);
}

const void *catalog_builder_fault_spec(const catalog_builder *builder, size_t *size) {
    *size = builder->duplicate.length;
    return *size ? builder->strings.pool.bytes + builder->duplicate.offset : NULL;
}

const void *catalog_builder_image(const catalog_builder *builder, size_t *size) {
    *size = builder->image_size;
    return builder->image;
}
