/// The rows of a catalog's image, declared once.
///
/// Each table of schema/catalog.sql is a list of fields here. The list makes the row's struct, the
/// field's number and the descriptor from which everything that handles all fields works: the
/// compiler from SQLite, the importer, the fingerprint of the layout. A test holds these lists to
/// the SQL. A new field is a column there, a line here and a property in Swift.
#ifndef CATALOG_TABLES_H
#define CATALOG_TABLES_H

#include "image.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

// How a field is stored, and how it says that it is absent.
typedef image_text catalog_text_t; ///< offset IMAGE_ABSENT
typedef int64_t catalog_integer_t; ///< CATALOG_NO_INTEGER
typedef uint32_t catalog_count_t;  ///< CATALOG_NO_COUNT
typedef uint32_t catalog_date_t;   ///< 0; else year * 10000 + month * 100 + day, day 0 for a month
typedef uint8_t catalog_word_t;    ///< 0; else 1 + the word's place in its list
typedef uint8_t catalog_flag_t;    ///< 0; 1 for false, 2 for true
typedef uint32_t catalog_source_t; ///< CATALOG_NO_COUNT; else the row of a source

#define CATALOG_NO_INTEGER INT64_MIN
#define CATALOG_NO_COUNT UINT32_MAX
#define CATALOG_FALSE 1u
#define CATALOG_TRUE 2u

typedef enum __attribute__((enum_extensibility(closed))) catalog_kind : uint8_t {
    CATALOG_TEXT,
    CATALOG_INTEGER,
    CATALOG_COUNT,
    CATALOG_DATE,
    CATALOG_WORD,
    CATALOG_FLAG,
    CATALOG_SOURCE,
} catalog_kind;

// The words of fields that have a closed list of them, in the order of their codes.
#define CATALOG_HOSTINGS(W) W(hosted) W(local)
#define CATALOG_STATUSES(W) W(alpha) W(beta) W(deprecated)
#define CATALOG_DIRECTIONS(W) W(input) W(output)
#define CATALOG_MODALITIES(W) W(text) W(image) W(audio) W(video) W(pdf) W(code)
#define CATALOG_REASONING_CONTROLS(W) W(toggle) W(effort) W(budget_tokens)
#define CATALOG_METERS(W)                                                                          \
    W(input) W(output) W(cache_read) W(cache_write) W(reasoning) W(input_audio) W(output_audio)    \
    W(input_image) W(output_image) W(input_video) W(output_video) W(cache_read_audio)              \
    W(cache_read_image) W(cache_write_audio) W(citation) W(input_per_image) W(output_per_image)    \
    W(input_per_pixel) W(output_per_pixel) W(input_per_character) W(output_per_character)          \
    W(per_second) W(input_per_second) W(output_per_second) W(input_audio_per_second)               \
    W(input_video_per_second) W(output_video_per_second) W(per_query) W(per_request)               \
    W(per_text_message) W(ocr_per_page) W(ocr_per_credit) W(annotation_per_page)                   \
    W(web_search_per_query) W(maps_per_query) W(code_interpreter_per_session)
#define CATALOG_TIERS(W) W(unknown) W(local) W(economy) W(standard) W(premium)

// F(KIND, kind, column, JSON path at models.dev or NULL, words or none)
//
// Wider kinds come first in each list, so that no row has a hole.
#define CATALOG_SOURCE_FIELDS(F)                                                                   \
    F(TEXT, text, id, NULL, none)                                                                  \
    F(TEXT, text, url, NULL, none)                                                                 \
    F(TEXT, text, licence, NULL, none)                                                             \
    F(DATE, date, retrieved_on, NULL, none)

#define CATALOG_PROVIDER_FIELDS(F)                                                                 \
    F(TEXT, text, id, "id", none)                                                                  \
    F(TEXT, text, name, "name", none)                                                              \
    F(TEXT, text, base_url, "api", none)                                                           \
    F(TEXT, text, documentation_url, "doc", none)                                                  \
    F(TEXT, text, sdk_package, "npm", none)                                                        \
    F(WORD, word, hosting, NULL, hostings)

#define CATALOG_PROVIDER_KEY_VARIABLE_FIELDS(F) F(TEXT, text, name, NULL, none)

#define CATALOG_CAPABILITIES(F)                                                                    \
    F(FLAG, flag, attachment, "attachment", none)                                                  \
    F(FLAG, flag, reasoning, "reasoning", none)                                                    \
    F(FLAG, flag, tool_call, "tool_call", none)                                                    \
    F(FLAG, flag, structured_output, "structured_output", none)                                    \
    F(FLAG, flag, temperature, "temperature", none)                                                \
    F(FLAG, flag, open_weights, "open_weights", none)                                              \
    F(FLAG, flag, parallel_tool_calls, NULL, none)                                                 \
    F(FLAG, flag, tool_choice, NULL, none)                                                         \
    F(FLAG, flag, prompt_caching, NULL, none)                                                      \
    F(FLAG, flag, computer_use, NULL, none)                                                        \
    F(FLAG, flag, web_search, NULL, none)

