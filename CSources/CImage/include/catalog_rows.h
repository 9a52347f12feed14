/// The structs of the rows that catalog_tables.h lists, and their descriptors.
#ifndef CATALOG_ROWS_H
#define CATALOG_ROWS_H

#include "catalog_tables.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

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
    uint8_t reserved[2];
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
    uint8_t reserved[3];
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

_Static_assert(sizeof(catalog_model) == 140, "on disk: a change needs a look at the row's holes");
_Static_assert(sizeof(catalog_price) == 24, "on disk: a change needs a look at the row's holes");

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
