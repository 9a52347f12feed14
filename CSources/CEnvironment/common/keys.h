/// Lists of keys, and the choice of the value that is pinned.
#ifndef KEYS_H
#define KEYS_H

#include "common.h"

#pragma clang assume_nonnull begin

/// The keys of a store_contents; the newest of their values is pinned. A process has each such list
/// once and never frees it.
typedef struct store_keys {
    struct store_keys *_Nullable next;
    store_generation _Nullable generation;
    uint16_t number;
    uint64_t salt; ///< tells versions of one list of keys from those of another
    size_t count;
    const char *_Nonnull keys[];
} store_keys;

/// NULL without memory.
const store_keys *_Nullable store_keys_of(const store_contents *contents);

static inline MDB_val store_key(const char *key) {
    return (MDB_val){.mv_size = strlen(key), .mv_data = (void *)key};
}

/// The choice of the value to pin among those of several keys.
typedef struct store_choice {
    const void *_Nullable bytes; ///< NULL: none so far
    size_t size;
    uint64_t generation;
} store_choice;

/// Takes the next value into account.
void store_choose(store_choice *choice, const store_keys *keys, const void *bytes, size_t size);

#pragma clang assume_nonnull end

#endif
