#include "catalog_origin.h"
#include "image_builder.h"

static const image_known_section sections[] = {
    {"origin", CATALOG_SECTION_ORIGIN, IMAGE_DROP},
};

static const image_schema schema = {
    .edition = 1,
    .policy = IMAGE_DROP,
    .section_count = 1,
    .sections = sections,
};

_Bool catalog_origin_build(catalog_origin origin, uint8_t *image) {
    strings strings = {0};
    carried_sections carried = {0};
    image_part part = {CATALOG_SECTION_ORIGIN, sections[0].name, &origin,   sizeof origin,
                       sizeof origin,          sizeof origin,    IMAGE_DROP};
    image_plan plan = {.kind = IMAGE_ORIGIN,
                       .schema = &schema,
                       .strings = &strings,
                       .parts = &part,
                       .count = 1,
                       .carried = &carried};
    size_t size = 0;
    void *built = image_assemble(&plan, &size);
    if (built) memcpy(image, built, CATALOG_ORIGIN_SIZE);
    free(built);
    strings_free(&strings);
    return size == CATALOG_ORIGIN_SIZE;
}

_Bool catalog_origin_read(const void *image, size_t size, catalog_origin *origin) {
    if (image_header_check(image, size, IMAGE_ORIGIN) || image_content_check(image, size)) return 0;
    const uint8_t *row = image_row(image, size, CATALOG_SECTION_ORIGIN, 0, sizeof *origin);
    if (row) memcpy(origin, row, sizeof *origin);
    return row != NULL;
}
