#include "../lmdb/calls.h"
#include "barrier.h"
#include "pins.h"
#include "registry.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

_Thread_local unsigned store_habit;

/// A bit for each of the first slots, set while a thread owns the slot.
static atomic_uint owned;
static pthread_key_t end_of_thread;
static _Bool tells_ends;

_Static_assert(STORE_OWN_SLOTS == sizeof(unsigned) * 8, "a bit for each");

/// Called when a thread ends: frees its slot for another thread.
static void give_back(void *number) {
    store_habit = 0;
    atomic_fetch_and(&owned, ~(1u << ((uintptr_t)number - 1)));
}

static void watch_ends(void) { tells_ends = pthread_key_create(&end_of_thread, give_back) == 0; }

/// Gives this thread a slot of its own until it ends; STORE_OWN_SLOTS: all are owned.
static unsigned own_slot(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, watch_ends);
    if (!tells_ends) return STORE_OWN_SLOTS;
    unsigned mask = atomic_load(&owned), number;
    do {
        if (mask == UINT32_MAX) return STORE_OWN_SLOTS;
        for (number = 0; mask >> number & 1; number++) {}
    } while (!atomic_compare_exchange_weak(&owned, &mask, mask | 1u << number));
    if (pthread_setspecific(end_of_thread, (void *)((uintptr_t)number + 1)) == 0) return number;
    atomic_fetch_and(&owned, ~(1u << number));
    return STORE_OWN_SLOTS;
}

/// The slot that this thread tries first.
static unsigned habit(void) {
    static atomic_uint others;
    if (!store_habit) {
        unsigned number = store_barrier_is_ready() ? own_slot() : STORE_OWN_SLOTS;
        if (number == STORE_OWN_SLOTS) {
            number += atomic_fetch_add(&others, 1) % (STORE_SLOTS - STORE_OWN_SLOTS);
        }
        store_habit = 1 + number;
    }
    return store_habit - 1;
}

void store_slots_abandon(void) {
    _Bool owns = store_habit && store_habit <= STORE_OWN_SLOTS;
    atomic_store(&owned, owns ? 1u << (store_habit - 1) : 0);
}

typedef enum outcome {
    FILLED,
    SLOTLESS, ///< LMDB has no reader slot for this process
    STALE,    ///< LMDB must be opened anew
    BEHIND,   ///< a newer version was read already, as a copy
    FAILED,
} outcome;

static outcome outcome_of(int code) {
    switch (code) {
    case 0:
        return FILLED;
    case EAGAIN:          // another container's process of the same pid reads here
    case EINVAL:          // a race in LMDB 0.9.26 to 0.9.31
    case MDB_READERS_FULL:
        return SLOTLESS;
    case MDB_MAP_RESIZED: // the file has outgrown a map made where address space was short
    case MDB_PANIC:
    case MDB_BAD_RSLOT:
    case MDB_BAD_TXN:
        return STALE;
    default:
        return FAILED;
    }
}

static int begin(MDB_env *mdb, MDB_txn **txn) {
    int code = store_txn_read(mdb, txn);
    if (code == MDB_READERS_FULL && store_mdb_bury_readers(mdb) > 0) {
        code = store_txn_read(mdb, txn);
    }
    return code;
}

/// Chooses the value to pin among the values of the keys. A code.
static int find(store_environment *environment, const store_keys *keys, store_slot *slot) {
    store_choice choice = {0};
    for (size_t i = 0; i < keys->count; i++) {
        store_extent extent;
        int code = store_edition_find(&slot->edition, store_key(keys->keys[i]), &extent);
        if (!code) code = store_value_unpad(&extent);
        if (!code && extent.offset + extent.size > environment->map_size) code = MDB_MAP_RESIZED;
        if (code) return code;
        if (!extent.offset) continue;
        store_choose(&choice, keys, environment->map + extent.offset, extent.size);
    }
    slot->bytes = choice.bytes;
    slot->size = choice.size;
    return 0;
}

/// Finds the value of the slot's live transaction.
static outcome look_up(
    store_environment *environment, const store_keys *keys, store_slot *slot,
    store_problem *problem
) {
    _Bool doubtful = slot->txnid != slot->newest;
    slot->bytes = NULL;
    slot->size = 0;
    if (store_environment_is_replaced(environment, doubtful)) return STALE;
    int descriptor = store_mdb_descriptor(environment->mdb);
    int code = store_environment_edition(environment, descriptor, slot->txnid, &slot->edition);
    // The lock table and the data file do not belong together: an overlay has replaced the file, or
    // another process has removed the table.
    if (!code && slot->edition.txnid != slot->txnid) return SLOTLESS;
    if (!code) code = find(environment, keys, slot);
    *problem = store_problem_of(code);
    return outcome_of(code);
}

