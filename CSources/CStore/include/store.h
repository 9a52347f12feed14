/// A store: one immutable value that is read where it lies.
///
/// A handle pins the value, reads its bytes in place, and drops the pin. The value is in private memory or
/// in a file that is mapped; another target may know other places (store_base.h). This target knows
/// nothing of what the value says: `store_accept` judges that.
///
/// All functions may be called from any thread, and many threads may use one handle at once, but for
/// store_release: that is the last use of a handle. In a child of fork() the parent's handles go on to
/// work; pins that the parent has taken are the parent's.
#ifndef STORE_H
#define STORE_H

#include "store_problem.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

STORE_HEADER_BEGIN

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

// MARK: Handles

/// A store whose value is a copy of `bytes` in private memory. No file, no environment.
store_problem store_open_memory(
    const void *bytes, size_t size, const store_contents *contents,
    store *_Nullable *_Nonnull result
);

/// A store whose value is what the regular file at `path` holds, mapped read-only until the handle is
/// released: the file as it is now, also where another takes its place later. `accept` judges it, once.
///
/// STORE_NOT_A_FILE where the path leads to anything but a regular file. The file must be replaced by
/// rename() alone: its bytes change with it where something writes to it, and touching a page of a file
/// that was cut short ends the process with SIGBUS.
store_problem store_open_file(
    const char *path, const store_contents *contents, store *_Nullable *_Nonnull result
);

/// A store whose value is that of another one in private memory, which must outlive it.
store_problem store_open_lent(const store *lender, store *_Nullable *_Nonnull result);

/// Puts the value of another store in private memory in the place of a lent one. The lender must
/// outlive the handle. Pins from before keep their bytes.
void store_lend(store *handle, const store *lender);

/// From now on pins of the handle fail with STORE_ENDED. Pins from before keep their bytes.
void store_end(store *handle);
bool store_is_ended(const store *handle);

/// Gives up a handle. No pin may be left.
void store_release(store *handle);

/// Whether reads copy the value into private memory, because this place cannot pin it: store_environment.h.
bool store_reads_copies(const store *handle);

// MARK: Pins

/// A value held in place: its bytes do not change or move until the pin is dropped.
typedef struct store_pin {
    const void *_Nullable bytes;
    size_t size;
    void *_Nullable holder; ///< internal; NULL: nothing to drop
} store_pin;

/// How the values of one kind of handle are pinned. Every handle begins with a pointer to one.
typedef struct store_kind {
    /// As store_pin_take.
    store_problem (*take)(store *handle, store_pin *pin);
    /// As store_release.
    void (*release)(store *handle);
    /// As store_reads_copies; NULL: they never do.
    bool (*_Nullable reads_copies)(const store *handle);
} store_kind;

/// What is done with what a pin holds. Every `holder` begins with a pointer to one.
typedef struct store_keeper {
    /// As store_holder_drop.
    void (*drop)(void *holder);
    /// As store_pin_other.
    store_problem (*other)(
        const store_pin *pin, const char *key, const void *_Nullable *_Nonnull bytes, size_t *size
    );
} store_keeper;

/// Pins the newest value. Constant time; no lock, no allocation once the thread has read before and
/// while the value stays the same; a new value is judged by `accept` first. May be nested. A pin
/// belongs to no thread, but it must be dropped soon: pages freed since stay unused until then.
/// After a failure there is nothing to drop, and dropping is harmless.
///
/// The bytes start at a multiple of 64 if there are at least 8192 of them; shorter ones may start
/// anywhere.
static inline store_problem store_pin_take(store *handle, store_pin *pin) {
    return (*(const store_kind *const *)handle)->take(handle, pin);
}

/// Drops the pin that has this holder.
static inline void store_holder_drop(void *_Nullable holder) {
    if (holder) (*(const store_keeper *const *)holder)->drop(holder);
}

/// Drops a pin. Its bytes must not be read any more. Does nothing in a child of fork() to a pin of
/// its parent.
static inline void store_pin_drop(store_pin *pin) {
    void *holder = pin->holder;
    pin->bytes = NULL;
    pin->size = 0;
    pin->holder = NULL;
    store_holder_drop(holder);
}

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

/// The value under any key, of the same version as the pinned one, in place for as long as the pin.
/// Logarithmic; not for hot paths. `*bytes` is NULL where there is none.
store_problem store_pin_other(
    const store_pin *pin, const char *key, const void *_Nullable *_Nonnull bytes, size_t *size
);

STORE_HEADER_END

#endif
