/// The structs of the rows that catalog_tables.h lists, and the sections that hold them. It declares types
/// alone.
#ifndef CATALOG_ROWS_H
#define CATALOG_ROWS_H

#include "catalog_tables.h"

IMAGE_HEADER_BEGIN

/// The sections of a catalog's image, beside those that every image has.
#define CATALOG_TABLE_SECTION(NAME, type, section, table, PARENT, range, key, parent_columns)      \
    CATALOG_SECTION_##NAME = section,
#define CATALOG_DERIVED_SECTION(NAME, section, name) CATALOG_SECTION_##NAME = section,
IMAGE_OPEN_ENUM(catalog_section, uint32_t) {
    CATALOG_TABLES(CATALOG_TABLE_SECTION) CATALOG_DERIVED(CATALOG_DERIVED_SECTION)
};
#undef CATALOG_TABLE_SECTION
#undef CATALOG_DERIVED_SECTION

/// The edition of the rules by which the builder derives tiers, sets, columns and orders: it rises with
/// each change of them. A program reads an image of another edition too, and does not check its derived
/// sections against its own rules.
#define CATALOG_EDITION 1u

/// The highest bit of a row in a slot of the index: the spec could also mean model@provider, as what
/// follows its last at sign is a provider. IMAGE_NO_ROW has this bit too. Rows from the number of models on
/// are aliases.
#define CATALOG_READS_BOTH_WAYS IMAGE_ROW_MARK

/// The length of the longest spec in bytes: a provider's id, a colon, a model's id.
#define CATALOG_SPEC_MAXIMUM 385u

/// The most providers that a catalog has: a filter has a bit for each.
#define CATALOG_PROVIDERS_MAXIMUM 2048u

#define CATALOG_MEMBER(KIND, kind, column, words) image_##kind##_t column;

// Rows are packed: each byte belongs to a field, so that a new field begins where the older rows end.
#define CATALOG_ROW(NAME, type)                                                                    \
    typedef struct __attribute__((packed)) catalog_##type {                                        \
        CATALOG_##NAME##_FIELDS(CATALOG_MEMBER)                                                     \
    } catalog_##type;
CATALOG_ROW(SOURCE, source)
CATALOG_ROW(PROVIDER, provider)
CATALOG_ROW(PROVIDER_KEY_VARIABLE, provider_key_variable)
CATALOG_ROW(MODEL, model)
CATALOG_ROW(ALIAS, alias)
CATALOG_ROW(MODALITY, modality)
CATALOG_ROW(PRICE, price)
CATALOG_ROW(REASONING_OPTION, reasoning_option)
CATALOG_ROW(REASONING_EFFORT, reasoning_effort)
CATALOG_ROW(MODEL_SOURCE, model_source)
CATALOG_ROW(UPSTREAM_TEXT, upstream_text)
#undef CATALOG_ROW

static_assert(offsetof(catalog_model, spec_length) == IMAGE_LINE_LENGTH, "a model has a line");
static_assert(offsetof(catalog_model, needs) == IMAGE_LINE_NEEDS, "a model has a line");
static_assert(offsetof(catalog_model, spec) == IMAGE_LINE_KEY, "a model has a line");
static_assert(offsetof(catalog_alias, needs) == IMAGE_LINE_NEEDS, "an alias has a line");
static_assert(offsetof(catalog_alias, spec) == IMAGE_LINE_KEY, "an alias has a line");
static_assert(sizeof(catalog_alias) == IMAGE_LINE, "for ever: an alias is a line");
// The first fields of each table are where the first version had them.
static_assert(offsetof(catalog_model, interleaved_thinking) == 190, "for ever");
static_assert(offsetof(catalog_provider, hosting) == 60, "for ever");
static_assert(offsetof(catalog_price, dynamic) == 34, "for ever");
static_assert(offsetof(catalog_reasoning_option, control) == 24, "for ever");
static_assert(offsetof(catalog_source, retrieved_on) == 24, "for ever");
static_assert(offsetof(catalog_upstream_text, note) == 40, "for ever");

IMAGE_HEADER_END

#endif
