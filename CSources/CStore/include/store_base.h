/// The part that all kinds of handles share, for targets that add a kind. For C only: C++ has no
/// `_Atomic`.
#ifndef STORE_BASE_H
#define STORE_BASE_H

#include "store.h"

#ifndef __cplusplus
#include <stdatomic.h>

STORE_HEADER_BEGIN

/// The head of a handle. A `store *` points to a larger struct that begins with one.
typedef struct store_base {
    const store_kind *kind; ///< must be first: store_pin_take reads it
    store_accept accept;
    _Atomic(uint64_t) accepted; ///< the version that `accept` took last; 0: none, or the handle is ended
    atomic_bool ended;
    bool permitted; ///< opened by a thread with a permit of the seal
} store_base;

/// Makes the head of a handle that this thread opens.
store_base store_base_make(const store_kind *kind, store_accept accept);

/// Hands out the handle if its value can be pinned; else releases it.
store_problem store_finish(store *handle, store_problem problem, store *_Nullable *_Nonnull result);

/// `a` + `b` in new memory, NULL without memory.
char *_Nullable store_path(const char *a, const char *b);

/// A copy of `bytes` in new memory, at a multiple of 64; NULL without memory.
void *_Nullable store_copy_of(const void *bytes, size_t size);

STORE_HEADER_END

#endif
#endif
