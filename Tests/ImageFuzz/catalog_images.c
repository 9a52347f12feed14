// Small images of catalogs.
#include "catalog_schema.h"
#include "images.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static void text(catalog_builder *builder, const char *value) {
    catalog_builder_text(builder, value, strlen(value));
}

static void need(catalog_builder *builder) {
    static const char *const words[] = {"region", "hours", "a condition of a later version"};
    const char *word = words[images_below(3)];
    catalog_builder_need(builder, word, strlen(word));
}

/// A word of a list, or one that no schema has.
static void word(catalog_builder *builder, uint32_t list) {
    char name[24];
    image_vocabulary words = catalog_words_at(list);
    if (list != CATALOG_LIST_directions && images_below(8) == 0) {
        snprintf(name, sizeof name, "word-%" PRIu32, images_below(5));
        text(builder, name);
    } else {
        text(builder, words.words[images_below(words.count)]);
    }
}

/// A value that the field can hold, or none.
static void field_value(
    catalog_builder *builder, const image_known_field *field, _Bool required
) {
    char name[16];
    if (!required && images_below(3) == 0) {
        catalog_builder_null(builder);
        return;
    }
    switch (field->kind) {
    case IMAGE_TEXT:
        snprintf(name, sizeof name, "text-%" PRIu32, images_below(50));
        text(builder, name);
        break;
    case IMAGE_INTEGER: catalog_builder_integer(builder, images_below(2000000000)); break;
    case IMAGE_COUNT: catalog_builder_integer(builder, 1 + images_below(300000)); break;
    case IMAGE_DATE: text(builder, images_below(2) ? "2026-02" : "2024-02-29"); break;
    case IMAGE_WORD: word(builder, field->list); break;
    case IMAGE_FLAG: catalog_builder_integer(builder, images_below(2)); break;
    default: text(builder, "source"); break;
    }
}

/// Ends a row with the columns of its table; the first `given` behind the key stand already.
static void end_row(catalog_builder *builder, uint32_t section, uint32_t given, _Bool required) {
    const image_known_table *table = catalog_table_of(section)->layout;
    for (uint32_t i = 0, column = 0; i < table->field_count; i++)
        if (catalog_field_is_column(&table->fields[i]) && column++ >= given)
            field_value(builder, &table->fields[i], required);
    catalog_build_fault fault = catalog_builder_row_end(builder);
    if (fault) {
        fprintf(stderr, "%s: %s\n", table->name, catalog_build_fault_description(fault));
        exit(1);
    }
}

// Rows --------------------------------------------------------------------------------------------

#define PROVIDERS 4

/// The last provider needs something, and so does all that it has.
static const char *const providers[PROVIDERS] = {"p0", "p1", "p2", "q"};

/// A model of a provider.
typedef struct name {
    const char *provider;
    char id[400];
    unsigned number;
    _Bool is_needy;
} name;

/// Ids of many lengths: specs of up to 40 bytes lie in a line, none is longer than 385.
static void set_id(name *name, unsigned number) {
    static const unsigned lengths[] = {0, 36, 37, 38, 0, 39, 60, 100};
    size_t length = (size_t)snprintf(name->id, sizeof name->id, "m%03u", number);
    size_t longer = number == 9 ? 382 : lengths[number % 8];
    for (; length < longer; length++) name->id[length] = 'x';
    name->id[length] = 0;
}

typedef void adder(catalog_builder *builder, const name *name);

static void for_models(catalog_builder *builder, unsigned models, adder *add) {
    for (unsigned p = 0; p < PROVIDERS; p++) {
        name name = {.provider = providers[p]};
        for (name.number = 0; name.number < models; name.number++) {
            set_id(&name, name.number);
            name.is_needy = p == PROVIDERS - 1 || name.number % 5 == 4;
            add(builder, &name);
        }
        // This spec of the first and of the third provider can also be read as one of the second.
        name.is_needy = p == PROVIDERS - 1;
        snprintf(name.id, sizeof name.id, "m@p1");
        if (models) add(builder, &name);
    }
}

static void start(catalog_builder *builder, uint32_t section, const name *name) {
    catalog_builder_row(builder, section);
    text(builder, name->provider);
    text(builder, name->id);
}

static void add_model(catalog_builder *builder, const name *name) {
    for (unsigned copy = 0; copy < 1 + (name->number % 5 == 1); copy++) {
        start(builder, CATALOG_SECTION_MODEL, name);
        if (name->is_needy || copy) need(builder);
        if (name->is_needy && images_below(2)) need(builder);
        end_row(builder, CATALOG_SECTION_MODEL, 0, 0);
    }
}

static void end_alias(
    catalog_builder *builder, const name *name, const char *alias, _Bool is_needy
) {
    start(builder, CATALOG_SECTION_ALIAS, name);
    text(builder, alias);
    if (is_needy) need(builder);
    end_row(builder, CATALOG_SECTION_ALIAS, 0, 0);
}

