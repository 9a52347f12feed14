#include "store_internal.h"
#include <errno.h>
#include <time.h>

void store_environment_open(store_environment *environment) {
    environment->serial = store_serial();
    environment->writable = 0;
    environment->mdb = NULL;
    atomic_store(&environment->slotless, 0);
    atomic_store(&environment->condition, STORE_GOOD);

    store_identity before = environment->data;
    (void)store_identify(environment->lock_path, &environment->lock);
    environment->refusal = store_identify(environment->data_path, &environment->data);
    if (!environment->refusal
        && store_registry_has_other(environment, environment->data, environment->lock)) {
        environment->refusal = EBUSY;
    }
    if (!environment->refusal) {
        const char *directory = environment->directory;
        environment->refusal = store_mdb_open(directory, MDB_NOTLS, &environment->mdb);
        environment->writable = !environment->refusal;
        // On a read-only file system LMDB would open without a lock table and pin nothing.
        if (environment->refusal == EACCES || environment->refusal == EPERM) {
            (void)store_mdb_open(directory, MDB_NOTLS | MDB_RDONLY, &environment->mdb);
        }
        (void)store_identify(environment->lock_path, &environment->lock);
        if (environment->mdb) environment->data = store_identity_of(environment->mdb);
    }
    if (!store_identity_equal(before, environment->data)) {
        atomic_store(&environment->copied_txnid, 0);
    }
    atomic_store(&environment->lockless, !environment->mdb);
}

void store_environment_close(store_environment *environment) {
    for (size_t i = 0; i < STORE_SLOTS; i++) {
        store_slot *slot = &environment->slots[i];
        if (slot->txn) mdb_txn_abort(slot->txn);
        slot->txn = NULL;
        slot->txnid = 0;
        slot->bytes = NULL;
    }
    if (environment->mdb) mdb_env_close(environment->mdb);
    environment->mdb = NULL;
    store_copy_close(environment);
}

_Bool store_environment_reopen_locked(store_environment *environment) {
    // Keeps new readers out of the slots, or there might never be a moment without one.
    atomic_store(&environment->condition, STORE_STALE);
    if (environment->users) return 0;
    size_t taken = 0;
    while (taken < STORE_SLOTS && !atomic_exchange(&environment->slots[taken].busy, 1)) taken++;
    _Bool quiet = taken == STORE_SLOTS;
    if (quiet) {
        store_environment_close(environment);
        store_environment_open(environment);
    }
    while (taken > 0) atomic_store(&environment->slots[--taken].busy, 0);
    return quiet;
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
    // Readers pin for microseconds, so somebody in the way is soon gone.
    for (int tries = 0; tries < 1000; tries++) {
        store_problem problem = store_problem_with(STORE_BUSY, 0);
        store_process_lock();
        pthread_mutex_lock(&environment->mutex);
        _Bool good = environment->writable && atomic_load(&environment->condition) == STORE_GOOD;
        if ((good && !store_environment_is_replaced(environment, 1))
            || store_environment_reopen_locked(environment)) {
            problem = environment->writable ? store_environment_check_size(environment->mdb)
                                            : store_problem_of(environment->refusal);
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

_Bool store_environment_is_replaced(const store_environment *environment, _Bool with_lock) {
    store_identity now;
    int code = store_identify(environment->data_path, &now);
    // A removed file is still whole for those who have it open.
    if (!code && !store_identity_equal(now, environment->data)) return 1;
    if (!with_lock) return 0;
    code = store_identify(environment->lock_path, &now);
    return code == ENOENT || (!code && !store_identity_equal(now, environment->lock));
}
