// Reads large images that were made to be slow: whatever they say, a check is linear in their size.
//
//     hostile
#include "catalog_rows.h"
#include "catalog_verify.h"
#include "catalog_words.h"
#include "edit.h"
#include "forge.h"
#include "images.h"
#include "tools_verify.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/// The processor's time for one image, under sanitizers, on a slow machine: a loop over two of its
/// parts would take hours.
#define MOST_SECONDS 20

static void check(const char *what, edit *edit) {
    size_t size;
    uint8_t *image = edit_close(edit, &size);
    clock_t start = clock();
    image_kind kind = image_read_header(image, size).kind;
    image_fault accepted, verified;
    if (kind == IMAGE_TOOLS) {
        accepted = tools_accept(image, size);
        verified = tools_verify(image, size).fault;
        if (!accepted) images_sink += image_would_lose(image, size, tools_schema()).row;
    } else {
        accepted = catalog_accept(image, size, kind, 0);
        verified = catalog_verify(image, size, kind).fault;
        if (!accepted) images_sink += image_would_lose(image, size, catalog_schema(kind)).row;
    }
    if (!accepted && kind == IMAGE_CATALOG) {
        catalog_builder *builder = catalog_builder_create(IMAGE_CATALOG);
        if (!builder) exit(1);
        catalog_builder_carry(builder, image, size);
        images_sink += catalog_builder_finish(builder);
        catalog_builder_free(builder);
    }
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    printf("%s: %.1f MB, accepted: %s, verified: %s, %.2f s\n", what, (double)size / 1e6,
           image_fault_description(accepted), image_fault_description(verified), seconds);
    free(image);
    if (seconds > MOST_SECONDS) abort();
}

static edit catalog(unsigned models) {
    size_t size;
    uint8_t *image = images_catalog(models, &size);
    edit edit = edit_open(image, size);
    free(image);
    return edit;
}

static edit tools(unsigned count) {
    size_t size;
    uint8_t *image = images_tools(count, &size);
    edit edit = edit_open(image, size);
    free(image);
    return edit;
}

/// Repeats a row of a section.
static void repeat(edit *edit, uint32_t section, uint32_t row, uint32_t count) {
    edit_section *rows = &edit->sections[section];
    uint8_t *copies = malloc((size_t)count * rows->stride);
    if (!copies) exit(1);
    for (uint32_t i = 0; i < count; i++)
        memcpy(copies + (size_t)i * rows->stride, edit_row(edit, section, row), rows->stride);
    edit_insert(edit, section, row, copies, count);
    free(copies);
}

static void many_tables(void) {
    edit edit = catalog(1);
    repeat(&edit, IMAGE_TABLES, 3, 200000);
    check("a table named many times", &edit);
    edit = catalog(1);
    edit_table(&edit, CATALOG_SECTION_MODEL)->count = UINT32_MAX;
    check("a table of more fields than there are", &edit);
}

/// Many fields of many rows, each absent in every one.
static void many_fields(_Bool are_apart) {
    edit edit = tools(3);
    const uint32_t more = 2000, rows = 4000;
    repeat(&edit, TOOLS_SECTION_TOOL, 2, rows);
    repeat(&edit, TOOLS_SECTION_LINE, 2, rows);
    uint32_t offset =
        edit_add_field(&edit, TOOLS_SECTION_TOOL, "more", IMAGE_FLAG, IMAGE_REFUSE);
    image_table_entry *table = edit_table(&edit, TOOLS_SECTION_TOOL);
    uint32_t last = table->first + table->count - 1;
    repeat(&edit, IMAGE_FIELDS, last, more);
    edit_table(&edit, TOOLS_SECTION_TOOL)->count += more;
    for (uint32_t i = 1; are_apart && i <= more; i++)
        ((image_field_entry *)(void *)edit_row(&edit, IMAGE_FIELDS, last + i))->offset =
            (uint16_t)(offset + i);
    uint32_t width = edit.sections[TOOLS_SECTION_TOOL].width + more;
    edit_widen(&edit, TOOLS_SECTION_TOOL, width, width);
    check(are_apart ? "many fields" : "many fields at one place", &edit);
}

/// A model of many modalities, and a set for each code that there can be.
static void many_sets(void) {
    edit edit = catalog(1);
    uint32_t more = 200000;
    repeat(&edit, CATALOG_SECTION_MODALITY, 0, more);
    catalog_modality first;
    memcpy(&first, edit_row(&edit, CATALOG_SECTION_MODALITY, 0), sizeof first);
    uint32_t of_first = first.direction == CATALOG_DIRECTION_input
                            ? CATALOG_SECTION_INPUT_MODALITY_SETS
                            : CATALOG_SECTION_OUTPUT_MODALITY_SETS;
    *edit_row(&edit, of_first, first.modality - 1u) |= 1;
    for (uint32_t row = 0; row < edit.sections[CATALOG_SECTION_MODEL].count; row++) {
        image_range range;
        uint8_t *place = edit_place(&edit, CATALOG_SECTION_MODEL, row,
                                    offsetof(catalog_model, modalities));
        memcpy(&range, place, sizeof range);
        if (row) range.first += more;
        else range = (image_range){0, more + range.count};
        memcpy(place, &range, sizeof range);
    }
    static const uint32_t sections[] = {
        CATALOG_SECTION_INPUT_MODALITY_SETS, CATALOG_SECTION_OUTPUT_MODALITY_SETS,
        CATALOG_SECTION_TIER_SETS, CATALOG_SECTION_CAPABILITY_SETS};
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++)
        repeat(&edit, sections[i], edit.sections[sections[i]].count - 1, more);
    check("many modalities and many sets", &edit);
}

/// An index without a free slot, all of whose slots say what the first key's says.
static void full_index(void) {
    edit edit = catalog(900);
    edit_section *slots = &edit.sections[IMAGE_INDEX];
    image_slot slot = {0, 0};
    for (uint32_t at = 0; at < slots->count && slot.row != 0; at++)
        memcpy(&slot, edit_row(&edit, IMAGE_INDEX, at), sizeof slot);
    for (uint32_t at = 0; at < slots->count; at++) {
        image_slot own;
        memcpy(&own, edit_row(&edit, IMAGE_INDEX, at), sizeof own);
        if (own.row == IMAGE_NO_ROW) memcpy(edit_row(&edit, IMAGE_INDEX, at), &slot, sizeof slot);
    }
    check("an index without a free slot", &edit);
}

/// As many sections to be carried as there is room for, each of them all of the image.
static void overlapping(void) {
    size_t size;
    edit edit = catalog(40);
    for (uint32_t number = 41; number < EDIT_SECTIONS; number++)
        edit_add_section(&edit, number, "again", IMAGE_CARRY, 1);
    uint8_t *image = edit_close(&edit, &size);
    uint64_t start = sizeof(image_header) + EDIT_SECTIONS * sizeof(image_section);
    for (uint32_t number = 41; number < EDIT_SECTIONS; number++) {
        image_section entry = image_read_section(image, size, number);
        entry.offset = start;
        entry.count = (uint32_t)(size - start);
        entry.stride = entry.width = 1;
        memcpy(image + sizeof(image_header) + number * sizeof entry, &entry, sizeof entry);
    }
    images_seal(image, size);
    if (catalog_accept_header(image, size) != IMAGE_SECTION_OUTSIDE) abort();
    printf("sections that overlap: refused\n");
    free(image);
}

int main(void) {
    images_seed(1);
    many_tables();
    many_fields(0);
    many_fields(1);
    many_sets();
    full_index();
    overlapping();
    return 0;
}
