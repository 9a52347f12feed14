#ifdef __linux__
#define _GNU_SOURCE 1
#endif
#include "table.h"
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

/// The size of the table that LMDB makes for the readers that store_mdb_open asks for. A larger
/// table does no harm: LMDB then allows more readers.
#define TABLE_SIZE ((off_t)4096 * 64 + 4096)

/// Takes room for all of a file, without changing what it says.
static int allocate(int descriptor, off_t size) {
#ifdef __linux__
    while (fallocate(descriptor, 0, 0, size) != 0) {
        // This file system cannot reserve room.
        if (errno == EOPNOTSUPP || errno == ENOSYS) return 0;
        if (errno != EINTR) return errno;
    }
    return 0;
#else
    // Other systems have no call that does this safely while another process uses the file.
    (void)descriptor;
    (void)size;
    return 0;
#endif
}

int store_table_allocate(const char *lock_path) {
    int descriptor = open(lock_path, O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    // Other errors are left to LMDB, which opens the file next.
    if (descriptor < 0) return errno == ENOSPC || errno == EDQUOT ? errno : 0;
    struct stat status;
    int code = fstat(descriptor, &status) == 0 ? 0 : errno;
    // A table that is in use must keep its size.
    off_t size = status.st_size > 0 ? status.st_size : TABLE_SIZE;
    if (!code && (off_t)status.st_blocks * 512 < size) code = allocate(descriptor, size);
    close(descriptor);
    return code;
}
