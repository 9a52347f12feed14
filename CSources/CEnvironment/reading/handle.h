/// A handle of an environment.
#ifndef HANDLE_H
#define HANDLE_H

#include "../common/keys.h"
#include "registry.h"

#pragma clang assume_nonnull begin

typedef struct store_shared {
    store_base base;
    _Atomic(store_environment *_Nullable) environment; ///< NULL: none so far
    const store_keys *keys;
    char *_Nullable path;  ///< absolute; only for an environment that need not exist
    void *_Nullable bytes; ///< the value that is read while it does not exist
    size_t size;
} store_shared;

/// How such a handle is pinned and released.
extern const store_kind store_shared_kind __attribute__((visibility("hidden")));

/// The handle's environment: opened anew in the child of fork(), or where a store has appeared
/// since. STORE_MISSING: no store exists at the path.
store_problem store_environment_of(
    store_shared *handle, store_environment *_Nullable *_Nonnull result
);

#pragma clang assume_nonnull end

#endif