#define CATALOG_MODEL_FIELDS(F)                                                                    \
    F(TEXT, text, name, "name", none)                                                              \
    F(TEXT, text, family, "family", none)                                                          \
    F(TEXT, text, kind, NULL, none)                                                                \
    F(TEXT, text, interleaved_field, "interleaved.field", none)                                    \
    F(TEXT, text, sdk_package, "provider.npm", none)                                               \
    F(TEXT, text, base_url, "provider.api", none)                                                  \
    F(TEXT, text, api_shape, "provider.shape", none)                                               \
    F(COUNT, count, context_tokens, "limit.context", none)                                         \
    F(COUNT, count, input_tokens, "limit.input", none)                                             \
    F(COUNT, count, output_tokens, "limit.output", none)                                           \
    F(DATE, date, knowledge, "knowledge", none)                                                    \
    F(DATE, date, release_date, "release_date", none)                                              \
    F(DATE, date, last_updated, "last_updated", none)                                              \
    F(DATE, date, retires_on, NULL, none)                                                          \
    CATALOG_CAPABILITIES(F)                                                                        \
    F(FLAG, flag, reasoning_options_stated, NULL, none)                                            \
    F(FLAG, flag, interleaved_thinking, "interleaved", none)                                       \
    F(WORD, word, status, "status", statuses)

#define CATALOG_ALIAS_FIELDS(F) F(TEXT, text, id, NULL, none)

#define CATALOG_MODALITY_FIELDS(F)                                                                 \
    F(WORD, word, direction, NULL, directions)                                                     \
    F(WORD, word, modality, NULL, modalities)

#define CATALOG_PRICE_FIELDS(F)                                                                    \
    F(INTEGER, integer, nano_usd_per_million_units, NULL, none)                                    \
    F(TEXT, text, mode, NULL, none)                                                                \
    F(TEXT, text, variant, NULL, none)                                                             \
    F(COUNT, count, above_prompt_tokens, NULL, none)                                               \
    F(WORD, word, meter, NULL, meters)                                                             \
    F(FLAG, flag, dynamic, NULL, none)

#define CATALOG_REASONING_OPTION_FIELDS(F)                                                         \
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

// T(NAME, type, SQL table, NAME of the parent, where the parent's row holds the range of its children,
//   columns of the primary key, how many of them name the parent)
//
// Rows lie in the order of their keys in byte order, so the children of a row are neighbours.
#define CATALOG_TABLES(T)                                                                          \
    T(SOURCE, source, sources, SOURCE, 0, "id", 0)                                                 \
    T(PROVIDER, provider, providers, PROVIDER, 0, "id", 0)                                         \
    T(PROVIDER_KEY_VARIABLE, provider_key_variable, provider_key_variables, PROVIDER,              \
      offsetof(catalog_provider, key_variables), "provider_id, position", 1)                       \
    T(MODEL, model, models, PROVIDER, offsetof(catalog_provider, models), "provider_id, id", 1)    \
    T(ALIAS, alias, aliases, MODEL, offsetof(catalog_model, aliases),                              \
      "provider_id, model_id, id", 2)                                                              \
    T(MODALITY, modality, model_modalities, MODEL, offsetof(catalog_model, modalities),            \
      "provider_id, model_id, direction, position", 2)                                             \
    T(PRICE, price, prices, MODEL, offsetof(catalog_model, prices),                                \
      "provider_id, model_id, mode, above_prompt_tokens, meter, variant", 2)                              \
    T(REASONING_OPTION, reasoning_option, reasoning_options, MODEL,                                \
      offsetof(catalog_model, reasoning_options), "provider_id, model_id, position", 2)            \
    T(REASONING_EFFORT, reasoning_effort, reasoning_efforts, REASONING_OPTION,                     \
      offsetof(catalog_reasoning_option, efforts),                                                 \
      "provider_id, model_id, option_position, position", 3)                                       \
    T(MODEL_SOURCE, model_source, model_sources, MODEL, offsetof(catalog_model, sources),          \
      "provider_id, model_id, source_id", 2)                                                       \
    T(UPSTREAM_TEXT, upstream_text, upstream_texts, UPSTREAM_TEXT, 0,                              \
      "provider_id, model_id, source_id, path", 0)

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