static void add_aliases(catalog_builder *builder, const name *name) {
    char alias[24];
    snprintf(alias, sizeof alias, "alias-%.16s", name->id);
    end_alias(builder, name, alias, name->is_needy);
    if (name->number % 3 == 0) end_alias(builder, name, alias, 1);
    // Another model's id, of one that is not found by it.
    if (name->number % 3 == 1) end_alias(builder, name, "m000", 1);
}

static void add_modalities(catalog_builder *builder, const name *name) {
    static const char *const directions[] = {"input", "output"};
    for (unsigned direction = 0; direction < 2; direction++) {
        for (unsigned i = 0, count = images_below(4); i < count; i++) {
            start(builder, CATALOG_SECTION_MODALITY, name);
            text(builder, directions[direction]);
            catalog_builder_integer(builder, i);
            text(builder, directions[direction]);
            end_row(builder, CATALOG_SECTION_MODALITY, 1, images_below(16) != 0);
        }
    }
}

static void add_price(
    catalog_builder *builder, const name *name, unsigned above, const char *meter,
    const char *variant, _Bool is_needy
) {
    start(builder, CATALOG_SECTION_PRICE, name);
    text(builder, "standard");
    catalog_builder_integer(builder, above);
    text(builder, meter);
    text(builder, variant);
    if (is_needy) need(builder);
    if (images_below(10)) catalog_builder_integer(builder, images_below(2000000000));
    else catalog_builder_null(builder);
    text(builder, "standard");
    text(builder, variant);
    catalog_builder_integer(builder, above);
    text(builder, meter);
    end_row(builder, CATALOG_SECTION_PRICE, 5, 1);
}

static void add_prices(catalog_builder *builder, const name *name) {
    static const char *const variants[] = {"", "1h"};
    for (unsigned i = 0; i < 6; i++) {
        // The first price may hold under a condition alone.
        if (i || images_below(4)) add_price(builder, name, i / 2, "input", variants[i % 2], 0);
        if (images_below(2)) add_price(builder, name, i / 2, "input", variants[i % 2], 1);
    }
    add_price(builder, name, 9, "a meter of a later version", "", 0);
}

static void add_option(catalog_builder *builder, const name *name) {
    start(builder, CATALOG_SECTION_REASONING_OPTION, name);
    catalog_builder_integer(builder, 0);
    end_row(builder, CATALOG_SECTION_REASONING_OPTION, 0, 1);
}

static void add_effort(catalog_builder *builder, const name *name) {
    start(builder, CATALOG_SECTION_REASONING_EFFORT, name);
    catalog_builder_integer(builder, 0);
    catalog_builder_integer(builder, 0);
    end_row(builder, CATALOG_SECTION_REASONING_EFFORT, 0, 0);
}

static void add_source(catalog_builder *builder, const name *name) {
    start(builder, CATALOG_SECTION_MODEL_SOURCE, name);
    text(builder, "source");
    end_row(builder, CATALOG_SECTION_MODEL_SOURCE, 0, 1);
}

static void add_providers(catalog_builder *builder) {
    for (unsigned p = 0; p < PROVIDERS; p++) {
        for (unsigned copy = 0; copy < 1 + (p == 1); copy++) {
            catalog_builder_row(builder, CATALOG_SECTION_PROVIDER);
            text(builder, providers[p]);
            if (copy || p == PROVIDERS - 1) need(builder);
            text(builder, providers[p]);
            end_row(builder, CATALOG_SECTION_PROVIDER, 1, 0);
        }
    }
    for (unsigned p = 0; p < PROVIDERS; p++) {
        for (unsigned i = 0; i < p; i++) {
            catalog_builder_row(builder, CATALOG_SECTION_PROVIDER_KEY_VARIABLE);
            text(builder, providers[p]);
            catalog_builder_integer(builder, i);
            end_row(builder, CATALOG_SECTION_PROVIDER_KEY_VARIABLE, 0, 1);
        }
    }
}

uint8_t *images_catalog(unsigned models, size_t *size) {
    static adder *const adders[] = {add_model,  add_aliases, add_modalities, add_prices,
                                    add_option, add_effort,  add_source};
    catalog_builder *builder = catalog_builder_create(IMAGE_CATALOG);
    if (!builder) exit(1);
    catalog_builder_row(builder, CATALOG_SECTION_SOURCE);
    text(builder, "source");
    text(builder, "source");
    end_row(builder, CATALOG_SECTION_SOURCE, 1, 0);
    add_providers(builder);
    for (size_t i = 0; i < sizeof adders / sizeof *adders; i++)
        for_models(builder, models, adders[i]);
    // Meters that this version knows, that only the image has, and that no row has.
    static const char *const meters[] = {"input", "a meter of a later version", "no meter"};
    for (size_t i = 0; i < sizeof meters / sizeof *meters; i++)
        if (images_below(4))
            catalog_builder_unit(builder, meters[i], strlen(meters[i]), "token", 5);
    catalog_build_fault fault = catalog_builder_finish(builder);
    if (fault) {
        fprintf(stderr, "finish: %s\n", catalog_build_fault_description(fault));
        exit(1);
    }
    uint8_t *copy = images_copy(catalog_builder_image(builder, size), *size);
    catalog_builder_free(builder);
    return copy;
}
