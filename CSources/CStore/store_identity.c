#include "store_internal.h"
#include <errno.h>

uint64_t store_serial(void) {
    static _Atomic(uint64_t) openings;
    return atomic_fetch_add(&openings, 1) + 1;
}

int store_identify(const char *path, store_identity *identity) {
    struct stat status;
    *identity = (store_identity){0};
    if (stat(path, &status) != 0) return errno;
    *identity = (store_identity){.device = status.st_dev, .inode = status.st_ino};
    // LMDB would make an environment of an empty file.
    return S_ISREG(status.st_mode) && status.st_size > 0 ? 0 : MDB_INVALID;
}

store_identity store_identity_of(MDB_env *mdb) {
    int descriptor;
    struct stat status;
    mdb_env_get_fd(mdb, &descriptor);
    if (fstat(descriptor, &status) != 0) return (store_identity){0};
    return (store_identity){.device = status.st_dev, .inode = status.st_ino};
}
