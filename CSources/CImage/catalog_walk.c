#include "catalog_walk.h"
#include "catalog_derived.h"

/// How many places of the order a walk looks at before it looks for all matches.
#define LOOKS 16u

catalog_walk catalog_walk_begin(
    const void *image, size_t size, catalog_filter filter, catalog_order order
) {
    catalog_walk walk;
    walk.search = catalog_search_begin(image, size, filter);
    walk.order = order;
    walk.rows = image_read_section(image, size, order);
    // The last row lies inside the image, so all do: catalog_walk_next need not check.
    if (!image_row(image, size, order, walk.search.models - 1, sizeof(uint32_t)))
        walk.rows.count = 0;
    walk.place = walk.found = walk.few_count = 0;
    // An image of another edition may have its orders by other rules than those that would sort the few.
    walk.is_counted = image_read_header(image, size).edition != CATALOG_EDITION;
    walk.has_few = 0;
    return walk;
}

/// Notes the rows of all matches; false where there are too many to sort.
static _Bool gather(const void *image, size_t size, catalog_walk *walk) {
    image_range range = walk->search.range;
    uint64_t end = (uint64_t)range.first + range.count;
    for (uint64_t first = range.first & ~63u; first < end; first += 64) {
        uint64_t bits = catalog_search_block(image, size, &walk->search, (uint32_t)first);
        for (; bits; bits &= bits - 1) {
            if (walk->few_count == CATALOG_FEW) return 0;
            walk->few[walk->few_count++] = (uint32_t)first + (uint32_t)__builtin_ctzll(bits);
        }
    }
    return 1;
}

/// Sorts the few matches by insertion.
static void sort(const void *image, size_t size, catalog_walk *walk) {
    for (uint32_t i = 1; i < walk->few_count; i++) {
        uint32_t row = walk->few[i], at = i;
        for (; at && catalog_order_precedes(image, size, walk->order, row, walk->few[at - 1]); at--)
            walk->few[at] = walk->few[at - 1];
        walk->few[at] = row;
    }
}

/// Looks for all matches, once, and sorts them if they are few.
static void count(const void *image, size_t size, catalog_walk *walk) {
    walk->is_counted = 1;
    walk->has_few = gather(image, size, walk);
    if (walk->has_few) sort(image, size, walk);
}

uint32_t catalog_walk_next(const void *image, size_t size, catalog_walk *walk) {
    if (!walk->rows.count || size != walk->search.image_size) return IMAGE_NO_ROW;
    const uint8_t *rows = (const uint8_t *)image + walk->rows.offset;
    while (!walk->has_few) {
        if (walk->place == LOOKS && !walk->is_counted) {
            count(image, size, walk);
            continue;
        }
        if (walk->place == walk->search.models) return IMAGE_NO_ROW;
        uint32_t row;
        memcpy(&row, rows + (size_t)walk->place++ * walk->rows.stride, sizeof row);
        if (!catalog_search_has(image, size, &walk->search, row)) continue;
        walk->found++;
        return row;
    }
    return walk->found < walk->few_count ? walk->few[walk->found++] : IMAGE_NO_ROW;
}
