/// A handle of a value that stays where it is: a pin of it holds nothing.
#ifndef STEADY_H
#define STEADY_H

#include "store_base.h"

STORE_HEADER_BEGIN

/// Bytes that live as long as their handle.
typedef struct store_memory {
    const void *bytes;
    size_t size;
} store_memory;

typedef struct store_steady {
    store_base base;
    store_memory own;
    _Atomic(const store_memory *) memory; ///< its own, or that of another handle
} store_steady;

/// Hands out a handle if `accept` takes its bytes; else releases it, by `kind`.
store_problem store_steady_open(
    const store_kind *kind, store_accept accept, store_memory own, store *_Nullable *_Nonnull result
);

/// As store_pin_take.
store_problem store_steady_take(store *handle, store_pin *pin);

STORE_HEADER_END

#endif
