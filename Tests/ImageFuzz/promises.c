#include "promises.h"

#include "catalog_filter.h"
#include "catalog_find.h"
#include "catalog_schema.h"
#include "catalog_verify.h"
#include "images.h"
#include "tools_verify.h"

/// Whether what is behind the last at sign is a provider, as what is before the first colon is: the
/// rule of catalog_find, without its index.
static _Bool reads_both_ways(const void *image, size_t size, const uint8_t *spec, size_t length) {
    size_t colon = 0, at = length;
    while (colon < length && spec[colon] != ':') colon++;
    while (at > 0 && spec[at - 1] != '@') at--;
    return colon < length && at > 0 &&
           catalog_find_provider(image, size, spec, colon) != IMAGE_NO_ROW &&
           catalog_find_provider(image, size, spec + at, length - at) != IMAGE_NO_ROW;
}

/// A spec of a model or an alias is found, and says the model.
static void find(const void *image, size_t size, image_text spec, uint32_t model) {
    const uint8_t *bytes = image_text_bytes(image, size, spec);
    PROMISE(bytes && spec.length <= CATALOG_SPEC_MAXIMUM);
    catalog_match match = catalog_find(image, size, bytes, spec.length);
    if (reads_both_ways(image, size, bytes, spec.length)) {
        PROMISE(match.outcome == CATALOG_AMBIGUOUS);
    } else {
        PROMISE(match.outcome == CATALOG_FOUND && match.model == model);
    }
}

static void find_all(const void *image, size_t size) {
    for (uint32_t row = 0; row < image_count(image, size, CATALOG_SECTION_PROVIDER); row++) {
        image_text id = catalog_provider_id(image, size, row);
        const uint8_t *bytes = image_text_bytes(image, size, id);
        PROMISE(bytes && catalog_find_provider(image, size, bytes, id.length) == row);
    }
    for (uint32_t row = 0; row < image_count(image, size, CATALOG_SECTION_MODEL); row++) {
        image_text id = catalog_model_id(image, size, row);
        const uint8_t *bytes = image_text_bytes(image, size, id);
        uint32_t provider = catalog_model_provider(image, size, row);
        PROMISE(bytes && catalog_find_model(image, size, provider, bytes, id.length) == row);
        find(image, size, catalog_model_spec(image, size, row), row);
    }
    for (uint32_t row = 0; row < image_count(image, size, CATALOG_SECTION_ALIAS); row++)
        find(image, size, catalog_alias_spec(image, size, row),
             catalog_alias_model(image, size, row));
}

/// Filters count, block by block and row by row, the same models.
static void filter(const void *image, size_t size, catalog_filter filter) {
    uint32_t models = image_count(image, size, CATALOG_SECTION_MODEL), matches = 0;
    for (uint32_t row = 0; row < models; row++) {
        _Bool is_match = catalog_filter_matches(image, size, filter, row);
        PROMISE((catalog_filter_block(image, size, filter, row & ~63u) >> row % 64 & 1) == is_match);
        matches += is_match;
    }
    PROMISE(catalog_filter_count(image, size, filter) == matches);
}

static void filter_all(const void *image, size_t size) {
    filter(image, size, catalog_filter_everything());
    for (uint32_t bit = 0; bit < CATALOG_BIT_COUNT; bit++) {
        catalog_filter one = catalog_filter_everything();
        one.bits = UINT64_C(1) << bit;
        filter(image, size, one);
        PROMISE(catalog_bit_count(image, size, bit) == catalog_filter_count(image, size, one));
    }
    for (unsigned i = 0; i < 4; i++) {
        catalog_filter mixed = catalog_filter_everything();
        mixed.bits = UINT64_C(1) << images_below(CATALOG_BIT_COUNT);
        mixed.minimum_context = images_below(300000);
        mixed.maximum_input_price = images_below(2000000000);
        filter(image, size, catalog_filter_adding(mixed, images_below(4)));
    }
}

/// Each order has each model once.
static void order_all(const void *image, size_t size) {
    uint32_t models = image_count(image, size, CATALOG_SECTION_MODEL);
    uint8_t *seen = malloc(models + 1);
    PROMISE(seen);
    for (catalog_order order = 0; order < CATALOG_ORDER_COUNT; order++) {
        memset(seen, 0, models + 1);
        for (uint32_t place = 0; place < models; place++) {
            uint32_t row = catalog_ordered(image, size, order, place);
            PROMISE(row < models && !seen[row]);
            seen[row] = 1;
        }
        PROMISE(catalog_ordered(image, size, order, models) == IMAGE_NO_ROW);
    }
    free(seen);
}

/// Every row has a parent, and only one.
static void descend_all(const void *image, size_t size) {
    for (unsigned i = 0; i < catalog_table_count(); i++) {
        const catalog_table *table = catalog_table_at(i);
        if (table->parent == table->section) continue;
        const catalog_table *parent = catalog_table_at(table->parent - 1);
        uint64_t children = 0;
        for (uint32_t row = 0; row < image_count(image, size, parent->section); row++) {
            image_range range;
            const uint8_t *bytes = image_row(image, size, parent->section, row, parent->stride);
            PROMISE(bytes);
            memcpy(&range, bytes + table->parent_range, sizeof range);
            PROMISE(range.count == 0 || range.first == children);
            children += range.count;
        }
        PROMISE(children == image_count(image, size, table->section));
    }
}

void promises_of_catalog(const void *image, size_t size) {
    find_all(image, size);
    filter_all(image, size);
    order_all(image, size);
    descend_all(image, size);
}

_Bool promises_check(const void *image, size_t size) {
    _Bool is_catalog = catalog_verify(image, size, IMAGE_CATALOG).fault == IMAGE_INTACT;
    _Bool is_tools = tools_verify(image, size).fault == IMAGE_INTACT;
    PROMISE(!is_catalog || !is_tools);
    if (is_catalog) promises_of_catalog(image, size);
    if (is_tools) promises_of_tools(image, size);
    return is_catalog || is_tools;
}
