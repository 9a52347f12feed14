/// One data file, as this process has it open, and whether it may still be used.
#ifndef ENVIRONMENT_H
#define ENVIRONMENT_H

#include "copy.h"

#pragma clang assume_nonnull begin

/// Whether an environment may be used as it is.
typedef enum store_condition {
    STORE_GOOD,
    STORE_STALE,     ///< LMDB must be opened anew, as it failed or its files were replaced
    STORE_ABANDONED, ///< opened by the process that forked this one: never touched, never freed
} store_condition;

/// One data file, as this process has it open. Shared by all handles.
typedef struct store_environment {
    store_keeper keeper; ///< must be first: slots and copies point to it
    _Atomic(store_condition) condition;
    /// The numbers of the versions that the data file's two meta pages describe. Valid as long as `mdb` is.
    const _Atomic(uint64_t) *_Nullable txnids[2];

    store_slot slots[STORE_SLOTS];

    /// Whether reads copy, because `mdb` is NULL: to be read without holding a slot.
    atomic_bool lockless;
    /// 1 + the version at which LMDB had no reader slot for this process; the next version tries
    /// again.
    atomic_size_t slotless;
    /// The newest version of this data file that was read as a copy. A copy sees a version as soon
    /// as its last page is written, a pin only once it is durable.
    atomic_size_t copied_txnid;
    /// The newest version of this data file that was read in any way; it never decreases.
    atomic_size_t seen_txnid;
    /// When the path was last checked for other files, in milliseconds.
    _Atomic(uint64_t) looked;

    // Stable while a slot or the mutex is held, or `users` counts the caller.
    MDB_env *_Nullable mdb; ///< NULL: only copies can be read
    /// The data file in memory. LMDB has a map of its own, but does not say where; only the meta
    /// pages are read by that as well.
    const char *_Nullable map;
    size_t map_size;
    uint64_t serial; ///< of this opening, unique in the process
    _Bool writable;
    int refusal; ///< why it is not writable or `mdb` is NULL: an errno or LMDB code

    pthread_mutex_t mutex;
    size_t users; ///< how many use `mdb` without a slot of the array
    int copied; ///< the data file to copy from; negative: not open
    store_identity copied_data;
    uint64_t copied_serial;
    _Atomic(uint64_t) copied_looked; ///< as `looked`, for the file that is copied from
    store_copy *_Nullable newest_copy;

    // Guarded by the process's lock.
    struct store_environment *_Nullable next;
    size_t references;
    store_identity data, lock;
    _Bool confined; ///< as store_seal_confines when it was made
    char *directory, *data_path, *lock_path;
} store_environment;

/// Opens LMDB as far as the directory allows: to write, to read with a reader slot, or not at all.
/// Call it, as the next function, with the process's lock held and no other thread in the
/// environment.
void store_environment_open(store_environment *environment);
void store_environment_close(store_environment *environment);

/// Closes a stale environment's LMDB and opens it anew. False: a pin of this process is in the way;
/// until it is gone, reads copy.
_Bool store_environment_reopen(store_environment *environment);
/// Does the same, and marks the environment as stale itself. Call it with the process's lock and
/// the environment's mutex held.
_Bool store_environment_reopen_locked(store_environment *environment);

/// Whether the process that forked this one opened it.
static inline _Bool store_environment_is_abandoned(const store_environment *environment) {
    return atomic_load_explicit(&environment->condition, memory_order_relaxed) == STORE_ABANDONED;
}

/// Makes `mdb` fit for a write transaction and keeps it open until store_environment_leave.
store_problem store_environment_enter(store_environment *environment);
void store_environment_leave(store_environment *environment);

/// Whether the path now leads to other files than the open ones, or to none.
_Bool store_environment_is_replaced(const store_environment *environment, _Bool with_lock);
/// Looks now and then whether the environment was replaced, and marks it as stale then. Returns
/// whether it may be used as it is. Call it while holding a slot.
_Bool store_environment_look(store_environment *environment);
/// Whether it is time to look at a path again, which was last done at `looked`.
_Bool store_look_is_due(_Atomic(uint64_t) *looked);
/// Whether LMDB was not opened for a reason that ends when the file is replaced or mended. Call it
/// while holding a slot or the mutex.
_Bool store_environment_may_be_mended(const store_environment *environment);
/// Marks the environment as stale, unless it is abandoned.
void store_environment_expire(store_environment *environment);

/// The environment that a pin's holder belongs to.
static inline store_environment *store_environment_of_holder(const void *holder) {
    return (store_environment *)(*(const store_keeper *const *)holder);
}

/// As store_edition_read, for a descriptor of this environment's data file; MDB_CORRUPTED if this
/// process has read a newer version that the file no longer has.
int store_environment_edition(
    store_environment *environment, int descriptor, size_t txnid, store_edition *edition
);

/// Opens the environment's data file to read it without LMDB. An errno or LMDB code, or
/// STORE_OFF_LIMITS: the path now leads to a file that the seal forbids.
int store_environment_open_data(
    const store_environment *environment, int *descriptor, store_identity *identity
);

/// A new number for an opening.
uint64_t store_serial(void);

/// A number for one version of one opening, so that versions of different files are never confused.
static inline uint64_t store_version(uint64_t serial, size_t txnid) {
    return (uint64_t)txnid ^ serial * 0x9e3779b97f4a7c15u;
}

/// The newest version according to the data file.
static inline size_t store_newest(const store_environment *environment) {
    uint64_t first = atomic_load_explicit(environment->txnids[0], memory_order_acquire);
    uint64_t second = atomic_load_explicit(environment->txnids[1], memory_order_acquire);
    return first > second ? first : second;
}

#pragma clang assume_nonnull end

#endif
