#include "catalog_schema.h"
#include "image_words.h"

#define WORD(name) #name,
#define WORDS(list, LIST)                                                                          \
    static const char *const list##_names[] = {LIST(WORD)};                                        \
    static const catalog_words list##_words = {sizeof list##_names / sizeof *list##_names,         \
                                               list##_names};
WORDS(hostings, CATALOG_HOSTINGS)
WORDS(statuses, CATALOG_STATUSES)
WORDS(directions, CATALOG_DIRECTIONS)
WORDS(modalities, CATALOG_MODALITIES)
WORDS(reasoning_controls, CATALOG_REASONING_CONTROLS)
WORDS(meters, CATALOG_METERS)
WORDS(tiers, CATALOG_TIERS)

#define CAPABILITY(KIND, kind, column, json, words) #column,
static const char *const capabilities_names[] = {CATALOG_CAPABILITIES(CAPABILITY)};
static const catalog_words capabilities_words = {
    sizeof capabilities_names / sizeof *capabilities_names, capabilities_names};

#define WORDS_OF_none {0, NULL}
#define WORDS_OF(list) {sizeof list##_names / sizeof *list##_names, list##_names}
#define WORDS_OF_hostings WORDS_OF(hostings)
#define WORDS_OF_statuses WORDS_OF(statuses)
#define WORDS_OF_directions WORDS_OF(directions)
#define WORDS_OF_modalities WORDS_OF(modalities)
#define WORDS_OF_reasoning_controls WORDS_OF(reasoning_controls)
#define WORDS_OF_meters WORDS_OF(meters)

#define FIELD(type, KIND, column, json, words)                                                     \
    {#column, json, WORDS_OF_##words, CATALOG_##KIND, offsetof(catalog_##type, column)},

#define SOURCE(KIND, kind, column, json, words) FIELD(source, KIND, column, json, words)
#define PROVIDER(KIND, kind, column, json, words) FIELD(provider, KIND, column, json, words)
#define PROVIDER_KEY_VARIABLE(KIND, kind, column, json, words)                                     \
    FIELD(provider_key_variable, KIND, column, json, words)
#define MODEL(KIND, kind, column, json, words) FIELD(model, KIND, column, json, words)
#define ALIAS(KIND, kind, column, json, words) FIELD(alias, KIND, column, json, words)
#define MODALITY(KIND, kind, column, json, words) FIELD(modality, KIND, column, json, words)
#define PRICE(KIND, kind, column, json, words) FIELD(price, KIND, column, json, words)
#define REASONING_OPTION(KIND, kind, column, json, words)                                          \
    FIELD(reasoning_option, KIND, column, json, words)
#define REASONING_EFFORT(KIND, kind, column, json, words)                                          \
    FIELD(reasoning_effort, KIND, column, json, words)
#define MODEL_SOURCE(KIND, kind, column, json, words) FIELD(model_source, KIND, column, json, words)
#define UPSTREAM_TEXT(KIND, kind, column, json, words)                                             \
    FIELD(upstream_text, KIND, column, json, words)

#define FIELDS(NAME, type, sql, PARENT, range, key, parent_columns)                                \
    static const catalog_field type##_fields[] = {CATALOG_##NAME##_FIELDS(NAME)};
CATALOG_TABLES(FIELDS)

#define TABLE(NAME, type, sql, PARENT, range, key, parent_columns)                                 \
    {#sql,                                                                                         \
     key,                                                                                          \
     CATALOG_SECTION_##NAME,                                                                       \
     CATALOG_SECTION_##PARENT,                                                                     \
     range,                                                                                        \
     parent_columns,                                                                               \
     sizeof(catalog_##type),                                                                       \
     sizeof type##_fields / sizeof *type##_fields,                                                 \
     type##_fields},
static const catalog_table tables[] = {CATALOG_TABLES(TABLE)};

unsigned catalog_table_count(void) { return sizeof tables / sizeof *tables; }

const catalog_table *catalog_table_at(unsigned number) {
    return number < catalog_table_count() ? &tables[number] : NULL;
}

catalog_words catalog_words_named(const char *name) {
#define LIST(list)                                                                                 \
    if (strcmp(name, #list) == 0) return list##_words;
    LIST(hostings)
    LIST(statuses)
    LIST(directions)
    LIST(modalities)
    LIST(reasoning_controls)
    LIST(meters)
    LIST(tiers)
    LIST(capabilities)
    return (catalog_words){0, NULL};
}

static uint64_t add_text(uint64_t sum, const char *text) {
    return image_hash(text, strlen(text), sum);
}

static uint64_t add_number(uint64_t sum, uint64_t number) {
    return image_hash(&number, sizeof number, sum);
}

static uint64_t add_words(uint64_t sum, catalog_words words) {
    for (uint32_t i = 0; i < words.count; i++) sum = add_text(sum, words.names[i]);
    return sum;
}

uint64_t catalog_layout(void) {
    uint64_t sum = add_words(add_number(CATALOG_DERIVED_FORMAT, CATALOG_SECTION_END), tiers_words);
    for (unsigned t = 0; t < catalog_table_count(); t++) {
        sum = add_number(add_text(sum, tables[t].name), tables[t].stride);
        sum = add_number(sum, tables[t].parent_range);
        for (uint32_t f = 0; f < tables[t].field_count; f++) {
            const catalog_field *field = &tables[t].fields[f];
            sum = add_number(add_text(sum, field->column), field->offset);
            sum = add_words(add_number(sum, field->kind), field->words);
        }
    }
    return sum;
}
