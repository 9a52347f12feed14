#include "probe_internal.h"
#include <sys/stat.h>
#ifdef __linux__
#include <sys/syscall.h>
#include <sys/vfs.h>

static _Bool is_remote;

/// The system's call with another answer to whether a file system is local, as tests have no remote one.
int statfs(const char *path, struct statfs *system) {
    int result = (int)syscall(SYS_statfs, path, system);
    if (result == 0 && is_remote) system->f_type = 0x6969;
    return result;
}

static int remote_scenario(const char *path) {
    char bytes[PROBE_SIZE];
    const char more[] = "more";
    const void *other;
    size_t size;
    is_remote = 1;
    probe_value_fill(bytes, sizeof bytes, 1);
    store_value values[] = {
        {.key = PROBE_KEY, .bytes = bytes, .size = sizeof bytes},
        {.key = "k", .bytes = more, .size = sizeof more},
    };
    store_writer *writer;
    if (store_writer_begin(path, &probe_contents, 0, &writer).fault != STORE_OK) return 1;
    if (store_writer_commit(writer, values, 2).fault != STORE_OK) return 2;
    store_writer_end(writer);
    store *handle;
    store_pin pin;
    if (store_open(path, &probe_contents, &handle).fault != STORE_OK) return 3;
    if (!store_reads_copies(handle) || version_of(handle) != 1) return 4;
    if (store_pin_take(handle, &pin).fault != STORE_OK) return 5;
    // Another host's publication is another file.
    pid_t host = fork();
    if (host == 0) _exit(publish(path, 2) != STORE_OK);
    int status;
    if (waitpid(host, &status, 0) != host || status != 0) return 6;
    for (int tries = 0; version_of(handle) != 2; tries++) {
        if (tries == 4000) return 7;
        usleep(5000);
    }
    if (probe_value_version(pin.bytes, pin.size) != 1) return 8;
    store_pin_drop(&pin);
    // What the second publication did not name is there still.
    if (store_pin_take(handle, &pin).fault != STORE_OK) return 9;
    if (store_pin_other(&pin, "k", &other, &size).fault != STORE_OK || !other) return 10;
    if (size != sizeof more || memcmp(other, more, size) != 0) return 11;
    store_pin_drop(&pin);
    if (publish(path, 3) != STORE_OK || version_of(handle) != 3) return 12;
    store_release(handle);
    struct stat lock;
    char *table = malloc(strlen(path) + 16);
    strcat(strcpy(table, path), "/lock.mdb");
    _Bool has_table = stat(table, &lock) == 0;
    free(table);
    return has_table ? 13 : 0;
}
#else
static int remote_scenario(const char *path) { return path ? PROBE_IMPOSSIBLE : 0; }
#endif

int probe_remote(const char *path) { return in_child(remote_scenario, path); }
