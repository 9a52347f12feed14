/// Copies of values in private memory, for places where values cannot be pinned.
#ifndef COPY_H
#define COPY_H

#include "slot.h"

#pragma clang assume_nonnull begin

/// A private copy of all values of one version.
typedef struct store_copy {
    const store_keeper *keeper; ///< must be first: points to the environment, which begins with it
    store_holder holder;        ///< must be second, as in store_slot
    atomic_size_t references;
    store_identity data; ///< the file
    size_t txnid;
    uint32_t page_size;
    uint64_t version;
    size_t count;
    struct store_copied {
        const char *key;
        size_t key_size;
        const void *bytes;
        size_t size;
    } values[];
} store_copy;

_Static_assert(
    offsetof(store_slot, holder) == offsetof(store_copy, holder),
    "what a pin holds is found without knowing which it is"
);

void store_copy_release(store_copy *_Nullable copy);
const struct store_copied *_Nullable store_copy_find(const store_copy *copy, MDB_val key);

#pragma clang assume_nonnull end

#endif
