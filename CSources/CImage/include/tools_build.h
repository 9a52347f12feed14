/// Builds the image of a tool registry.
///
/// Give it the frame of each rendering, then the tools in the order of their names (image_compare): of each
/// tool its texts, flags and tags, and for each rendering a piece, or the rule by which the dialect cannot
/// express the tool.
///
///     tools_builder_frame(builder, TOOLS_RENDERING_anthropic, "[", 1, ",", 1, "]", 1, "[]", 2);
///     ...
///     tools_builder_name(builder, "get_weather", 11);
///     tools_builder_piece(builder, TOOLS_RENDERING_anthropic, piece, piece_length);
///     ...
///     fault = tools_builder_tool_end(builder);
///
/// The same tools make the same bytes. A builder belongs to one thread at a time. It copies what it is
/// given, and its functions take time linear in that where they do not say more.
#ifndef TOOLS_BUILD_H
#define TOOLS_BUILD_H

#include "tools_fields.h"

IMAGE_HEADER_BEGIN

/// Why a tool or an image could not be built.
IMAGE_CLOSED_ENUM(tools_build_fault, uint8_t) {
    TOOLS_BUILT = 0,
    TOOLS_BUILD_NO_MEMORY,
    TOOLS_BUILD_BAD_NAME,     ///< the tool was given no name
    TOOLS_BUILD_OUT_OF_ORDER, ///< the name does not come after the name before
    TOOLS_BUILD_NO_PIECE,     ///< a rendering was given neither a piece nor a rule
    TOOLS_BUILD_TOO_LARGE,    ///< more than 4 GiB of texts or pieces
};

/// A short sentence about the fault, in static memory.
const char *tools_build_fault_description(tools_build_fault fault);

typedef struct tools_builder tools_builder;

/// A builder; NULL where memory is short. Free it with tools_builder_free.
tools_builder *_Nullable tools_builder_create(void);
void tools_builder_free(tools_builder *builder);

/// Gives what a rendering has before its first piece, between two pieces, and behind the last, and what it
/// is where no tool has a piece.
void tools_builder_frame(
    tools_builder *builder, tools_rendering rendering, IMAGE_KEY(opening), IMAGE_KEY(separator),
    IMAGE_KEY(closing), IMAGE_KEY(nothing)
);

// Each of these gives one thing that the next tool states.
void tools_builder_name(tools_builder *builder, IMAGE_KEY(bytes));
void tools_builder_text(tools_builder *builder, tools_text text, IMAGE_KEY(bytes));
void tools_builder_flag(tools_builder *builder, tools_flag flag, tools_answer answer);
void tools_builder_tag(tools_builder *builder, IMAGE_KEY(bytes));
void tools_builder_piece(tools_builder *builder, tools_rendering rendering, IMAGE_KEY(bytes));
void tools_builder_refusal(tools_builder *builder, tools_rendering rendering, IMAGE_KEY(rule));

/// Gives all that a tool of another image states, and its pieces; call tools_builder_tool_end next. The
/// renderings of that image must be current (tools_renderings_are_current).
void tools_builder_copy(tools_builder *builder, IMAGE_BYTES, uint32_t row);

/// Ends the tool, and begins the next. After a fault the builder can only be freed.
tools_build_fault tools_builder_tool_end(tools_builder *builder);

/// Copies from another image the sections that this version does not know and must carry over
/// (IMAGE_CARRY).
void tools_builder_carry(tools_builder *builder, IMAGE_BYTES);

/// Makes the image, with generation and creation time 0 (image_stamp sets them). The builder owns it.
/// Linear in the image's size.
tools_build_fault tools_builder_finish(tools_builder *builder);

/// The image that tools_builder_finish made, which lives as long as the builder; NULL before. Constant
/// time.
const void *_Nullable tools_builder_image(const tools_builder *builder, size_t *size);

IMAGE_HEADER_END

#endif
