#ifdef __linux__
#define _GNU_SOURCE 1
#endif
#include "commit.h"
#include "../lmdb/calls.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <unistd.h>

/// Room for the pages of its trees, which LMDB writes beside the values.
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
    // LMDB only sees that a write was too short, and reports EIO.
    if (code == EIO && is_too_large(directory, size)) code = EFBIG;
    if (code == EIO && is_disk_full(directory, size)) code = ENOSPC;
    return store_problem_of(code);
}

/// LMDB does not write pages that a transaction took and gave up again. If those are the last ones, the file
/// ends before them and would look cut short to readers. So the file is made longer than the transaction may
/// need, and stays so; pages that were never written take no room on disk.
#define GIVEN_UP ((size_t)64)

/// Makes a file longer, never shorter, even if another process makes it longer meanwhile.
static int lengthen(int descriptor, off_t size, off_t page) {
#ifdef __linux__
    while (fallocate(descriptor, 0, size - page, page) != 0) {
        if (errno == EOPNOTSUPP || errno == ENOSYS) break;
        if (errno != EINTR) return errno;
    }
#else
    (void)page;
#endif
    struct stat status;
    if (fstat(descriptor, &status) != 0) return errno;
    return status.st_size >= size || ftruncate(descriptor, size) == 0 ? 0 : errno;
}

int store_room_take(MDB_env *mdb, size_t size) {
    struct stat status;
    int descriptor = store_mdb_descriptor(mdb);
    size_t page = store_mdb_page_size(mdb);
    size_t most = (store_mdb_last_page(mdb) + GIVEN_UP + size / page + 1) * page;
    if (fstat(descriptor, &status) != 0) return errno;
    if ((size_t)status.st_size >= most) return 0;
    return lengthen(descriptor, (off_t)most, (off_t)page);
}

void store_room_give(const store_edition *newest) {
#ifdef __linux__
    struct stat status;
    off_t start = (off_t)((newest->last_page + 1) * newest->page_size);
    if (fstat(newest->descriptor, &status) != 0 || status.st_size <= start) return;
    // The file keeps its size, which other processes may have read.
    (void)fallocate(
        newest->descriptor, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, start,
        status.st_size - start
    );
#else
    (void)newest;
#endif
}
