#include "catalog_schema.h"

#define WORD(name) #name,
// An array in C has one element at least, and a list may be empty: the first element is a filler.
#define WORDS(list, LIST) static const char *const list##_names[] = {"", LIST(WORD)};
CATALOG_LISTS(WORDS)

#define VOCABULARY(list, LIST)                                                                     \
    {#list, sizeof list##_names / sizeof *list##_names - 1, list##_names + 1},
static const image_vocabulary lists[] = {CATALOG_LISTS(VOCABULARY)};

#define FIELD(type, KIND, column, words)                                                           \
    {#column, IMAGE_##KIND, offsetof(catalog_##type, column), CATALOG_LIST_##words},

#define SOURCE(KIND, kind, column, words) FIELD(source, KIND, column, words)
#define PROVIDER(KIND, kind, column, words) FIELD(provider, KIND, column, words)
#define PROVIDER_KEY_VARIABLE(KIND, kind, column, words)                                           \
    FIELD(provider_key_variable, KIND, column, words)
#define MODEL(KIND, kind, column, words) FIELD(model, KIND, column, words)
#define ALIAS(KIND, kind, column, words) FIELD(alias, KIND, column, words)
#define MODALITY(KIND, kind, column, words) FIELD(modality, KIND, column, words)
#define PRICE(KIND, kind, column, words) FIELD(price, KIND, column, words)
#define REASONING_OPTION(KIND, kind, column, words)                                                \
    FIELD(reasoning_option, KIND, column, words)
#define REASONING_EFFORT(KIND, kind, column, words)                                                \
    FIELD(reasoning_effort, KIND, column, words)
#define MODEL_SOURCE(KIND, kind, column, words) FIELD(model_source, KIND, column, words)
#define UPSTREAM_TEXT(KIND, kind, column, words) FIELD(upstream_text, KIND, column, words)

#define FIELDS(NAME, type, section, sql, PARENT, range, key, parent_columns)                       \
    static const image_known_field type##_fields[] = {CATALOG_##NAME##_FIELDS(NAME)};
CATALOG_TABLES(FIELDS)

#define LAYOUT(NAME, type, section, sql, PARENT, range, key, parent_columns)                       \
    {#sql,                                                                                         \
     section,                                                                                      \
     section == CATALOG_SECTION_MODEL ? CATALOG_SECTION_MODEL_LINE : IMAGE_NO_SECTION,             \
     sizeof(catalog_##type),                                                                       \
     IMAGE_DROP,                                                                                   \
     sizeof type##_fields / sizeof *type##_fields,                                                 \
     type##_fields},
static const image_known_table layouts[] = {CATALOG_TABLES(LAYOUT)};

#define DERIVED(NAME, section, name) {#name, section, IMAGE_DROP},
static const image_known_section derived[] = {CATALOG_DERIVED(DERIVED)};

static const image_schema schema = {
    .edition = CATALOG_EDITION,
    .policy = IMAGE_CARRY,
    .list_count = sizeof lists / sizeof *lists,
    .table_count = sizeof layouts / sizeof *layouts,
    .section_count = sizeof derived / sizeof *derived,
    .lists = lists,
    .tables = layouts,
    .sections = derived,
};

// It belongs to the catalog beside it: the next catalog has its own.
static const image_schema upstream_schema = {
    .edition = CATALOG_EDITION,
    .policy = IMAGE_DROP,
    .list_count = sizeof lists / sizeof *lists,
    .table_count = sizeof layouts / sizeof *layouts,
    .section_count = sizeof derived / sizeof *derived,
    .lists = lists,
    .tables = layouts,
    .sections = derived,
};

const image_schema *catalog_schema(image_kind kind) {
    return kind == IMAGE_UPSTREAM ? &upstream_schema : &schema;
}

#define HAS_LINE(NAME) (CATALOG_SECTION_##NAME == CATALOG_SECTION_MODEL ||                         \
                        CATALOG_SECTION_##NAME == CATALOG_SECTION_ALIAS)
#define UNIT(NAME) (HAS_LINE(NAME) ? IMAGE_LINE : 4u)
#define TABLE(NAME, type, section, sql, PARENT, range, key, parent_columns)                        \
    {&layouts[CATALOG_NUMBER_##NAME],                                                              \
     key,                                                                                          \
     CATALOG_SECTION_##PARENT,                                                                     \
     range,                                                                                        \
     parent_columns,                                                                               \
     (sizeof(catalog_##type) + UNIT(NAME) - 1) / UNIT(NAME) * UNIT(NAME)},
#define NUMBER(NAME, type, section, sql, PARENT, range, key, parent_columns) CATALOG_NUMBER_##NAME,
enum { CATALOG_TABLES(NUMBER) CATALOG_TABLE_COUNT };
static const catalog_table tables[] = {CATALOG_TABLES(TABLE)};

unsigned catalog_table_count(void) { return CATALOG_TABLE_COUNT; }

const catalog_table *catalog_table_at(unsigned number) {
    return number < catalog_table_count() ? &tables[number] : NULL;
}

const catalog_table *catalog_table_of(uint32_t section) {
    for (unsigned number = 0; number < CATALOG_TABLE_COUNT; number++)
        if (layouts[number].section == section) return &tables[number];
    return NULL;
}

_Bool catalog_field_is_column(const image_known_field *field) {
    return field->kind < IMAGE_RANGE;
}

image_vocabulary catalog_words_at(uint32_t list) {
    return list < CATALOG_LIST_COUNT ? lists[list] : (image_vocabulary){"", 0, NULL};
}

image_vocabulary catalog_words_named(const char *name) {
    for (uint32_t list = 0; list < CATALOG_LIST_COUNT; list++)
        if (strcmp(lists[list].name, name) == 0) return lists[list];
    return catalog_words_at(UINT32_MAX);
}

uint32_t catalog_own_code(const void *image, size_t size, uint32_t list, uint32_t code) {
    image_vocabulary own = catalog_words_at(list);
    if (image_code_is_common(image, size, list, code, own.count)) return code;
    image_place place = image_word_place(image, size, list, code);
    const uint8_t *bytes = image_place_bytes(image, place);
    for (uint32_t known = 1; bytes && known <= own.count; known++) {
        const char *word = own.words[known - 1];
        if (strlen(word) == place.length && memcmp(word, bytes, place.length) == 0) return known;
    }
    return 0;
}

uint32_t catalog_code_in(const void *image, size_t size, uint32_t list, uint32_t own) {
    image_vocabulary known = catalog_words_at(list);
    if (own == 0 || own > known.count) return 0;
    if (image_code_is_common(image, size, list, own, known.count)) return own;
    return image_code_of(image, size, list, known.words[own - 1], strlen(known.words[own - 1]));
}
