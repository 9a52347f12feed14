/// Checks images of tool registries: before a program reads them, and in full.
///
/// All functions are safe on any bytes, of any length, at any address, and do not allocate.
#ifndef TOOLS_VERIFY_H
#define TOOLS_VERIFY_H

#include "tools_fields.h"

IMAGE_HEADER_BEGIN

/// Whether a program may read an image: IMAGE_INTACT, where its header and its content match their
/// checksums, and the fields that both it and this version know are the same. Linear in the size.
image_fault tools_accept(IMAGE_BYTES);

/// tools_accept as a store_accept (store.h); the result is an image_fault.
int32_t tools_accept_whole(const void *image, size_t size);

/// Where tools_verify found a fault.
typedef struct tools_finding {
    image_fault fault;
    uint32_t section; ///< a tools_section, or a section of every image
    uint32_t row;     ///< of that section
} tools_finding;

/// Checks everything that a reader may rely on: the checksums; that each reference leads to a row or a
/// text; that names are in order, and the index finds each of them and nothing else; and that the pieces of
/// each rendering lie within its bytes, in the order of the tools. It is for images that another program
/// may have built. Returns the first fault, or IMAGE_INTACT. Linear in the size.
tools_finding tools_verify(IMAGE_BYTES);

IMAGE_HEADER_END

#endif
