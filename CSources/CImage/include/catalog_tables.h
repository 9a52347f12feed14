/// The rows of a catalog's image, declared once.
///
/// Each table of schema/catalog.sql is a list of fields here. From a list follow the row's struct, a
/// function that reads each field, what images say of the field, and its descriptor for code that handles
/// all fields alike: the compiler from SQLite, the importer, the tests. A test compares these lists with
/// the SQL.
///
/// The lists are for ever, and grow at their ends alone: versions with more fields read an image, and so do
/// versions with fewer.
///
/// This file declares macros alone.
#ifndef CATALOG_TABLES_H
#define CATALOG_TABLES_H

#include "catalog_lists.h"
#include "image_fields.h"

IMAGE_HEADER_BEGIN

// F(KIND, kind, column, list of words or none)
//
// A field of the kind RANGE or a later one is not a column in SQL: the builder fills it. The comment behind
// a column of models becomes the documentation of it in Swift: schema/generate.swift copies it.
#define CATALOG_SOURCE_FIELDS(F)                                                                   \
    F(TEXT, text, id, none)                                                                        \
    F(TEXT, text, url, none)                                                                       \
    F(TEXT, text, licence, none)                                                                   \
    F(DATE, date, retrieved_on, none)

#define CATALOG_PROVIDER_FIELDS(F)                                                                 \
    F(NEED, need, needs, none)                                                                     \
    F(RANGE, range, key_variables, none)                                                           \
    F(RANGE, range, models, none)                                                                  \
    F(TEXT, text, id, none)                                                                        \
    F(TEXT, text, name, none)                                                                      \
    F(TEXT, text, base_url, none)                                                                  \
    F(TEXT, text, documentation_url, none)                                                         \
    F(TEXT, text, sdk_package, none)                                                               \
    F(WORD, word, hosting, hostings)

#define CATALOG_PROVIDER_KEY_VARIABLE_FIELDS(F) F(TEXT, text, name, none)

// A model begins with its line (image_index.h). The line has, beside the spec, the fields that programs
// read right after they found a model, to choose by: its provider, its limits, and whether it calls tools,
// reasons, keeps to a schema and accepts files. Prices are rows of their own.
#define CATALOG_MODEL_FIELDS(F)                                                                    \
    F(LENGTH, length, spec_length, none)                                                           \
    F(LENGTH, length, id_start, none)                                                              \
    F(NEED, need, needs, none)                                                                     \
    F(ROW, row, provider, none)                                                                    \
    F(COUNT, count, context_tokens, none) /* its context window in tokens */                       \
    F(COUNT, count, output_tokens, none) /* how many tokens it generates at most */                \
    F(FLAG, flag, tool_call, none) /* whether it can call tools */                                 \
    F(FLAG, flag, reasoning, none) /* whether it reasons before it answers */                      \
    F(FLAG, flag, structured_output, none) /* whether it can be held to a JSON schema */           \
    F(FLAG, flag, attachment, none) /* whether it accepts files */                                 \
    F(LINE_TEXT, line_text, spec, none)                                                            \
    F(RANGE, range, prices, none)                                                                  \
    F(RANGE, range, modalities, none)                                                              \
    F(RANGE, range, reasoning_options, none)                                                       \
    F(RANGE, range, aliases, none)                                                                 \
    F(RANGE, range, sources, none)                                                                 \
    F(TEXT, text, name, none) /* its name for people */                                            \
    F(TEXT, text, family, none) /* the family that it belongs to, such as claude-sonnet */         \
    F(TEXT, text, kind, none) /* what it is for, in its source's word, such as chat */             \
    F(TEXT, text, interleaved_field, none) /* the response field that carries interleaved thinking */ \
    F(TEXT, text, sdk_package, none) /* the npm package of its AI SDK adapter, where that is not its provider's */ \
    F(TEXT, text, base_url, none) /* its base URL, where that is not its provider's */             \
    F(TEXT, text, api_shape, none) /* the shape of its API: completions or responses */            \
    F(COUNT, count, input_tokens, none) /* how many tokens its prompt has at most */               \
    F(DATE, date, knowledge, none) /* when its knowledge ends */                                   \
    F(DATE, date, release_date, none) /* when it was released */                                   \
    F(DATE, date, last_updated, none) /* when it last changed */                                   \
    F(DATE, date, retires_on, none) /* when its provider ends it */                                \
    F(WORD, word, status, statuses) /* where it is in its life */                                  \
    F(FLAG, flag, temperature, none) /* whether its temperature can be set */                      \
    F(FLAG, flag, open_weights, none) /* whether its weights are published */                      \
    F(FLAG, flag, parallel_tool_calls, none) /* whether it can call several tools in one answer */ \
    F(FLAG, flag, tool_choice, none) /* whether it can be told which tool to call */               \
    F(FLAG, flag, prompt_caching, none) /* whether its provider caches prompts */                  \
    F(FLAG, flag, computer_use, none) /* whether it can work a computer's screen, mouse and keyboard */ \
    F(FLAG, flag, web_search, none) /* whether its provider lets it search the web */              \
    F(FLAG, flag, reasoning_options_stated, none)                                                  \
    F(FLAG, flag, interleaved_thinking, none) /* whether its thinking may be interleaved with its answers */

