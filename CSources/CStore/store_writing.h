/// What the files of this target share that write.
#ifndef STORE_WRITING_H
#define STORE_WRITING_H

#include "store_environment.h"
#include "store_salvage.h"
#include <signal.h>

#pragma clang assume_nonnull begin

/// The lock that spares writers vain work.
typedef struct store_lock {
    struct store_lock *_Nullable next;
    char *_Nullable path; ///< of the lock file
    int descriptor; ///< negative: not held, or of the process that forked this one
} store_lock;

/// Waits for the lock of a directory, which is made.
store_problem store_lock_take(const char *directory, double timeout, store_lock *lock);
void store_lock_give(store_lock *lock);
/// In the child of fork(), with the process's lock held: they belong to the parent.
void store_locks_abandon(void);

/// A version of a data file.
typedef struct store_sight {
    store_identity data; ///< zeros: there is no file
    size_t txnid;        ///< STORE_NEWEST: it cannot be told
} store_sight;

/// What a writer was shown, on which it builds.
typedef struct store_shown {
    _Bool is_set;
    int descriptor; ///< the data file, so that no other gets its number; negative: none
    store_sight sight;
} store_shown;

/// 0, or STORE_BEHIND where the newest version is another.
int store_shown_check(const store_shown *shown, store_sight newest);
/// Opens the data file that the directory has now; none is none.
void store_shown_look(store_shown *shown, const char *directory);
void store_shown_forget(store_shown *shown);

/// What a commit is about.
typedef struct store_order {
    const char *directory;
    const store_value *values;
    size_t count;
    store_accept intact;
    const store_shown *shown;
    store_sight condemned; ///< the version that LMDB cannot write after; zeros: none
} store_order;

/// Commits by one transaction in the data file that is there. A code; `*done` is what was committed,
/// or else what was found.
int store_commit_inside(
    const store_order *order, store_environment *environment, store_sight *done
);

/// Commits by a new data file in the place of none, of a damaged or of a remote one, with all values
/// that the order does not name and that are whole. STORE_AGAIN: the one that is there is good.
int store_commit_anew(const store_order *order, store_salvage *salvage, store_sight *done);

/// Before pages are written: makes the file as long as a transaction of `size` bytes may need. A
/// code.
int store_room_take(MDB_env *mdb, size_t size);
/// After a failure, inside another transaction: gives back what lies behind the last page.
void store_room_give(const store_edition *newest);

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
