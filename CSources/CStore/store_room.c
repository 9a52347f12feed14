#include "store_writing.h"
#include <errno.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/statvfs.h>

/// Beside the values LMDB writes some pages of its trees.
#define MORE ((size_t)1 << 18)

static _Bool is_disk_full(const char *directory, size_t size) {
    struct statvfs system;
    return statvfs(directory, &system) == 0
           && (unsigned long long)system.f_bavail * system.f_frsize < size + MORE;
}

/// Whether the data file may not grow by this much.
static _Bool is_too_large(const char *directory, size_t size) {
    struct rlimit limit;
    struct stat status = {0};
    if (getrlimit(RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return 0;
    char *data = store_path(directory, "/data.mdb");
    if (data && stat(data, &status) != 0) status.st_size = 0;
    free(data);
    return (rlim_t)status.st_size + size + MORE > limit.rlim_cur;
}

store_problem store_write_problem(const char *directory, int code, size_t size) {
    // Of a write that finds no room for its end, LMDB only sees that it came out too short.
    if (code == EIO && is_too_large(directory, size)) code = EFBIG;
    if (code == EIO && is_disk_full(directory, size)) code = ENOSPC;
    return store_problem_of(code);
}
