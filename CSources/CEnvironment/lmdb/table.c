#ifdef __linux__
#define _GNU_SOURCE 1
#endif
#include "table.h"
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

/// As LMDB makes the table of as many readers as store_mdb_open asks for, and never too small: LMDB
/// takes the number of readers from a larger one.
#define TABLE_SIZE ((off_t)4096 * 64 + 4096)

/// Takes room for all of a file, without changing what it says.
static int allocate(int descriptor, off_t size) {
#ifdef __linux__
    while (fallocate(descriptor, 0, 0, size) != 0) {
        // A file system that cannot promise room.
        if (errno == EOPNOTSUPP || errno == ENOSYS) return 0;
        if (errno != EINTR) return errno;
    }
    return 0;
#else
    // Elsewhere nothing does this while another process may be using the file.
    (void)descriptor;
    (void)size;
    return 0;
#endif
}

int store_table_allocate(const char *lock_path) {
    int descriptor = open(lock_path, O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    // Where it may not be opened, LMDB says so as well.
    if (descriptor < 0) return errno == ENOSPC || errno == EDQUOT ? errno : 0;
    struct stat status;
    int code = fstat(descriptor, &status) == 0 ? 0 : errno;
    // A table that is in use must keep its size.
    off_t size = status.st_size > 0 ? status.st_size : TABLE_SIZE;
    if (!code && (off_t)status.st_blocks * 512 < size) code = allocate(descriptor, size);
    close(descriptor);
    return code;
}
