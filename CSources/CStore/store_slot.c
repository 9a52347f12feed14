#include "store_internal.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

_Thread_local unsigned store_habit;

/// The slot that this thread tries first.
static unsigned habit(void) {
    static atomic_uint threads;
    if (!store_habit) store_habit = 1 + atomic_fetch_add(&threads, 1) % STORE_SLOTS;
    return store_habit - 1;
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
    case MDB_MAP_RESIZED: // our address space is too small for the file
        return SLOTLESS;
    case MDB_PANIC:
    case MDB_BAD_RSLOT:
    case MDB_BAD_TXN:
        return STALE;
    default:
        return FAILED;
    }
}

static int begin(MDB_env *mdb, MDB_txn **txn) {
    int code = mdb_txn_begin(mdb, NULL, MDB_RDONLY, txn);
    if (code == MDB_READERS_FULL) {
        int dead = 0;
        mdb_reader_check(mdb, &dead);
        if (dead > 0) code = mdb_txn_begin(mdb, NULL, MDB_RDONLY, txn);
    }
    return code;
}

/// Looks the value up in the slot's live transaction.
static outcome look_up(store_environment *environment, store_slot *slot, store_problem *problem) {
    _Bool doubtful = slot->txnid != slot->newest;
    if (store_environment_is_replaced(environment, doubtful)) return STALE;
    *problem = store_environment_check_size(environment->mdb);
    if (problem->fault != STORE_OK) return FAILED;

    MDB_val key = store_key(NULL), value;
    int code = mdb_get(slot->txn, STORE_DATABASE, &key, &value);
    slot->bytes = NULL;
    slot->size = 0;
    if (code == 0 && !store_value_unpad(value, &slot->bytes, &slot->size)) code = MDB_CORRUPTED;
    // An overlay has moved the data file from under us but not the lock table.
    if (code == MDB_NOTFOUND && doubtful) return SLOTLESS;
    if (code == MDB_NOTFOUND) code = 0;
    *problem = store_problem_of(code);
    return outcome_of(code);
}

/// Begins or renews the slot's transaction and looks the value up.
static outcome fill(store_environment *environment, store_slot *slot, store_problem *problem) {
    size_t before = store_newest(environment->mdb);
    if (atomic_load(&environment->slotless) == before + 1) return SLOTLESS;
    int code = slot->txn ? mdb_txn_renew(slot->txn) : begin(environment->mdb, &slot->txn);
    outcome result = outcome_of(code);
    *problem = store_problem_of(code);
    if (result == FILLED) {
        size_t txnid = mdb_txn_id(slot->txn);
        if (slot->txnid == txnid && slot->newest == before) return FILLED;
        if (txnid < atomic_load(&environment->copied_txnid)) {
            mdb_txn_reset(slot->txn);
            return BEHIND;
        }
        slot->txnid = txnid;
        slot->newest = before;
        slot->version = store_version(environment->serial, txnid);
        result = look_up(environment, slot, problem);
        if (result != FILLED) {
            mdb_txn_reset(slot->txn);
            slot->txnid = 0;
            slot->bytes = NULL;
        }
    }
    if (result == SLOTLESS || result == FILLED) {
        atomic_store(&environment->slotless, result == SLOTLESS ? before + 1 : 0);
    }
    return result;
}

/// A slot of the array, or one for this pin alone. NULL without memory.
static store_slot *take_slot(store_environment *environment) {
    for (unsigned i = 0; i < STORE_SLOTS; i++) {
        store_slot *slot = &environment->slots[(habit() + i) % STORE_SLOTS];
        if (store_slot_seize(slot)) return slot;
    }
    store_slot *slot = aligned_alloc(64, sizeof *slot);
    if (!slot) return NULL;
    memset(slot, 0, sizeof *slot);
    slot->holder = STORE_HOLDS_ALONE;
    slot->environment = environment;
    pthread_mutex_lock(&environment->mutex);
    environment->users++;
    pthread_mutex_unlock(&environment->mutex);
    return slot;
}

void store_slot_give(store_slot *slot) {
    if (slot->holder == STORE_HOLDS_SLOT) return store_slot_let_go(slot);
    store_environment *environment = slot->environment;
    if (slot->txn) mdb_txn_abort(slot->txn);
    free(slot);
    store_environment_leave(environment);
}

store_problem store_environment_pin(
    store_environment *environment, store_pin *pin, uint64_t *version
) {
    store_problem problem = store_problem_with(STORE_OK, 0);
    // Twice, as the first may find that LMDB must be opened anew.
    for (int tries = 0; tries < 2; tries++) {
        if (atomic_load(&environment->condition) == STORE_STALE
            && !store_environment_reopen(environment)) {
            break;
        }
        store_slot *slot = take_slot(environment);
        if (!slot) return store_problem_with(STORE_NO_MEMORY, ENOMEM);
        outcome result = environment->mdb ? fill(environment, slot, &problem) : SLOTLESS;
        if (result == FILLED) {
            *version = slot->version;
            *pin = (store_pin){slot->bytes, slot->size, slot};
            return problem;
        }
        // While the slot keeps others from opening it anew.
        if (result == STALE) atomic_store(&environment->condition, STORE_STALE);
        store_slot_give(slot);
        if (result == FAILED) return problem;
        if (result != STALE) break;
    }
    return store_copy_pin(environment, pin, version);
}
