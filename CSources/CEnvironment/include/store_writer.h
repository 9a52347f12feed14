/// The only writer of an environment, for as long as it lives.
///
/// A writer may be used from any thread, by one at a time.
#ifndef STORE_WRITER_H
#define STORE_WRITER_H

#include "store.h"

STORE_HEADER_BEGIN

typedef struct store_writer store_writer;

/// Becomes the only writer of the environment in the directory `path`, which is created with its parents. Waits
/// up to `timeout` seconds for another writer, in this process or another. A signal does not end the wait. The
/// lock is the file writer.lock in the directory; it is released when the process ends. Without it writers
/// would build commits in vain, but lose nothing.
store_problem store_writer_begin(
    const char *path, const store_contents *contents, double timeout,
    store_writer *_Nullable *_Nonnull result
);

/// The present value under `key`; `*bytes` is NULL where there is none, or a damaged file does not show one. It
/// stays in place until the next commit or the writer's end. `accept` does not judge it.
store_problem store_writer_read(
    store_writer *writer, const char *key, const void *_Nullable *_Nonnull bytes, size_t *size
);

/// The keys of all values of the version that store_writer_read shows, in the order of their bytes;
/// none of a damaged file. They stay in place as above.
store_problem store_writer_keys(
    store_writer *writer, const char *_Nonnull const *_Nullable *_Nonnull keys, size_t *count
);

typedef struct store_value {
    const char *key; ///< of at most 511 bytes
    const void *_Nullable bytes; ///< NULL to remove it
    size_t size;
} store_value;

/// The values of a damaged file that are whole, in the order of their keys, as a commit carries them over; none
/// of a sound file. They stay in place as above.
store_problem store_writer_rescued(
    store_writer *writer, const store_value *_Nullable *_Nonnull values, size_t *count
);

/// Puts and removes values in one durable transaction: after it returns STORE_OK every reader sees
/// all of it at its next pin; after any other result, or a crash, all values are as they were. Values
/// that are not named stay.
///
/// STORE_OVERTAKEN where another writer has committed since this one read or committed: read, build and commit
/// again.
///
/// The first data file is built aside and moved into place as a whole. So is one that replaces a damaged file,
/// and each one on a file system that other hosts share; the unnamed values that can be read whole are carried
/// over. What store_writer_read gave is no longer valid. The writer may commit again.
store_problem store_writer_commit(
    store_writer *writer, const store_value *values, size_t count
);

/// The keys of the values that the last commit could not carry over from a damaged file, in place
/// until the next commit. False: there may have been others, whose keys cannot be read.
bool store_writer_lost(
    const store_writer *writer, const char *_Nonnull const *_Nullable *_Nonnull keys, size_t *count
);

/// Ends the writer and gives up its lock. Its last use.
void store_writer_end(store_writer *writer);

STORE_HEADER_END

#endif
