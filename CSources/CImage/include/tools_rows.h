/// The rows of a tool registry's image, declared once.
///
/// A tool is a row that begins with a line (image_index.h). Rows are sorted by the bytes of the tools'
/// names.
///
/// A *rendering* is the array of tools as one request contains it: each dialect, which is the wire format
/// of a provider, has one, and so has the text for models without function calling. A *piece* is one tool
/// in a rendering; a writer makes it once, when it stores the tool. The pieces of a rendering lie one
/// behind the other in the order of the rows, with the separators between them and the brackets around
/// them, so that the whole array is one run of bytes.
///
/// An image names the section of renderings "forms", and the section of their bytes "formed".
///
/// The lists of this file are for ever, and grow at their ends alone. This file declares types and lists;
/// see tools_fields.h for reading.
#ifndef TOOLS_ROWS_H
#define TOOLS_ROWS_H

#include "image_fields.h"

IMAGE_HEADER_BEGIN

/// The edition of the rules by which renderings are made: it rises with each change of them, above all of
/// the wire formats. A program reads a rendering of another edition as it is; the next writer makes it
/// anew.
#define TOOLS_EDITION 1u

// F(KIND, kind, field)
//
// The line has the fields that programs read right after they found a tool: its description and the schema
// of its input.
#define TOOLS_FIELDS(F)                                                                            \
    F(LENGTH, length, name_length)                                                                 \
    F(LENGTH, length, name_room)                                                                   \
    F(NEED, need, needs)                                                                           \
    F(TEXT, text, description)                                                                     \
    F(TEXT, text, input_schema)                                                                    \
    F(LINE_TEXT, line_text, name)                                                                  \
    F(TEXT, text, title)                                                                           \
    F(TEXT, text, output_schema)                                                                   \
    F(TEXT, text, annotated_title)                                                                 \
    F(RANGE, range, tags)                                                                          \
    F(FLAG, flag, read_only)                                                                       \
    F(FLAG, flag, destructive)                                                                     \
    F(FLAG, flag, idempotent)                                                                      \
    F(FLAG, flag, open_world)

// The texts of a tool beside its name. Each may be absent. Schemas are JSON.
#define TOOLS_TEXTS(T) T(title) T(description) T(input_schema) T(output_schema) T(annotated_title)

// What the author of a tool states about it: the hints of MCP's annotations.
#define TOOLS_FLAGS(F) F(read_only) F(destructive) F(idempotent) F(open_world)

// The renderings: the dialects, and the text for models without function calling. A rendering's number is
// for ever.
#define TOOLS_RENDERINGS(F)                                                                        \
    F(openai) F(openai_strict) F(openai_responses) F(openai_responses_strict) F(anthropic)         \
    F(anthropic_strict) F(gemini) F(bedrock) F(mcp) F(ollama) F(mistral) F(cohere) F(text)

// What a tool may need to be understood (image_needs_are_known); this version has no such word.
#define TOOLS_NEEDS(W)

// The lists of words, in the order of their numbers.
#define TOOLS_LISTS(L) L(needs, TOOLS_NEEDS)
#define TOOLS_LIST_needs 0u

/// What a flag of a tool states.
IMAGE_CLOSED_ENUM(tools_answer, uint8_t) {
    TOOLS_UNSTATED = 0,
    TOOLS_NO = IMAGE_FALSE,
    TOOLS_YES = IMAGE_TRUE,
};

#define TOOLS_TEXT_NUMBER(name) TOOLS_TEXT_##name,
IMAGE_CLOSED_ENUM(tools_text, uint32_t) {
    TOOLS_TEXTS(TOOLS_TEXT_NUMBER)
};
#define TOOLS_FLAG_NUMBER(name) TOOLS_FLAG_##name,
IMAGE_CLOSED_ENUM(tools_flag, uint32_t) {
    TOOLS_FLAGS(TOOLS_FLAG_NUMBER)
};
#define TOOLS_RENDERING_NUMBER(name) TOOLS_RENDERING_##name,
IMAGE_CLOSED_ENUM(tools_rendering, uint32_t) {
    TOOLS_RENDERINGS(TOOLS_RENDERING_NUMBER)
};

// Macros, as a constant of the enumeration would be one more case of every switch.
#define TOOLS_COUNTED(name) +1
#define TOOLS_TEXT_COUNT (0u TOOLS_TEXTS(TOOLS_COUNTED))
#define TOOLS_FLAG_COUNT (0u TOOLS_FLAGS(TOOLS_COUNTED))
#define TOOLS_RENDERING_COUNT (0u TOOLS_RENDERINGS(TOOLS_COUNTED))

// The same numbers for Swift, which does not see these macros.
static inline uint32_t tools_text_count(void) { return TOOLS_TEXT_COUNT; }
static inline uint32_t tools_flag_count(void) { return TOOLS_FLAG_COUNT; }
static inline uint32_t tools_rendering_count(void) { return TOOLS_RENDERING_COUNT; }

/// The sections of a registry's image, beside those that every image has.
IMAGE_OPEN_ENUM(tools_section, uint32_t) {
    TOOLS_SECTION_TOOL = 16,      ///< tools_tool without its line, sorted by name
    TOOLS_SECTION_TAG = 17,       ///< image_text: the tags of all tools
    TOOLS_SECTION_RENDERING = 18, ///< tools_rendering_row: one for each rendering, by its number
    TOOLS_SECTION_PIECE = 19,     ///< tools_piece: for each rendering, one for each tool
    TOOLS_SECTION_RENDERED = 20,  ///< the bytes of the renderings, one behind the other
    TOOLS_SECTION_LINE = 21,      ///< the lines that tools begin with
};

#define TOOLS_MEMBER(KIND, kind, field) image_##kind##_t field;
typedef struct __attribute__((packed)) tools_tool {
    TOOLS_FIELDS(TOOLS_MEMBER)
} tools_tool;

/// How many bytes the rows of tools lie apart while they are built, their lines included.
#define TOOLS_TOOL_STRIDE ((uint32_t)((sizeof(tools_tool) + 3) / 4 * 4))

/// A run of bytes of TOOLS_SECTION_RENDERED.
typedef struct tools_run {
    uint32_t start;
    uint32_t length;
} tools_run;

/// A tool in a rendering, or why the dialect cannot express the tool.
typedef struct tools_piece {
    tools_run run;      ///< its bytes; empty where the dialect cannot express the tool
    image_text refusal; ///< the rule that the tool breaks; absent where the dialect can express it
} tools_piece;

/// A rendering of all tools that need nothing which this version does not know.
typedef struct tools_rendering_row {
    image_text name;
    uint32_t edition; ///< the lowest TOOLS_EDITION of its pieces
    tools_run whole;  ///< all pieces, with the separators and brackets
    uint32_t refused; ///< the row of the first tool without a piece; IMAGE_NO_ROW: all have one
    uint32_t pieces;  ///< the row of the first tool's piece
} tools_rendering_row;

static_assert(offsetof(tools_tool, needs) == IMAGE_LINE_NEEDS, "a tool has a line");
static_assert(offsetof(tools_tool, name) == IMAGE_LINE_KEY, "a tool has a line");
static_assert(offsetof(tools_tool, open_world) == 99, "for ever");
static_assert(sizeof(tools_piece) == 16, "for ever");
static_assert(sizeof(tools_rendering_row) == 28, "for ever");

/// All that this version knows of an image of tools, in static memory.
const image_schema *tools_schema(void);

IMAGE_HEADER_END

#endif
