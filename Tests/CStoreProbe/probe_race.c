// Writers that the polite lock does not keep apart, as somebody removes its file.
#include "probe_internal.h"
#include "write_steps.h"
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#ifdef __linux__
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#endif

/// The key of a value that only the first publication names.
#define BESIDE "beside/1"

static void path_of(const char *path, const char *name, char result[1024]) {
    snprintf(result, 1024, "%s/%s", path, name);
}

/// A child that ends with this process, even where it is stopped.
static pid_t fork_bound(void) {
    pid_t child = fork();
    if (child == 0) {
        alarm(300);
#ifdef __linux__
        prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    }
    return child;
}

static void remove_lock(const char *path) {
    char lock[1024];
    path_of(path, "writer.lock", lock);
    unlink(lock);
}

/// For how many microseconds a writer builds, after it has read.
static useconds_t work;

/// Adds one to the version that a writer reads, as often as it is told that it was overtaken.
static store_fault add_by(store_writer *writer, size_t size, unsigned *overtaken) {
    char *next = malloc(size);
    store_problem problem = {STORE_NO_MEMORY, 0, 0};
    for (unsigned tries = 0; next && tries < 1000; tries++) {
        const void *bytes;
        size_t present;
        problem = store_writer_read(writer, PROBE_KEY, &bytes, &present);
        if (problem.fault != STORE_OK) break;
        if (work) usleep(work);
        probe_value_fill(next, size, (bytes ? probe_value_version(bytes, present) : 0) + 1);
        store_value value = {.key = PROBE_KEY, .bytes = next, .size = size};
        problem = store_writer_commit(writer, &value, 1);
        if (problem.fault != STORE_OVERTAKEN) break;
        if (overtaken) ++*overtaken;
    }
    free(next);
    return problem.fault;
}

static store_fault add(const char *path, size_t size) {
    store_writer *writer;
    store_problem problem = store_writer_begin(path, &probe_contents, 20, &writer);
    if (problem.fault != STORE_OK) return problem.fault;
    store_fault fault = add_by(writer, size, NULL);
    store_writer_end(writer);
    return fault;
}

static pid_t start_add(const char *path, size_t size) {
    pid_t child = fork_bound();
    if (child == 0) _exit(add(path, size));
    return child;
}

static _Bool ends_well(pid_t child) {
    int status;
    return waitpid(child, &status, 0) == child && status == 0;
}

/// The version of a new handle; negative: the fault.
static int64_t newest(const char *path) {
    store *handle;
    store_problem problem = store_open(path, &probe_contents, &handle);
    if (problem.fault != STORE_OK) return -(int64_t)problem.fault;
    int64_t version = version_of(handle);
    store_release(handle);
    return version;
}

/// A store of version 1, with a value beside it.
static _Bool publish_first(const char *path) {
    char bytes[PROBE_SIZE];
    probe_value_fill(bytes, sizeof bytes, 1);
    store_value values[] = {
        {.key = PROBE_KEY, .bytes = bytes, .size = sizeof bytes},
        {.key = BESIDE, .bytes = bytes, .size = sizeof bytes},
    };
    store_writer *writer;
    if (store_writer_begin(path, &probe_contents, 20, &writer).fault != STORE_OK) return 0;
    store_fault fault = store_writer_commit(writer, values, 2).fault;
    store_writer_end(writer);
    return fault == STORE_OK;
}

static _Bool has_beside(store *handle) {
    store_pin pin;
    const void *bytes = NULL;
    size_t size;
    if (store_pin_take(handle, &pin).fault != STORE_OK) return 0;
    store_problem problem = store_pin_other(&pin, BESIDE, &bytes, &size);
    _Bool has = problem.fault == STORE_OK && bytes && probe_value_accept(bytes, size) == 0;
    store_pin_drop(&pin);
    return has;
}

// MARK: A writer that is stopped

