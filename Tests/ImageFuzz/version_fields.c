// Rows with more fields, with fewer, and with others.
#include "catalog_fields.h"
#include "catalog_verify.h"
#include "images.h"
#include "versions.h"

/// A newer version's fields, at the end of rows that may be longer: passed over, and nothing is lost
/// that an import does not bring again.
static void longer(uint32_t section) {
    static const image_field_kind kinds[] = {
        IMAGE_FLAG, IMAGE_TEXT, IMAGE_INTEGER, IMAGE_COUNT, IMAGE_WORD, IMAGE_RANGE, IMAGE_LINE_TEXT,
        (image_field_kind)99,
    };
    edit edit;
    pair pair = versions_catalog(&edit);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        edit_add_field(&edit, section, "newer", kinds[i], IMAGE_DROP);
    // Whatever they hold.
    const image_known_table *table = catalog_table_of(section)->layout;
    uint32_t known = table->width - (table->lines == IMAGE_NO_SECTION ? 0 : IMAGE_LINE);
    for (uint32_t row = 0; row < edit.sections[section].count; row++)
        for (uint32_t at = known; at < edit.sections[section].stride; at++)
            edit_row(&edit, section, row)[at] = (uint8_t)images_next();
    versions_close(&pair, &edit);
    versions_same_catalog(&pair, section, 0);
    CHECK(!versions_loss(&pair));
    versions_free(&pair);
}

/// An older version's rows lack the last fields.
static void shorter(uint32_t section, uint32_t dropped) {
    edit edit;
    pair pair = versions_catalog(&edit);
    for (uint32_t i = 0; i < dropped; i++) edit_drop_field(&edit, section);
    versions_close(&pair, &edit);
    versions_same_catalog(&pair, section, dropped);
    CHECK(!versions_loss(&pair));
    versions_free(&pair);
}

/// A table that an older version did not have; a newer one that this version does not.
static void missing_table(void) {
    edit edit;
    pair pair = versions_catalog(&edit);
    edit.sections[CATALOG_SECTION_REASONING_EFFORT].count = 0;
    edit.sections[CATALOG_SECTION_REASONING_OPTION].count = 0;
    for (uint32_t row = 0; row < edit.sections[CATALOG_SECTION_MODEL].count; row++)
        memset(edit_place(&edit, CATALOG_SECTION_MODEL, row,
                          offsetof(catalog_model, reasoning_options)), 0, sizeof(image_range));
    edit_table(&edit, CATALOG_SECTION_REASONING_EFFORT)->section = 90;
    edit_table(&edit, CATALOG_SECTION_REASONING_OPTION)->section = 91;
    versions_close(&pair, &edit);
    CHECK(catalog_verify(pair.after, pair.after_size, IMAGE_CATALOG).fault == IMAGE_INTACT);
    images_read(pair.after, pair.after_size);
    versions_free(&pair);
}

/// Rows without declared fields are not read.
static void unnamed_table(void) {
    edit edit;
    pair pair = versions_catalog(&edit);
    edit_table(&edit, CATALOG_SECTION_PRICE)->section = 90;
    versions_close(&pair, &edit);
    versions_other_format(&pair);
    versions_free(&pair);
}

/// A field that moved, or was given another type, name or list, makes another format.
static void changed(void (*change)(image_field_entry *field, edit *edit)) {
    for (uint32_t number = 0; number < 38; number += 1 + images_below(5)) {
        edit edit;
        pair pair = versions_catalog(&edit);
        change(edit_field(&edit, CATALOG_SECTION_MODEL, number), &edit);
        versions_close(&pair, &edit);
        versions_other_format(&pair);
        versions_free(&pair);
    }
}

static void retype(image_field_entry *field, edit *edit) {
    (void)edit;
    field->kind = field->kind == IMAGE_FLAG ? IMAGE_LENGTH : IMAGE_FLAG;
}
static void move(image_field_entry *field, edit *edit) {
    (void)edit;
    field->offset++;
}
static void rename_field(image_field_entry *field, edit *edit) {
    field->name = edit_text(edit, "another");
}
static void relist(image_field_entry *field, edit *edit) {
    (void)edit;
    field->list = CATALOG_LIST_tiers;
}

/// A newer field says itself whether it may be dropped, where a row states it.
static void dear_field(void) {
    static const image_field_kind kinds[] = {
        IMAGE_FLAG, IMAGE_TEXT, IMAGE_INTEGER, IMAGE_COUNT, IMAGE_WORD, IMAGE_DATE, IMAGE_ROW};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        for (unsigned is_stated = 0; is_stated < 2; is_stated++) {
            edit edit;
            pair pair = versions_catalog(&edit);
            edit_add_field(&edit, CATALOG_SECTION_PRICE, "cheap", IMAGE_COUNT, IMAGE_DROP);
            uint32_t offset =
                edit_add_field(&edit, CATALOG_SECTION_PRICE, "dear", kinds[i], IMAGE_REFUSE);
            uint32_t rows = edit.sections[CATALOG_SECTION_PRICE].count;
            if (is_stated)
                edit_row(&edit, CATALOG_SECTION_PRICE, images_below(rows))[offset] ^= 1;
            versions_close(&pair, &edit);
            versions_same_catalog(&pair, IMAGE_NO_SECTION, 0);
            const char *loss = versions_loss(&pair);
            CHECK(is_stated ? loss && strcmp(loss, "dear") == 0 : !loss);
            versions_free(&pair);
        }
    }
}

/// An edition that derives by other rules is read, and not held to those of this one.
static void other_edition(void) {
    edit edit;
    pair pair = versions_catalog(&edit);
    edit.header.edition = CATALOG_EDITION + 1;
    for (uint32_t section = CATALOG_SECTION_CAPABILITY_SETS; section <= CATALOG_SECTION_OTHER_SETS;
         section++) {
        edit_section *sets = &edit.sections[section];
        for (size_t at = 0; at < (size_t)sets->count * sets->stride; at++)
            sets->bytes[at] ^= (uint8_t)images_next();
    }
    versions_close(&pair, &edit);
    versions_same_catalog(&pair, IMAGE_NO_SECTION, 0);
    versions_free(&pair);
}

/// Another major format is known by its header alone, whatever is behind it.
static void other_major(void) {
    edit edit;
    pair pair = versions_catalog(&edit);
    edit.header.format = IMAGE_FORMAT + 1;
    edit.header.generation = 77;
    versions_close(&pair, &edit);
    for (size_t at = sizeof(image_header); at < pair.after_size; at++)
        pair.after[at] = (uint8_t)images_next();
    images_seal(pair.after, pair.after_size);
    versions_other_format(&pair);
    CHECK(image_generation(pair.after, pair.after_size) == 77);
    image_stamp(pair.after, pair.after_size, 78, 5);
    CHECK(image_generation(pair.after, pair.after_size) == 78);
    CHECK(image_is_whole(pair.after, pair.after_size) == IMAGE_INTACT);
    versions_free(&pair);
}

void versions_of_fields(void) {
    for (unsigned i = 0; i < catalog_table_count(); i++) longer(catalog_table_at(i)->layout->section);
    shorter(CATALOG_SECTION_MODEL, 2);
    shorter(CATALOG_SECTION_PRICE, 1);
    shorter(CATALOG_SECTION_SOURCE, 1);
    shorter(CATALOG_SECTION_REASONING_OPTION, 2);
    missing_table();
    unnamed_table();
    changed(retype);
    changed(move);
    changed(rename_field);
    changed(relist);
    dear_field();
    other_edition();
    other_major();
}
