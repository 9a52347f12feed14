#include "aside.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/syscall.h>
#endif

/// The start of the names of such directories.
#define PREFIX ".new-"

int store_directory_create(const char *path) {
    char *copy = strdup(path);
    if (!copy) return ENOMEM;
    int code = 0;
    for (char *end = copy + 1; !code; end++) {
        char here = *end;
        if (here != '/' && here != 0) continue;
        *end = 0;
        struct stat status;
        // Takes the code of mkdir, as stat may change errno.
        int made = mkdir(copy, 0755) == 0 ? 0 : errno;
        if (made && (stat(copy, &status) != 0 || !S_ISDIR(status.st_mode))) {
            code = made == EEXIST ? ENOTDIR : made;
        }
        *end = here;
        if (here == 0) break;
    }
    free(copy);
    return code;
}

/// Opens a directory, unless it is a link. Negative: errno says why not.
static int open_directory(const char *path) {
    return open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

int store_aside_make(const char *directory, store_aside *aside) {
    *aside = (store_aside){.descriptor = -1};
    int code = ENOENT;
    // Tries again where another writer removed it as a leftover before it was locked.
    for (int tries = 0; tries < 8 && code == ENOENT; tries++) {
        free(aside->path);
        aside->path = store_path(directory, "/" PREFIX "XXXXXX");
        if (!aside->path) return ENOMEM;
        if (!mkdtemp(aside->path)) {
            code = errno;
            free(aside->path);
            aside->path = NULL;
            return code;
        }
        aside->descriptor = open_directory(aside->path);
        code = aside->descriptor < 0 ? errno : 0;
    }
    // Without flock on this file system, other writers cannot take the lock either.
    if (!code) (void)flock(aside->descriptor, LOCK_EX | LOCK_NB);
    return code;
}

/// Removes the directory `path` with the files that writers make in it.
static void remove_directory(const char *path, int descriptor) {
    unlinkat(descriptor, "data.mdb", 0);
    unlinkat(descriptor, "lock.mdb", 0);
    rmdir(path);
}

void store_aside_remove(store_aside *aside) {
    if (aside->path && aside->descriptor >= 0) {
        remove_directory(aside->path, aside->descriptor);
        close(aside->descriptor);
    }
    free(aside->path);
    *aside = (store_aside){.descriptor = -1};
}

static void clean(const char *path) {
    int descriptor = open_directory(path);
    if (descriptor < 0) return;
    if (flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) {
        remove_directory(path, descriptor);
    }
    close(descriptor);
}

void store_aside_clean(const char *directory) {
    DIR *listing = opendir(directory);
    if (!listing) return;
    char *prefix = store_path(directory, "/");
    for (struct dirent *entry; prefix && (entry = readdir(listing));) {
        if (strncmp(entry->d_name, PREFIX, strlen(PREFIX)) != 0) continue;
        char *path = store_path(prefix, entry->d_name);
        if (path) clean(path);
        free(path);
    }
    free(prefix);
    closedir(listing);
}

/// Makes a directory's entries durable.
static int sync_directory(const char *path) {
    int descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return errno;
    int code = fsync(descriptor) == 0 ? 0 : errno;
    close(descriptor);
    // Some file systems cannot sync a directory, and need not.
    return code == EINVAL ? 0 : code;
}

/// Moves a file to a path that must not exist yet: else EEXIST.
static int move_first(const char *from, const char *to) {
#ifdef SYS_renameat2
    const unsigned no_replace = 1;
    if (syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, no_replace) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return errno;
#endif
    return link(from, to) != 0 ? errno : unlink(from) != 0 ? errno : 0;
}

int store_aside_install(
    const store_aside *aside, const char *directory, _Bool is_first, store_identity *data
) {
    char *from = store_path(aside->path, "/data.mdb");
    char *to = store_path(directory, "/data.mdb");
    char *parent = store_path(directory, "/..");
    int code = from && to && parent ? store_identify(from, data) : ENOMEM;
    if (!code && is_first) code = move_first(from, to);
    if (!code && !is_first && rename(from, to) != 0) code = errno;
    if (!code) code = sync_directory(directory);
    if (!code) code = sync_directory(parent);
    free(from);
    free(to);
    free(parent);
    return code;
}
