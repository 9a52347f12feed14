/// Reads all of a database's file.
#ifndef CONTENT_READ_H
#define CONTENT_READ_H

#include <stddef.h>

#pragma clang assume_nonnull begin

/// Reads all bytes of a file, while no program writes to it, into memory that sqlite3_free frees.
int content_read_at_rest(
    const char *path, size_t most, unsigned char *_Nullable *_Nonnull bytes, size_t *size
);

#pragma clang assume_nonnull end

#endif
