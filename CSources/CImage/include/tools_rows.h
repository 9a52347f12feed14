/// The rows of a tool registry's image, declared once, and how to read them.
///
/// A tool is a row that begins with a line (image_index.h); rows are in the byte order of names. Tools
/// are handed out in several *renderings*: one for each dialect, which is the wire format of a
/// provider, and one as text for models without function calling. What a tool looks like in a
/// rendering is a *piece*, made when the tool was written. The pieces of one rendering are neighbours,
/// in the order of the rows and with all that belongs between and around them, so that the whole array
/// that a request needs is one run of bytes.
///
/// In images the renderings are called "forms", and their bytes "formed".
///
/// The lists of this file are for ever, and grow at their ends alone.
#ifndef TOOLS_ROWS_H
#define TOOLS_ROWS_H

#include "image_fields.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// Goes up with every change of what is derived from the same tools, above all of the wire formats. A
/// rendering that another edition made is read as it is, and made anew with the next change.
#define TOOLS_EDITION 1u

// F(KIND, kind, field)
//
// First come the fields that are read of a tool right after it was found: its description and the
// schema of its input.
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

// The texts of a tool beside its name, all of which may be absent; schemas are JSON.
#define TOOLS_TEXTS(T) T(title) T(description) T(input_schema) T(output_schema) T(annotated_title)

// What a tool's author says of it, as MCP's annotations have it.
#define TOOLS_FLAGS(F) F(read_only) F(destructive) F(idempotent) F(open_world)

// The dialects, and the text for models without function calling. A rendering's number is for ever.
#define TOOLS_RENDERINGS(F)                                                                        \
    F(openai) F(openai_strict) F(openai_responses) F(openai_responses_strict) F(anthropic)         \
    F(anthropic_strict) F(gemini) F(bedrock) F(mcp) F(ollama) F(mistral) F(cohere) F(text)

// What a tool may need to be understood (image_needs_are_known); none yet.
#define TOOLS_NEEDS(W)

// The lists of words, in the order of their numbers.
#define TOOLS_LISTS(L) L(needs, TOOLS_NEEDS)
#define TOOLS_LIST_needs 0u

typedef enum __attribute__((enum_extensibility(closed))) tools_answer : uint8_t {
    TOOLS_UNSTATED,
    TOOLS_NO = IMAGE_FALSE,
    TOOLS_YES = IMAGE_TRUE,
} tools_answer;

#define TOOLS_TEXT_NUMBER(name) TOOLS_TEXT_##name,
typedef enum __attribute__((enum_extensibility(closed))) tools_text : uint32_t {
    TOOLS_TEXTS(TOOLS_TEXT_NUMBER)
} tools_text;
#define TOOLS_FLAG_NUMBER(name) TOOLS_FLAG_##name,
typedef enum __attribute__((enum_extensibility(closed))) tools_flag : uint32_t {
    TOOLS_FLAGS(TOOLS_FLAG_NUMBER)
} tools_flag;
#define TOOLS_RENDERING_NUMBER(name) TOOLS_RENDERING_##name,
typedef enum __attribute__((enum_extensibility(closed))) tools_rendering : uint32_t {
    TOOLS_RENDERINGS(TOOLS_RENDERING_NUMBER)
} tools_rendering;

// Not a case of the enum, or every switch over renderings would have to name it.
#define TOOLS_COUNTED(name) +1
#define TOOLS_TEXT_COUNT (0u TOOLS_TEXTS(TOOLS_COUNTED))
#define TOOLS_FLAG_COUNT (0u TOOLS_FLAGS(TOOLS_COUNTED))
#define TOOLS_RENDERING_COUNT (0u TOOLS_RENDERINGS(TOOLS_COUNTED))

// The same for Swift, which does not see these macros.
static inline uint32_t tools_text_count(void) { return TOOLS_TEXT_COUNT; }
static inline uint32_t tools_flag_count(void) { return TOOLS_FLAG_COUNT; }
static inline uint32_t tools_rendering_count(void) { return TOOLS_RENDERING_COUNT; }

