#include "images.h"

#include "catalog_filter.h"
#include "catalog_find.h"
#include "catalog_schema.h"
#include "catalog_verify.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static uint64_t state;

void images_seed(uint64_t seed) { state = seed; }

uint64_t images_next(void) {
    uint64_t mixed = state += 0x9e3779b97f4a7c15u;
    mixed = (mixed ^ mixed >> 30) * 0xbf58476d1ce4e5b9u;
    mixed = (mixed ^ mixed >> 27) * 0x94d049bb133111ebu;
    return mixed ^ mixed >> 31;
}

uint32_t images_below(uint64_t bound) { return (uint32_t)(images_next() % bound); }

// Building ----------------------------------------------------------------------------------------

static void text(catalog_builder *builder, const char *value) {
    catalog_builder_text(builder, value, strlen(value));
}

/// A value that the field can hold, or none.
static void field_value(catalog_builder *builder, const catalog_field *field, _Bool required) {
    char name[16];
    if (!required && images_below(3) == 0) {
        catalog_builder_null(builder);
        return;
    }
    switch (field->kind) {
    case CATALOG_TEXT:
        snprintf(name, sizeof name, "text-%" PRIu32, images_below(50));
        text(builder, strcmp(field->column, "mode") == 0 ? "standard" : name);
        break;
    case CATALOG_INTEGER: catalog_builder_integer(builder, images_below(2000000000)); break;
    case CATALOG_COUNT: catalog_builder_integer(builder, 1 + images_below(300000)); break;
    case CATALOG_DATE: text(builder, images_below(2) ? "2026-02" : "2024-02-29"); break;
    case CATALOG_WORD: text(builder, field->words.names[images_below(field->words.count)]); break;
    case CATALOG_FLAG: catalog_builder_integer(builder, images_below(2)); break;
    case CATALOG_SOURCE: text(builder, "source"); break;
    }
}

/// Ends a row with the fields of its table; the first `given` stand already.
static void end_row(catalog_builder *builder, uint32_t section, uint32_t given, _Bool required) {
    const catalog_table *table = catalog_table_at(section - 1);
    for (uint32_t i = given; i < table->field_count; i++)
        field_value(builder, &table->fields[i], required);
    catalog_build_fault fault = catalog_builder_row_end(builder);
    if (fault) {
        fprintf(stderr, "%s: %s\n", table->name, catalog_build_fault_description(fault));
        exit(1);
    }
}

#define PROVIDERS 3

static void for_models(
    catalog_builder *builder, unsigned models,
    void (*body)(catalog_builder *, const char *provider, const char *model)
) {
    for (unsigned p = 0; p < PROVIDERS; p++) {
        for (unsigned m = 0; m < models; m++) {
            char provider[8], model[16];
            snprintf(provider, sizeof provider, "p%u", p);
            snprintf(model, sizeof model, "m%03u", m);
            body(builder, provider, model);
        }
        // Of the first provider and of the third, this reads as the second's as well.
        char provider[8];
        snprintf(provider, sizeof provider, "p%u", p);
        if (models) body(builder, provider, "m@p1");
    }
}

static void start(
    catalog_builder *builder, uint32_t section, const char *provider, const char *model
) {
    catalog_builder_row(builder, section);
    text(builder, provider);
    text(builder, model);
}

static void add_model(catalog_builder *builder, const char *provider, const char *model) {
    start(builder, CATALOG_SECTION_MODEL, provider, model);
    end_row(builder, CATALOG_SECTION_MODEL, 0, 0);
}

static void add_alias(catalog_builder *builder, const char *provider, const char *model) {
    char alias[24];
    snprintf(alias, sizeof alias, "alias-%s", model);
    start(builder, CATALOG_SECTION_ALIAS, provider, model);
    text(builder, alias);
    text(builder, alias);
    end_row(builder, CATALOG_SECTION_ALIAS, 1, 0);
}

static void add_modalities(catalog_builder *builder, const char *provider, const char *model) {
    for (unsigned i = 0; i < 3; i++) {
        start(builder, CATALOG_SECTION_MODALITY, provider, model);
        text(builder, "input");
        catalog_builder_integer(builder, i);
        text(builder, "input");
        end_row(builder, CATALOG_SECTION_MODALITY, 1, 1);
    }
}

