/// The rows of a tool registry's image, declared once, and how to read them.
///
/// A tool is a row of texts, in the byte order of their names. Beside it lie its pieces: what it
/// looks like in each form that is handed out, made when it was written. The pieces of one form are
/// neighbours, in the same order and with all that belongs between and around them, so that the
/// whole array that a request needs is one run of bytes.
#ifndef TOOLS_ROWS_H
#define TOOLS_ROWS_H

#include "image_index.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// Goes up with every change of what a builder derives from the same tools: the wire formats above
/// all. Part of the layout's fingerprint.
#define TOOLS_DERIVED_FORMAT 1u

// The texts of a tool. All but the name may be absent; schemas are JSON.
#define TOOLS_TEXTS(T)                                                                             \
    T(name) T(title) T(description) T(input_schema) T(output_schema) T(annotated_title)

// What a tool's author says of it, as MCP's annotations have it: 0, or a tools_answer.
#define TOOLS_FLAGS(F) F(read_only) F(destructive) F(idempotent) F(open_world)

// The forms that tools are handed out in: wire formats, and the text for models without function
// calling.
#define TOOLS_FORMS(F)                                                                             \
    F(openai) F(openai_strict) F(openai_responses) F(openai_responses_strict) F(anthropic)         \
    F(anthropic_strict) F(gemini) F(bedrock) F(mcp) F(ollama) F(mistral) F(cohere) F(text)

typedef enum __attribute__((enum_extensibility(closed))) tools_answer : uint8_t {
    TOOLS_UNSTATED,
    TOOLS_NO,
    TOOLS_YES,
} tools_answer;

#define TOOLS_TEXT_NUMBER(name) TOOLS_TEXT_##name,
typedef enum __attribute__((enum_extensibility(closed))) tools_text : uint32_t {
    TOOLS_TEXTS(TOOLS_TEXT_NUMBER)
} tools_text;
#define TOOLS_FLAG_NUMBER(name) TOOLS_FLAG_##name,
typedef enum __attribute__((enum_extensibility(closed))) tools_flag : uint32_t {
    TOOLS_FLAGS(TOOLS_FLAG_NUMBER)
} tools_flag;
#define TOOLS_FORM_NUMBER(name) TOOLS_FORM_##name,
typedef enum __attribute__((enum_extensibility(closed))) tools_form : uint32_t {
    TOOLS_FORMS(TOOLS_FORM_NUMBER)
} tools_form;

// Not a case of the enum, or every switch over forms would have to name it.
#define TOOLS_COUNTED(name) +1
#define TOOLS_TEXT_COUNT (0u TOOLS_TEXTS(TOOLS_COUNTED))
#define TOOLS_FLAG_COUNT (0u TOOLS_FLAGS(TOOLS_COUNTED))
#define TOOLS_FORM_COUNT (0u TOOLS_FORMS(TOOLS_COUNTED))

/// Where an image keeps what.
typedef enum __attribute__((enum_extensibility(open))) tools_section : uint32_t {
    TOOLS_SECTION_STRINGS = IMAGE_STRINGS,
    TOOLS_SECTION_TOOL,   ///< tools_tool, by name
    TOOLS_SECTION_TAG,    ///< image_text: the tags of all tools
    TOOLS_SECTION_PIECE,  ///< tools_piece: of each tool, one for each form
    TOOLS_SECTION_WHOLE,  ///< tools_whole: one for each form
    TOOLS_SECTION_FORMED, ///< the bytes of the pieces, one form behind the other
    TOOLS_SECTION_INDEX,  ///< image_slot: name to row
    TOOLS_SECTION_END,
} tools_section;

_Static_assert(TOOLS_SECTION_END <= IMAGE_SECTIONS, "the header has a place for each section");

typedef struct tools_tool {
    image_text texts[TOOLS_TEXT_COUNT];
    image_range tags;
    uint8_t flags[TOOLS_FLAG_COUNT];
} tools_tool;

/// Bytes of TOOLS_SECTION_FORMED.
typedef struct tools_run {
    uint32_t start;
    uint32_t length;
} tools_run;

typedef struct tools_piece {
    tools_run run;      ///< empty where the form cannot carry the tool
    image_text refusal; ///< by which rule it cannot; absent where it can
} tools_piece;

typedef struct tools_whole {
    tools_run run;    ///< all pieces with what is around them
    uint32_t refused; ///< the row of the first tool that the form cannot carry; IMAGE_NO_ROW: none
} tools_whole;

