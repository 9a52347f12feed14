// Reads all of a catalog, whatever its bytes are.
#include "catalog_fields.h"
#include "catalog_walk.h"
#include "catalog_find.h"
#include "catalog_values.h"
#include "catalog_verify.h"
#include "images.h"

#define READ_TEXT(field) images_read_text(image, size, catalog_##field(image, size, row));
#define READ_INTEGER(field) images_sink += (uint64_t)catalog_##field(image, size, row);
#define READ_COUNT READ_INTEGER
#define READ_DATE READ_INTEGER
#define READ_WORD READ_INTEGER
#define READ_FLAG READ_INTEGER
#define READ_SOURCE READ_INTEGER
#define READ_ROW READ_INTEGER
#define READ_LENGTH READ_INTEGER
#define READ_NEED READ_INTEGER
#define READ_RANGE(field) images_sink += catalog_##field(image, size, row).count;
#define READ_LINE_TEXT(field)
#define READ_ROOM(field)

#define SOURCE(KIND, kind, column, words) READ_##KIND(source_##column)
#define PROVIDER(KIND, kind, column, words) READ_##KIND(provider_##column)
#define PROVIDER_KEY_VARIABLE(KIND, kind, column, words)                                           \
    READ_##KIND(provider_key_variable_##column)
#define MODEL(KIND, kind, column, words) READ_##KIND(model_##column)
#define ALIAS(KIND, kind, column, words) READ_##KIND(alias_##column)
#define MODALITY(KIND, kind, column, words) READ_##KIND(modality_##column)
#define PRICE(KIND, kind, column, words) READ_##KIND(price_##column)
#define REASONING_OPTION(KIND, kind, column, words) READ_##KIND(reasoning_option_##column)
#define REASONING_EFFORT(KIND, kind, column, words) READ_##KIND(reasoning_effort_##column)
#define MODEL_SOURCE(KIND, kind, column, words) READ_##KIND(model_source_##column)
#define UPSTREAM_TEXT(KIND, kind, column, words) READ_##KIND(upstream_text_##column)

static void read_place(const void *image, image_place place) {
    const uint8_t *bytes = image_place_bytes(image, place);
    if (bytes) images_sink += image_checksum(bytes, (size_t)place.length);
}

/// A row by the numbers of its fields, one more than there are.
static void read_values(const void *image, size_t size, uint32_t section, uint32_t row) {
    const catalog_table *table = catalog_table_of(section);
    for (uint32_t field = 0; field <= table->layout->field_count; field++) {
        images_sink += (uint64_t)catalog_value_number(image, size, section, field, row);
        images_read_text(image, size, catalog_value_text(image, size, section, field, row));
    }
    images_sink += catalog_value_children(image, size, section, row).count +
                   catalog_value_is_known(image, size, section, row);
    read_place(image, catalog_value_id(image, size, section, row));
}

/// Each table's rows, two of them behind the last.
void images_read_catalog(const void *image, size_t size) {
    static const uint64_t most = 1500;
    uint32_t row;
#define READ_TABLE(NAME, type, section, sql, PARENT, range, key, parent_columns)                   \
    for (row = 0; row < image_count(image, size, section) + UINT64_C(2) && row < most; row++) {    \
        CATALOG_##NAME##_FIELDS(NAME)                                                              \
        if (row % 8 == 0) read_values(image, size, section, row);                                  \
    }
    CATALOG_TABLES(READ_TABLE)
    uint64_t models = image_count(image, size, CATALOG_SECTION_MODEL) + UINT64_C(2);
    for (row = 0; row < most && row < models; row++) {
        read_place(image, catalog_model_id(image, size, row));
        read_place(image, catalog_model_spec(image, size, row));
        read_place(image, catalog_alias_id(image, size, row));
        read_place(image, catalog_meter_unit(image, size, row));
        images_sink += (uint64_t)catalog_input_price(image, size, row) +
                       catalog_model_tier(image, size, row);
    }
}

void images_filter_catalog(const void *image, size_t size) {
    static const uint32_t sections[] = {
        CATALOG_SECTION_CAPABILITY_SETS,      CATALOG_SECTION_INPUT_MODALITY_SETS,
        CATALOG_SECTION_OUTPUT_MODALITY_SETS, CATALOG_SECTION_TIER_SETS,
        CATALOG_SECTION_OTHER_SETS,           CATALOG_SECTION_PLAIN_MODELS,
        CATALOG_SECTION_MODEL,                IMAGE_NO_SECTION,
    };
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++)
        for (uint32_t code = 0; code < 16; code++)
            images_sink += catalog_set_count(image, size, sections[i], code);
    for (unsigned i = 0; i < 16; i++) {
        catalog_filter filter = catalog_filter_everything();
        if (i & 1) catalog_filter_require(&filter, sections[images_below(6)], images_below(12));
        if (i & 2) filter.minimum_context = (uint32_t)images_next();
        if (i & 4) filter.maximum_input_price = (int64_t)images_next();
        if (i & 8) catalog_filter_add(&filter, (uint32_t)images_next() % 4096);
        catalog_search search = catalog_search_begin(image, size, filter);
        images_sink += catalog_filter_count(image, size, filter) +
                       catalog_search_block(image, size, &search, images_below(400)) +
                       catalog_search_has(image, size, &search, (uint32_t)images_next());
        catalog_order order = CATALOG_SECTION_BY_PRICE + images_below(5);
        catalog_walk walk = catalog_walk_begin(image, size, filter, order);
        for (uint32_t row; (row = catalog_walk_next(image, size, &walk)) != IMAGE_NO_ROW;)
            images_sink += row;
    }
}

void images_ask_catalog(const void *image, size_t size) {
    static const char *const specs[] = {
        "p0:m000", "m000@p1", "p2:alias-m002", "p0:none", "none", "", "p0:m@p1", ":", "@", "q:m000",
        "p0:m001xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "p1:m005xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    };
    for (size_t i = 0; i < sizeof specs / sizeof *specs; i++) {
        catalog_match match = catalog_find(image, size, specs[i], strlen(specs[i]));
        images_sink += match.outcome + match.model + match.provider;
        images_sink += catalog_find_provider(image, size, specs[i], strlen(specs[i]));
        for (uint32_t provider = 0; provider < 6; provider++)
            images_sink += catalog_find_model(image, size, provider, specs[i], strlen(specs[i]));
    }
    for (uint32_t order = CATALOG_SECTION_BY_PRICE; order <= CATALOG_SECTION_BY_NAME; order++)
        for (uint32_t place = 0; place < 10; place++)
            images_sink += catalog_ordered(image, size, order, place);
    images_sink += catalog_ordered(image, size, CATALOG_BY_NAME, UINT32_MAX);
    images_sink += catalog_verify(image, size, IMAGE_CATALOG).fault;
    images_sink += catalog_verify(image, size, IMAGE_UPSTREAM).fault;
}
