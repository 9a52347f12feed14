#include "store_internal.h"
#include <errno.h>
#include <time.h>

void store_environment_open(store_environment *environment) {
    environment->serial = store_serial();
    environment->writable = environment->failed = 0;
    environment->mdb = NULL;
    atomic_store(&environment->slotless, 0);

    (void)store_identify(environment->lock_path, &environment->lock);
    environment->refusal = store_identify(environment->data_path, &environment->data);
    if (!environment->refusal
        && store_environment_is_elsewhere(environment, environment->data, environment->lock)) {
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
    atomic_store(&environment->lockless, !environment->mdb);
}

static void close_copied(store_environment *environment) {
    if (environment->copied) mdb_env_close(environment->copied);
    environment->copied = NULL;
    store_copy_release(environment->newest_copy);
    environment->newest_copy = NULL;
}

static void close_mdb(store_environment *environment) {
    for (size_t i = 0; i < STORE_SLOTS; i++) {
        store_slot *slot = &environment->slots[i];
        if (slot->txn) mdb_txn_abort(slot->txn);
        slot->txn = NULL;
        slot->txnid = 0;
        slot->bytes = NULL;
    }
    if (environment->mdb) mdb_env_close(environment->mdb);
    environment->mdb = NULL;
}

void store_environment_close(store_environment *environment) {
    close_copied(environment);
    close_mdb(environment);
}

/// With the process's lock and the environment's mutex held.
static _Bool reopen(store_environment *environment) {
    // Copies never wait: until LMDB is opened anew, they are what is read.
    close_copied(environment);
    if (environment->users) return 0;
    size_t taken = 0;
    while (taken < STORE_SLOTS && !atomic_exchange(&environment->slots[taken].busy, 1)) taken++;
    _Bool quiet = taken == STORE_SLOTS;
    if (quiet) {
        close_mdb(environment);
        store_environment_open(environment);
    }
    while (taken > 0) atomic_store(&environment->slots[--taken].busy, 0);
    return quiet;
}

_Bool store_environment_reopen(store_environment *environment, uint64_t serial) {
    store_process_lock();
    pthread_mutex_lock(&environment->mutex);
    _Bool done = environment->serial != serial || reopen(environment);
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
        _Bool good = environment->writable && !environment->failed;
        if ((good && !store_environment_is_replaced(environment, 1))
            || reopen(environment)) {
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
