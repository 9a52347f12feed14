/// The rows of a catalog's image, declared once.
///
/// Each table of schema/catalog.sql is a list of fields here. The list makes the row's struct, the
/// field's accessor, the entry that images have of it, and the descriptor from which everything that
/// handles all fields works: the compiler from SQLite, the importer, the tests. A test holds these
/// lists to the SQL.
///
/// The lists are for ever, and grow at their ends alone: images are read by versions that have more
/// fields, and by versions that have fewer.
#ifndef CATALOG_TABLES_H
#define CATALOG_TABLES_H

#include "catalog_lists.h"
#include "image_fields.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

// F(KIND, kind, column, JSON path at models.dev or NULL, list of words or none)
//
// Kinds from RANGE on are no columns in SQL: the builder adds what they hold.
#define CATALOG_SOURCE_FIELDS(F)                                                                   \
    F(TEXT, text, id, NULL, none)                                                                  \
    F(TEXT, text, url, NULL, none)                                                                 \
    F(TEXT, text, licence, NULL, none)                                                             \
    F(DATE, date, retrieved_on, NULL, none)

#define CATALOG_PROVIDER_FIELDS(F)                                                                 \
    F(NEED, need, needs, NULL, none)                                                               \
    F(RANGE, range, key_variables, NULL, none)                                                     \
    F(RANGE, range, models, NULL, none)                                                            \
    F(TEXT, text, id, "id", none)                                                                  \
    F(TEXT, text, name, "name", none)                                                              \
    F(TEXT, text, base_url, "api", none)                                                           \
    F(TEXT, text, documentation_url, "doc", none)                                                  \
    F(TEXT, text, sdk_package, "npm", none)                                                        \
    F(WORD, word, hosting, NULL, hostings)

#define CATALOG_PROVIDER_KEY_VARIABLE_FIELDS(F) F(TEXT, text, name, NULL, none)

// A model begins with its line (image_index.h). Hot are, beside the spec, what is asked of a model
// right after it was found: who serves it, how much fits, and whether it takes tools, reasons, keeps
// to a schema and takes files, which is what programs choose by; a price is a walk over rows of its
// own.
#define CATALOG_MODEL_FIELDS(F)                                                                    \
    F(LENGTH, length, spec_length, NULL, none)                                                     \
    F(LENGTH, length, id_start, NULL, none)                                                        \
    F(NEED, need, needs, NULL, none)                                                               \
    F(ROW, row, provider, NULL, none)                                                              \
    F(COUNT, count, context_tokens, "limit.context", none)                                         \
    F(COUNT, count, output_tokens, "limit.output", none)                                           \
    F(FLAG, flag, tool_call, "tool_call", none)                                                    \
    F(FLAG, flag, reasoning, "reasoning", none)                                                    \
    F(FLAG, flag, structured_output, "structured_output", none)                                    \
    F(FLAG, flag, attachment, "attachment", none)                                                  \
    F(LINE_TEXT, line_text, spec, NULL, none)                                                      \
    F(RANGE, range, prices, NULL, none)                                                            \
    F(RANGE, range, modalities, NULL, none)                                                        \
    F(RANGE, range, reasoning_options, NULL, none)                                                 \
    F(RANGE, range, aliases, NULL, none)                                                           \
    F(RANGE, range, sources, NULL, none)                                                           \
    F(TEXT, text, name, "name", none)                                                              \
    F(TEXT, text, family, "family", none)                                                          \
    F(TEXT, text, kind, NULL, none)                                                                \
    F(TEXT, text, interleaved_field, "interleaved.field", none)                                    \
    F(TEXT, text, sdk_package, "provider.npm", none)                                               \
    F(TEXT, text, base_url, "provider.api", none)                                                  \
    F(TEXT, text, api_shape, "provider.shape", none)                                               \
    F(COUNT, count, input_tokens, "limit.input", none)                                             \
    F(DATE, date, knowledge, "knowledge", none)                                                    \
    F(DATE, date, release_date, "release_date", none)                                              \
    F(DATE, date, last_updated, "last_updated", none)                                              \
    F(DATE, date, retires_on, NULL, none)                                                          \
    F(WORD, word, status, "status", statuses)                                                      \
    F(FLAG, flag, temperature, "temperature", none)                                                \
    F(FLAG, flag, open_weights, "open_weights", none)                                              \
    F(FLAG, flag, parallel_tool_calls, NULL, none)                                                 \
    F(FLAG, flag, tool_choice, NULL, none)                                                         \
    F(FLAG, flag, prompt_caching, NULL, none)                                                      \
    F(FLAG, flag, computer_use, NULL, none)                                                        \
    F(FLAG, flag, web_search, NULL, none)                                                          \
    F(FLAG, flag, reasoning_options_stated, NULL, none)                                            \
    F(FLAG, flag, interleaved_thinking, "interleaved", none)

#define CATALOG_ALIAS_FIELDS(F)                                                                    \
    F(LENGTH, length, spec_length, NULL, none)                                                     \
    F(LENGTH, length, id_start, NULL, none)                                                        \
    F(NEED, need, needs, NULL, none)                                                               \
    F(ROW, row, model, NULL, none)                                                                 \
    F(ROOM, room, room, NULL, none)                                                                \
    F(LINE_TEXT, line_text, spec, NULL, none)

