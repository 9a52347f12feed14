#include "probe_internal.h"

/// Two ends that wait for each other.
typedef struct signals {
    int to_child[2], to_parent[2];
} signals;

static void tell(int descriptor) { (void)!write(descriptor, "x", 1); }

static void wait_for(int descriptor) {
    char byte;
    (void)!read(descriptor, &byte, 1);
}

static int child_reads(store *handle, store_pin *inherited, signals *signals) {
    const void *bytes;
    size_t size;
    if (version_of(handle) != 1) return 20;
    if (store_pin_other(inherited, "k", &bytes, &size).fault != STORE_FORKED) return 21;
    store_pin_drop(inherited);
    tell(signals->to_parent[1]);
    wait_for(signals->to_child[0]);
    if (version_of(handle) != 9) return 22;
    // Nested, so that the child uses more than one slot of its own.
    store_pin outer;
    if (store_pin_take(handle, &outer).fault != STORE_OK || version_of(handle) != 9) return 23;
    store_pin_drop(&outer);
    store_release(handle);
    return 0;
}

static int fork_scenario(const char *path) {
    signals signals;
    if (pipe(signals.to_child) != 0 || pipe(signals.to_parent) != 0) return 1;
    if (publish(path, 1) != STORE_OK) return 2;
    store *handle;
    if (store_open(path, &probe_contents, &handle).fault != STORE_OK) return 3;
    store_pin pin;
    if (store_pin_take(handle, &pin).fault != STORE_OK) return 4;

    pid_t reader = fork();
    if (reader == 0) _exit(child_reads(handle, &pin, &signals));
    wait_for(signals.to_parent[0]);

    // The child has dropped its copy of the pin. Were that to free the parent's, these would
    // overwrite its bytes.
    pid_t publisher = fork();
    if (publisher == 0) {
        for (uint64_t version = 2; version <= 9; version++) {
            if (publish(path, version) != STORE_OK) _exit(1);
        }
        _exit(0);
    }
    int status;
    if (waitpid(publisher, &status, 0) != publisher || status != 0) return 5;
    if (probe_value_accept(pin.bytes, pin.size) != 0) return 6;
    if (probe_value_version(pin.bytes, pin.size) != 1) return 7;
    if (version_of(handle) != 9) return 8;
    store_pin_drop(&pin);
    tell(signals.to_child[1]);
    if (waitpid(reader, &status, 0) != reader) return 9;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return WEXITSTATUS(status) + 100;
    if (version_of(handle) != 9) return 10;
    store_release(handle);
    return 0;
}

int probe_fork(const char *path) { return in_child(fork_scenario, path); }

static int child_writes(store_writer *writer, const char *path) {
    char bytes[PROBE_SIZE];
    probe_value_fill(bytes, sizeof bytes, 5);
    store_value value = {.key = PROBE_KEY, .bytes = bytes, .size = sizeof bytes};
    if (store_writer_commit(writer, &value, 1).fault != STORE_FORKED) return 20;
    store_writer_end(writer);
    if (store_writer_begin(path, &probe_contents, 0, &writer).fault != STORE_LOCK_TIMEOUT) return 21;
    return 0;
}

static int fork_writer_scenario(const char *path) {
    store_writer *writer;
    if (publish(path, 1) != STORE_OK) return 1;
    if (store_writer_begin(path, &probe_contents, 0, &writer).fault != STORE_OK) return 2;
    pid_t user = fork();
    if (user == 0) _exit(child_writes(writer, path));
    int status;
    if (waitpid(user, &status, 0) != user || status != 0) return 3;

    // Lives on while the lock is given up.
    pid_t idler = fork();
    if (idler == 0) {
        pause();
        _exit(0);
    }
    store_writer_end(writer);
    store_fault fault = publish(path, 2);
    probe_kill(idler);
    return fault == STORE_OK ? 0 : 4;
}

int probe_fork_writer(const char *path) { return in_child(fork_writer_scenario, path); }
