#include "probe_internal.h"
#include <stdio.h>
#include <sys/stat.h>
#ifdef __linux__
#include <sched.h>
#include <sys/mount.h>
#endif

#ifdef __linux__
_Bool mount_alone(const char *type, const char *path, const char *options) {
    return unshare(CLONE_NEWNS) == 0 && mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0
           && (mkdir(path, 0755) == 0 || 1) && mount(type, path, type, 0, options) == 0;
}

/// Waits until a handle reads a version, for some seconds at most.
static _Bool reads_soon(store *handle, int64_t version) {
    for (int tries = 0; tries < 4000; tries++) {
        if (version_of(handle) == version) return 1;
        usleep(5000);
    }
    return 0;
}

/// Reads as a user who may only read: first `version`, then, when told, the next.
static int read_next(const char *path, int64_t version, int told, int tells) {
    store *handle;
    char byte;
    alarm(60);
    if (setgid(65534) != 0 || setuid(65534) != 0) return 1;
    if (store_open(path, &probe_contents, &handle).fault != STORE_OK) return 2;
    if (version_of(handle) != version) return 3;
    if (write(tells, "x", 1) != 1 || read(told, &byte, 1) != 1) return 4;
    return reads_soon(handle, version + 1) ? 0 : 5;
}

static int overlay_scenario(const char *path) {
    char lower[1024], merged[1024], options[4096];
    int down[2], up[2], status;
    char byte;
    if (!mount_alone("tmpfs", path, "size=16m")) return PROBE_IMPOSSIBLE;
    if (pipe(down) != 0 || pipe(up) != 0) return 1;
    for (unsigned i = 0; i < 4; i++) {
        static const char *const names[] = {"lower", "upper", "work", "merged"};
        snprintf(merged, sizeof merged, "%s/%s", path, names[i]);
        if (mkdir(merged, 0755) != 0) return 2;
    }
    snprintf(lower, sizeof lower, "%s/lower/catalog", path);
    if (publish(lower, 1) != STORE_OK) return 3;
    snprintf(
        options, sizeof options, "lowerdir=%s/lower,upperdir=%s/upper,workdir=%s/work", path, path,
        path
    );
    if (mount("overlay", merged, "overlay", 0, options) != 0) return PROBE_IMPOSSIBLE;
    strcat(merged, "/catalog");
    pid_t reader = fork();
    if (reader == 0) _exit(read_next(merged, 1, down[0], up[1]));
    if (read(up[0], &byte, 1) != 1) return 4;
    // The first write moves the file out of the layer below, from under the reader.
    if (publish(merged, 2) != STORE_OK) return 5;
    store *handle;
    if (store_open(merged, &probe_contents, &handle).fault != STORE_OK) return 6;
    if (version_of(handle) != 2 || store_reads_copies(handle)) return 7;
    if (write(down[1], "x", 1) != 1 || waitpid(reader, &status, 0) != reader) return 8;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 0 : 20 + WEXITSTATUS(status);
}

/// Reads as the first process of a container of its own: all of these have the same number.
static pid_t start_container(const char *path, int told, int tells) {
    pid_t outer = fork();
    if (outer != 0) return outer;
    if (unshare(CLONE_NEWPID) != 0) _exit(PROBE_IMPOSSIBLE);
    pid_t inner = fork();
    if (inner == 0) {
        store *handle;
        char byte;
        alarm(60);
        if (getpid() != 1) _exit(1);
        if (store_open(path, &probe_contents, &handle).fault != STORE_OK) _exit(2);
        if (version_of(handle) != 1) _exit(3);
        if (write(tells, "x", 1) != 1 || read(told, &byte, 1) != 1) _exit(4);
        _exit(reads_soon(handle, 2) ? 0 : 5);
    }
    int status;
    if (inner < 0 || waitpid(inner, &status, 0) != inner) _exit(PROBE_IMPOSSIBLE);
    _exit(WIFEXITED(status) ? WEXITSTATUS(status) : 99);
}

static int containers_scenario(const char *path) {
    int down[2], up[2];
    if (publish(path, 1) != STORE_OK || pipe(down) != 0 || pipe(up) != 0) return 1;
    pid_t containers[2];
    for (unsigned i = 0; i < 2; i++) {
        char byte;
        int status;
        containers[i] = start_container(path, down[0], up[1]);
        close(i == 1 ? up[1] : -1);
        if (read(up[0], &byte, 1) == 1) continue;
        return waitpid(containers[i], &status, 0) == containers[i] && WIFEXITED(status)
                   ? WEXITSTATUS(status)
                   : 2;
    }
    if (publish(path, 2) != STORE_OK || write(down[1], "xx", 2) != 2) return 3;
    for (unsigned i = 0; i < 2; i++) {
        int status;
        if (waitpid(containers[i], &status, 0) != containers[i] || status != 0) return 4;
    }
    return 0;
}
#else
static int overlay_scenario(const char *path) { return path ? PROBE_IMPOSSIBLE : 0; }
static int containers_scenario(const char *path) { return path ? PROBE_IMPOSSIBLE : 0; }

_Bool mount_alone(const char *type, const char *path, const char *options) {
    return !type && !path && !options;
}
#endif

int probe_overlay(const char *path) { return in_child(overlay_scenario, path); }

int probe_containers(const char *path) { return in_child(containers_scenario, path); }
