// Reads small images, and copies of them that are damaged at random: to be compiled with the address
// and undefined behaviour sanitizers, which end it at the first misstep.
//
//     mutate [SEED [ROUNDS]]
#include "images.h"
#include "promises.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static void damage(uint8_t *image, size_t size) {
    static const uint64_t words[] = {0, 1, UINT32_MAX, UINT64_MAX, INT64_MAX, 0x80000000u, 512};
    for (unsigned i = 0; i <= images_below(8); i++) {
        // Half of it in the header and the first rows, where it does most.
        size_t offset = images_below(images_below(2) || size < 4096 ? size : 4096);
        uint64_t word = words[images_below(sizeof words / sizeof *words)];
        if (images_below(2)) word = images_next();
        size_t length = (size_t)1 << images_below(4);
        if (length > size - offset) length = size - offset;
        memcpy(image + offset, &word, length);
    }
}

/// Changes a bit at a time, wherever it is behind the header: what is verified all the same keeps
/// every promise.
static void flip_all(const char *kind, uint8_t *image, size_t size) {
    unsigned long verified = 0;
    for (size_t bit = 8 * sizeof(image_header); bit < 8 * size; bit++) {
        image[bit / 8] ^= (uint8_t)(1u << bit % 8);
        images_seal(image, size);
        verified += promises_check(image, size);
        image[bit / 8] ^= (uint8_t)(1u << bit % 8);
    }
    printf("%s: %lu of %zu flips are verified\n", kind, verified,
           8 * (size - sizeof(image_header)));
}

/// Reads a whole image, and as many damaged copies.
static void read_damaged(const uint8_t *whole, size_t size, unsigned long rounds) {
    if (!promises_check(whole, size)) {
        fprintf(stderr, "an image is not verified as it was built\n");
        exit(1);
    }
    images_read(whole, size);
    for (unsigned long round = 0; round < rounds; round++) {
        // A block of just its size, so that a read beyond it is seen; often an odd address.
        size_t shorter = images_below(8) ? 0 : images_below(size);
        size_t shift = images_below(2);
        uint8_t *block = malloc(size - shorter + shift);
        if (!block) exit(1);
        uint8_t *image = block + shift;
        memcpy(image, whole, size - shorter);
        if (size - shorter) damage(image, size - shorter);
        if (images_below(4)) images_seal(image, size - shorter);
        images_read(image, size - shorter);
        free(block);
    }
}

/// Images of one kind, of some sizes.
static void mutate(
    const char *kind, uint8_t *(*make)(unsigned rows, size_t *size), unsigned long rounds
) {
    size_t size;
    uint8_t *smallest = make(1, &size);
    flip_all(kind, smallest, size);
    free(smallest);
    for (unsigned rows = 0; rows < 80; rows += 26) {
        uint8_t *whole = make(rows, &size);
        read_damaged(whole, size, rounds / 4);
        free(whole);
    }
}

int main(int count, char **arguments) {
    uint64_t seed = count > 1 ? strtoull(arguments[1], NULL, 10) : 1;
    images_seed(seed);
    unsigned long rounds = count > 2 ? strtoul(arguments[2], NULL, 10) : 5000;
    printf("seed %" PRIu64 ", %lu rounds\n", seed, rounds);
    mutate("catalog", images_catalog, rounds);
    mutate("tools", images_tools, rounds);
    printf("done (%" PRIx64 ")\n", images_sink);
    return 0;
}
