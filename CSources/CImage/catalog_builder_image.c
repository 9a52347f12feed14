// Puts the image together: the index of specs, the sections, the header, the checksums.
#include "catalog_builder.h"
#include "image_words.h"

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
    uint32_t count = keys * 2 + 2;
    catalog_slot *slots = buffer_extend(
        &builder->derived[CATALOG_SECTION_INDEX], (size_t)count * sizeof *slots);
    if (!slots) return CATALOG_BUILD_NO_MEMORY;
    builder->derived_stride[CATALOG_SECTION_INDEX] = sizeof *slots;
    for (uint32_t i = 0; i < count; i++) slots[i].row = CATALOG_NO_ROW;
    for (uint32_t row = 0; row < keys; row++) {
        image_text spec = *spec_place(builder, row, models);
        uint64_t hash =
            image_hash(builder->strings.pool.bytes + spec.offset, spec.length, builder->seed);
        uint32_t at = catalog_first_slot(hash, count);
        for (; slots[at].row != CATALOG_NO_ROW; at = at + 1 == count ? 0 : at + 1)
            // The pool holds each distinct text once, so equal texts have equal places.
            if (slots[at].spec == spec.offset) {
                builder->duplicate = spec;
                return CATALOG_BUILD_DUPLICATE;
            }
        uint32_t mark = reads_both_ways(builder, spec) ? CATALOG_READS_BOTH_WAYS : 0;
        slots[at] = (catalog_slot){catalog_tag(hash, spec.length), row | mark, spec.offset};
    }
    return CATALOG_BUILT;
}

static size_t aligned(size_t size) {
    return (size + IMAGE_ALIGNMENT - 1) / IMAGE_ALIGNMENT * IMAGE_ALIGNMENT;
}

typedef struct part {
    const void *bytes;
    size_t length;
    uint32_t stride;
} part;

static part part_of(const catalog_builder *builder, uint32_t section) {
    const buffer *from = section == IMAGE_STRINGS ? &builder->strings.pool
                         : section < CATALOG_SECTION_INDEX ? &builder->tables[section].rows
                                                           : &builder->derived[section];
    uint32_t stride = section == IMAGE_STRINGS ? 1
                      : section < CATALOG_SECTION_INDEX ? catalog_table_at(section - 1)->stride
                                                        : builder->derived_stride[section];
    return (part){from->bytes, from->length, stride};
}

static catalog_build_fault assemble(catalog_builder *builder) {
    size_t size = sizeof(image_header);
    for (uint32_t section = 0; section < CATALOG_SECTION_END; section++)
        size = aligned(size) + part_of(builder, section).length;
    size = aligned(size);
    if (size < IMAGE_MINIMUM_SIZE) size = IMAGE_MINIMUM_SIZE;
    uint8_t *image = calloc(1, size);
    if (!image) return CATALOG_BUILD_NO_MEMORY;

    image_header header = {.byte_order = IMAGE_BYTE_ORDER,
                           .format = IMAGE_FORMAT,
                           .kind = builder->kind,
                           .layout = catalog_layout(),
                           .size = size,
                           .seed = builder->seed};
    memcpy(header.magic, IMAGE_MAGIC, sizeof header.magic);
    size_t offset = sizeof header;
    for (uint32_t section = 0; section < CATALOG_SECTION_END; section++) {
        part part = part_of(builder, section);
        offset = aligned(offset);
        uint32_t count = part.stride ? (uint32_t)(part.length / part.stride) : 0;
        header.sections[section] = (image_section){offset, count, part.stride};
        if (part.length) memcpy(image + offset, part.bytes, part.length);
        offset += part.length;
    }
    header.content_checksum = image_checksum(image + sizeof header, size - sizeof header);
    memcpy(image, &header, sizeof header);
    image_stamp(image, size, 0, 0);
    builder->image = image;
    builder->image_size = size;
    return CATALOG_BUILT;
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
