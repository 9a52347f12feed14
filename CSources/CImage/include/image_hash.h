/// The hash of keys, for the index, and the comparison of keys, both by 64-bit words.
///
/// All functions are inline, as a lookup does little else. They take time linear in the key's length, and
/// read exactly the bytes that they are given.
#ifndef IMAGE_HASH_H
#define IMAGE_HASH_H

#include "image.h"

IMAGE_HEADER_BEGIN

// The first 64 bits of the fractional parts of the square roots of the primes 2, 3, 5, 7 and 11, made odd:
// these numbers have no hidden purpose.
#define IMAGE_ROOT_2 0x6a09e667f3bcc909u
#define IMAGE_ROOT_3 0xbb67ae8584caa73bu
#define IMAGE_ROOT_5 0x3c6ef372fe94f82bu
#define IMAGE_ROOT_7 0xa54ff53a5f1d36f1u
#define IMAGE_ROOT_11 0x510e527fade682d1u

/// Eight bytes as a word, on any machine: the first byte is the lowest.
static inline uint64_t image_word(const uint8_t *bytes) {
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

/// Fewer than eight bytes as a word: the first byte is the lowest.
static inline uint64_t image_tail(const uint8_t *bytes, size_t length) {
    uint64_t word = 0;
    IMAGE_ROLLED_LOOP
    for (size_t i = 0; i < length; i++) word |= (uint64_t)bytes[i] << (8 * i);
    return word;
}

/// The exclusive or of both halves of the 128-bit product.
static inline uint64_t image_fold(uint64_t a, uint64_t b) {
    __uint128_t product = (__uint128_t)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/// Keys of 8 to this many bytes, as nearly all are, are hashed without a loop: the processor would predict
/// wrong how often it runs for every other key.
#define IMAGE_HASH_WITHIN 48u

/// The last step: each bit of the hash then depends on each bit of the key.
static inline uint64_t image_hash_end(uint64_t hash) {
    return image_fold(hash ^ IMAGE_ROOT_11, IMAGE_ROOT_2);
}

/// The hash of a key of 8 to IMAGE_HASH_WITHIN bytes. `hash` is what image_hash_begin returned.
IMAGE_INLINE uint64_t image_hash_within(
    const uint8_t *bytes, size_t length, uint64_t hash
) {
    if (length < 16)
        return image_hash_end(image_fold(
            image_word(bytes) ^ IMAGE_ROOT_5, image_word(bytes + length - 8) ^ hash));
    // The first sixteen bytes, the last sixteen, and sixteen between, which may overlap the others.
    size_t last = length - 16, between = last < 16 ? last : 16;
    uint64_t first = image_fold(image_word(bytes) ^ IMAGE_ROOT_3, image_word(bytes + 8) ^ hash);
    uint64_t middle = image_fold(
        image_word(bytes + between) ^ IMAGE_ROOT_5, image_word(bytes + between + 8) ^ hash);
    uint64_t end =
        image_fold(image_word(bytes + last) ^ IMAGE_ROOT_7, image_word(bytes + last + 8) ^ hash);
    return image_hash_end(first + (middle << 21 | middle >> 43) + (end << 43 | end >> 21));
}

/// The hash of a key of any other length. Few keys are, so it is compiled out of line.
IMAGE_OUT_OF_LINE uint64_t image_hash_other(
    const uint8_t *bytes, size_t length, uint64_t hash
) {
    if (length < 8)
        return image_hash_end(
            image_fold(image_tail(bytes, length) ^ IMAGE_ROOT_7, hash ^ IMAGE_ROOT_5));
    size_t left = length;
    IMAGE_ROLLED_LOOP
    for (; left > 16; left -= 16, bytes += 16)
        hash = image_fold(image_word(bytes) ^ IMAGE_ROOT_3, image_word(bytes + 8) ^ hash);
    // The last sixteen bytes may overlap the ones before.
    return image_hash_end(image_fold(
        image_word(bytes + left - 16) ^ IMAGE_ROOT_5, image_word(bytes + left - 8) ^ hash));
}

/// The state from which the hash of a key begins: of its length and the image's seed.
static inline uint64_t image_hash_begin(size_t length, uint64_t seed) {
    return seed ^ (uint64_t)length * IMAGE_ROOT_2;
}

/// The seeded 64-bit hash of a key. ChecksumTests has the test vectors.
static inline uint64_t image_hash(
    const void *__sized_by(length) key __noescape, size_t length, uint64_t seed
) {
    const uint8_t *bytes = (const uint8_t *)key;
    uint64_t hash = image_hash_begin(length, seed);
    return length >= 8 && length <= IMAGE_HASH_WITHIN ? image_hash_within(bytes, length, hash)
                                                      : image_hash_other(bytes, length, hash);
}

/// Whether two keys of the same length are equal.
static inline bool image_equal(const void *a, const void *b, size_t length) {
    const uint8_t *left = (const uint8_t *)a, *right = (const uint8_t *)b;
    if (length < 8) return image_tail(left, length) == image_tail(right, length);
    uint64_t difference = 0;
    // Keys are a few words long.
    IMAGE_SCALAR_LOOP
    for (size_t at = 0; at + 8 < length; at += 8)
        difference |= image_word(left + at) ^ image_word(right + at);
    // The last eight bytes may overlap the ones before.
    left += length - 8;
    right += length - 8;
    return (difference | (image_word(left) ^ image_word(right))) == 0;
}

IMAGE_HEADER_END

#endif
