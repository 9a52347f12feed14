/// A store: one immutable value that is read in place.
///
/// A handle pins the value, reads its bytes in place, and drops the pin. The value is in private memory or in a
/// file that is mapped; other targets may add other places (store_base.h). This target does not read the value:
/// `store_accept` judges it.
///
/// All functions may be called from any thread, and many threads may use one handle at once. Only store_release
/// must be the last use of a handle. In a child of fork() the parent's handles still work; pins that the parent
/// has taken belong to the parent.
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

/// The generation that a value states; 0 where it states none. Must be safe on any bytes.
typedef uint64_t (*store_generation)(const void *bytes, size_t size);

/// The values that a program reads of a store, and how it judges them.
typedef struct store_contents {
    /// The keys of the values that readers pin, one after the other, each ended by a zero byte: one for each
    /// major format that they read. If the store has several of them, the value of the highest generation is
    /// pinned, and among equal generations that of the first key.
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

/// A store whose value is what the regular file at `path` holds, mapped read-only until the handle is released:
/// the file as it is now, even if another one replaces it later. `accept` judges it, once.
///
/// STORE_NOT_A_FILE where the path does not lead to a regular file. Replace the file only by rename(): if it is
/// written to, the value changes under its readers, and touching a page of a file that was cut short ends the
/// process with SIGBUS.
store_problem store_open_file(
    const char *path, const store_contents *contents, store *_Nullable *_Nonnull result
);

/// A store that lends its value from another one in private memory, which must outlive it.
store_problem store_open_lent(const store *lender, store *_Nullable *_Nonnull result);

/// Replaces a lent value by that of another store in private memory. The lender must outlive the
/// handle. Pins from before keep their bytes.
void store_lend(store *handle, const store *lender);

/// Ends the handle: later pins of it fail with STORE_ENDED. Pins from before keep their bytes.
void store_end(store *handle);
bool store_is_ended(const store *handle);

/// Frees a handle. All its pins must have been dropped.
void store_release(store *handle);

/// Whether reads copy the value into private memory, because it cannot be pinned where it is:
/// store_environment.h.
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

/// How a holder is dropped and asked for other values. Every `holder` begins with a pointer to one.
typedef struct store_keeper {
    /// As store_holder_drop.
    void (*drop)(void *holder);
    /// As store_pin_other.
    store_problem (*other)(
        const store_pin *pin, const char *key, const void *_Nullable *_Nonnull bytes, size_t *size
    );
} store_keeper;

/// Pins the newest value. Constant time; no lock, no allocation once the thread has read before and
/// while the value stays the same; a new value is judged by `accept` first. May be nested. Any
/// thread may drop a pin, but it must be dropped soon: pages that are freed meanwhile stay unused
/// until then. After a problem no pin is taken; to drop it does nothing.
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

/// Drops a pin. Its bytes must not be read any more. In a child of fork() it does nothing with a
/// pin of the parent.
static inline void store_pin_drop(store_pin *pin) {
    void *holder = pin->holder;
    pin->bytes = NULL;
    pin->size = 0;
    pin->holder = NULL;
    store_holder_drop(holder);
}

/// A pin and its problem, returned as values: so Swift can keep both in registers.
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
