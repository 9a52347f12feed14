/// The lock that keeps writers from working in vain.
#ifndef LOCK_H
#define LOCK_H

#include "../common/common.h"

#pragma clang assume_nonnull begin

/// A lock file, held or waited for.
typedef struct store_lock {
    struct store_lock *_Nullable next;
    char *_Nullable path; ///< of the lock file
    int descriptor; ///< negative: not held, or of the process that forked this one
} store_lock;

/// Waits for the lock of a directory, which it creates.
store_problem store_lock_take(const char *directory, double timeout, store_lock *lock);
void store_lock_give(store_lock *lock);
/// In the child of fork(), with the process's lock held: gives up all locks, which are the
/// parent's.
void store_locks_abandon(void);

#pragma clang assume_nonnull end

#endif
