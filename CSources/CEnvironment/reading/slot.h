/// A slot: a read transaction that threads use in turn.
#ifndef SLOT_H
#define SLOT_H

#include "../common/common.h"
#include "../format/edition.h"

#pragma clang assume_nonnull begin

/// What a pin keeps until it is dropped.
typedef enum store_holder {
    STORE_HOLDS_SLOT,  ///< a slot of the environment
    STORE_HOLDS_ALONE, ///< a slot made for this pin, because all others were busy
    STORE_HOLDS_COPY,  ///< a share of a private copy
} store_holder;

/// A read transaction that waits to be renewed, and the place of the value at the last renewal.
/// Each slot fills whole cache lines, so that threads do not slow each other down.
typedef struct store_slot {
    _Alignas(64) const store_keeper *keeper; ///< must be first: points to the environment, which begins with it
    store_holder holder; ///< must be second, as in store_copy
    atomic_bool busy;
    uint8_t pins; ///< how often it was taken, for STORE_PINS_PER_LOOK
    uint16_t keys; ///< the number of the list of keys that the value is of
    MDB_txn *_Nullable txn;
    size_t txnid;     ///< the version by the lock table
    size_t newest;    ///< the version by the data file; differs if the lock table is not its own
    uint64_t version; ///< as store_version
    const void *_Nullable bytes; ///< NULL: no value
    size_t size;
    store_edition edition; ///< of `txnid`
} store_slot;

_Static_assert(offsetof(store_slot, edition) == 64, "all that most pins need in one cache line");
_Static_assert(sizeof(store_slot) % 64 == 0, "or two slots share one");

#define STORE_SLOTS 64
/// Each of the first slots belongs to one thread, which takes it without an atomic exchange, at
/// less than half the cost: no other thread takes it, and a thread that opens LMDB anew runs a
/// barrier for all.
#define STORE_OWN_SLOTS 32

/// A look at the path shows that a store was removed or replaced. Each thread asks the clock once
/// in so many pins whether it is time for a look, which costs next to nothing.
#define STORE_PINS_PER_LOOK 32
#define STORE_LOOK_MILLISECONDS 100

/// The slot that this thread tries first, plus 1; 0: not yet chosen. Threads choose different ones
/// and keep them.
extern _Thread_local unsigned store_habit __attribute__((visibility("hidden")));

/// In the child of fork(): frees the slots of the parent's other threads.
void store_slots_abandon(void);

#pragma clang assume_nonnull end

#endif
