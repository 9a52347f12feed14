// What a verified catalog promises of its names, words and rows.
#include "catalog_search.h"
#include "catalog_find.h"
#include "catalog_schema.h"
#include "catalog_values.h"
#include "promises.h"

typedef struct text {
    const uint8_t *_Nullable bytes;
    size_t length;
} text;

static text at(const void *image, image_place place) {
    return (text){image_place_bytes(image, place), (size_t)place.length};
}

static _Bool are_same(text one, text other) {
    return one.bytes && other.bytes && one.length == other.length &&
           memcmp(one.bytes, other.bytes, one.length) == 0;
}

/// Whether what is behind the last at sign is a provider, as what is before the first colon is: the
/// rule of catalog_find, without its index.
static _Bool reads_both_ways(const void *image, size_t size, text spec) {
    size_t colon = 0, behind = spec.length;
    while (colon < spec.length && spec.bytes[colon] != ':') colon++;
    while (behind > 0 && spec.bytes[behind - 1] != '@') behind--;
    return colon < spec.length && behind > 0 &&
           catalog_find_provider(image, size, spec.bytes, colon) != IMAGE_NO_ROW &&
           catalog_find_provider(image, size, spec.bytes + behind, spec.length - behind) !=
               IMAGE_NO_ROW;
}

/// A spec is found if its row needs nothing, and says the model.
static void find(
    const void *image, size_t size, image_place place, uint32_t model, _Bool is_known
) {
    text spec = at(image, place);
    PROMISE(spec.bytes && spec.length <= CATALOG_SPEC_MAXIMUM);
    catalog_match match = catalog_find(image, size, spec.bytes, spec.length);
    if (match.outcome == CATALOG_FOUND) PROMISE(catalog_model_is_known(image, size, match.model));
    if (!is_known) return;
    if (reads_both_ways(image, size, spec)) {
        PROMISE(match.outcome == CATALOG_AMBIGUOUS);
    } else {
        PROMISE(match.outcome == CATALOG_FOUND && match.model == model);
    }
}

static void find_providers(const void *image, size_t size) {
    uint32_t known = 0;
    for (uint32_t row = 0; row < image_count(image, size, CATALOG_SECTION_PROVIDER); row++) {
        text id = at(image, image_text_place(image, size, catalog_provider_id(image, size, row)));
        PROMISE(id.bytes);
        uint32_t found = catalog_find_provider(image, size, id.bytes, id.length);
        PROMISE(found == IMAGE_NO_ROW || catalog_provider_is_known(image, size, found));
        if (!catalog_provider_is_known(image, size, row)) continue;
        PROMISE(found == row);
        known++;
    }
    PROMISE(catalog_provider_count(image, size) == known);
}

static void find_models(const void *image, size_t size) {
    for (uint32_t row = 0; row < image_count(image, size, CATALOG_SECTION_MODEL); row++) {
        text id = at(image, catalog_model_id(image, size, row));
        uint32_t provider = catalog_model_provider(image, size, row);
        _Bool is_known = catalog_model_is_known(image, size, row);
        PROMISE(id.bytes);
        uint32_t found = catalog_find_model(image, size, provider, id.bytes, id.length);
        PROMISE(is_known ? found == row : found != row);
        if (is_known) PROMISE(catalog_provider_is_known(image, size, provider));
        find(image, size, catalog_model_spec(image, size, row), row, is_known);
    }
    for (uint32_t row = 0; row < image_count(image, size, CATALOG_SECTION_ALIAS); row++)
        find(image, size, catalog_alias_spec(image, size, row),
             catalog_alias_model(image, size, row), catalog_alias_is_known(image, size, row));
}

/// Every row has a parent, and only one.
static void descend_all(const void *image, size_t size) {
    for (unsigned i = 0; i < catalog_table_count(); i++) {
        const catalog_table *table = catalog_table_at(i);
        uint32_t section = table->layout->section;
        if (table->parent == section) continue;
        uint64_t children = 0;
        for (uint32_t row = 0; row < image_count(image, size, table->parent); row++) {
            image_range range = catalog_value_children(image, size, section, row);
            PROMISE(range.count == 0 || range.first == children);
            children += range.count;
        }
        PROMISE(children == image_count(image, size, section));
    }
}

/// Each word of a row has a text, by which this version knows it or does not.
static void read_words(const void *image, size_t size) {
    for (unsigned i = 0; i < catalog_table_count(); i++) {
        const image_known_table *table = catalog_table_at(i)->layout;
        for (uint32_t number = 0; number < table->field_count; number++) {
            uint32_t list = table->fields[number].list;
            if (table->fields[number].kind != IMAGE_WORD) continue;
            for (uint32_t row = 0; row < image_count(image, size, table->section); row++) {
                int64_t code = catalog_value_number(image, size, table->section, number, row);
                if (code == IMAGE_NO_INTEGER) continue;
                text word = at(image, image_word_place(image, size, list, (uint32_t)code));
                PROMISE(word.bytes);
                uint32_t own = catalog_own_code(image, size, list, (uint32_t)code);
                if (!own) continue;
                const char *name = catalog_words_at(list).words[own - 1];
                PROMISE(are_same(word, (text){(const uint8_t *)name, strlen(name)}));
                PROMISE(catalog_code_in(image, size, list, own));
            }
        }
    }
}

void promises_of_catalog(const void *image, size_t size) {
    find_providers(image, size);
    find_models(image, size);
    descend_all(image, size);
    read_words(image, size);
    promises_of_sets(image, size);
}
