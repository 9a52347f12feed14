/// Checks images of tool registries: before they are read, and in full.
#ifndef TOOLS_VERIFY_H
#define TOOLS_VERIFY_H

#include "tools_rows.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// Whether an image may be read: its header and its content match their checksums, and its fields
/// agree with those of this version as far as both go. Safe on any bytes. Linear in the size.
image_fault tools_accept(IMAGE_BYTES);

/// tools_accept as a function of bytes, with an image_fault as its result.
int32_t tools_accept_whole(const void *image, size_t size);

/// Where tools_verify found a fault.
typedef struct tools_finding {
    image_fault fault;
    uint32_t section; ///< a tools_section
    uint32_t row;
} tools_finding;

/// Checks everything that a reader may rely on: the checksums, that each reference has its target,
/// that names are in order and the index finds each and nothing else, and that the pieces of each
/// rendering lie in the order of the tools within the rendering's bytes. For images that do not come
/// from the builder of this version. Safe on any bytes. Linear in the size.
tools_finding tools_verify(IMAGE_BYTES);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
