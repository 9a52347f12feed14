#include "hold.h"
#include "../lmdb/calls.h"
#include "../lmdb/table.h"
#include <errno.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

/// The environment of this process that has the lock table open, if any; it stays open until it is given back.
/// Call it with the process's lock held.
static store_environment *borrow(const char *directory, store_identity lock) {
    store_environment *open = store_registry_find_table(lock);
    if (!open) return NULL;
    pthread_mutex_lock(&open->mutex);
    // A damaged file is better closed, if no pin is in the way.
    if (strcmp(open->directory, directory) == 0) store_environment_reopen_locked(open);
    _Bool has_table = open->mdb && open->writable && store_identity_equal(open->lock, lock);
    if (has_table) open->users++;
    pthread_mutex_unlock(&open->mutex);
    return has_table ? open : NULL;
}

/// Opens an environment in `aside` with the lock table of the directory and a data file of its own. Where no
/// other process has the table open, LMDB takes the number of the newest version from that data file.
static int open_aside(store_hold *hold, const char *lock_path) {
    char *link = store_path(hold->aside.path, "/lock.mdb");
    int code = link ? 0 : ENOMEM;
    // A symbolic link, as a sealed process refuses a file with two hard links.
    if (!code && symlink("../lock.mdb", link) != 0) code = errno;
    if (!code) code = store_aside_build(&hold->aside, 1, NULL, 0);
    if (!code) code = store_table_allocate(lock_path);
    store_identity before, after = {0};
    if (!code) code = store_identify(link, &before);
    if (!code) code = store_mdb_open(hold->aside.path, MDB_NOTLS, &hold->mdb, NULL, NULL);
    if (!code && store_identify(link, &after)) after = (store_identity){0};
    if (!code && !store_identity_equal(before, after)) {
        store_mdb_close(hold->mdb);
        code = STORE_AGAIN;
    }
    hold->lock = after;
    free(link);
    return code;
}

/// With the process's lock held.
static int begin(const char *directory, const char *lock_path, store_hold *hold) {
    store_identity lock;
    int code = store_identify(lock_path, &lock);
    if (code && code != ENOENT) return code;
    store_environment *open = code ? NULL : borrow(directory, lock);
    if (open) {
        *hold = (store_hold){open->mdb, lock, open, 1, {.descriptor = -1}};
        return 0;
    }
    if (!code && store_registry_has_table(lock)) return EBUSY;
    code = store_aside_make(directory, &hold->aside);
    if (!code) code = open_aside(hold, lock_path);
    if (code) return code;
    // Registered, so that no thread of this process opens the table again: closing it would drop
    // the locks.
    hold->environment = store_environment_create(hold->aside.path);
    if (!hold->environment) {
        store_mdb_close(hold->mdb);
        return ENOMEM;
    }
    hold->environment->mdb = hold->mdb;
    hold->environment->lock = hold->lock;
    store_registry_add(hold->environment);
    return 0;
}

int store_hold_begin(const char *directory, store_hold *hold) {
    *hold = (store_hold){.aside = {.descriptor = -1}};
    char *lock_path = store_path(directory, "/lock.mdb");
    if (!lock_path) return ENOMEM;
    store_process_lock();
    int code = begin(directory, lock_path, hold);
    store_process_unlock();
    free(lock_path);
    if (code) store_aside_remove(&hold->aside);
    if (code == EBUSY) {
        // Another thread replaces the file.
        nanosleep(&(struct timespec){.tv_nsec = 5000000}, NULL);
        code = STORE_AGAIN;
    }
    return code;
}

void store_hold_end(store_hold *hold) {
    if (hold->is_borrowed) return store_environment_leave(hold->environment);
    store_process_lock();
    store_registry_remove(hold->environment);
    store_mdb_close(hold->mdb);
    store_registry_retry();
    store_process_unlock();
    store_environment_destroy(hold->environment);
    store_aside_remove(&hold->aside);
}

_Bool store_hold_is_in_place(const store_hold *hold, const char *directory) {
    store_identity now;
    char *path = store_path(directory, "/lock.mdb");
    _Bool is_there = path && store_identify(path, &now) == 0;
    free(path);
    return is_there && store_identity_equal(now, hold->lock);
}
