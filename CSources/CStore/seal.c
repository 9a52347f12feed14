#define _XOPEN_SOURCE 700
#include "store_seal.h"
#include "store_base.h"
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_bool sealed;
static const char *root;
static _Thread_local unsigned permits;
static _Atomic(store_seal_witness) observer;
static pid_t watching; ///< the process whose witness it is

/// The temporary directory, without symbolic links. "/" would seal nothing.
static void find_root(void) {
    const char *stated = getenv("TMPDIR");
    char *found = stated && *stated ? realpath(stated, NULL) : NULL;
    if (found && strcmp(found, "/") == 0) {
        free(found);
        found = NULL;
    }
    if (!found) found = realpath(P_tmpdir, NULL);
    root = found ? found : P_tmpdir;
}

static void read_environment(void) {
    find_root();
    const char *stated = getenv(STORE_SEAL_VARIABLE);
    if (stated && *stated && strcmp(stated, "0") != 0) atomic_store(&sealed, 1);
}

/// Reads the environment, once.
static void look(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, read_environment);
}

void store_seal(void) {
    look();
    atomic_store(&sealed, 1);
}

bool store_is_sealed(void) {
    look();
    return atomic_load(&sealed);
}

const char *store_seal_directory(void) {
    look();
    return root;
}

void store_seal_watch(store_seal_witness witness) {
    watching = getpid();
    atomic_store(&observer, witness);
}

void store_permit_begin(void) { permits++; }

void store_permit_end(void) {
    if (permits > 0) permits--;
}

bool store_is_permitted(void) { return permits > 0; }

static bool is_below_root(const char *path) {
    size_t size = strlen(root);
    return strncmp(path, root, size) == 0 && (path[size] == '/' || !path[size]);
}

/// Whether a path leads below the root, or will once its missing directories are made.
static bool leads_below_root(const char *path) {
    char *rest = strdup(path);
    if (!rest) return 0;
    bool is_below = 0;
    for (;;) {
        char *found = realpath(*rest ? rest : "/", NULL);
        if (found) {
            is_below = is_below_root(found);
            free(found);
            break;
        }
        // A path that cannot be followed cannot be opened either.
        if (errno != ENOENT && errno != ENOTDIR && errno != EACCES) break;
        size_t size = strlen(rest);
        while (size > 0 && rest[size - 1] == '/') rest[--size] = 0;
        char *slash = strrchr(rest, '/');
        const char *name = slash ? slash + 1 : rest;
        // ".." after a missing directory could lead anywhere once that is made.
        if (strcmp(name, "..") == 0) break;
        if (slash) *slash = 0;
        else strcpy(rest, ".");
    }
    free(rest);
    return is_below;
}

/// Whether the path is free, or has a file that no link, symbolic or hard, connects to one elsewhere.
static bool is_own(const char *path) {
    struct stat status;
    if (lstat(path, &status) != 0) return true;
    // A dangling link could lead elsewhere later.
    return stat(path, &status) == 0 && (S_ISDIR(status.st_mode) || status.st_nlink == 1)
           && leads_below_root(path);
}

/// Whether a sealed process may use a path.
static bool is_inside(const char *resolved, const char *const *names) {
    if (!leads_below_root(resolved)) return false;
    for (; *names; names++) {
        char *path = store_path(resolved, *names);
        bool is_inside = path && is_own(path);
        free(path);
        if (!is_inside) return false;
    }
    return true;
}

bool store_seal_confines(const char *resolved, const char *const *names) {
    return store_is_sealed() && is_inside(resolved, names);
}

void store_seal_tell(const char *path, bool is_permitted) {
    store_seal_witness witness = atomic_load(&observer);
    // In a child of fork() the witness could wait for a lock that a thread of the parent held.
    if (witness && getpid() == watching) witness(path, is_permitted);
}

bool store_seal_forbids(
    const char *path, const char *resolved, const char *const *names, bool is_permitted
) {
    // An empty path leads nowhere.
    if (!*path || !store_is_sealed() || is_inside(resolved, names)) return false;
    store_seal_tell(path, is_permitted);
    return !is_permitted;
}
