/// What the files of this target share that write.
#ifndef STORE_WRITING_H
#define STORE_WRITING_H

#include "store_internal.h"
#include <signal.h>

#pragma clang assume_nonnull begin

/// The lock between writers.
typedef struct store_lock {
    struct store_lock *_Nullable next;
    int descriptor; ///< negative: not held, or of the process that forked this one
} store_lock;

store_problem store_lock_take(const char *path, double timeout, store_lock *lock);
void store_lock_give(store_lock *lock);
/// In the child of fork(), with the process's lock held: they belong to the parent.
void store_locks_abandon(void);

/// Makes a directory and its parents. An errno.
int store_directory_create(const char *path);

/// Builds an environment aside and moves it into `directory`, which has none.
store_problem store_create(const char *directory, const store_value *values, size_t count);
/// Removes what killed writers left of theirs.
void store_create_clean(const char *directory);

/// Commits by a new data file in the place of none, of a damaged or of a remote one. Of the last it
/// keeps what the values do not name.
store_problem store_commit_anew(
    const char *directory, store_environment *_Nullable environment, const store_value *values,
    size_t count
);
/// Whether that is the way out of a problem.
_Bool store_commits_anew(store_problem problem);

/// What a failed write ran against, `size` bytes of which were values: LMDB reports a short write
/// as EIO.
store_problem store_write_problem(const char *directory, int code, size_t size);

/// How a thread took signals.
typedef struct store_signals {
    sigset_t before;
    _Bool pending;
} store_signals;

/// Until the end, a write beyond the limit on file sizes (RLIMIT_FSIZE) fails in this thread with
/// EFBIG, and does not end the process.
store_signals store_signals_begin(void);
void store_signals_end(store_signals signals);

#pragma clang assume_nonnull end

#endif
