#include "image_check.h"
#include "image_hash.h"

static inline uint64_t rotate(uint64_t word, unsigned bits) {
    return word << bits | word >> (64 - bits);
}

// Each step is invertible for a given word (xor, a rotation, an odd factor), so two inputs that
// differ in one word cannot meet in a lane; the lanes are joined by folds, which mix every bit.
uint64_t image_checksum(const void *start, size_t length) {
    const uint8_t *bytes = start;
    uint64_t a = IMAGE_ROOT_2, b = IMAGE_ROOT_3, c = IMAGE_ROOT_5, d = IMAGE_ROOT_7;
    size_t left = length;
    for (; left >= 32; left -= 32, bytes += 32) {
        a = rotate(a ^ image_word(bytes), 29) * IMAGE_ROOT_3;
        b = rotate(b ^ image_word(bytes + 8), 29) * IMAGE_ROOT_5;
        c = rotate(c ^ image_word(bytes + 16), 29) * IMAGE_ROOT_7;
        d = rotate(d ^ image_word(bytes + 24), 29) * IMAGE_ROOT_11;
    }
    for (; left >= 8; left -= 8, bytes += 8) a = rotate(a ^ image_word(bytes), 29) * IMAGE_ROOT_3;
    b = rotate(b ^ image_tail(bytes, left), 29) * IMAGE_ROOT_5;
    uint64_t sum = (uint64_t)length * IMAGE_ROOT_11;
    sum = (sum ^ rotate(a, 7)) * IMAGE_ROOT_2;
    sum = (sum ^ sum >> 32 ^ rotate(b, 23)) * IMAGE_ROOT_3;
    sum = (sum ^ sum >> 32 ^ rotate(c, 41)) * IMAGE_ROOT_5;
    sum = (sum ^ sum >> 32 ^ rotate(d, 53)) * IMAGE_ROOT_7;
    return sum ^ sum >> 32;
}