_Static_assert(sizeof(tools_tool) == 60, "on disk: a change needs a look at the row's holes");
_Static_assert(sizeof(tools_piece) == 16, "on disk: a change needs a look at the row's holes");
_Static_assert(sizeof(tools_whole) == 12, "on disk: a change needs a look at the row's holes");

/// The size of a section's rows.
uint32_t tools_stride(tools_section section);

/// The fingerprint of the layout, for the header.
uint64_t tools_layout(void);

// Reading. Constant time and in bounds whatever the image holds; what is not there reads as absent.

/// The row of the tool of that name; IMAGE_NO_ROW where there is none.
static inline uint32_t tools_find(IMAGE_BYTES, IMAGE_KEY(name)) {
    return image_find(image, size, TOOLS_SECTION_INDEX, name, name_length);
}

static inline image_text tools_text_of(IMAGE_BYTES, uint32_t row, tools_text text) {
    image_text value = {IMAGE_ABSENT, 0};
    const uint8_t *_Nullable bytes =
        image_row(image, size, TOOLS_SECTION_TOOL, row, sizeof(tools_tool));
    if (bytes && text < TOOLS_TEXT_COUNT)
        memcpy(&value, bytes + offsetof(tools_tool, texts) + text * sizeof value, sizeof value);
    return value;
}

static inline tools_answer tools_flag_of(IMAGE_BYTES, uint32_t row, tools_flag flag) {
    const uint8_t *_Nullable bytes =
        image_row(image, size, TOOLS_SECTION_TOOL, row, sizeof(tools_tool));
    uint8_t value = bytes && flag < TOOLS_FLAG_COUNT ? bytes[offsetof(tools_tool, flags) + flag] : 0;
    return value == TOOLS_NO || value == TOOLS_YES ? (tools_answer)value : TOOLS_UNSTATED;
}

/// The rows of a tool's tags, of those that the section has: no damage makes them more.
static inline image_range tools_tags_of(IMAGE_BYTES, uint32_t row) {
    image_range range = {0, 0};
    const uint8_t *_Nullable bytes =
        image_row(image, size, TOOLS_SECTION_TOOL, row, sizeof(tools_tool));
    if (bytes) memcpy(&range, bytes + offsetof(tools_tool, tags), sizeof range);
    uint32_t tags = image_count(image, size, TOOLS_SECTION_TAG);
    if (range.first > tags) return (image_range){0, 0};
    if (range.count > tags - range.first) range.count = tags - range.first;
    return range;
}

static inline image_text tools_tag_at(IMAGE_BYTES, uint32_t row) {
    image_text value = {IMAGE_ABSENT, 0};
    const uint8_t *_Nullable bytes = image_row(image, size, TOOLS_SECTION_TAG, row, sizeof value);
    if (bytes) memcpy(&value, bytes, sizeof value);
    return value;
}

static inline tools_piece tools_piece_of(IMAGE_BYTES, uint32_t row, tools_form form) {
    tools_piece piece = {{0, 0}, {IMAGE_ABSENT, 0}};
    uint64_t number = (uint64_t)row * TOOLS_FORM_COUNT + form;
    if (form >= TOOLS_FORM_COUNT || number >= IMAGE_NO_ROW) return piece;
    const uint8_t *_Nullable bytes =
        image_row(image, size, TOOLS_SECTION_PIECE, (uint32_t)number, sizeof piece);
    if (bytes) memcpy(&piece, bytes, sizeof piece);
    return piece;
}

static inline tools_whole tools_whole_of(IMAGE_BYTES, tools_form form) {
    tools_whole whole = {{0, 0}, IMAGE_NO_ROW};
    const uint8_t *_Nullable bytes =
        image_row(image, size, TOOLS_SECTION_WHOLE, form, sizeof whole);
    if (bytes) memcpy(&whole, bytes, sizeof whole);
    return whole;
}

/// Whether a tool says byte for byte what another says, perhaps of another image.
_Bool tools_same(IMAGE_BYTES, uint32_t row, IMAGE_KEY(other), uint32_t other_row);

/// Where a run's bytes lie in the image; 0 and 0 where they are out of bounds.
static inline image_place tools_run_place(IMAGE_BYTES, tools_run run) {
    image_section formed = image_read_section(image, size, TOOLS_SECTION_FORMED);
    if (formed.offset > size || formed.count > size - formed.offset || run.start > formed.count ||
        run.length > formed.count - run.start)
        return (image_place){0, 0};
    return (image_place){formed.offset + run.start, run.length};
}

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
