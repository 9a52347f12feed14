/// A SQLite database whose file is bytes in memory, which others may take the place of.
///
/// To SQLite it is a file that somebody else writes to between two statements. So a connection keeps
/// the schema that it has parsed and the statements that it has compiled, where the next file has the
/// same ones: that is most of what it costs to open a small file.
#ifndef CONTENT_H
#define CONTENT_H

#include <sqlite3.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// Opens a connection, to read only, to a file without content. As sqlite3_open_v2 hands out a
/// connection, to be closed, even where it fails.
int content_open(sqlite3 *_Nullable *_Nonnull connection);

/// Makes a copy of the bytes the connection's file, in place of those before. No statement may be
/// under way.
///
/// - Parameter is_other: whether the schema is another than that of the file before. Where it is not
///   known, reading `sqlite_schema` tells: that needs none.
/// - Returns: SQLITE_NOTADB where the bytes are no database that can be read this way, such as one with
///   a write-ahead log; SQLITE_MISMATCH where its pages are of another size than those before, which
///   takes another connection.
int content_put(sqlite3 *connection, const void *bytes, size_t size, _Bool is_other);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
