/// What a catalog's image answers once catalog_verify has admitted it.
#ifndef PROMISES_H
#define PROMISES_H

#include <stddef.h>

#pragma clang assume_nonnull begin

/// Asks an image that is verified all that has one right answer: each provider, model and alias is
/// found by its name, filters count what they match one by one, orders have each model once, every
/// row has a parent. Ends the process at the first answer that is wrong.
void promises_check(const void *image, size_t size);

#pragma clang assume_nonnull end

#endif
