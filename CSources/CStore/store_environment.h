/// One data file, as this process has it open: its slots and copies, the registry of all, and how they
/// are shared.
#ifndef STORE_ENVIRONMENT_H
#define STORE_ENVIRONMENT_H

#include "store_common.h"

#pragma clang assume_nonnull begin

/// Which file this is, whatever path leads to it.
typedef struct store_identity {
    dev_t device;
    ino_t inode;
} store_identity;

static inline _Bool store_identity_equal(store_identity a, store_identity b) {
    return a.device == b.device && a.inode == b.inode;
}

/// What a pin keeps until it is dropped.
typedef enum store_holder {
    STORE_HOLDS_SLOT,  ///< a slot of the environment
    STORE_HOLDS_ALONE, ///< a slot made for this pin, because all others were busy
    STORE_HOLDS_COPY,  ///< a share of a private copy
} store_holder;

/// A read transaction waiting to be renewed, and where the value lay when it last was. Fills
/// cache lines of its own, so that threads do not slow each other down.
typedef struct store_slot {
    _Alignas(64) store_holder holder; ///< first, as in store_copy
    atomic_bool busy;
    uint8_t pins; ///< how often it was taken, for STORE_PINS_PER_LOOK
    uint16_t keys; ///< the number of the list of keys that the value is of
    struct store_environment *environment; ///< second, as in store_copy
    MDB_txn *_Nullable txn;
    size_t txnid;     ///< the version by the lock table
    size_t newest;    ///< the version by the data file; differs if the lock table is not its own
    uint64_t version; ///< as store_version
    const void *_Nullable bytes; ///< NULL: no value
    size_t size;
    store_edition edition; ///< of `txnid`
} store_slot;

_Static_assert(offsetof(store_slot, edition) == 64, "all that most pins need in one cache line");
_Static_assert(sizeof(store_slot) % 64 == 0, "or two slots share one");

#define STORE_SLOTS 64
/// The first slots belong to one thread each, which takes its own without an atomic exchange, at
/// less than half the cost: nobody else takes it, and who opens LMDB anew has a barrier for all.
#define STORE_OWN_SLOTS 32

/// A store that was removed or replaced is noticed by looking at its path. A thread's pins ask the
/// clock whether it is time for that once in so many, which costs them next to nothing.
#define STORE_PINS_PER_LOOK 32
#define STORE_LOOK_MILLISECONDS 100

/// A private copy of all values of one version.
typedef struct store_copy {
    store_holder holder; ///< first, as in store_slot
    struct store_environment *environment; ///< second, as in store_slot
    atomic_size_t references;
    store_identity data; ///< the file
    size_t txnid;
    uint32_t page_size;
    uint64_t version;
    size_t count;
    struct store_copied {
        const char *key;
        size_t key_size;
        const void *bytes;
        size_t size;
    } values[];
} store_copy;

_Static_assert(
    offsetof(store_slot, environment) == offsetof(store_copy, environment),
    "a pin's environment is found without knowing what it holds"
);

/// Whether an environment may be used as it is.
typedef enum store_condition {
    STORE_GOOD,
    STORE_STALE,     ///< LMDB must be opened anew, as it failed or its files were replaced
    STORE_ABANDONED, ///< of the process that forked this one: never touched again, never freed
} store_condition;

/// One data file, as this process has it open. Shared by all handles.
typedef struct store_environment {
    store_slot slots[STORE_SLOTS];

    _Atomic(store_condition) condition;
    /// Reads copy, as `mdb` is NULL. A mirror for those who hold no slot.
    atomic_bool lockless;
    /// The version at which LMDB had no reader slot for us, + 1. Tried again at the next.
    atomic_size_t slotless;
    /// The newest version of this data file that was read as a copy. A copy may be read from when a
    /// commit begins to write its last page, a pin only from when it is durable.
    atomic_size_t copied_txnid;
    /// The newest version of this data file that was read at all: it never goes back.
    atomic_size_t seen_txnid;
    /// When it was last asked whether the path leads to the same files still, in milliseconds.
    _Atomic(uint64_t) looked;

    // Stable while a slot or the mutex is held, or `users` counts the caller.
    MDB_env *_Nullable mdb; ///< NULL: only copies can be read
    /// The data file in memory. LMDB has a map of its own, but does not say where; only the meta
    /// pages are read by that as well.
    const char *_Nullable map;
    size_t map_size;
    /// The numbers of the versions that its two meta pages describe.
    const _Atomic(uint64_t) *_Nullable txnids[2];
    uint64_t serial; ///< of this opening, unique in the process
    _Bool writable;
    int refusal; ///< why it is not writable or `mdb` is NULL: an errno or LMDB code

    pthread_mutex_t mutex;
    size_t users; ///< who uses `mdb` without a slot of the array
    int copied; ///< the data file to copy from; negative: not open
    store_identity copied_data;
    uint64_t copied_serial;
    _Atomic(uint64_t) copied_looked; ///< as `looked`, for the file that is copied from
    store_copy *_Nullable newest_copy;

    // Under the process's lock.
    struct store_environment *_Nullable next;
    size_t references;
    store_identity data, lock;
    _Bool confined; ///< as store_seal_confines when it was made
    char *directory, *data_path, *lock_path;
} store_environment;

