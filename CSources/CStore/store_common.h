/// What the files of this target share.
///
/// Order of the locks: first the process's (store_process_lock), then an environment's mutex. A
/// slot is never waited for.
#ifndef STORE_COMMON_H
#define STORE_COMMON_H

// Strict C hides what POSIX and BSD add, flock above all.
#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include "store.h"
#include "store_data.h"
#include <lmdb.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>

#pragma clang assume_nonnull begin

// MARK: Problems

/// The problem of an errno or LMDB code; STORE_OK for 0.
store_problem store_problem_of(int code);

static inline store_problem store_problem_with(store_fault fault, int code) {
    return (store_problem){.fault = fault, .code = code};
}

// MARK: The process

/// The one lock of the process over the registry of environments and the list of held writer locks.
void store_process_lock(void);
void store_process_unlock(void);

/// From now on fork() waits for the process's lock, so that a child finds what it guards whole, and
/// a child forgets what belongs to its parent. Before anything is opened or locked.
void store_fork_watch(void);

// MARK: Values

/// A big value starts 16 bytes into a page; with this many bytes before it, it starts at a multiple
/// of 64.
#define STORE_PADDING ((size_t)48)

static inline MDB_val store_key(const char *key) {
    return (MDB_val){.mv_size = strlen(key), .mv_data = (void *)key};
}

/// The keys of a store_contents, of which one is pinned. Each such list is there once in a process,
/// for good.
typedef struct store_keys {
    struct store_keys *_Nullable next;
    store_generation _Nullable generation;
    uint16_t number;
    uint64_t salt; ///< tells versions of one list of keys from those of another
    size_t count;
    const char *_Nonnull keys[];
} store_keys;

/// NULL without memory.
const store_keys *_Nullable store_keys_of(const store_contents *contents);

/// Which of the values of several keys is to be pinned.
typedef struct store_choice {
    const void *_Nullable bytes; ///< NULL: none so far
    size_t size;
    uint64_t generation;
} store_choice;

/// Takes the next value into account.
void store_choose(store_choice *choice, const store_keys *keys, const void *bytes, size_t size);

/// Takes the padding off a stored value, if there is one. MDB_CORRUPTED: too short to be one of
/// ours.
int store_value_unpad(store_extent *extent);

/// Puts and removes the values inside a transaction. An LMDB code.
int store_values_put(MDB_txn *txn, const store_value *values, size_t count);

size_t store_values_size(const store_value *values, size_t count);

// MARK: The seal

/// Whether the seal keeps the environment in `directory` from somebody. The witness is told of the
/// path that led there.
_Bool store_seal_forbids(const char *path, const char *directory, _Bool is_permitted);
/// Tells the witness alone. Without locks.
void store_seal_tell(const char *path, _Bool is_permitted);
/// Whether this process is sealed, and the directory one that it may use.
_Bool store_seal_confines(const char *directory);

/// Codes that are no errno and none of LMDB's: what the seal forbids; the path leads to other files by
/// now, so that all has to begin again; and STORE_OVERTAKEN.
#define STORE_OFF_LIMITS (-1)
#define STORE_AGAIN (-2)
#define STORE_BEHIND (-3)

/// Whether this thread may open what the seal forbids.
_Bool store_is_permitted(void);

// MARK: Places

/// Whether a directory is on a file system that other hosts share. There LMDB's locks and maps do
/// not hold: reads copy, and a commit puts a new data file in the place of the old.
_Bool store_is_remote(const char *directory);

/// Why LMDB does not open what store_is_remote.
#define STORE_REMOTE ENOTSUP

/// Whether a data file is beyond use, so that the next commit replaces it.
static inline _Bool store_is_damage(store_fault fault) {
    return fault == STORE_DAMAGED || fault == STORE_CUT_SHORT;
}

/// `a` + `b` in new memory, NULL without memory.
char *_Nullable store_path(const char *a, const char *b);

#pragma clang assume_nonnull end

#endif
