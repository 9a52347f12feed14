/// Checks images: before they are read, and in full.
#ifndef CATALOG_VERIFY_H
#define CATALOG_VERIFY_H

#include "catalog_fields.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// Whether an image of that kind may be read: its header and, unless `header_only`, its content
/// match their checksums, and its fields and words agree with those of this version as far as both go.
/// Safe on any bytes.
/// Linear in the size; constant with `header_only`.
image_fault catalog_accept(IMAGE_BYTES, image_kind kind, _Bool header_only);

/// catalog_accept for the catalog's image as one function of its bytes, with an image_fault as its
/// result: in full, and of the header alone.
int32_t catalog_accept_whole(const void *image, size_t size);
int32_t catalog_accept_header(const void *image, size_t size);

/// Where catalog_verify found a fault.
typedef struct catalog_finding {
    image_fault fault;
    uint32_t section; ///< a catalog_section
    uint32_t row;
} catalog_finding;

/// Checks everything that a reader may rely on: the checksums, that each section has its rows'
/// stride, each reference its target and each word a meaning, that rows are in order, that the
/// index finds each model and each alias, and that tiers, sets, columns and orders follow from the
/// rows. For images that do not come from the builder of this version. Safe on any bytes. Linear in
/// the size.
catalog_finding catalog_verify(IMAGE_BYTES, image_kind kind);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
