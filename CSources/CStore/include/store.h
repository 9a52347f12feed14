/// A store: one immutable value in an LMDB environment, read where it lies and replaced whole.
///
/// Many processes read the same pages; a read takes no lock, waits for nobody and copies nothing. A
/// writer replaces the value in one transaction and pays for it. Every value has a key, which names
/// what it is and in which major format ("catalog/1", ...). Readers pin the value of one of the keys
/// that they name; a transaction puts and removes any number of values, and leaves all others alone.
///
/// Three rules of LMDB shape this file. A read transaction that is held keeps every page freed
/// since from being used again, so a pin lasts for one read. Opening one environment twice in a
/// process destroys its locks, so there is one per device and inode, shared by all handles. And a
/// child of fork() must not touch its parent's transactions, so it opens the environment anew.
///
/// What is promised of a damaged data file, and what is not. Whatever bytes a regular file holds when
/// it is opened, or when a new version of it appears, a pin gives the newest value, an older one
/// that is whole, or a fault: it neither crashes nor hangs, and no handle goes back to an older
/// version than this process has read of the file. What `store_accept` does not notice inside a
/// value is not noticed here. A commit checks all that LMDB relies on first, and puts a new file in
/// the place of a damaged one, with all values that can be read whole. Not promised: a file that is
/// written to or cut short by something
/// else than LMDB *while* its value is pinned or looked at. The value lies in the map, so its bytes
/// change with the file, and touching a page that is gone, or that the disk cannot read, ends the
/// process with SIGBUS; there is no handler for that here, as signals belong to the program. Nor is
/// a damaged lock.mdb, which every first opener makes anew, but others trust. While nobody writes,
/// remove lock.mdb or the whole directory rather than write to them.
///
/// What keeps writers apart is LMDB's own lock, in lock.mdb: whoever writes has it, and makes sure
/// that the path leads to the very files that are locked. A commit that is built on an older version
/// than the newest is refused (STORE_OVERTAKEN). The lock of store_writer_begin only spares writers
/// that work.
///
/// A store that is removed, or that another takes the place of, is noticed by each thread within its
/// next STORE_PINS_PER_LOOK (32) pins that come a tenth of a second after the last look, and by every
/// pin that finds a new version: from then on pins are of what the path leads to, or STORE_MISSING
/// where that is nothing. Pins from before keep their bytes.
///
/// This file knows LMDB and nothing of what the value says: `store_accept` judges that.
#ifndef STORE_H
#define STORE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// What went wrong.
typedef enum __attribute__((enum_extensibility(closed))) store_fault : uint8_t {
    STORE_OK = 0,
    STORE_MISSING,       ///< there is no environment at the path
    STORE_NO_VALUE,      ///< the environment holds no value, which no writer leaves behind
    STORE_OTHER_VALUES,  ///< the environment holds values, but none under a key that was asked for
    STORE_NOT_A_STORE,   ///< the path is a file, or its data file is not LMDB's
    STORE_DENIED,        ///< the file system forbids it to this user
    STORE_READ_ONLY,     ///< the file system is read-only
    STORE_DISK_FULL,     ///< the file system has no room
    STORE_MAP_FULL,      ///< the environment's map has no room
    STORE_NO_MEMORY,     ///< neither memory nor address space is left
    STORE_CUT_SHORT,     ///< the data file ends before its last page
    STORE_DAMAGED,       ///< the data file is LMDB's and contradicts itself
    STORE_TOO_LARGE,     ///< the value, or the data file by the process's limit (RLIMIT_FSIZE)
    STORE_REFUSED,       ///< store_accept refused the value; `code` is what it returned
    STORE_LOCK_TIMEOUT,  ///< another writer kept the lock; `holder` is its process
    STORE_OVERTAKEN,     ///< another writer has committed since this one read
    STORE_BUSY,          ///< LMDB failed and a pin of this process keeps it from starting anew
    STORE_FORKED,        ///< the pin or writer belongs to the process that forked this one
    STORE_SEALED,        ///< the process may use nothing there: store_seal.h
    STORE_ENDED,         ///< the handle was ended: store_end
    STORE_IO,            ///< any other failure of the file system or of LMDB; `code` says which
} store_fault;

