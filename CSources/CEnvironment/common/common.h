/// What all folders of this target share.
///
/// Order of the locks: first the process's (store_process_lock), then an environment's mutex. No
/// thread waits for a slot.
#ifndef COMMON_H
#define COMMON_H

// Strict C hides what POSIX and BSD add, flock above all.
#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include "store_base.h"
#include "store_environment.h"
#include "store_process.h"
#include "store_seal.h"
#include "store_writer.h"
#include <lmdb.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>

#pragma clang assume_nonnull begin

// MARK: Problems

/// Codes beside errno and LMDB's: the seal forbids it; the path leads to other files by now, so
/// begin again; another writer has committed (STORE_OVERTAKEN).
#define STORE_OFF_LIMITS (-1)
#define STORE_AGAIN (-2)
#define STORE_BEHIND (-3)

/// The problem of an errno, an LMDB code or one of these; STORE_OK for 0.
store_problem store_problem_of(int code);

/// Whether a data file is damaged, so that the next commit replaces it.
static inline _Bool store_is_damage(store_fault fault) {
    return fault == STORE_DAMAGED || fault == STORE_CUT_SHORT;
}

// MARK: Places

/// The identity of a file, the same by every path that leads to it.
typedef struct store_identity {
    dev_t device;
    ino_t inode;
} store_identity;

static inline _Bool store_identity_equal(store_identity a, store_identity b) {
    return a.device == b.device && a.inode == b.inode;
}

/// The regular file at a path. An errno or LMDB code.
int store_identify(const char *path, store_identity *identity);
/// Opens a data file to read it without LMDB. An errno or LMDB code.
int store_data_open(const char *path, int *descriptor, store_identity *identity);

/// The files of an environment that the seal asks about.
extern const char *_Nullable const store_file_names[] __attribute__((visibility("hidden")));

/// Whether a directory is on a file system that other hosts share. There LMDB's locks and maps do
/// not hold: reads copy, and a commit puts a new data file in the place of the old.
_Bool store_is_remote(const char *directory);

/// Why LMDB does not open what store_is_remote.
#define STORE_REMOTE ENOTSUP

#pragma clang assume_nonnull end

#endif
