/// What builders of images share: bytes that grow, a pool of texts, the index, the finished image.
#ifndef IMAGE_BUILDER_H
#define IMAGE_BUILDER_H

#include "image_index.h"

#include <stdlib.h>

#pragma clang assume_nonnull begin

/// Bytes that grow. `failed` stays set once memory was short.
typedef struct buffer {
    uint8_t *_Nullable bytes;
    size_t length;
    size_t capacity;
    _Bool failed;
} buffer;

/// Room for `length` more bytes at the end, zeroed; NULL where memory is short.
void *_Nullable buffer_extend(buffer *buffer, size_t length);
void buffer_append(buffer *buffer, const void *_Nullable bytes, size_t length);
void buffer_free(buffer *buffer);

/// The image's texts, each distinct one once.
typedef struct strings {
    buffer pool;
    uint32_t *_Nullable slots; ///< 1 + the number of an entry; 0: free
    size_t slot_count;
    buffer entries; ///< image_text
} strings;

/// The place of a text, added where it is new; absent where memory or the pool's 4 GiB run out.
image_text strings_add(strings *strings, const void *_Nullable bytes, size_t length);
void strings_free(strings *strings);

/// An index being filled: room for `keys` keys; NULL where memory is short.
image_slot *_Nullable index_create(buffer *slots, uint32_t keys, uint32_t *count);

/// Puts a key of the pool into an index of `count` slots. False where it is there already: the pool
/// holds each text once, so equal keys have equal places.
_Bool index_add(
    image_slot *slots, uint32_t count, const uint8_t *pool, image_text key, uint64_t seed,
    uint32_t row
);

/// A section of an image that is to be.
typedef struct image_part {
    const void *_Nullable bytes;
    size_t length;
    uint32_t stride;
} image_part;

/// A new image of these sections, with generation and creation time 0 (image_stamp); NULL where
/// memory is short. Free with free().
void *_Nullable image_assemble(
    image_kind kind, uint64_t layout, uint64_t seed, const image_part *parts, unsigned count,
    size_t *size
);

#pragma clang assume_nonnull end

#endif