/// What went wrong, in full.
typedef struct store_problem {
    store_fault fault;
    int32_t code;   ///< errno, an LMDB code (below -30000), or what store_accept returned; 0: none
    int32_t holder; ///< the process that holds the writer's lock; 0: unknown
} store_problem;

/// A short text for `problem.code`, in static or thread-local memory.
const char *store_code_description(int32_t code);

/// Judges a value before it is first shown to a reader: 0 accepts it. Called once per handle and
/// version of the value (threads that meet a version at the same moment may each call it, and a
/// refused value is judged again at the next pin); must be safe on any bytes.
typedef int32_t (*store_accept)(const void *bytes, size_t size);

/// Which generation of its kind a value is; 0 where it does not say. Must be safe on any bytes.
typedef uint64_t (*store_generation)(const void *bytes, size_t size);

/// What a store holds, as one program knows it.
typedef struct store_contents {
    /// The keys of the values that readers pin, one behind the other, each of which ends with a zero:
    /// one for each major format that they read. Where the store has several of them, the value of the
    /// highest generation is pinned, and of equal ones that of the first key.
    const char *keys;
    size_t count; ///< of keys; at least 1
    store_accept accept; ///< judges a value that is to be pinned
    store_generation _Nullable generation; ///< NULL where there is one key
    /// Judges a value under any key before it is carried over into a new data file: 0 where its bytes
    /// are whole. Must be safe on any bytes.
    store_accept intact;
} store_contents;

typedef struct store store;

/// Opens the environment in the directory `path`, read and write where the file system allows it,
/// and checks that it holds a value of the contents that `accept` takes. Creates nothing where there
/// is none. Free with store_release. The contents are copied.
store_problem store_open(
    const char *path, const store_contents *contents, store *_Nullable *_Nonnull result
);

/// The same of a store that need not be there: as long as there is none, pins are of a copy of
/// `bytes`, which `accept` takes, in private memory. A store that comes to be at the path is seen by
/// the next pin. One that is there and cannot be read is an error of the pin.
store_problem store_open_or(
    const char *path, const store_contents *contents, const void *bytes, size_t size,
    store *_Nullable *_Nonnull result
);

/// A store whose value is a copy of `bytes` in private memory. No file, no environment.
store_problem store_open_memory(
    const void *bytes, size_t size, const store_contents *contents,
    store *_Nullable *_Nonnull result
);

/// A store whose value is that of another one in private memory, which must outlive it.
store_problem store_open_lent(const store *lender, store *_Nullable *_Nonnull result);

/// Puts the value of another store in private memory in the place of a lent one. The lender must
/// outlive the handle. Pins from before keep their bytes.
void store_lend(store *handle, const store *lender);

/// From now on pins of the handle fail with STORE_ENDED. Pins from before keep their bytes.
void store_end(store *handle);
_Bool store_is_ended(const store *handle);

/// Gives up a handle. The environment is closed with its last one. No pin may be left.
void store_release(store *handle);

/// A value held in place: its bytes do not change or move until the pin is dropped.
typedef struct store_pin {
    const void *_Nullable bytes;
    size_t size;
    void *_Nullable holder; ///< internal; NULL: nothing to drop
} store_pin;

/// Pins the newest value. Constant time; no lock, no allocation once the thread has read before and
/// while the value stays the same; a new value is judged by `accept` first. May be nested. A pin
/// belongs to no thread, but it must be dropped soon: pages freed since stay unused until then.
/// After a failure there is nothing to drop, and dropping is harmless.
///
/// The bytes start at a multiple of 64 if there are at least 8192 of them; shorter ones may start
/// anywhere. In the child of fork() the handle goes on with an environment of the child's own.
store_problem store_pin_take(store *handle, store_pin *pin);

