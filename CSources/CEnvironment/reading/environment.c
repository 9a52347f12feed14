#include "../common/signals.h"
#include "../format/layout.h"
#include "../lmdb/calls.h"
#include "../lmdb/table.h"
#include "barrier.h"
#include "pins.h"
#include "registry.h"
#include <errno.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

/// Whether LMDB may open the data file. A code.
static int check(store_environment *environment) {
    int descriptor;
    // A file that is moved here before LMDB opens it is noticed later: the environment then counts
    // as replaced.
    store_identity before = environment->data;
    store_edition edition;
    int code = store_environment_open_data(environment, &descriptor, &environment->data);
    if (code) environment->data = (store_identity){0};
    if (!store_identity_equal(before, environment->data)) {
        atomic_store(&environment->copied_txnid, 0);
        atomic_store(&environment->seen_txnid, 0);
    }
    if (code) return code;
    code = store_environment_edition(environment, descriptor, STORE_NEWEST, &edition);
    close(descriptor);
    return code;
}

/// Finds the versions' numbers in the map.
static void find_txnids(store_environment *environment) {
    const char *first = environment->map + offsetof(layout_meta, txnid);
    environment->txnids[0] = (const _Atomic(uint64_t) *)first;
    environment->txnids[1] = (const _Atomic(uint64_t) *)(first + store_mdb_page_size(environment->mdb));
}

/// Opens LMDB to write, or else to read with a reader slot. Returns the errno or LMDB code that
/// says why it cannot write.
static int open_mdb(store_environment *environment) {
    const char *directory = environment->directory;
    int code = store_table_allocate(environment->lock_path);
    if (code) return code;
    store_identity before, after;
    (void)store_identify(environment->lock_path, &before);
    code = store_mdb_open(
        directory, MDB_NOTLS, &environment->mdb, &environment->map, &environment->map_size
    );
    // Not on a read-only file system: there LMDB would open without a lock table, so that nothing
    // is pinned.
    if (code == EACCES || code == EPERM) {
        (void)store_mdb_open(
            directory, MDB_NOTLS | MDB_RDONLY, &environment->mdb, &environment->map,
            &environment->map_size
        );
    }
    (void)store_identify(environment->lock_path, &after);
    // If the file has changed in between, LMDB may have opened either one: the environment then
    // counts as replaced.
    environment->lock = store_identity_equal(before, after) ? after : (store_identity){0};
    return code;
}

void store_environment_open(store_environment *environment) {
    environment->serial = store_serial();
    environment->writable = 0;
    environment->mdb = NULL;
    atomic_store(&environment->slotless, 0);

    (void)store_identify(environment->lock_path, &environment->lock);
    environment->refusal = check(environment);
    if (!environment->refusal
        && store_registry_has_other(environment, environment->data, environment->lock)) {
        environment->refusal = EBUSY;
    }
    if (!environment->refusal && store_is_remote(environment->directory)) {
        environment->refusal = STORE_REMOTE;
    }
    if (!environment->refusal) {
        store_signals signals = store_signals_begin();
        environment->refusal = open_mdb(environment);
        store_signals_end(signals);
        environment->writable = !environment->refusal;
        if (environment->mdb) find_txnids(environment);
    }
    atomic_store(&environment->lockless, !environment->mdb);
    // This comes last, as it lets threads into their own slots.
    atomic_store(&environment->condition, STORE_GOOD);
}

void store_environment_close(store_environment *environment) {
    for (size_t i = 0; i < STORE_SLOTS; i++) {
        store_slot *slot = &environment->slots[i];
        if (slot->txn) store_txn_abort(slot->txn);
        slot->txn = NULL;
        slot->txnid = 0;
        slot->bytes = NULL;
    }
    if (environment->mdb) {
        store_mdb_close(environment->mdb);
        munmap((void *)environment->map, environment->map_size);
    }
    environment->mdb = NULL;
    environment->map = NULL;
    store_copy_close(environment);
}

/// Takes all slots or none. By then threads no longer enter their own slots.
static _Bool take_slots(store_environment *environment) {
    if (store_barrier_is_ready() && !store_barrier()) return 0;
    for (unsigned i = 0; i < STORE_OWN_SLOTS; i++) {
        if (atomic_load(&environment->slots[i].busy)) return 0;
    }
    unsigned taken = STORE_OWN_SLOTS;
    while (taken < STORE_SLOTS && store_slot_seize(environment, taken)) taken++;
    if (taken == STORE_SLOTS) return 1;
    while (taken > STORE_OWN_SLOTS) store_slot_let_go(&environment->slots[--taken]);
    return 0;
}

_Bool store_environment_reopen_locked(store_environment *environment) {
    // Keeps new readers out of the slots; else there might never be a moment without a reader.
    atomic_store(&environment->condition, STORE_STALE);
    if (environment->users || !take_slots(environment)) return 0;
    store_environment_close(environment);
    store_environment_open(environment);
    for (unsigned i = STORE_OWN_SLOTS; i < STORE_SLOTS; i++) {
        store_slot_let_go(&environment->slots[i]);
    }
    return 1;
}

_Bool store_environment_reopen(store_environment *environment) {
    store_process_lock();
    pthread_mutex_lock(&environment->mutex);
    _Bool done = atomic_load(&environment->condition) == STORE_GOOD
                 || store_environment_reopen_locked(environment);
    pthread_mutex_unlock(&environment->mutex);
    store_process_unlock();
    return done;
}

store_problem store_environment_enter(store_environment *environment) {
    // Readers pin for microseconds, so a pin in the way is soon dropped.
    for (int tries = 0; tries < 1000; tries++) {
        store_problem problem = store_problem_with(STORE_BUSY, 0);
        store_process_lock();
        pthread_mutex_lock(&environment->mutex);
        _Bool good = environment->writable && atomic_load(&environment->condition) == STORE_GOOD;
        if ((good && !store_environment_is_replaced(environment, 1))
            || store_environment_reopen_locked(environment)) {
            problem = store_problem_of(environment->writable ? 0 : environment->refusal);
            if (problem.fault == STORE_OK) environment->users++;
        }
        pthread_mutex_unlock(&environment->mutex);
        store_process_unlock();
        if (problem.fault != STORE_BUSY) return problem;
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    }
    return store_problem_with(STORE_BUSY, 0);
}

void store_environment_leave(store_environment *environment) {
    pthread_mutex_lock(&environment->mutex);
    environment->users--;
    pthread_mutex_unlock(&environment->mutex);
}

uint64_t store_serial(void) {
    static _Atomic(uint64_t) openings;
    return atomic_fetch_add(&openings, 1) + 1;
}
