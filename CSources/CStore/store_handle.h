/// What a handle is.
#ifndef STORE_HANDLE_H
#define STORE_HANDLE_H

#include "store_environment.h"

#pragma clang assume_nonnull begin

/// A value in private memory.
typedef struct store_memory {
    void *_Nullable bytes;
    size_t size;
} store_memory;

struct store {
    _Atomic(store_environment *_Nullable) environment; ///< NULL: private memory, or none so far
    _Atomic(uint64_t) accepted;                        ///< the version that `accept` took last
    const store_keys *keys;
    store_accept accept;
    store_memory own; ///< private memory: the value, or what stands in for a missing one
    _Atomic(const store_memory *) memory; ///< its own, or that of another handle
    atomic_bool ended;
    char *_Nullable path; ///< absolute; of an environment that need not be there
    _Bool permitted;      ///< opened by a thread that the seal let
};

/// The handle's environment, NULL for private memory; a new one where fork() took it, or where it has
/// come to be since.
store_problem store_environment_of(store *handle, store_environment *_Nullable *_Nonnull result);

#pragma clang assume_nonnull end

#endif
