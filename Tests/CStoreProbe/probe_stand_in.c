#include "probe_internal.h"
#include <stdio.h>
#include <sys/stat.h>

#define NOBODY 65534
#define STAND_IN 1000

static store_fault open_or(const char *path, store **handle) {
    static _Alignas(64) char bytes[PROBE_SIZE];
    probe_value_fill(bytes, sizeof bytes, STAND_IN);
    return store_open_or(path, &probe_contents, bytes, sizeof bytes, handle).fault;
}

static int elsewhere_scenario(const char *path) {
    char other[1024];
    snprintf(other, sizeof other, "%s/elsewhere", path);
    store *handle;
    if (chdir(path) != 0 || mkdir(other, 0755) != 0) return 1;
    if (open_or("here/store", &handle) != STORE_OK) return 2;
    if (chdir(other) != 0 || version_of(handle) != STAND_IN) return 3;
    // This is another one.
    if (publish("here/store", 7) != STORE_OK || version_of(handle) != STAND_IN) return 4;
    if (publish("../here/store", 8) != STORE_OK || version_of(handle) != 8) return 5;
    if (chdir("/") != 0 || version_of(handle) != 8) return 6;
    store_release(handle);
    return 0;
}

int probe_stand_in_elsewhere(const char *path) { return in_child(elsewhere_scenario, path); }

/// Runs a part in a child of the scenario's own; whether it went well.
static _Bool child_does(_Bool (*part)(store *handle, const char *path), store *handle,
                        const char *path) {
    pid_t child = fork();
    if (child == 0) _exit(part(handle, path) ? 0 : 1);
    int status;
    return waitpid(child, &status, 0) == child && status == 0;
}

static _Bool child_publishes(store *handle, const char *path) {
    if (version_of(handle) != STAND_IN || publish(path, 2) != STORE_OK) return 0;
    _Bool found = version_of(handle) == 2;
    store_release(handle);
    return found;
}

static _Bool child_reads_on(store *handle, const char *path) {
    if (version_of(handle) != 2 || publish(path, 3) != STORE_OK) return 0;
    _Bool found = version_of(handle) == 3;
    store_release(handle);
    return found;
}

/// The data file goes before the child has looked for it by itself.
static _Bool child_loses(store *handle, const char *path) {
    char data[1024];
    snprintf(data, sizeof data, "%s/data.mdb", path);
    if (unlink(data) != 0 || version_of(handle) != STAND_IN) return 0;
    if (publish(path, 4) != STORE_OK) return 0;
    return version_of(handle) == 4;
}

static int fork_scenario(const char *path) {
    store *handle;
    if (open_or(path, &handle) != STORE_OK || version_of(handle) != STAND_IN) return 1;
    if (!child_does(child_publishes, handle, path)) return 2;
    if (version_of(handle) != 2) return 3;
    if (!child_does(child_reads_on, handle, path)) return 4;
    if (version_of(handle) != 3) return 5;
    if (!child_does(child_loses, handle, path)) return 6;
    // The parent notices a new data file in the place of its own within a few dozen reads.
    for (int i = 0; i < 20000 && version_of(handle) != 4; i++) probe_sleep(500);
    if (version_of(handle) != 4) return 7;
    store_release(handle);
    return 0;
}

int probe_stand_in_fork(const char *path) { return in_child(fork_scenario, path); }

static int denied_scenario(const char *path) {
    char inner[1024];
    snprintf(inner, sizeof inner, "%s/private/store", path);
    if (publish(inner, 1) != STORE_OK) return 1;
    snprintf(inner, sizeof inner, "%s/private", path);
    if (chmod(inner, 0700) != 0 || chmod(path, 0755) != 0) return 2;
    if (setgid(NOBODY) != 0 || setuid(NOBODY) != 0) return PROBE_IMPOSSIBLE;
    store *handle;
    snprintf(inner, sizeof inner, "%s/private/store", path);
    if (open_or(inner, &handle) != STORE_OK) return 3;
    if (version_of(handle) != -(int64_t)STORE_DENIED) return 4;
    store_release(handle);
    return 0;
}

int probe_stand_in_denied(const char *path) { return in_child(denied_scenario, path); }
