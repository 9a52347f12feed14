// Reads small images, and copies of them that are damaged and forged at random: to be compiled with
// the address and undefined behaviour sanitizers, which end it at the first misstep.
//
//     mutate [SEED [ROUNDS]]
//
// ROUNDS damaged copies, whose bytes are changed wherever they lie, and as many forged ones, whose
// checksums are all valid again.
#include "forge.h"
#include "images.h"
#include "promises.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/// What became of the copies of one kind.
typedef struct tally {
    unsigned long made, verified;
    double slowest; ///< of them, in seconds
} tally;

/// The processor's time that this program has used, in seconds.
static double now(void) { return (double)clock() / CLOCKS_PER_SEC; }

/// No small image may keep a reader busy for longer, in seconds.
#define LONGEST 20.0

/// Reads an image that is in a block of just its size, so that a read beyond it is seen.
static void read_all(const uint8_t *image, size_t size, tally *tally) {
    double start = now();
    images_read(image, size);
    tally->verified += promises_check(image, size);
    tally->made++;
    double seconds = now() - start;
    if (seconds > tally->slowest) tally->slowest = seconds;
    if (seconds > LONGEST) {
        fprintf(stderr, "an image of %zu bytes kept its readers busy for %.0f s\n", size, seconds);
        exit(1);
    }
}

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

static void read_damaged(const uint8_t *whole, size_t size, tally *tally) {
    size_t shorter = images_below(8) ? 0 : images_below(size);
    size_t shift = images_below(2);  // often an odd address
    uint8_t *block = malloc(size - shorter + shift);
    if (!block) exit(1);
    uint8_t *image = block + shift;
    memcpy(image, whole, size - shorter);
    if (size - shorter) damage(image, size - shorter);
    if (images_below(4)) images_seal(image, size - shorter);
    read_all(image, size - shorter, tally);
    free(block);
}

static void read_forged(const uint8_t *whole, size_t whole_size, tally *tally) {
    size_t size;
    edit edit = edit_open(whole, whole_size);
    // Some changes hide others: often one alone.
    for (unsigned i = 0, changes = images_below(2) ? 1 : images_below(5); i < changes; i++)
        forge_sections(&edit);
    uint8_t *image = edit_close(&edit, &size);
    if (images_below(4) == 0) {
        forge_directory(image, size);
        images_seal(image, size);
    }
    read_all(image, size, tally);
    free(image);
}

/// Changes a bit of every sixteen, wherever they are behind the header: what is verified all the same
/// keeps every promise.
static void flip(uint8_t *image, size_t size, tally *tally) {
    for (size_t at = 8 * sizeof(image_header); at + 16 <= 8 * size; at += 16) {
        size_t bit = at + images_below(16);
        image[bit / 8] ^= (uint8_t)(1u << bit % 8);
        images_seal(image, size);
        tally->verified += promises_check(image, size);
        tally->made++;
        image[bit / 8] ^= (uint8_t)(1u << bit % 8);
    }
}

static void report(const char *kind, const char *what, tally tally) {
    printf("%s: %lu %s, of which %lu are verified; slowest %.3f s\n", kind, tally.made, what,
           tally.verified, tally.slowest);
}

/// Images of one kind, of some sizes.
static void mutate(
    const char *kind, uint8_t *(*make)(unsigned rows, size_t *size), unsigned long rounds
) {
    tally damaged = {0}, forged = {0}, flipped = {0};
    for (unsigned long round = 0; round < rounds; round++) {
        static uint8_t *whole;
        static size_t size;
        if (round % 64 == 0) {
            // Small ones mostly, as they are read sooner.
            free(whole);
            whole = make(images_below(3) ? images_below(6) : images_below(40), &size);
            if (!promises_check(whole, size)) {
                fprintf(stderr, "an image is not verified as it was built\n");
                exit(1);
            }
            images_read(whole, size);
        }
        read_damaged(whole, size, &damaged);
        read_forged(whole, size, &forged);
    }
    size_t size;
    uint8_t *smallest = make(1, &size);
    if (rounds) flip(smallest, size, &flipped);
    free(smallest);
    report(kind, "damaged", damaged);
    report(kind, "forged", forged);
    report(kind, "with one bit changed", flipped);
}

int main(int count, char **arguments) {
    uint64_t seed = count > 1 ? strtoull(arguments[1], NULL, 10) : 1;
    unsigned long rounds = count > 2 ? strtoul(arguments[2], NULL, 10) : 5000;
    images_seed(seed);
    printf("seed %" PRIu64 "\n", seed);
    mutate("catalog", images_catalog, rounds / 2);
    mutate("tools", images_tools, rounds - rounds / 2);
    printf("done (%" PRIx64 ")\n", images_sink);
    return 0;
}
