/// Checks images of catalogs: before a program reads them, and in full.
///
/// All functions are safe on any bytes, of any length, at any address, and do not allocate.
#ifndef CATALOG_VERIFY_H
#define CATALOG_VERIFY_H

#include "catalog_fields.h"

IMAGE_HEADER_BEGIN

/// Whether a program may read an image of a kind: IMAGE_INTACT, where its header and, unless `header_only`,
/// its content match their checksums, and the fields and words that both it and this version know are the
/// same. Linear in the size; with `header_only`, in the number of fields and words.
image_fault catalog_accept(IMAGE_BYTES, image_kind kind, bool header_only);

/// catalog_accept for the image of a catalog, as a store_accept (store.h): in full, and of the header
/// alone. The result is an image_fault.
int32_t catalog_accept_whole(const void *image, size_t size);
int32_t catalog_accept_header(const void *image, size_t size);

/// Where catalog_verify found a fault.
typedef struct catalog_finding {
    image_fault fault;
    uint32_t section; ///< a catalog_section, or a section of every image
    uint32_t row;     ///< of that section
} catalog_finding;

/// Checks everything that a reader may rely on: the checksums; that each section has its rows' stride, each
/// reference leads to a row, and each word has a text; that rows are in order; that the index finds each
/// model and each alias; and that tiers, sets, columns and orders follow from the rows. It is for images
/// that another program may have built. Returns the first fault, or IMAGE_INTACT. Linear in the size.
catalog_finding catalog_verify(IMAGE_BYTES, image_kind kind);

IMAGE_HEADER_END

#endif
