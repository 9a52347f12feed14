/// Builds the image of a tool registry.
///
/// First each rendering's frame, then the tools in the byte order of their names: of each its texts,
/// flags and tags, and for every rendering a piece, or the rule by which it cannot carry the tool.
///
///     tools_builder_frame(builder, TOOLS_RENDERING_anthropic, "[", 1, ",", 1, "]", 1, "[]", 2);
///     ...
///     tools_builder_name(builder, "get_weather", 11);
///     tools_builder_piece(builder, TOOLS_RENDERING_anthropic, piece, piece_length);
///     ...
///     fault = tools_builder_tool_end(builder);
///
/// The same tools make the same bytes.
#ifndef TOOLS_BUILD_H
#define TOOLS_BUILD_H

#include "tools_rows.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

typedef enum __attribute__((enum_extensibility(closed))) tools_build_fault : uint8_t {
    TOOLS_BUILT = 0,
    TOOLS_BUILD_NO_MEMORY,
    TOOLS_BUILD_BAD_NAME,     ///< no name
    TOOLS_BUILD_OUT_OF_ORDER, ///< the name is not greater than the one before
    TOOLS_BUILD_NO_PIECE,     ///< a rendering was given neither a piece nor a rule
    TOOLS_BUILD_TOO_LARGE,    ///< more than 4 GiB of texts or pieces
} tools_build_fault;

/// A short sentence about the fault, in static memory.
const char *tools_build_fault_description(tools_build_fault fault);

typedef struct tools_builder tools_builder;

/// A builder; NULL where memory is short. Free with tools_builder_free.
tools_builder *_Nullable tools_builder_create(void);
void tools_builder_free(tools_builder *builder);

/// What stands before and behind the pieces of a rendering, between two, and in place of none.
void tools_builder_frame(
    tools_builder *builder, tools_rendering rendering, IMAGE_KEY(opening), IMAGE_KEY(separator),
    IMAGE_KEY(closing), IMAGE_KEY(nothing)
);

// Of the tool that is being given. Bytes are copied.
void tools_builder_name(tools_builder *builder, IMAGE_KEY(bytes));
void tools_builder_text(tools_builder *builder, tools_text text, IMAGE_KEY(bytes));
void tools_builder_flag(tools_builder *builder, tools_flag flag, tools_answer answer);
void tools_builder_tag(tools_builder *builder, IMAGE_KEY(bytes));
void tools_builder_piece(tools_builder *builder, tools_rendering rendering, IMAGE_KEY(bytes));
void tools_builder_refusal(tools_builder *builder, tools_rendering rendering, IMAGE_KEY(rule));

/// Gives a tool of another image as it is there, its pieces included; only of an image whose
/// renderings are current (tools_renderings_are_current). tools_builder_tool_end comes next.
void tools_builder_copy(tools_builder *builder, IMAGE_BYTES, uint32_t row);

/// Ends the tool. After a fault the builder can only be freed.
tools_build_fault tools_builder_tool_end(tools_builder *builder);

/// Copies from another image what this version does not know and must not drop.
void tools_builder_carry(tools_builder *builder, IMAGE_BYTES);

/// Makes the image, with generation and creation time 0 (image_stamp). It stays the builder's and
/// lives as long. Linear in its size.
tools_build_fault tools_builder_finish(tools_builder *builder);

/// The image that tools_builder_finish made; NULL before.
const void *_Nullable tools_builder_image(const tools_builder *builder, size_t *size);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