/// Closes a stale environment's LMDB and opens it anew. False: a pin of this process is in the way;
/// until it is gone, reads copy.
_Bool store_environment_reopen(store_environment *environment);
/// The same of one that need not be marked as stale yet, with the process's lock and its mutex
/// held.
_Bool store_environment_reopen_locked(store_environment *environment);

static inline _Bool store_environment_is_abandoned(const store_environment *environment) {
    return atomic_load_explicit(&environment->condition, memory_order_relaxed) == STORE_ABANDONED;
}

/// Makes `mdb` fit for a write transaction and keeps it open until store_environment_leave.
store_problem store_environment_enter(store_environment *environment);
void store_environment_leave(store_environment *environment);

/// Whether the path leads to other files now than the ones that are open, or to none.
_Bool store_environment_is_replaced(const store_environment *environment, _Bool with_lock);
/// Marks the environment as stale if it is replaced, but looks only now and then. Whether it may be
/// used as it is. While a slot is held.
_Bool store_environment_look(store_environment *environment);
/// Whether it is time to look at a path again, which was done at `looked`.
_Bool store_look_is_due(_Atomic(uint64_t) *looked);
/// Whether LMDB was not opened for a reason that another file there, or a mended one, takes away.
/// While a slot or the mutex is held.
_Bool store_environment_may_be_mended(const store_environment *environment);
/// Marks the environment as stale, unless it is abandoned.
void store_environment_expire(store_environment *environment);

/// As store_edition_read, of a descriptor of this environment's data file; MDB_CORRUPTED if the
/// file has lost a newer one that was read before.
int store_environment_edition(
    store_environment *environment, int descriptor, size_t txnid, store_edition *edition
);

/// Opens the environment's data file to read it without LMDB. An errno or LMDB code, or
/// STORE_OFF_LIMITS: something else has come to its place, to which the seal does not let.
int store_environment_open_data(
    const store_environment *environment, int *descriptor, store_identity *identity
);
/// The same of any data file.
int store_data_open(const char *path, int *descriptor, store_identity *identity);
/// The regular file at a path. An errno or LMDB code.
int store_identify(const char *path, store_identity *identity);

/// Opens LMDB as well as this place allows: to write, to read with a reader slot, or not at all.
/// With the process's lock held and nobody else in the environment, as for the next.
void store_environment_open(store_environment *environment);
void store_environment_close(store_environment *environment);

/// A number for another opening.
uint64_t store_serial(void);

/// The newest version by the data file.
static inline size_t store_newest(const store_environment *environment) {
    uint64_t first = atomic_load_explicit(environment->txnids[0], memory_order_acquire);
    uint64_t second = atomic_load_explicit(environment->txnids[1], memory_order_acquire);
    return first > second ? first : second;
}

/// Opens a directory whose data file is sound, with the largest map that there is address space
/// for. With `map`, the data file is mapped a second time, in the same size. An LMDB code.
int store_mdb_open(
    const char *directory, unsigned flags, MDB_env *_Nullable *_Nonnull result,
    const char *_Nullable *_Nullable map, size_t *_Nullable map_size
);

static inline int store_mdb_descriptor(MDB_env *mdb) {
    int descriptor;
    mdb_env_get_fd(mdb, &descriptor);
    return descriptor;
}

/// Takes room on disk for the lock table, which LMDB would leave to its first use: on a full disk
/// that kills the process. Not while this process has the table open, as closing a file drops the
/// process's locks of it. An errno.
int store_table_allocate(const char *lock_path);

/// A number for one version of one opening, so that versions of different files never get mixed up.
static inline uint64_t store_version(uint64_t serial, size_t txnid) {
    return (uint64_t)txnid ^ serial * 0x9e3779b97f4a7c15u;
}

// MARK: The registry

/// All environments of this process; with its lock held.
void store_registry_add(store_environment *environment);
void store_registry_remove(store_environment *environment);
store_environment *_Nullable store_registry_find(store_identity data);
store_environment *_Nullable store_registry_find_directory(const char *directory);

/// Whether another environment of this process has one of the files open: LMDB may open it only
/// once, as closing either would drop the locks of both.
_Bool store_registry_has_other(
    const store_environment *than, store_identity data, store_identity lock
);

/// The environment that LMDB has open to write with this lock table.
store_environment *_Nullable store_registry_find_table(store_identity lock);
_Bool store_registry_has_table(store_identity lock);
/// Marks those as stale that were not opened because another had their files.
void store_registry_retry(void);

/// In the child of fork(): they belong to the parent.
void store_registry_abandon(void);

// MARK: Sharing

/// The environment in a directory, opened or shared. Release with store_environment_release.
store_problem store_environment_acquire(
    const char *directory, _Bool is_permitted, store_environment *_Nullable *_Nonnull result
);
/// The same with the process's lock held.
store_problem store_environment_acquire_locked(
    const char *directory, store_environment *_Nullable *_Nonnull result
);
void store_environment_release(store_environment *environment);

/// An environment that is neither open nor in the registry. NULL without memory.
store_environment *_Nullable store_environment_create(const char *directory);
void store_environment_destroy(store_environment *environment);

#pragma clang assume_nonnull end

#endif
