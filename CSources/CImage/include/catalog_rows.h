/// The structs of the rows that catalog_tables.h lists, and the sections they lie in.
#ifndef CATALOG_ROWS_H
#define CATALOG_ROWS_H

#include "catalog_tables.h"
#include "image_index.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// Where an image keeps what. The tables come in the order of CATALOG_TABLES; the rest is derived
/// from them when the image is built.
#define CATALOG_SECTION(NAME, type, table, PARENT, range, key, parent_columns) CATALOG_SECTION_##NAME,
typedef enum __attribute__((enum_extensibility(open))) catalog_section : uint32_t {
    CATALOG_SECTION_STRINGS = IMAGE_STRINGS,
    CATALOG_TABLES(CATALOG_SECTION) CATALOG_SECTION_INDEX, ///< image_slot: spec to row
    CATALOG_SECTION_BITS,         ///< one row of words for each catalog_bit
    CATALOG_SECTION_CONTEXT,      ///< uint32_t for each model; 0: unknown
    CATALOG_SECTION_INPUT_PRICE,  ///< int64_t for each model; CATALOG_NO_INTEGER: unknown
    CATALOG_SECTION_ORDERS,       ///< one row of model numbers for each catalog_order
    CATALOG_SECTION_END,
} catalog_section;
#undef CATALOG_SECTION

_Static_assert(CATALOG_SECTION_END <= IMAGE_SECTIONS, "the header has a place for each section");

/// Goes up with every change of what the builder derives: the index, the sets, the columns, the
/// orders. Part of the layout's fingerprint.
#define CATALOG_DERIVED_FORMAT 2u

/// Marks the row of a slot whose spec could also be read as model@provider: what is behind its last
/// at sign is a provider. IMAGE_NO_ROW has the mark too. Row numbers from the number of models
/// upwards are aliases.
#define CATALOG_READS_BOTH_WAYS (UINT32_C(1) << 31)

/// No spec of the catalog is longer: a provider's id, a colon, a model's id.
#define CATALOG_SPEC_MAXIMUM 385u

_Static_assert(CATALOG_SPEC_MAXIMUM <= IMAGE_KEY_MAXIMUM, "a spec is a key of the index");

/// A catalog has no more providers, so that a filter can name any of them in place.
#define CATALOG_PROVIDERS_MAXIMUM 2048u

#define CATALOG_MEMBER(KIND, kind, column, json, words) catalog_##kind##_t column;

typedef struct catalog_source {
    CATALOG_SOURCE_FIELDS(CATALOG_MEMBER)
} catalog_source;

typedef struct catalog_provider {
    image_range key_variables;
    image_range models; ///< a provider's models are neighbours
    CATALOG_PROVIDER_FIELDS(CATALOG_MEMBER)
    uint8_t reserved[3];
} catalog_provider;

typedef struct catalog_provider_key_variable {
    CATALOG_PROVIDER_KEY_VARIABLE_FIELDS(CATALOG_MEMBER)
} catalog_provider_key_variable;

typedef struct catalog_model {
    image_text spec;   ///< "provider:id", the canonical key
    uint32_t provider; ///< its row
    uint32_t id_start; ///< where the id starts in the spec
    image_range prices;
    image_range modalities;
    image_range reasoning_options;
    image_range aliases;
    image_range sources;
    CATALOG_MODEL_FIELDS(CATALOG_MEMBER)
    catalog_word_t tier; ///< derived from hosting, price and context (catalog_tier)
    uint8_t reserved;
} catalog_model;

typedef struct catalog_alias {
    image_text spec; ///< "provider:alias"
    uint32_t model;  ///< its row
    CATALOG_ALIAS_FIELDS(CATALOG_MEMBER)
} catalog_alias;

typedef struct catalog_modality {
    CATALOG_MODALITY_FIELDS(CATALOG_MEMBER)
} catalog_modality;

typedef struct catalog_price {
    CATALOG_PRICE_FIELDS(CATALOG_MEMBER)
    uint8_t reserved[2];
} catalog_price;

typedef struct catalog_reasoning_option {
    CATALOG_REASONING_OPTION_FIELDS(CATALOG_MEMBER)
    uint8_t reserved[3];
    image_range efforts;
    uint32_t reserved2;
} catalog_reasoning_option;

typedef struct catalog_reasoning_effort {
    CATALOG_REASONING_EFFORT_FIELDS(CATALOG_MEMBER)
} catalog_reasoning_effort;

typedef struct catalog_model_source {
    CATALOG_MODEL_SOURCE_FIELDS(CATALOG_MEMBER)
} catalog_model_source;

typedef struct catalog_upstream_text {
    CATALOG_UPSTREAM_TEXT_FIELDS(CATALOG_MEMBER)
} catalog_upstream_text;

_Static_assert(sizeof(catalog_model) == 156, "on disk: a change needs a look at the row's holes");
_Static_assert(sizeof(catalog_price) == 32, "on disk: a change needs a look at the row's holes");
_Static_assert(sizeof(catalog_reasoning_option) == 32, "on disk: a change needs a look at holes");

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