/// Stops a writer before the step `number` of its commit, removes the lock file, lets another commit,
/// and lets the first go on. 0, a step, or -1: the step does not exist.
static int stop_at(const char *path, unsigned number) {
    if (!publish_first(path)) return 1;
    store *handle;
    store_pin pin;
    if (store_open(path, &probe_contents, &handle).fault != STORE_OK) return 2;
    if (store_pin_take(handle, &pin).fault != STORE_OK) return 3;
    pid_t first = fork_bound();
    if (first == 0) {
        store_writer *writer;
        if (store_writer_begin(path, &probe_contents, 20, &writer).fault != STORE_OK) _exit(99);
        write_steps_signal(SIGSTOP, NULL, number);
        _exit(add_by(writer, PROBE_SIZE, NULL));
    }
    int status;
    if (waitpid(first, &status, WUNTRACED) != first) return 4;
    if (WIFEXITED(status)) {
        store_pin_drop(&pin);
        store_release(handle);
        return status == 0 ? -1 : 5;
    }
    remove_lock(path);
    // More than the file has room for.
    pid_t second = start_add(path, 64 * PROBE_SIZE);
    // It waits where the first is inside LMDB's transaction, and is done where it is not.
    for (int tries = 0; tries < 20 && newest(path) == 1; tries++) usleep(5000);
    if (kill(first, SIGCONT) != 0 || !ends_well(first) || !ends_well(second)) return 6;
    if (newest(path) != 3) return 7;
    if (version_of(handle) != 3 || !has_beside(handle)) return 8;
    // SIGBUS would end the process here.
    if (probe_value_accept(pin.bytes, pin.size) != 0) return 9;
    if (probe_value_version(pin.bytes, pin.size) != 1) return 10;
    store_pin_drop(&pin);
    store_release(handle);
    return add(path, PROBE_SIZE) == STORE_OK && newest(path) == 4 ? 0 : 11;
}

static int stopped_scenario(const char *path) {
    for (unsigned number = 1; number < 60; number++) {
        char inner[1024];
        snprintf(inner, sizeof inner, "%s/%u", path, number);
        int step = stop_at(inner, number);
        if (step == -1) return number > 5 ? 0 : 200;
        if (step != 0) return step;
    }
    return 201;
}

int probe_writer_stopped(const char *path) {
    return write_steps_works() ? in_child(stopped_scenario, path) : PROBE_IMPOSSIBLE;
}

/// A writer waits for another that is stopped inside LMDB's transaction, and somebody removes the file.
static int removed_scenario(const char *path) {
    char data[1024];
    int status;
    path_of(path, "data.mdb", data);
    if (!publish_first(path)) return 1;
    pid_t first = fork_bound();
    if (first == 0) {
        write_steps_signal(SIGSTOP, "fdatasync", 1);
        _exit(add(path, PROBE_SIZE));
    }
    if (waitpid(first, &status, WUNTRACED) != first || !WIFSTOPPED(status)) return 2;
    remove_lock(path);
    pid_t second = fork_bound();
    if (second == 0) _exit(publish(path, 9));
    usleep(200000);
    if (unlink(data) != 0 || kill(first, SIGCONT) != 0) return 3;
    if (!ends_well(first) || !ends_well(second)) return 4;
    // What the second says that it has committed is there.
    return newest(path) == 9 ? 0 : 5;
}

int probe_file_removed(const char *path) {
    return write_steps_works() ? in_child(removed_scenario, path) : PROBE_IMPOSSIBLE;
}

// MARK: A damaged file under several processes

/// Makes the trees of both meta pages deeper than they are.
static _Bool damage(const char *path) {
    char data[1024];
    path_of(path, "data.mdb", data);
    int file = open(data, O_WRONLY);
    uint16_t depth = 99;
    _Bool done = file >= 0;
    for (off_t page = 0; page < 2; page++) {
        done = done && pwrite(file, &depth, sizeof depth, page * 4096 + 88 + 6) == sizeof depth;
    }
    if (file >= 0) close(file);
    return done;
}

static ino_t number_of(const char *path) {
    char data[1024];
    struct stat status = {0};
    path_of(path, "data.mdb", data);
    return stat(data, &status) == 0 ? status.st_ino : 0;
}

/// The version that is damaged. The lock table knows its number.
#define DAMAGED 5

/// Pins that version, and looks at it when told; then reads what is the newest by then.
static int keep_pin(const char *path, int told, int tells, int64_t last) {
    store *handle;
    store_pin pin;
    char byte;
    if (store_open(path, &probe_contents, &handle).fault != STORE_OK) return 1;
    if (store_pin_take(handle, &pin).fault != STORE_OK) return 2;
    if (write(tells, "x", 1) != 1 || read(told, &byte, 1) != 1) return 3;
    if (probe_value_accept(pin.bytes, pin.size) != 0) return 4;
    if (probe_value_version(pin.bytes, pin.size) != DAMAGED) return 5;
    store_pin_drop(&pin);
    for (int tries = 0; tries < 4000 && version_of(handle) != last; tries++) usleep(5000);
    return version_of(handle) == last && !store_reads_copies(handle) ? 0 : 6;
}

