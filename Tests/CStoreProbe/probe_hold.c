#include "probe_internal.h"
#include <lmdb.h>

/// Starts a process that prepares something and then waits to be killed. Negative: it could not.
static pid_t start(_Bool (*prepare)(const char *path), const char *path) {
    int ready[2];
    if (pipe(ready) != 0) return -1;
    pid_t child = fork();
    if (child == 0) {
        if (!prepare(path)) _exit(1);
        (void)!write(ready[1], "x", 1);
        alarm(60);
        for (;;) pause();
    }
    char byte;
    close(ready[1]);
    ssize_t size = read(ready[0], &byte, 1);
    close(ready[0]);
    return size == 1 ? child : -1;
}

static _Bool hold_pin(const char *path) {
    store *handle;
    store_pin pin;
    return store_open(path, &probe_contents, &handle).fault == STORE_OK
           && store_pin_take(handle, &pin).fault == STORE_OK;
}

pid_t probe_hold_pin(const char *path) { return start(hold_pin, path); }

static _Bool idle(const char *path) {
    store *handle;
    return store_open(path, &probe_contents, &handle).fault == STORE_OK
           && version_of(handle) >= 0;
}

pid_t probe_idle(const char *path) { return start(idle, path); }

/// As a writer is in the middle of a commit: with its lock, and inside LMDB's transaction.
static _Bool write_half(const char *path) {
    store_writer *writer;
    MDB_env *mdb;
    MDB_txn *txn;
    MDB_dbi database;
    MDB_val key = {strlen(PROBE_KEY), PROBE_KEY}, value = {100000, NULL};
    if (store_writer_begin(path, &probe_contents, 5, &writer).fault != STORE_OK) return 0;
    if (mdb_env_create(&mdb) != 0 || mdb_env_set_mapsize(mdb, 1 << 30) != 0) return 0;
    if (mdb_env_open(mdb, path, MDB_NOTLS, 0644) != 0) return 0;
    return mdb_txn_begin(mdb, NULL, 0, &txn) == 0 && mdb_dbi_open(txn, NULL, 0, &database) == 0
           && mdb_put(txn, database, &key, &value, MDB_RESERVE) == 0;
}

pid_t probe_stop_in_commit(const char *path) {
    pid_t child = start(write_half, path);
    if (child > 0) kill(child, SIGSTOP);
    return child;
}