/// Where an image keeps what, beside the sections of every image.
typedef enum __attribute__((enum_extensibility(open))) tools_section : uint32_t {
    TOOLS_SECTION_TOOL = 16,   ///< tools_tool without its line, by name
    TOOLS_SECTION_TAG = 17,    ///< image_text: the tags of all tools
    TOOLS_SECTION_RENDERING = 18, ///< tools_rendering_row: one for each rendering, by its number
    TOOLS_SECTION_PIECE = 19,  ///< tools_piece: of each rendering, one for each tool
    TOOLS_SECTION_RENDERED = 20, ///< the bytes of the pieces, one rendering behind the other
    TOOLS_SECTION_LINE = 21,   ///< the lines that tools begin with
} tools_section;

#define TOOLS_MEMBER(KIND, kind, field) image_##kind##_t field;
typedef struct __attribute__((packed)) tools_tool {
    TOOLS_FIELDS(TOOLS_MEMBER)
} tools_tool;

/// How far the rows of tools lie apart as they are built, their lines included.
#define TOOLS_TOOL_STRIDE ((uint32_t)((sizeof(tools_tool) + 3) / 4 * 4))

/// Bytes of TOOLS_SECTION_RENDERED.
typedef struct tools_run {
    uint32_t start;
    uint32_t length;
} tools_run;

typedef struct tools_piece {
    tools_run run;      ///< empty where the rendering cannot carry the tool
    image_text refusal; ///< by which rule it cannot; absent where it can
} tools_piece;

/// A rendering of all tools but those that need something which is not known here.
typedef struct tools_rendering_row {
    image_text name;
    uint32_t edition; ///< the lowest TOOLS_EDITION that its pieces are of
    tools_run whole;  ///< all pieces with what is around them
    uint32_t refused; ///< the row of the first tool that it cannot carry; IMAGE_NO_ROW: none
    uint32_t pieces;  ///< the row of the first tool's piece
} tools_rendering_row;

_Static_assert(offsetof(tools_tool, needs) == IMAGE_LINE_NEEDS, "a tool has a line");
_Static_assert(offsetof(tools_tool, name) == IMAGE_LINE_KEY, "a tool has a line");
_Static_assert(offsetof(tools_tool, open_world) == 99, "for ever");
_Static_assert(sizeof(tools_piece) == 16, "for ever");
_Static_assert(sizeof(tools_rendering_row) == 28, "for ever");

/// All that this version knows of images of tools.
const image_schema *tools_schema(void);

// Reading takes constant time and stays in bounds whatever the image holds; what is not there reads
// as absent.

/// The row of the tool of that name; IMAGE_NO_ROW where there is none.
static inline uint32_t tools_find(IMAGE_BYTES, IMAGE_KEY(name)) {
    uint32_t row = image_find_soon(image, size, TOOLS_SECTION_LINE, name, name_length);
    if (row != IMAGE_NO_ROW) return row;
    return image_find(image, size, TOOLS_SECTION_LINE, IMAGE_NO_SECTION, name, name_length).row;
}

/// Where a tool's name lies.
static inline image_place tools_name(IMAGE_BYTES, uint32_t row) {
    return image_key_place(image, size, TOOLS_SECTION_LINE, row);
}

/// `length` bytes of a tool's row from `at` on; NULL where the row is not there or shorter.
static inline const uint8_t *_Nullable tools_field(
    const void *image, size_t size, uint32_t row, size_t at, size_t length
) {
    return image_lined_field(image, size, TOOLS_SECTION_LINE, TOOLS_SECTION_TOOL, row, at, length);
}

/// Whether all is known here that a tool needs to be understood. Whoever visits tools leaves out the
/// others.
static inline _Bool tools_tool_is_known(IMAGE_BYTES, uint32_t row) {
    uint32_t needs = 0;
    const uint8_t *_Nullable bytes =
        tools_field(image, size, row, offsetof(tools_tool, needs), sizeof needs);
    if (bytes) memcpy(&needs, bytes, sizeof needs);
    return bytes && image_needs_are_known(needs);
}

