#include "probe_internal.h"
#include <stdio.h>
#include <sys/resource.h>
#ifdef __linux__
#include <sys/mount.h>
#endif

/// Publishes a version of so many bytes. The fault.
static store_fault publish_size(const char *path, uint64_t version, size_t size) {
    store_writer *writer;
    store_problem problem = store_writer_begin(path, &probe_contents, 20, &writer);
    if (problem.fault != STORE_OK) return problem.fault;
    char *bytes = malloc(size);
    if (!bytes) return STORE_NO_MEMORY;
    probe_value_fill(bytes, size, version);
    store_value value = {.key = PROBE_KEY, .bytes = bytes, .size = size};
    problem = store_writer_commit(writer, &value, 1);
    store_writer_end(writer);
    free(bytes);
    return problem.fault;
}

/// The version that a newly opened handle reads, or minus the fault.
static int64_t version_at(const char *path) {
    store *handle;
    store_problem problem = store_open(path, &probe_contents, &handle);
    if (problem.fault != STORE_OK) return -(int64_t)problem.fault;
    int64_t version = version_of(handle);
    store_release(handle);
    return version;
}

/// Publishes three times where there is too little room, from a certain moment on: each works or
/// fails with `expected`, and what is read is what was published last. 0, or a step.
static int publish_in_little_room(const char *path, store_fault expected) {
    static const size_t sizes[] = {60000, 120000, 200000};
    int64_t last = -STORE_MISSING;
    for (unsigned i = 0; i < 3; i++) {
        store_fault fault = publish_size(path, i + 1, sizes[i]);
        if (fault == STORE_OK) last = i + 1;
        if (fault != STORE_OK && fault != expected) return 100 + fault;
        if (version_at(path) != last) return 10 + (int)i;
    }
    return 0;
}

#ifdef __linux__
static int disk_full_scenario(const char *path) {
    char inner[1024];
    snprintf(inner, sizeof inner, "%s/catalog", path);
    if (!mount_alone("tmpfs", path, "size=1m")) return PROBE_IMPOSSIBLE;
    if (publish(inner, 1) != STORE_OK) return 1;
    store *handle;
    if (store_open(inner, &probe_contents, &handle).fault != STORE_OK) return 2;
    size_t size = 4u << 20;
    char *bytes = malloc(size);
    if (!bytes) return 3;
    probe_value_fill(bytes, size, 2);
    store_value value = {.key = PROBE_KEY, .bytes = bytes, .size = size};
    store_writer *writer;
    if (store_writer_begin(inner, &probe_contents, 0, &writer).fault != STORE_OK) return 4;
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

static int disk_sizes_scenario(const char *path) {
    char inner[1024], options[64];
    snprintf(inner, sizeof inner, "%s/catalog", path);
    _Bool alone = 0;
    for (unsigned kilobytes = 4; kilobytes < 1100; kilobytes += kilobytes < 600 ? 8 : 64) {
        snprintf(options, sizeof options, "size=%uk", kilobytes);
        if (alone ? mount("tmpfs", path, "tmpfs", 0, options) != 0
                  : !mount_alone("tmpfs", path, options)) {
            return PROBE_IMPOSSIBLE;
        }
        alone = 1;
        int step = publish_in_little_room(inner, STORE_DISK_FULL);
        if (step) return step;
        if (umount(path) != 0) return 2;
    }
    return 0;
}
#else
static int disk_full_scenario(const char *path) { return path ? PROBE_IMPOSSIBLE : 0; }
static int disk_sizes_scenario(const char *path) { return path ? PROBE_IMPOSSIBLE : 0; }
#endif

int probe_disk_full(const char *path) { return in_child(disk_full_scenario, path); }

int probe_disk_sizes(const char *path) { return in_child(disk_sizes_scenario, path); }

static int file_sizes_scenario(const char *path) {
    for (rlim_t kilobytes = 0; kilobytes < 1400; kilobytes += kilobytes < 600 ? 8 : 64) {
        char inner[1024];
        snprintf(inner, sizeof inner, "%s/%lu", path, (unsigned long)kilobytes);
        struct rlimit limit = {.rlim_cur = kilobytes * 1024, .rlim_max = RLIM_INFINITY};
        if (setrlimit(RLIMIT_FSIZE, &limit) != 0) return 1;
        int step = publish_in_little_room(inner, STORE_TOO_LARGE);
        if (step) return step;
    }
    return 0;
}

int probe_file_sizes(const char *path) { return in_child(file_sizes_scenario, path); }

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
    if (publish(path, 1) != STORE_OK) return 1;
    size_t taken = address_space();
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
    taken = 0; // Their shadow memory grows as well.
#endif
    if (!taken) return PROBE_IMPOSSIBLE;
    rlim_t room = taken + (2ul << 30);
    struct rlimit limit = {.rlim_cur = room, .rlim_max = room};
    if (setrlimit(RLIMIT_AS, &limit) != 0) return 2;
    store *handle;
    if (store_open(path, &probe_contents, &handle).fault != STORE_OK) return 3;
    if (store_reads_copies(handle) || version_of(handle) != 1) return 4;
    if (publish(path, 2) != STORE_OK || version_of(handle) != 2) return 5;
    store_release(handle);
    return 0;
}

int probe_little_address_space(const char *path) { return in_child(address_space_scenario, path); }

static int map_full_scenario(const char *path) {
    // In memory, which a sealed process may not use.
    store_permit_begin();
    // The first publish takes what a process takes but once, arenas above all.
    if (publish(path, 1) != STORE_OK) return 1;
    size_t taken = address_space(), size = 40 << 20;
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
    taken = 0; // Their shadow memory grows as well.
#endif
    if (!taken) return PROBE_IMPOSSIBLE;
    // Room for the smallest map, twice, and for a value and LMDB's copy of it.
    rlim_t room = taken + (128ul << 20) + 3 * size;
    struct rlimit limit = {.rlim_cur = room, .rlim_max = RLIM_INFINITY};
    if (setrlimit(RLIMIT_AS, &limit) != 0) return 2;
    if (publish_size(path, 2, size) != STORE_OK) return 3;
    store *handle;
    if (store_open(path, &probe_contents, &handle).fault != STORE_OK) return 4;
    if (version_of(handle) != 2) return 5;
    // The old value stays while the new one is written, which is more than the map holds.
    store_fault fault = publish_size(path, 3, size);
    if (fault != STORE_MAP_FULL) return 100 + fault;
    if (version_of(handle) != 2) return 6;
    // Another process has room, and this one follows with a larger map or a copy.
    limit.rlim_cur = RLIM_INFINITY;
    pid_t child = fork();
    if (child == 0) _exit(setrlimit(RLIMIT_AS, &limit) || publish_size(path, 4, size) != STORE_OK);
    int status;
    if (waitpid(child, &status, 0) != child || status != 0) return 7;
    if (version_of(handle) != 4) return 8;
    if (setrlimit(RLIMIT_AS, &limit) != 0 || publish_size(path, 5, size) != STORE_OK) return 9;
    if (version_of(handle) != 5) return 10;
    store_release(handle);
    return 0;
}

int probe_map_full(const char *path) { return in_child(map_full_scenario, path); }
