/// Checks an image's header, directory and content, and gives it a generation.
///
/// All functions that read are safe on any bytes, of any length, at any address. None of them allocates.
#ifndef IMAGE_CHECK_H
#define IMAGE_CHECK_H

#include "image.h"

IMAGE_HEADER_BEGIN

/// Why an image was refused.
IMAGE_CLOSED_ENUM(image_fault, uint8_t) {
    IMAGE_INTACT = 0,
    IMAGE_TOO_SHORT,          ///< it has fewer bytes than a header, or than its header says
    IMAGE_NOT_AN_IMAGE,       ///< it does not begin with IMAGE_MAGIC
    IMAGE_OTHER_BYTE_ORDER,   ///< a machine of the other byte order built it
    IMAGE_OTHER_FORMAT,       ///< it has another major format, or fields that contradict this version's
    IMAGE_OTHER_KIND,         ///< it is an image of another kind
    IMAGE_HEADER_DAMAGED,     ///< the header's checksum does not match
    IMAGE_CONTENT_DAMAGED,    ///< the content's checksum does not match
    IMAGE_SECTION_OUTSIDE,    ///< a section reaches beyond the image or overlaps the directory
    IMAGE_REFERENCE_OUTSIDE,  ///< a row refers to a row or a text that is not there
    IMAGE_ORDER_BROKEN,       ///< rows are not sorted, or an index entry does not match its row
};

/// A short sentence about the fault, in static memory.
const char *image_fault_description(image_fault fault);

/// Checks the header of an image of any kind and major format: magic, byte order, checksum, size. Where it
/// finds no fault, the header's generation, kind, format and policy are as they were written. Constant
/// time.
image_fault image_preamble_check(IMAGE_BYTES);

/// Checks the header and the directory of an image of this major format: what image_preamble_check checks,
/// the format, the kind, and that each section lies inside the image. Linear in the number of sections.
image_fault image_header_check(IMAGE_BYTES, image_kind kind);

/// Checks that the content matches its checksum: all bytes behind the header. Linear in the size.
image_fault image_content_check(IMAGE_BYTES);

/// Whether the bytes of an image of any kind and major format are as they were written, so that they may be
/// copied: an image_fault, of image_preamble_check and image_content_check. Linear in the size.
int32_t image_is_whole(const void *image, size_t size);

/// The generation of an image of any kind and major format; 0 where image_preamble_check finds a fault.
/// Constant time.
uint64_t image_generation(IMAGE_BYTES);

/// What a writer does with an image of a kind that it does not know, which lies in the store beside the one
/// that it writes. An image with a damaged header states nothing: the writer carries it over. Constant
/// time.
image_policy image_policy_beside(IMAGE_BYTES);

/// Sets the generation and the time of creation, in seconds since 1970-01-01 UTC, and renews the header's
/// checksum; the content stays as it is. `image` must hold a whole image of `size` bytes. Constant time.
void image_stamp(void *image, size_t size, uint64_t generation, int64_t created);

/// A 64-bit checksum, which finds damage and not forgery: four lanes of multiply and rotate. Any change
/// within one 8-byte word changes it. ChecksumTests has the test vectors. Linear in the length.
uint64_t image_checksum(const void *__sized_by(length) bytes __noescape, size_t length);

IMAGE_HEADER_END

#endif
