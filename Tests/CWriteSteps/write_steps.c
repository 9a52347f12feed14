#define _GNU_SOURCE 1
#include "write_steps.h"

#include <dlfcn.h>
#include <lmdb.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

// Threads of other programs call the functions as well, without a signal to await.
static atomic_uint taken;
static atomic_uint awaited;
static const char *_Atomic awaited_function;
static atomic_int signal_sent;

void write_steps_signal(int signal, const char *function, unsigned number) {
    signal_sent = signal;
    awaited_function = function;
    awaited = number;
    taken = 0;
}

unsigned write_steps_taken(void) { return taken; }

#if defined(__GLIBC__)

_Bool write_steps_works(void) { return 1; }

static void step(const char *function) {
    taken++;
    if (awaited == 0 || (awaited_function && strcmp(awaited_function, function) != 0)) return;
    // Sent to this thread, so that it takes effect before the step.
    if (--awaited == 0) raise(signal_sent);
}

/// Defines a function that counts a step and goes on to the one it stands in for, which is looked
/// for before there are threads and children.
#define STEP(result, name, parameters, arguments)                                                  \
    static result(*original_##name) parameters;                                                    \
    __attribute__((constructor)) static void find_##name(void) {                                   \
        original_##name = (result(*) parameters)dlsym(RTLD_NEXT, #name);                           \
    }                                                                                              \
    result name parameters {                                                                       \
        if (!original_##name) find_##name();                                                       \
        step(#name);                                                                               \
        return original_##name arguments;                                                          \
    }

STEP(int, mdb_put,
     (MDB_txn *txn, MDB_dbi database, MDB_val *key, MDB_val *value, unsigned flags),
     (txn, database, key, value, flags))
STEP(int, mdb_txn_commit, (MDB_txn *txn), (txn))
STEP(ssize_t, pwrite, (int file, const void *bytes, size_t size, off_t offset),
     (file, bytes, size, offset))
STEP(ssize_t, writev, (int file, const struct iovec *parts, int count), (file, parts, count))
STEP(int, fdatasync, (int file), (file))
STEP(int, fsync, (int file), (file))
STEP(int, ftruncate, (int file, off_t size), (file, size))
STEP(int, fallocate, (int file, int mode, off_t offset, off_t size), (file, mode, offset, size))
STEP(int, link, (const char *from, const char *to), (from, to))
STEP(int, symlink, (const char *from, const char *to), (from, to))
STEP(int, mkdir, (const char *path, mode_t mode), (path, mode))
STEP(int, rename, (const char *from, const char *to), (from, to))
STEP(int, unlink, (const char *path), (path))
STEP(int, unlinkat, (int directory, const char *path, int flags), (directory, path, flags))
STEP(int, rmdir, (const char *path), (path))

#else

_Bool write_steps_works(void) { return 0; }

#endif