/// Begins or renews the slot's transaction and looks the value up.
static outcome fill_once(
    store_environment *environment, const store_keys *keys, store_slot *slot,
    store_problem *problem
) {
    size_t before = store_newest(environment);
    if (atomic_load(&environment->slotless) == before + 1) return SLOTLESS;
    int code = slot->txn ? store_txn_renew(slot->txn) : begin(environment->mdb, &slot->txn);
    outcome result = outcome_of(code);
    *problem = store_problem_of(code);
    if (result == FILLED) {
        size_t txnid = store_txn_number(slot->txn);
        _Bool is_same = slot->txnid == txnid && slot->newest == before;
        if (is_same && slot->keys == keys->number) return FILLED;
        if (txnid < atomic_load(&environment->copied_txnid)) {
            store_txn_reset(slot->txn);
            return BEHIND;
        }
        slot->txnid = txnid;
        slot->newest = before;
        slot->keys = keys->number;
        slot->version = store_version(environment->serial, txnid) ^ keys->salt;
        result = look_up(environment, keys, slot, problem);
        if (result != FILLED) {
            store_txn_reset(slot->txn);
            slot->txnid = 0;
            slot->bytes = NULL;
        }
    }
    if (result == SLOTLESS || result == FILLED) {
        atomic_store(&environment->slotless, result == SLOTLESS ? before + 1 : 0);
    }
    return result;
}

/// Does the same, and tries again where two commits came in between: the transaction's pages are
/// whole then, but the meta page that described them was overwritten.
static outcome fill(
    store_environment *environment, const store_keys *keys, store_slot *slot,
    store_problem *problem
) {
    for (int tries = 0; tries < 16; tries++) {
        size_t before = store_newest(environment);
        outcome result = fill_once(environment, keys, slot, problem);
        if (result != SLOTLESS || store_newest(environment) == before) return result;
    }
    return SLOTLESS;
}

/// A slot of the array, or a new one for this pin. NULL without memory.
static store_slot *take_slot(store_environment *environment) {
    unsigned own = habit();
    for (unsigned i = 0; i < STORE_SLOTS; i++) {
        unsigned index = (own + i) % STORE_SLOTS;
        if (index < STORE_OWN_SLOTS && index != own) continue;
        if (store_slot_seize(environment, index)) return &environment->slots[index];
    }
    store_slot *slot = aligned_alloc(64, sizeof *slot);
    if (!slot) return NULL;
    memset(slot, 0, sizeof *slot);
    slot->holder = STORE_HOLDS_ALONE;
    slot->keeper = &environment->keeper;
    pthread_mutex_lock(&environment->mutex);
    environment->users++;
    pthread_mutex_unlock(&environment->mutex);
    return slot;
}

void store_slot_give(store_slot *slot) {
    if (slot->holder == STORE_HOLDS_SLOT) return store_slot_let_go(slot);
    store_environment *environment = store_environment_of_holder(slot);
    if (slot->txn) store_txn_abort(slot->txn);
    free(slot);
    store_environment_leave(environment);
}

/// Fills a slot and makes it a pin.
static outcome pin_slot(
    store_environment *environment, const store_keys *keys, store_slot *slot, store_pin *pin,
    uint64_t *version, store_problem *problem
) {
    if (store_environment_may_be_mended(environment)) {
        return store_environment_is_replaced(environment, 0) ? STALE : SLOTLESS;
    }
    if (!store_environment_look(environment)) return STALE;
    outcome result = environment->mdb ? fill(environment, keys, slot, problem) : SLOTLESS;
    if (result == FILLED) {
        *version = slot->version;
        *pin = (store_pin){slot->bytes, slot->size, slot};
    }
    return result;
}

store_problem store_environment_pin(
    store_environment *environment, const store_keys *keys, store_pin *pin, uint64_t *version
) {
    store_problem problem = store_problem_with(STORE_OK, 0);
    // Two tries, as the first one may find that LMDB must be opened anew.
    for (int tries = 0; tries < 2; tries++) {
        if (atomic_load(&environment->condition) == STORE_STALE
            && !store_environment_reopen(environment)) {
            break;
        }
        store_slot *slot = take_slot(environment);
        if (!slot) return store_problem_with(STORE_NO_MEMORY, ENOMEM);
        outcome result = pin_slot(environment, keys, slot, pin, version, &problem);
        if (result == FILLED) return problem;
        // Before the slot is given back: until then no other thread can open LMDB anew.
        if (result == STALE) store_environment_expire(environment);
        store_slot_give(slot);
        if (result == FAILED) return problem;
        if (result != STALE) break;
    }
    return store_copy_pin(environment, keys, pin, version);
}