// The capabilities, in the order of their codes. Each is a flag of models. New ones go last.
#define CATALOG_CAPABILITIES(W)                                                                    \
    W(attachment) W(reasoning) W(tool_call) W(structured_output) W(temperature) W(open_weights)    \
    W(parallel_tool_calls) W(tool_choice) W(prompt_caching) W(computer_use) W(web_search)

#define CATALOG_ALIAS_FIELDS(F)                                                                    \
    F(LENGTH, length, spec_length, none)                                                           \
    F(LENGTH, length, id_start, none)                                                              \
    F(NEED, need, needs, none)                                                                     \
    F(ROW, row, model, none)                                                                       \
    F(ROOM, room, room, none)                                                                      \
    F(LINE_TEXT, line_text, spec, none)

#define CATALOG_MODALITY_FIELDS(F)                                                                 \
    F(WORD, word, direction, directions)                                                           \
    F(WORD, word, modality, modalities)

#define CATALOG_PRICE_FIELDS(F)                                                                    \
    F(INTEGER, integer, nano_usd_per_million_units, none)                                          \
    F(TEXT, text, mode, none)                                                                      \
    F(TEXT, text, variant, none)                                                                   \
    F(COUNT, count, above_prompt_tokens, none)                                                     \
    F(NEED, need, needs, none)                                                                     \
    F(WORD, word, meter, meters)                                                                   \
    F(FLAG, flag, dynamic, none)

#define CATALOG_REASONING_OPTION_FIELDS(F)                                                         \
    F(RANGE, range, efforts, none)                                                                 \
    F(INTEGER, integer, minimum_tokens, none)                                                      \
    F(INTEGER, integer, maximum_tokens, none)                                                      \
    F(WORD, word, control, reasoning_controls)

#define CATALOG_REASONING_EFFORT_FIELDS(F) F(TEXT, text, effort, none)

#define CATALOG_MODEL_SOURCE_FIELDS(F) F(SOURCE, source, source_id, none)

#define CATALOG_UPSTREAM_TEXT_FIELDS(F)                                                            \
    F(TEXT, text, provider_id, none)                                                               \
    F(TEXT, text, model_id, none)                                                                  \
    F(TEXT, text, source_id, none)                                                                 \
    F(TEXT, text, path, none)                                                                      \
    F(TEXT, text, json, none)                                                                      \
    F(TEXT, text, note, none)

// T(NAME, type, section, SQL table, NAME of the parent, the parent's field with the range of its
//   children, columns of the primary key, how many of them name the parent)
//
// Rows are sorted by their keys, byte by byte, so the children of a row are neighbours. A section's number
// is for ever; a new table takes one that no section ever had.
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

// S(NAME, section, name): a section that the builder derives from the tables. The first one has the lines
// that models begin with; the rests of their rows are the rows of their table.
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

IMAGE_HEADER_END

#endif
