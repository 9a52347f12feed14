/// Small images for the programs of this folder: built at random, read in full, and sealed again
/// after damage.
#ifndef IMAGES_H
#define IMAGES_H

#include "catalog_build.h"
#include "tools_build.h"

#pragma clang assume_nonnull begin

/// Starts the random numbers anew: SplitMix64.
void images_seed(uint64_t seed);
uint64_t images_next(void);
uint32_t images_below(uint64_t bound);

/// A new image of a catalog of four providers with as many models each, and one more whose spec reads
/// both ways, with facts at random: keys of many lengths around those that a line has room for, words
/// that no schema has, and rows of each kind that need something, beside plain ones of the same key
/// and alone. Ends the process where it cannot be built.
uint8_t *images_catalog(unsigned models, size_t *size);

/// The same of a registry of as many tools, each with texts, flags, tags, pieces and refusals at
/// random.
uint8_t *images_tools(unsigned tools, size_t *size);

/// A builder of tools that knows each rendering's frame.
tools_builder *images_start_tools(void);

/// Calls every function that reads, on any bytes: no call may look outside them. What was read goes
/// to images_sink, so that no call can be left out.
void images_read(const void *image, size_t size);
extern uint64_t images_sink;

// The parts of images_read: what all images have; the rows of catalogs, and what is asked of them; tools.
void images_read_common(const void *image, size_t size);
void images_read_catalog(const void *image, size_t size);
void images_ask_catalog(const void *image, size_t size);
void images_filter_catalog(const void *image, size_t size);
void images_read_tools(const void *image, size_t size);

/// Reads a text, where it is one.
void images_read_text(const void *image, size_t size, image_text text);

/// A tool that says more bytes than these is not copied.
#define IMAGES_MOST_COPIED 100000u

/// Makes the checksums match what the bytes are.
void images_seal(uint8_t *image, size_t size);

/// A copy in memory of its own; ends the process without memory.
uint8_t *images_copy(const void *image, size_t size);

#pragma clang assume_nonnull end

#endif
