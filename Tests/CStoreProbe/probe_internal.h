#ifndef PROBE_INTERNAL_H
#define PROBE_INTERNAL_H

#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1
#define _GNU_SOURCE 1

#include "probe.h"
#include "CEnvironment.h"
#include "CStore.h"
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/// Takes any value for whole.
static inline int32_t probe_any(const void *bytes, size_t size) {
    return !bytes && size ? 1 : 0;
}

static const store_contents probe_contents = {
    PROBE_KEY, 1, probe_value_accept, NULL, probe_any,
};

/// Publishes one version. The fault.
static inline store_fault publish(const char *path, uint64_t version) {
    store_writer *writer;
    store_problem problem = store_writer_begin(path, &probe_contents, 20, &writer);
    if (problem.fault != STORE_OK) return problem.fault;
    char bytes[PROBE_SIZE];
    probe_value_fill(bytes, sizeof bytes, version);
    store_value value = {.key = PROBE_KEY, .bytes = bytes, .size = sizeof bytes};
    problem = store_writer_commit(writer, &value, 1);
    store_writer_end(writer);
    return problem.fault;
}

/// The version that a handle reads now, or minus the fault.
static inline int64_t version_of(store *handle) {
    store_pin pin;
    store_problem problem = store_pin_take(handle, &pin);
    if (problem.fault != STORE_OK) return -(int64_t)problem.fault;
    int64_t version = (int64_t)probe_value_version(pin.bytes, pin.size);
    if (probe_value_accept(pin.bytes, pin.size) != 0) version = -1000;
    store_pin_drop(&pin);
    return version;
}

/// Mounts a file system at `path` that only this process sees. False: it may not.
_Bool mount_alone(const char *type, const char *path, const char *options);

/// Runs a scenario in a process of its own; its result is what that exits with.
static inline int in_child(int (*scenario)(const char *), const char *path) {
    pid_t child = fork();
    if (child == 0) {
        alarm(60);
        _exit(scenario(path));
    }
    int status;
    if (child < 0 || waitpid(child, &status, 0) != child) return 250;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 251;
}

#endif