static void add_prices(catalog_builder *builder, const char *provider, const char *model) {
    static const char *const variants[] = {"", "1h"};
    for (unsigned i = 0; i < 6; i++) {
        start(builder, CATALOG_SECTION_PRICE, provider, model);
        text(builder, "standard");
        catalog_builder_integer(builder, i / 2);
        text(builder, "input");
        text(builder, variants[i % 2]);
        catalog_builder_integer(builder, images_below(2000000000));
        text(builder, "standard");
        text(builder, variants[i % 2]);
        catalog_builder_integer(builder, i / 2);
        text(builder, "input");
        end_row(builder, CATALOG_SECTION_PRICE, 5, 1);
    }
}

static void add_option(catalog_builder *builder, const char *provider, const char *model) {
    start(builder, CATALOG_SECTION_REASONING_OPTION, provider, model);
    catalog_builder_integer(builder, 0);
    end_row(builder, CATALOG_SECTION_REASONING_OPTION, 0, 1);
}

static void add_effort(catalog_builder *builder, const char *provider, const char *model) {
    start(builder, CATALOG_SECTION_REASONING_EFFORT, provider, model);
    catalog_builder_integer(builder, 0);
    catalog_builder_integer(builder, 0);
    end_row(builder, CATALOG_SECTION_REASONING_EFFORT, 0, 0);
}

static void add_source(catalog_builder *builder, const char *provider, const char *model) {
    start(builder, CATALOG_SECTION_MODEL_SOURCE, provider, model);
    text(builder, "source");
    end_row(builder, CATALOG_SECTION_MODEL_SOURCE, 0, 1);
}

uint8_t *images_catalog(unsigned models, size_t *size) {
    catalog_builder *builder = catalog_builder_create(IMAGE_CATALOG);
    if (!builder) exit(1);
    catalog_builder_row(builder, CATALOG_SECTION_SOURCE);
    text(builder, "source");
    text(builder, "source");
    end_row(builder, CATALOG_SECTION_SOURCE, 1, 0);
    for (unsigned p = 0; p < PROVIDERS; p++) {
        char provider[8];
        snprintf(provider, sizeof provider, "p%u", p);
        catalog_builder_row(builder, CATALOG_SECTION_PROVIDER);
        text(builder, provider);
        text(builder, provider);
        end_row(builder, CATALOG_SECTION_PROVIDER, 1, 0);
    }
    for_models(builder, models, add_model);
    for_models(builder, models, add_alias);
    for_models(builder, models, add_modalities);
    for_models(builder, models, add_prices);
    for_models(builder, models, add_option);
    for_models(builder, models, add_effort);
    for_models(builder, models, add_source);
    catalog_build_fault fault = catalog_builder_finish(builder);
    if (fault) {
        fprintf(stderr, "finish: %s\n", catalog_build_fault_description(fault));
        exit(1);
    }
    const void *image = catalog_builder_image(builder, size);
    uint8_t *copy = malloc(*size);
    if (!image || !copy) exit(1);
    memcpy(copy, image, *size);
    catalog_builder_free(builder);
    return copy;
}

// Reading -----------------------------------------------------------------------------------------

uint64_t images_sink;

static void read_text(const void *image, size_t size, image_text text) {
    const uint8_t *bytes = image_text_bytes(image, size, text);
    if (bytes) images_sink += image_checksum(bytes, text.length);
}

#define PRINT_text(value) read_text(image, size, value)
#define PRINT_integer(value) (images_sink += (uint64_t)(value))
#define PRINT_count(value) (images_sink += (value))
#define PRINT_date(value) (images_sink += (value))
#define PRINT_word(value) (images_sink += (value))
#define PRINT_flag(value) (images_sink += (value))
#define PRINT_source(value) (images_sink += (value))
#define READ_FIELD(type, kind, column) PRINT_##kind(catalog_##type##_##column(image, size, row));

#define SOURCE(KIND, kind, column, json, words) READ_FIELD(source, kind, column)
#define PROVIDER(KIND, kind, column, json, words) READ_FIELD(provider, kind, column)
#define PROVIDER_KEY_VARIABLE(KIND, kind, column, json, words)                                     \
    READ_FIELD(provider_key_variable, kind, column)
