/// Small images for the programs of this folder: built at random, read in full, and sealed again
/// after damage.
#ifndef IMAGES_H
#define IMAGES_H

#include "catalog_build.h"

#pragma clang assume_nonnull begin

/// Starts the random numbers anew: SplitMix64.
void images_seed(uint64_t seed);
uint64_t images_next(void);
uint32_t images_below(uint64_t bound);

/// A finished builder of a catalog of three providers with as many models each, and one more whose
/// spec reads both ways, with facts at random; ends the process where it cannot be built.
catalog_builder *images_build(unsigned models);

/// Calls every function that reads, on any bytes: no call may look outside them. What was read goes
/// to images_sink, so that no call can be left out.
void images_read(const void *image, size_t size);
extern uint64_t images_sink;

/// Makes the checksums match what the bytes are.
void images_seal(uint8_t *image, size_t size);

#pragma clang assume_nonnull end

#endif