#define CATALOG_MODALITY_FIELDS(F)                                                                 \
    F(WORD, word, direction, NULL, directions)                                                     \
    F(WORD, word, modality, NULL, modalities)

#define CATALOG_PRICE_FIELDS(F)                                                                    \
    F(INTEGER, integer, nano_usd_per_million_units, NULL, none)                                    \
    F(TEXT, text, mode, NULL, none)                                                                \
    F(TEXT, text, variant, NULL, none)                                                             \
    F(COUNT, count, above_prompt_tokens, NULL, none)                                               \
    F(NEED, need, needs, NULL, none)                                                               \
    F(WORD, word, meter, NULL, meters)                                                             \
    F(FLAG, flag, dynamic, NULL, none)

#define CATALOG_REASONING_OPTION_FIELDS(F)                                                         \
    F(RANGE, range, efforts, NULL, none)                                                           \
    F(INTEGER, integer, minimum_tokens, "min", none)                                               \
    F(INTEGER, integer, maximum_tokens, "max", none)                                               \
    F(WORD, word, control, "type", reasoning_controls)

#define CATALOG_REASONING_EFFORT_FIELDS(F) F(TEXT, text, effort, NULL, none)

#define CATALOG_MODEL_SOURCE_FIELDS(F) F(SOURCE, source, source_id, NULL, none)

#define CATALOG_UPSTREAM_TEXT_FIELDS(F)                                                            \
    F(TEXT, text, provider_id, NULL, none)                                                         \
    F(TEXT, text, model_id, NULL, none)                                                            \
    F(TEXT, text, source_id, NULL, none)                                                           \
    F(TEXT, text, path, NULL, none)                                                                \
    F(TEXT, text, json, NULL, none)                                                                \
    F(TEXT, text, note, NULL, none)

// T(NAME, type, section, SQL table, NAME of the parent, the parent's field with the range of its
//   children, columns of the primary key, how many of them name the parent)
//
// Rows lie in the order of their keys in byte order, so the children of a row are neighbours. A
// section's number is for ever; a new table takes one that no section ever had.
#define CATALOG_TABLES(T)                                                                          \
    T(SOURCE, source, 16, sources, SOURCE, 0, "id", 0)                                             \
    T(PROVIDER, provider, 17, providers, PROVIDER, 0, "id", 0)                                     \
    T(PROVIDER_KEY_VARIABLE, provider_key_variable, 18, provider_key_variables, PROVIDER,          \
      offsetof(catalog_provider, key_variables), "provider_id, position", 1)                       \
    T(MODEL, model, 19, models, PROVIDER, offsetof(catalog_provider, models),                      \
      "provider_id, id", 1)                                                                        \
    T(ALIAS, alias, 20, aliases, MODEL, offsetof(catalog_model, aliases),                          \
      "provider_id, model_id, id", 2)                                                              \
    T(MODALITY, modality, 21, model_modalities, MODEL, offsetof(catalog_model, modalities),        \
      "provider_id, model_id, direction, position", 2)                                             \
    T(PRICE, price, 22, prices, MODEL, offsetof(catalog_model, prices),                            \
      "provider_id, model_id, mode, above_prompt_tokens, meter, variant", 2)                       \
    T(REASONING_OPTION, reasoning_option, 23, reasoning_options, MODEL,                            \
      offsetof(catalog_model, reasoning_options), "provider_id, model_id, position", 2)            \
    T(REASONING_EFFORT, reasoning_effort, 24, reasoning_efforts, REASONING_OPTION,                 \
      offsetof(catalog_reasoning_option, efforts),                                                 \
      "provider_id, model_id, option_position, position", 3)                                       \
    T(MODEL_SOURCE, model_source, 25, model_sources, MODEL, offsetof(catalog_model, sources),      \
      "provider_id, model_id, source_id", 2)                                                       \
    T(UPSTREAM_TEXT, upstream_text, 26, upstream_texts, UPSTREAM_TEXT, 0,                          \
      "provider_id, model_id, source_id, path", 0)

// S(NAME, section, name): what is derived from the tables when the image is built; first the lines
// that models begin with, the rests of which are the rows of their table.
#define CATALOG_DERIVED(S)                                                                         \
    S(MODEL_LINE, 41, model_lines)                                                                 \
    S(CAPABILITY_SETS, 27, capability_sets)                                                        \
    S(INPUT_MODALITY_SETS, 28, input_modality_sets)                                                \
    S(OUTPUT_MODALITY_SETS, 29, output_modality_sets)                                              \
    S(TIER_SETS, 30, tier_sets)                                                                    \
    S(OTHER_SETS, 31, other_sets)                                                                  \
    S(PLAIN_MODELS, 32, plain_models)                                                              \
    S(CONTEXT, 33, context_tokens)                                                                 \
    S(INPUT_PRICE, 34, input_price)                                                                \
    S(TIER, 39, tier)                                                                              \
    S(METER_UNITS, 40, meter_units)                                                                \
    S(BY_PRICE, 35, by_price)                                                                      \
    S(BY_CONTEXT, 36, by_context)                                                                  \
    S(BY_RELEASE, 37, by_release)                                                                  \
    S(BY_NAME, 38, by_name)

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