#define MODEL(KIND, kind, column, json, words) READ_FIELD(model, kind, column)
#define ALIAS(KIND, kind, column, json, words) READ_FIELD(alias, kind, column)
#define MODALITY(KIND, kind, column, json, words) READ_FIELD(modality, kind, column)
#define PRICE(KIND, kind, column, json, words) READ_FIELD(price, kind, column)
#define REASONING_OPTION(KIND, kind, column, json, words) READ_FIELD(reasoning_option, kind, column)
#define REASONING_EFFORT(KIND, kind, column, json, words) READ_FIELD(reasoning_effort, kind, column)
#define MODEL_SOURCE(KIND, kind, column, json, words) READ_FIELD(model_source, kind, column)
#define UPSTREAM_TEXT(KIND, kind, column, json, words) READ_FIELD(upstream_text, kind, column)

/// Each table's rows, two of them behind the last.
static void read_tables(const void *image, size_t size) {
    static const uint32_t most = 2000;
    uint32_t row;
#define READ_TABLE(NAME, type, sql, PARENT, range, key, parent_columns)                            \
    for (row = 0; row < image_count(image, size, CATALOG_SECTION_##NAME) + 2u && row < most;       \
         row++) {                                                                                  \
        CATALOG_##NAME##_FIELDS(NAME)                                                              \
    }
    CATALOG_TABLES(READ_TABLE)
    for (row = 0; row < most && row < image_count(image, size, CATALOG_SECTION_MODEL) + 2u; row++) {
        read_text(image, size, catalog_model_id(image, size, row));
        read_text(image, size, catalog_model_spec(image, size, row));
        images_sink += (uint64_t)catalog_input_price(image, size, row);
    }
}

static void read_answers(const void *image, size_t size) {
    static const char *const specs[] = {
        "p0:m000", "m001@p1", "p2:alias-m002", "p0:none", "none", "", "p0:m@p1", ":", "@",
    };
    for (size_t i = 0; i < sizeof specs / sizeof *specs; i++) {
        catalog_match match = catalog_find(image, size, specs[i], strlen(specs[i]));
        images_sink += match.outcome + match.model + match.provider;
        for (uint32_t provider = 0; provider < PROVIDERS + 1; provider++)
            images_sink += catalog_find_model(image, size, provider, specs[i], strlen(specs[i]));
    }
    for (uint32_t bit = 0; bit <= CATALOG_BIT_COUNT; bit++)
        images_sink += catalog_bit_count(image, size, bit);
    for (unsigned i = 0; i < 16; i++) {
        catalog_filter filter = catalog_filter_everything();
        if (i & 1) filter.bits = UINT64_C(1) << images_below(CATALOG_BIT_COUNT);
        if (i & 2) filter.minimum_context = (uint32_t)images_next();
        if (i & 4) filter.maximum_input_price = (int64_t)images_next();
        if (i & 8) filter = catalog_filter_adding(filter, (uint32_t)images_next() % 4096);
        images_sink += catalog_filter_count(image, size, filter);
        images_sink += catalog_filter_block(image, size, filter, images_below(300));
        images_sink += catalog_filter_matches(image, size, filter, (uint32_t)images_next());
    }
    for (catalog_order order = 0; order < CATALOG_ORDER_COUNT; order++)
        for (uint32_t place = 0; place < 10; place++)
            images_sink += catalog_ordered(image, size, order, place);
    images_sink += catalog_ordered(image, size, CATALOG_BY_NAME, UINT32_MAX);
    images_sink += catalog_verify(image, size, IMAGE_CATALOG).fault;
    images_sink += catalog_verify(image, size, IMAGE_UPSTREAM).fault;
}

void images_read(const void *image, size_t size) {
    read_tables(image, size);
    read_answers(image, size);
    images_read_tools(image, size);
}

// Sealing -----------------------------------------------------------------------------------------

void images_seal(uint8_t *image, size_t size) {
    image_header header = image_read_header(image, size);
    if (size < sizeof header) return;
    header.content_checksum = image_checksum(image + sizeof header, size - sizeof header);
    memcpy(image, &header, sizeof header);
    image_stamp(image, size, header.generation, header.created);
}
