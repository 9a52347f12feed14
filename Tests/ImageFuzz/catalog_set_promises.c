// What a verified catalog promises of its sets and orders.
#include "catalog_walk.h"
#include "images.h"
#include "promises.h"

static uint32_t models_of(const void *image, size_t size) {
    return image_count(image, size, CATALOG_SECTION_MODEL);
}

/// A visit in an order shows the matches, and in that order.
static void walk(const void *image, size_t size, catalog_filter filter, catalog_order order) {
    catalog_search search = catalog_search_begin(image, size, filter);
    catalog_walk walk = catalog_walk_begin(image, size, filter, order);
    for (uint32_t place = 0; place < models_of(image, size); place++) {
        uint32_t row = catalog_ordered(image, size, order, place);
        if (!catalog_search_has(image, size, &search, row)) continue;
        PROMISE(catalog_walk_next(image, size, &walk) == row);
    }
    PROMISE(catalog_walk_next(image, size, &walk) == IMAGE_NO_ROW);
}

/// Filters count the same models by blocks and by rows, and only models without needs.
static void filter(const void *image, size_t size, catalog_filter filter) {
    uint32_t models = models_of(image, size), matches = 0;
    catalog_search search = catalog_search_begin(image, size, filter);
    for (uint32_t row = 0; row < models; row++) {
        _Bool is_match = catalog_search_has(image, size, &search, row);
        PROMISE((catalog_search_block(image, size, &search, row & ~63u) >> row % 64 & 1) == is_match);
        PROMISE(!is_match || image_read_header(image, size).edition != CATALOG_EDITION ||
                catalog_model_is_known(image, size, row));
        matches += is_match;
    }
    PROMISE(catalog_filter_count(image, size, filter) == matches);
    if (image_read_header(image, size).edition != CATALOG_EDITION) return;
    for (uint32_t order = CATALOG_SECTION_BY_PRICE; order <= CATALOG_SECTION_BY_NAME; order++)
        walk(image, size, filter, order);
}

static void filter_all(const void *image, size_t size) {
    static const uint32_t sections[] = {
        CATALOG_SECTION_CAPABILITY_SETS, CATALOG_SECTION_INPUT_MODALITY_SETS,
        CATALOG_SECTION_OUTPUT_MODALITY_SETS, CATALOG_SECTION_TIER_SETS, CATALOG_SECTION_OTHER_SETS,
    };
    filter(image, size, catalog_filter_everything());
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
        for (uint32_t code = 0; code <= image_count(image, size, sections[i]) + 1; code++) {
            catalog_filter one = catalog_filter_everything();
            catalog_filter_require(&one, sections[i], code);
            filter(image, size, one);
            PROMISE(catalog_set_count(image, size, sections[i], code) ==
                    catalog_filter_count(image, size, one));
            if (code > 60) break;
        }
    }
    for (unsigned i = 0; i < 4; i++) {
        catalog_filter mixed = catalog_filter_everything();
        catalog_filter_require(&mixed, sections[images_below(5)], 1 + images_below(6));
        mixed.minimum_context = images_below(300000);
        mixed.maximum_input_price = images_below(2000000000);
        catalog_filter_add(&mixed, images_below(6));
        filter(image, size, mixed);
    }
}

static _Bool is_in(
    const void *image, size_t size, uint32_t section, uint32_t code, uint32_t row
) {
    catalog_filter set = catalog_filter_everything();
    catalog_filter_require(&set, section, code);
    catalog_search search = catalog_search_begin(image, size, set);
    return catalog_search_has(image, size, &search, row);
}

/// Each model is in the set of its tier and in those of what it can do, reads and costs.
static void belong_all(const void *image, size_t size) {
    uint32_t known = 0;
    for (uint32_t row = 0; row < models_of(image, size); row++) {
        if (!catalog_model_is_known(image, size, row)) continue;
        known++;
        uint32_t tiers = 0;
        for (uint32_t code = 1; code <= image_count(image, size, CATALOG_SECTION_TIER_SETS); code++)
            tiers += is_in(image, size, CATALOG_SECTION_TIER_SETS, code, row);
        PROMISE(tiers == 1);
        PROMISE(is_in(image, size, CATALOG_SECTION_TIER_SETS, catalog_model_tier(image, size, row),
                      row));
        PROMISE(is_in(image, size, CATALOG_SECTION_CAPABILITY_SETS, CATALOG_CAPABILITY_reasoning,
                      row) == (catalog_model_reasoning(image, size, row) == IMAGE_TRUE));
        PROMISE(is_in(image, size, CATALOG_SECTION_OTHER_SETS, CATALOG_SET_INPUT_PRICE_KNOWN, row) ==
                (catalog_input_price(image, size, row) != IMAGE_NO_INTEGER));
        image_range range = catalog_model_modalities(image, size, row);
        for (uint32_t i = range.first; i - range.first < range.count; i++) {
            uint16_t code = catalog_modality_modality(image, size, i);
            if (code && catalog_modality_direction(image, size, i) == CATALOG_DIRECTION_input)
                PROMISE(is_in(image, size, CATALOG_SECTION_INPUT_MODALITY_SETS, code, row));
        }
    }
    PROMISE(catalog_model_count(image, size) == known);
}

/// Each order has each model once.
static void order_all(const void *image, size_t size) {
    uint32_t models = models_of(image, size);
    uint8_t *seen = malloc(models + 1);
    PROMISE(seen);
    for (uint32_t order = CATALOG_SECTION_BY_PRICE; order <= CATALOG_SECTION_BY_NAME; order++) {
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

void promises_of_sets(const void *image, size_t size) {
    filter_all(image, size);
    // What another edition derives follows from other rules.
    if (image_read_header(image, size).edition != CATALOG_EDITION) return;
    belong_all(image, size);
    order_all(image, size);
}
