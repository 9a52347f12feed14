/// What the files of this target share.
///
/// Order of the locks: first the process's (store_process_lock), then an environment's mutex. A
/// slot is never waited for.
#ifndef STORE_INTERNAL_H
#define STORE_INTERNAL_H

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

// MARK: Environments

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

// MARK: Pins

/// Pins the newest value of the keys, unjudged; `pin->bytes` is NULL where there is none.
store_problem store_environment_pin(
    store_environment *environment, const store_keys *keys, store_pin *pin, uint64_t *version
);
/// Which version of which file a pin is of.
size_t store_pin_txnid(const store_pin *pin, store_identity *data);
/// Whether that version holds no value under any key.
_Bool store_pin_is_empty(const store_pin *pin);

/// Gives back a slot whose transaction is not live, or one made for a pin alone.
void store_slot_give(store_slot *slot);

/// The slot that this thread tries first, plus 1; 0: not yet chosen. Threads choose different ones
/// and stay there.
extern _Thread_local unsigned store_habit __attribute__((visibility("hidden")));

/// Takes a slot of the array: one of the first only for its own thread.
static inline _Bool store_slot_seize(store_environment *environment, unsigned index) {
    store_slot *slot = &environment->slots[index];
    if (index >= STORE_OWN_SLOTS) {
        _Bool idle = 0;
        return atomic_compare_exchange_strong_explicit(
            &slot->busy, &idle, 1, memory_order_acquire, memory_order_relaxed
        );
    }
    // Of the thread itself, or of one that drops its pin.
    if (atomic_load_explicit(&slot->busy, memory_order_acquire)) return 0;
    atomic_store_explicit(&slot->busy, 1, memory_order_relaxed);
    // Only the compiler must keep the order here: store_environment_reopen_locked makes the
    // processors keep it, between its mark in `condition` and its look at `busy`.
    atomic_signal_fence(memory_order_seq_cst);
    if (atomic_load_explicit(&environment->condition, memory_order_acquire) == STORE_GOOD) return 1;
    atomic_store_explicit(&slot->busy, 0, memory_order_release);
    return 0;
}

static inline void store_slot_let_go(store_slot *slot) {
    atomic_store_explicit(&slot->busy, 0, memory_order_release);
}

/// The same by a private copy.
store_problem store_copy_pin(
    store_environment *environment, const store_keys *keys, store_pin *pin, uint64_t *version
);
void store_copy_release(store_copy *_Nullable copy);
/// Closes what is copied from. With the environment's mutex held.
void store_copy_close(store_environment *environment);
const struct store_copied *_Nullable store_copy_find(const store_copy *copy, MDB_val key);

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
