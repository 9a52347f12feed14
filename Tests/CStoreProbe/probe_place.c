#include "probe_internal.h"
#include <lmdb.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/stat.h>
#ifdef __linux__
#include <sched.h>
#include <sys/mount.h>
#endif

#define NOBODY 65534

static int read_scenario(const char *path) {
    store *handle;
    if (setgid(NOBODY) != 0 || setuid(NOBODY) != 0) return PROBE_IMPOSSIBLE;
    store_problem problem = store_open(path, probe_value_accept, &handle);
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

#ifdef __linux__
/// Mounts a file system at `path` that only this process sees.
static _Bool mount_alone(const char *path, const char *options) {
    return unshare(CLONE_NEWNS) == 0 && mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0
           && (mkdir(path, 0755) == 0 || 1) && mount("tmpfs", path, "tmpfs", 0, options) == 0;
}

static int read_only_scenario(const char *path) {
    char inner[1024];
    snprintf(inner, sizeof inner, "%s/catalog", path);
    if (!mount_alone(path, "size=16m")) return PROBE_IMPOSSIBLE;
    if (publish(inner, 1) != STORE_OK) return 1;
    if (mount(NULL, path, NULL, MS_REMOUNT | MS_RDONLY, NULL) != 0) return PROBE_IMPOSSIBLE;
    store *handle;
    if (store_open(inner, probe_value_accept, &handle).fault != STORE_OK) return 2;
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

static int disk_full_scenario(const char *path) {
    char inner[1024];
    snprintf(inner, sizeof inner, "%s/catalog", path);
    if (!mount_alone(path, "size=1m")) return PROBE_IMPOSSIBLE;
    if (publish(inner, 1) != STORE_OK) return 1;
    store *handle;
    if (store_open(inner, probe_value_accept, &handle).fault != STORE_OK) return 2;
    size_t size = 4u << 20;
    char *bytes = malloc(size);
    if (!bytes) return 3;
    probe_value_fill(bytes, size, 2);
    store_value value = {.bytes = bytes, .size = size};
    store_writer *writer;
    if (store_writer_begin(inner, 0, &writer).fault != STORE_OK) return 4;
    if (store_writer_commit(writer, &value, 1).fault != STORE_DISK_FULL) return 5;
    if (version_of(handle) != 1) return 6;
    // The same writer goes on with what there is room for.
    value.size = PROBE_SIZE;
    probe_value_fill(bytes, value.size, 3);
    if (store_writer_commit(writer, &value, 1).fault != STORE_OK) return 7;
    if (version_of(handle) != 3) return 8;
    store_writer_end(writer);
    store_release(handle);
    return 0;
}
#else
static int read_only_scenario(const char *path) { return path ? PROBE_IMPOSSIBLE : 0; }
static int disk_full_scenario(const char *path) { return path ? PROBE_IMPOSSIBLE : 0; }
#endif

int probe_read_only(const char *path) { return in_child(read_only_scenario, path); }

int probe_disk_full(const char *path) { return in_child(disk_full_scenario, path); }

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
    if (store_open(path, probe_value_accept, &handle).fault != STORE_OK) return 3;
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

/// The address space that this process has taken so far; 0: unknown.
static size_t address_space(void) {
    size_t pages = 0;
    FILE *status = fopen("/proc/self/statm", "r");
    if (!status) return 0;
    if (fscanf(status, "%zu", &pages) != 1) pages = 0;
    fclose(status);
    return pages * (size_t)sysconf(_SC_PAGESIZE);
}

static int address_space_scenario(const char *path) {
    size_t taken = address_space();
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
    taken = 0; // Their shadow memory grows as well.
#endif
    if (!taken) return PROBE_IMPOSSIBLE;
    if (publish(path, 1) != STORE_OK) return 1;
    rlim_t room = taken + (2ul << 30);
    struct rlimit limit = {.rlim_cur = room, .rlim_max = room};
    if (setrlimit(RLIMIT_AS, &limit) != 0) return 2;
    store *handle;
    if (store_open(path, probe_value_accept, &handle).fault != STORE_OK) return 3;
    if (store_reads_copies(handle) || version_of(handle) != 1) return 4;
    if (publish(path, 2) != STORE_OK || version_of(handle) != 2) return 5;
    store_release(handle);
    return 0;
}

int probe_little_address_space(const char *path) { return in_child(address_space_scenario, path); }