/// Drops a pin. Its bytes must not be read any more. Does nothing in a child of fork() to a pin of
/// its parent.
void store_pin_drop(store_pin *pin);

/// A pin and what kept it from being taken, as values: a language that keeps its variables in
/// registers need not hand out an address.
typedef struct store_pinning {
    store_problem problem;
    store_pin pin;
} store_pinning;

static inline store_pinning store_pinning_begin(store *handle) {
    store_pinning pinning;
    pinning.problem = store_pin_take(handle, &pinning.pin);
    return pinning;
}

/// Drops the pin that has this holder.
void store_holder_drop(void *_Nullable holder);

/// The value under any key, of the same version as the pinned one, in place for as long as the pin.
/// Logarithmic; not for hot paths. `*bytes` is NULL where there is none.
store_problem store_pin_other(
    const store_pin *pin, const char *key, const void *_Nullable *_Nonnull bytes, size_t *size
);

/// Whether reads copy the value into private memory, because this place cannot pin it: a read-only
/// file system, one that other hosts share, a lock file that may not be written, no reader slot
/// left. A copy costs a read some system calls, and memory; it is not harmed by what happens to the
/// file later.
_Bool store_reads_copies(const store *handle);

/// Checks the data file in the directory `path`, whatever its values are: all pages that its newest
/// version uses, the order of its keys, and that every page is used only once or free. Opens
/// nothing for others and takes no lock. Linear in the file's pages.
store_problem store_check(const char *path);

typedef struct store_writer store_writer;

/// Becomes the only writer of the environment in the directory `path`, which is created with its
/// parents. Waits up to `timeout` seconds for another writer, in this process or another. The lock is
/// the file writer.lock in the directory, and goes with the process. It is there for politeness:
/// without it, writers work in vain, but nothing is lost. A signal does not end the wait.
store_problem store_writer_begin(
    const char *path, const store_contents *contents, double timeout,
    store_writer *_Nullable *_Nonnull result
);

/// The present value under `key`; `*bytes` is NULL where there is none, or none that can be found in a
/// damaged file. In place until the next commit or the writer's end; not judged.
store_problem store_writer_read(
    store_writer *writer, const char *key, const void *_Nullable *_Nonnull bytes, size_t *size
);

/// The keys of all values of the version that store_writer_read shows, in the order of their bytes;
/// none of a damaged file. In place as above.
store_problem store_writer_keys(
    store_writer *writer, const char *_Nonnull const *_Nullable *_Nonnull keys, size_t *count
);

typedef struct store_value {
    const char *key; ///< of at most 511 bytes
    const void *_Nullable bytes; ///< NULL to remove it
    size_t size;
} store_value;

/// The values of a damaged file that are whole, in the order of their keys, as a commit carries them
/// over; none of a sound file. In place as above.
store_problem store_writer_rescued(
    store_writer *writer, const store_value *_Nullable *_Nonnull values, size_t *count
);

/// Puts and removes values in one durable transaction: after it returns STORE_OK every reader sees
/// all of it at its next pin; after any other result, or a crash, all values are as they were. Values
/// that are not named stay.
///
/// STORE_OVERTAKEN where the writer has read and the newest version is another than it was shown, or
/// than its own last commit: read again, build again and commit again.
///
/// A first data file is built aside and moved into place whole. So is one in the place of a damaged
/// one, and each one on a file system that other hosts share; with the values that are not named and
/// can be read whole. Spans from store_writer_read end here. The writer may commit again.
store_problem store_writer_commit(
    store_writer *writer, const store_value *values, size_t count
);

/// The keys of the values that the last commit could not carry over from a damaged file, in place
/// until the next. False: there may have been others, whose keys cannot be read.
_Bool store_writer_lost(
    const store_writer *writer, const char *_Nonnull const *_Nullable *_Nonnull keys, size_t *count
);

/// Ends the writer and gives up its lock.
void store_writer_end(store_writer *writer);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
