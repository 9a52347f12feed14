/// An index of an image: from a key to the number of its row, by a hash, one probe on average and one
/// comparison.
#ifndef IMAGE_INDEX_H
#define IMAGE_INDEX_H

#include "image_words.h"

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// Bytes of a key, as a pair of parameters that Swift sees as one RawSpan.
#define IMAGE_KEY(key) const void *__sized_by(key##_length) key __noescape, size_t key##_length

#define IMAGE_NO_ROW UINT32_MAX

/// No key is longer: a tag holds its length in nine bits.
#define IMAGE_KEY_MAXIMUM 511u

/// A slot: linear probing, half full. It holds where the key lies, so that the comparison waits for
/// no row.
typedef struct image_slot {
    uint32_t tag; ///< the hash's lower bits above the key's length (image_tag)
    uint32_t row; ///< IMAGE_NO_ROW: free
    uint32_t key; ///< where the key starts among the strings
} image_slot;

_Static_assert(sizeof(image_slot) == 12, "on disk: a change, a new IMAGE_FORMAT");

/// What a slot and a key are first compared by: the key's length and as much of the hash as fits.
static inline uint32_t image_tag(uint64_t hash, size_t length) {
    return (uint32_t)hash << 9 | (uint32_t)length;
}

/// The slot where the search for a hash begins: its upper half, scaled to the number of slots.
static inline uint32_t image_first_slot(uint64_t hash, uint32_t slots) {
    return (uint32_t)((hash >> 32) * slots >> 32);
}

/// The row that the index in a section has for a key; IMAGE_NO_ROW where it has none. Constant time
/// and in bounds whatever the image holds.
__attribute__((always_inline)) static inline uint32_t image_find(
    const void *image, size_t size, unsigned section, const void *key, size_t key_length
) {
    image_section index = image_read_section(image, size, section);
    image_section strings = image_read_section(image, size, IMAGE_STRINGS);
    if (index.count == 0 || key_length > IMAGE_KEY_MAXIMUM || index.offset > size ||
        (uint64_t)index.count * sizeof(image_slot) > size - index.offset || strings.offset > size ||
        strings.count > size - strings.offset)
        return IMAGE_NO_ROW;
    const uint8_t *slots = (const uint8_t *)image + index.offset;
    const uint8_t *texts = (const uint8_t *)image + strings.offset;
    uint64_t seed;
    memcpy(&seed, (const uint8_t *)image + offsetof(image_header, seed), sizeof seed);
    uint64_t hash = image_hash(key, key_length, seed);
    uint32_t tag = image_tag(hash, key_length);
    uint32_t at = image_first_slot(hash, index.count);
    // A full index, which only damage can make, must not loop for ever: no more probes than slots.
    for (uint32_t probes = 0; probes < index.count; probes++) {
        image_slot slot;
        memcpy(&slot, slots + (size_t)at * sizeof slot, sizeof slot);
        if (slot.row == IMAGE_NO_ROW) return IMAGE_NO_ROW;
        if (slot.tag == tag && slot.key <= strings.count &&
            key_length <= strings.count - slot.key && image_equal(texts + slot.key, key, key_length))
            return slot.row;
        if (++at == index.count) at = 0;
    }
    return IMAGE_NO_ROW;
}

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