/// The number of tools, without those that need what is not known here.
uint32_t tools_count(IMAGE_BYTES);

/// Where a text lies in the row of a tool.
static inline size_t tools_text_offset(tools_text text) {
    switch (text) {
#define TOOLS_TEXT_OFFSET(name)                                                                    \
    case TOOLS_TEXT_##name: return offsetof(tools_tool, name);
        TOOLS_TEXTS(TOOLS_TEXT_OFFSET)
#undef TOOLS_TEXT_OFFSET
    }
    return SIZE_MAX / 2;
}

static inline image_text tools_text_of(IMAGE_BYTES, uint32_t row, tools_text text) {
    image_text value = {IMAGE_ABSENT, 0};
    const uint8_t *_Nullable bytes =
        tools_field(image, size, row, tools_text_offset(text), sizeof value);
    if (bytes) memcpy(&value, bytes, sizeof value);
    return value;
}

static inline tools_answer tools_flag_of(IMAGE_BYTES, uint32_t row, tools_flag flag) {
    const uint8_t *_Nullable bytes =
        flag < TOOLS_FLAG_COUNT
            ? tools_field(image, size, row, offsetof(tools_tool, read_only) + flag, 1)
            : NULL;
    uint8_t value = bytes ? *bytes : 0;
    return value == TOOLS_NO || value == TOOLS_YES ? (tools_answer)value : TOOLS_UNSTATED;
}

/// The rows of a tool's tags, of those that the section has: no damage makes them more.
static inline image_range tools_tags_of(IMAGE_BYTES, uint32_t row) {
    image_range range = {0, 0};
    const uint8_t *_Nullable bytes =
        tools_field(image, size, row, offsetof(tools_tool, tags), sizeof range);
    if (bytes) memcpy(&range, bytes, sizeof range);
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

/// A rendering; without a name where the image's writer did not know it.
static inline tools_rendering_row tools_rendering_of(IMAGE_BYTES, tools_rendering rendering) {
    tools_rendering_row row = {{IMAGE_ABSENT, 0}, 0, {0, 0}, IMAGE_NO_ROW, 0};
    const uint8_t *_Nullable bytes =
        image_row(image, size, TOOLS_SECTION_RENDERING, rendering, sizeof row);
    if (bytes) memcpy(&row, bytes, sizeof row);
    return row;
}

static inline tools_piece tools_piece_of(IMAGE_BYTES, uint32_t row, tools_rendering rendering) {
    tools_piece piece = {{0, 0}, {IMAGE_ABSENT, 0}};
    uint64_t number = (uint64_t)tools_rendering_of(image, size, rendering).pieces + row;
    if (rendering >= image_count(image, size, TOOLS_SECTION_RENDERING) || number >= IMAGE_NO_ROW ||
        row >= image_count(image, size, TOOLS_SECTION_TOOL))
        return piece;
    const uint8_t *_Nullable bytes =
        image_row(image, size, TOOLS_SECTION_PIECE, (uint32_t)number, sizeof piece);
    if (bytes) memcpy(&piece, bytes, sizeof piece);
    return piece;
}

/// Whether the image has every rendering that this version makes, each of this edition or a later
/// one.
_Bool tools_renderings_are_current(IMAGE_BYTES);

/// Whether a tool says byte for byte what another says, perhaps of another image.
_Bool tools_same(IMAGE_BYTES, uint32_t row, IMAGE_KEY(other), uint32_t other_row);

/// Where a run's bytes lie in the image; 0 and 0 where they are out of bounds.
static inline image_place tools_run_place(IMAGE_BYTES, tools_run run) {
    image_section rendered = image_read_section(image, size, TOOLS_SECTION_RENDERED);
    if (rendered.offset > size || rendered.count > size - rendered.offset ||
        run.start > rendered.count || run.length > rendered.count - run.start)
        return (image_place){0, 0};
    return (image_place){rendered.offset + run.start, run.length};
}

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
