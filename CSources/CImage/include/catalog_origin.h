/// A note in the store beside a catalog: the catalog came with a program, and nobody imported it.
#ifndef CATALOG_ORIGIN_H
#define CATALOG_ORIGIN_H

#include "image.h"

IMAGE_HEADER_BEGIN

/// The note names a catalog by its checksum, and the day of that catalog's facts. A note whose checksum is not
/// the stored catalog's is stale: a program that does not know notes has published since.
typedef struct catalog_origin {
    uint64_t content_checksum; ///< of the catalog's image
    uint32_t day;              ///< year * 10000 + month * 100 + day; 0: unknown
    uint32_t reserved;         ///< zero
} catalog_origin;

static_assert(sizeof(catalog_origin) == 16, "for ever");

/// The section of an image of kind IMAGE_ORIGIN; its one row is the note.
#define CATALOG_SECTION_ORIGIN IMAGE_OWN_SECTIONS

/// The size of the note's image in bytes.
#define CATALOG_ORIGIN_SIZE IMAGE_MINIMUM_SIZE

/// Writes the note as an image to the CATALOG_ORIGIN_SIZE bytes at `image`; false where memory is short.
bool catalog_origin_build(catalog_origin origin, uint8_t *image);

/// Reads the note of an image; false where the image is another kind or damaged. Safe on any bytes; linear
/// in their number.
bool catalog_origin_read(IMAGE_BYTES, catalog_origin *origin);

IMAGE_HEADER_END

#endif