static int replaced_scenario(const char *path) {
    int down[2], up[2], status;
    char byte;
    store_writer *writer;
    if (!publish_first(path) || pipe(down) != 0 || pipe(up) != 0) return 1;
    for (unsigned version = 2; version <= DAMAGED; version++) {
        if (add(path, PROBE_SIZE) != STORE_OK) return 1;
    }
    pid_t reader = fork_bound();
    if (reader == 0) _exit(keep_pin(path, down[0], up[1], DAMAGED + 23));
    if (read(up[0], &byte, 1) != 1) return 2;

    // This one has read, and begins to commit only when others have done all that.
    const void *bytes;
    size_t size;
    if (store_writer_begin(path, &probe_contents, 20, &writer).fault != STORE_OK) return 3;
    if (store_writer_read(writer, PROBE_KEY, &bytes, &size).fault != STORE_OK || !bytes) return 4;
    ino_t before = number_of(path);
    if (!damage(path)) return 5;
    remove_lock(path);
    pid_t second = fork_bound();
    if (second == 0) _exit(publish(path, DAMAGED + 1));
    if (!ends_well(second)) return 6;
    ino_t after = number_of(path);
    if (after == before) return 7;

    char next[PROBE_SIZE];
    probe_value_fill(next, sizeof next, DAMAGED + 1);
    store_value value = {.key = PROBE_KEY, .bytes = next, .size = sizeof next};
    if (store_writer_commit(writer, &value, 1).fault != STORE_OVERTAKEN) return 8;
    unsigned overtaken = 0;
    if (add_by(writer, PROBE_SIZE, &overtaken) != STORE_OK || overtaken > 0) return 9;
    store_writer_end(writer);
    if (newest(path) != DAMAGED + 2) return 10;
    // The lock table, which the reader has had open all the time, is true of the new file: nobody
    // has to replace it again.
    for (unsigned i = 0; i < 20; i++) {
        if (!ends_well(start_add(path, PROBE_SIZE))) return 11;
    }
    if (number_of(path) != after || add(path, PROBE_SIZE) != STORE_OK) return 12;
    if (write(down[1], "x", 1) != 1 || waitpid(reader, &status, 0) != reader) return 13;
    return WIFEXITED(status) ? WEXITSTATUS(status) ? 20 + WEXITSTATUS(status) : 0 : 14;
}

int probe_file_replaced(const char *path) { return in_child(replaced_scenario, path); }

// MARK: One store at two places

#define WRITERS 4
#define COMMITS 250

#ifdef __linux__
/// Commits through the one place or the other, and removes the lock file now and then.
static int write_through(const char *path, unsigned number) {
    char inner[1024];
    work = 200 * (number + 1);
    for (unsigned i = 0; i < COMMITS; i++) {
        snprintf(inner, sizeof inner, "%s/%s/store", path, number % 2 ? "one" : "two");
        remove_lock(inner);
        if (add(inner, PROBE_SIZE + 8 * ((i * 37 + number) % 1000)) != STORE_OK) return 1;
    }
    return 0;
}

static int mounts_scenario(const char *path) {
    char one[1024], two[1024];
    alarm(300);
    if (!mount_alone("tmpfs", path, "size=64m")) return PROBE_IMPOSSIBLE;
    path_of(path, "one", one);
    path_of(path, "two", two);
    if (mkdir(one, 0755) != 0 || mkdir(two, 0755) != 0) return 1;
    if (mount(one, two, NULL, MS_BIND, NULL) != 0) return PROBE_IMPOSSIBLE;
    pid_t writers[WRITERS];
    for (unsigned i = 0; i < WRITERS; i++) {
        writers[i] = fork_bound();
        if (writers[i] == 0) _exit(write_through(path, i));
    }
    _Bool done = 1;
    for (unsigned i = 0; i < WRITERS; i++) done &= ends_well(writers[i]);
    if (!done) return 2;
    path_of(path, "two/store", two);
    return newest(two) == WRITERS * COMMITS ? 0 : 3;
}
#else
static int mounts_scenario(const char *path) { return path ? PROBE_IMPOSSIBLE : 0; }
#endif

int probe_two_mounts(const char *path) { return in_child(mounts_scenario, path); }
