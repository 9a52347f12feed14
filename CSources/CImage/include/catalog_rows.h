/// The structs of the rows that catalog_tables.h lists, and the sections they lie in.
#ifndef CATALOG_ROWS_H
#define CATALOG_ROWS_H

#include "catalog_tables.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// Where an image keeps what, beside the sections of every image.
#define CATALOG_TABLE_SECTION(NAME, type, section, table, PARENT, range, key, parent_columns)      \
    CATALOG_SECTION_##NAME = section,
#define CATALOG_DERIVED_SECTION(NAME, section, name) CATALOG_SECTION_##NAME = section,
typedef enum __attribute__((enum_extensibility(open))) catalog_section : uint32_t {
    CATALOG_TABLES(CATALOG_TABLE_SECTION) CATALOG_DERIVED(CATALOG_DERIVED_SECTION)
} catalog_section;
#undef CATALOG_TABLE_SECTION
#undef CATALOG_DERIVED_SECTION

/// Goes up with every change of the rules by which the builder derives tiers, sets, columns and
/// orders. An image of another edition is read, and its derived sections are not held to these rules.
#define CATALOG_EDITION 1u

/// Marks the number in a slot of the index whose spec could also be read as model@provider: what is
/// behind its last at sign is a provider. IMAGE_NO_ROW has the mark too. Numbers from the number of
/// models upwards are aliases.
#define CATALOG_READS_BOTH_WAYS IMAGE_ROW_MARK

/// No spec of the catalog is longer: a provider's id, a colon, a model's id.
#define CATALOG_SPEC_MAXIMUM 385u

/// A catalog has no more providers, so that a filter can name any of them in place.
#define CATALOG_PROVIDERS_MAXIMUM 2048u

#define CATALOG_MEMBER(KIND, kind, column, words) image_##kind##_t column;

// Rows are packed: no byte of a row is without a meaning, so that the next field begins where the
// width of the rows before ends.
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

_Static_assert(offsetof(catalog_model, spec_length) == IMAGE_LINE_LENGTH, "a model has a line");
_Static_assert(offsetof(catalog_model, needs) == IMAGE_LINE_NEEDS, "a model has a line");
_Static_assert(offsetof(catalog_model, spec) == IMAGE_LINE_KEY, "a model has a line");
_Static_assert(offsetof(catalog_alias, needs) == IMAGE_LINE_NEEDS, "an alias has a line");
_Static_assert(offsetof(catalog_alias, spec) == IMAGE_LINE_KEY, "an alias has a line");
_Static_assert(sizeof(catalog_alias) == IMAGE_LINE, "for ever: an alias is a line");
// The first fields of each table are where the first version had them.
_Static_assert(offsetof(catalog_model, interleaved_thinking) == 190, "for ever");
_Static_assert(offsetof(catalog_provider, hosting) == 60, "for ever");
_Static_assert(offsetof(catalog_price, dynamic) == 34, "for ever");
_Static_assert(offsetof(catalog_reasoning_option, control) == 24, "for ever");
_Static_assert(offsetof(catalog_source, retrieved_on) == 24, "for ever");
_Static_assert(offsetof(catalog_upstream_text, note) == 40, "for ever");

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
