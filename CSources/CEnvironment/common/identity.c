#include "common.h"
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

const char *const store_file_names[] = {"/data.mdb", "/lock.mdb", NULL};

int store_data_open(const char *path, int *descriptor, store_identity *identity) {
    struct stat status;
    // Opening a pipe must not wait for its writer.
    *descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (*descriptor < 0) return errno;
    int code = fstat(*descriptor, &status) != 0 ? errno : S_ISREG(status.st_mode) ? 0 : MDB_INVALID;
    if (code) {
        close(*descriptor);
        *descriptor = -1;
    } else {
        *identity = (store_identity){.device = status.st_dev, .inode = status.st_ino};
    }
    return code;
}

int store_identify(const char *path, store_identity *identity) {
    struct stat status;
    *identity = (store_identity){0};
    if (stat(path, &status) != 0) return errno;
    *identity = (store_identity){.device = status.st_dev, .inode = status.st_ino};
    return S_ISREG(status.st_mode) ? 0 : MDB_INVALID;
}
