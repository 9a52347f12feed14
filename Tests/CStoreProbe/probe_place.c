#include "probe_internal.h"
#include <lmdb.h>
#include <stdio.h>
#include <sys/stat.h>
#ifdef __linux__
#include <sys/mount.h>
#endif

#define NOBODY 65534

static int read_scenario(const char *path) {
    store *handle;
    if (setgid(NOBODY) != 0 || setuid(NOBODY) != 0) return PROBE_IMPOSSIBLE;
    store_problem problem = store_open(path, &probe_contents, &handle);
    if (problem.fault != STORE_OK) return 100 + problem.fault;
    int64_t version = version_of(handle);
    if (version < 0) return 100 + (int)-version;
    int answer = (int)version + (store_reads_copies(handle) ? 50 : 0);
    store_release(handle);
    return answer;
}

int probe_read_as_nobody(const char *path) {
    int answer = in_child(read_scenario, path);
    if (answer == PROBE_IMPOSSIBLE) return answer;
    if (answer >= 100) return 100 - answer;
    return answer >= 50 ? 10000 + answer - 50 : answer;
}

static int write_scenario(const char *path) {
    if (setgid(NOBODY) != 0 || setuid(NOBODY) != 0) return PROBE_IMPOSSIBLE;
    return publish(path, 2) == STORE_DENIED ? 0 : 1;
}

int probe_write_as_nobody(const char *path) { return in_child(write_scenario, path); }

static int map_scenario(const char *path) {
    store *handle;
    if (setgid(NOBODY) != 0 || setuid(NOBODY) != 0) return PROBE_IMPOSSIBLE;
    store_problem problem = store_open_file(path, &probe_contents, &handle);
    if (problem.fault == STORE_OK) store_release(handle);
    return problem.fault;
}

int probe_map_as_nobody(const char *path) { return in_child(map_scenario, path); }

#ifdef __linux__
static int read_only_scenario(const char *path) {
    char inner[1024];
    snprintf(inner, sizeof inner, "%s/catalog", path);
    if (!mount_alone("tmpfs", path, "size=16m")) return PROBE_IMPOSSIBLE;
    if (publish(inner, 1) != STORE_OK) return 1;
    if (mount(NULL, path, NULL, MS_REMOUNT | MS_RDONLY, NULL) != 0) return PROBE_IMPOSSIBLE;
    store *handle;
    if (store_open(inner, &probe_contents, &handle).fault != STORE_OK) return 2;
    if (version_of(handle) != 1) return 3;
    if (!store_reads_copies(handle)) return 4;
    if (publish(inner, 2) != STORE_READ_ONLY) return 5;
    // The file system may become writable; the copies follow what is written there.
    if (mount(NULL, path, NULL, MS_REMOUNT, NULL) != 0) return PROBE_IMPOSSIBLE;
    store_pin pin;
    if (store_pin_take(handle, &pin).fault != STORE_OK) return 6;
    if (publish(inner, 2) != STORE_OK) return 7;
    if (version_of(handle) != 2) return 8;
    if (probe_value_version(pin.bytes, pin.size) != 1) return 9;
    store_pin_drop(&pin);
    store_release(handle);
    return 0;
}

#else
static int read_only_scenario(const char *path) { return path ? PROBE_IMPOSSIBLE : 0; }
#endif

int probe_read_only(const char *path) { return in_child(read_only_scenario, path); }

/// Takes all of LMDB's reader slots, from a process of its own, until it is killed.
static pid_t use_up_slots(const char *path) {
    int ready[2];
    if (pipe(ready) != 0) return -1;
    pid_t child = fork();
    if (child == 0) {
        MDB_env *mdb;
        MDB_txn *txn;
        mdb_env_create(&mdb);
        if (mdb_env_open(mdb, path, MDB_NOTLS, 0644) != 0) _exit(1);
        while (mdb_txn_begin(mdb, NULL, MDB_RDONLY, &txn) == 0) continue;
        (void)!write(ready[1], "x", 1);
        alarm(60);
        for (;;) pause();
    }
    char byte;
    close(ready[1]);
    return read(ready[0], &byte, 1) == 1 ? child : -1;
}

static int slots_scenario(const char *path) {
    if (publish(path, 1) != STORE_OK) return 1;
    pid_t hog = use_up_slots(path);
    if (hog < 0) return 2;
    store *handle;
    if (store_open(path, &probe_contents, &handle).fault != STORE_OK) return 3;
    if (!store_reads_copies(handle) || version_of(handle) != 1) return 4;
    if (publish(path, 2) != STORE_OK) return 5;
    if (!store_reads_copies(handle) || version_of(handle) != 2) return 6;
    // Its slots are freed by the next writer, and then by the reader's next attempt.
    probe_kill(hog);
    if (publish(path, 3) != STORE_OK) return 7;
    if (version_of(handle) != 3 || store_reads_copies(handle)) return 8;
    store_release(handle);
    return 0;
}

int probe_slots_used_up(const char *path) { return in_child(slots_scenario, path); }
