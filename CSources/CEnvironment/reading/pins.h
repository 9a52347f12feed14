/// How a value is held in place: by a slot of an environment, or by a private copy.
#ifndef PINS_H
#define PINS_H

#include "../common/keys.h"
#include "environment.h"

#pragma clang assume_nonnull begin

/// Pins the newest value of the keys, without asking `accept`; `pin->bytes` is NULL where there is
/// none.
store_problem store_environment_pin(
    store_environment *environment, const store_keys *keys, store_pin *pin, uint64_t *version
);
/// How the pins of an environment are dropped and asked for other values.
extern const store_keeper store_environment_keeper __attribute__((visibility("hidden")));

/// The version that a pin is of, and the identity of its file.
size_t store_pin_txnid(const store_pin *pin, store_identity *data);
/// Whether that version holds no value under any key.
_Bool store_pin_is_empty(const store_pin *pin);

/// Gives back a slot without a live transaction, or frees one that was made for a single pin.
void store_slot_give(store_slot *slot);

/// Takes a slot of the array. Only its own thread may take one of the first slots.
static inline _Bool store_slot_seize(store_environment *environment, unsigned index) {
    store_slot *slot = &environment->slots[index];
    if (index >= STORE_OWN_SLOTS) {
        _Bool idle = 0;
        return atomic_compare_exchange_strong_explicit(
            &slot->busy, &idle, 1, memory_order_acquire, memory_order_relaxed
        );
    }
    // Another thread may hold it, to drop this thread's pin.
    if (atomic_load_explicit(&slot->busy, memory_order_acquire)) return 0;
    atomic_store_explicit(&slot->busy, 1, memory_order_relaxed);
    // Only the compiler must keep the order here: store_environment_reopen_locked makes the
    // processors keep it, between its mark in `condition` and its look at `busy`.
    atomic_signal_fence(memory_order_seq_cst);
    if (atomic_load_explicit(&environment->condition, memory_order_acquire) == STORE_GOOD) return 1;
    atomic_store_explicit(&slot->busy, 0, memory_order_release);
    return 0;
}

static inline void store_slot_let_go(store_slot *slot) {
    atomic_store_explicit(&slot->busy, 0, memory_order_release);
}

/// As store_environment_pin, by a private copy.
store_problem store_copy_pin(
    store_environment *environment, const store_keys *keys, store_pin *pin, uint64_t *version
);
/// Closes what is copied from. With the environment's mutex held.
void store_copy_close(store_environment *environment);

#pragma clang assume_nonnull end

#endif
