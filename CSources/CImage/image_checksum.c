#include "image.h"

// The constants are the first 64 bits of the fractional parts of the square roots of the primes
// 2, 3, 5, 7 and 11, made odd: numbers that nobody chose.
#define ROOT_2 0x6a09e667f3bcc909u
#define ROOT_3 0xbb67ae8584caa73bu
#define ROOT_5 0x3c6ef372fe94f82bu
#define ROOT_7 0xa54ff53a5f1d36f1u
#define ROOT_11 0x510e527fade682d1u

static inline uint64_t load(const uint8_t *bytes) {
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

/// The last `length` bytes, fewer than eight, as a word.
static inline uint64_t load_tail(const uint8_t *bytes, size_t length) {
    uint64_t word = 0;
    for (size_t i = 0; i < length; i++) word |= (uint64_t)bytes[i] << (8 * i);
    return word;
}

static inline uint64_t rotate(uint64_t word, unsigned bits) {
    return word << bits | word >> (64 - bits);
}

/// Both halves of the 128-bit product, folded.
static inline uint64_t fold(uint64_t a, uint64_t b) {
    __uint128_t product = (__uint128_t)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

// Each step is invertible for a given word (xor, a rotation, an odd factor), so two inputs that
// differ in one word cannot meet in a lane; the lanes are joined by folds, which mix every bit.
uint64_t image_checksum(const void *start, size_t length) {
    const uint8_t *bytes = start;
    uint64_t a = ROOT_2, b = ROOT_3, c = ROOT_5, d = ROOT_7;
    size_t left = length;
    for (; left >= 32; left -= 32, bytes += 32) {
        a = rotate(a ^ load(bytes), 29) * ROOT_3;
        b = rotate(b ^ load(bytes + 8), 29) * ROOT_5;
        c = rotate(c ^ load(bytes + 16), 29) * ROOT_7;
        d = rotate(d ^ load(bytes + 24), 29) * ROOT_11;
    }
    for (; left >= 8; left -= 8, bytes += 8) a = rotate(a ^ load(bytes), 29) * ROOT_3;
    b = rotate(b ^ load_tail(bytes, left), 29) * ROOT_5;
    uint64_t sum = (uint64_t)length * ROOT_11;
    sum = (sum ^ rotate(a, 7)) * ROOT_2;
    sum = (sum ^ sum >> 32 ^ rotate(b, 23)) * ROOT_3;
    sum = (sum ^ sum >> 32 ^ rotate(c, 41)) * ROOT_5;
    sum = (sum ^ sum >> 32 ^ rotate(d, 53)) * ROOT_7;
    return sum ^ sum >> 32;
}

uint64_t image_hash(const void *start, size_t length, uint64_t seed) {
    const uint8_t *bytes = start;
    uint64_t hash = seed ^ (uint64_t)length * ROOT_2;
    if (length >= 8) {
        size_t left = length;
        for (; left > 16; left -= 16, bytes += 16)
            hash = fold(load(bytes) ^ ROOT_3, load(bytes + 8) ^ hash);
        // The last sixteen bytes, which may overlap the ones before.
        const uint8_t *end = bytes + left;
        hash = fold(load(left > 8 ? bytes : end - 8) ^ ROOT_5, load(end - 8) ^ hash);
    } else {
        hash = fold(load_tail(bytes, length) ^ ROOT_7, hash ^ ROOT_5);
    }
    return fold(hash ^ ROOT_11, ROOT_2);
}
