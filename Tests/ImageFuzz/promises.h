/// What an image answers once it is verified.
#ifndef PROMISES_H
#define PROMISES_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#pragma clang assume_nonnull begin

/// Whether catalog_verify or tools_verify admits an image. If so, it is asked all that has one right
/// answer; the first that is wrong ends the process.
_Bool promises_check(const void *image, size_t size);

/// For a catalog: each provider, model and alias without needs is found by its name, and no other; every row
/// has a parent, every word a text.
void promises_of_catalog(const void *image, size_t size);

/// The part of promises_of_catalog about sets: filters count what they match one by one, models are in
/// the sets that their rows say, orders have each model once.
void promises_of_sets(const void *image, size_t size);

/// For a registry: names rise and each is found, no other text is, tags and flags are valid, pieces lie within
/// their rendering one behind the other, and a copy says the same.
void promises_of_tools(const void *image, size_t size);

/// Whether the tools of a row in two verified registries state the same, byte for byte, but for their pieces.
_Bool promises_same_tool(
    const void *image, size_t size, const void *other, size_t other_size, uint32_t row
);

#define PROMISE(condition)                                                                         \
    do {                                                                                           \
        if (condition) break;                                                                      \
        fprintf(stderr, "%s:%d: a verified image breaks: %s\n", __FILE__, __LINE__, #condition);   \
        abort();                                                                                   \
    } while (0)

#pragma clang assume_nonnull end

#endif
