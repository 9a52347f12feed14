/// A note beside a catalog: that a program brought it along, and did not import it.
#ifndef CATALOG_ORIGIN_H
#define CATALOG_ORIGIN_H

#include "image.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// Which catalog the note is about, and of which day its facts are. It is about no other: a program that
/// does not know the note may publish a catalog beside it.
typedef struct catalog_origin {
    uint64_t content_checksum; ///< of the catalog's image
    uint32_t day;              ///< year * 10000 + month * 100 + day; 0: unknown
    uint32_t reserved;         ///< zero
} catalog_origin;

_Static_assert(sizeof(catalog_origin) == 16, "for ever");

/// The section of IMAGE_ORIGIN that has the note as its row.
#define CATALOG_SECTION_ORIGIN IMAGE_OWN_SECTIONS

/// The size of the note's image.
#define CATALOG_ORIGIN_SIZE IMAGE_MINIMUM_SIZE

/// Writes the note as an image, which goes with the catalog that it is about. False: memory is short.
_Bool catalog_origin_build(catalog_origin origin, uint8_t image[_Nonnull CATALOG_ORIGIN_SIZE]);

/// The note of an image; false where it has none, or is damaged.
_Bool catalog_origin_read(IMAGE_BYTES, catalog_origin *origin);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
