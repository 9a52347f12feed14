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

#ifdef __clang__
#pragma clang assume_nonnull begin
#else
#define _Nullable
#define _Nonnull
#endif

/// Opens a connection, to read only, to a file without content. As sqlite3_open_v2 hands out a
/// connection, to be closed, even where it fails.
int content_open(sqlite3 *_Nullable *_Nonnull connection);

/// Makes a copy of the bytes the connection's file, in place of those before. No statement may be
/// under way.
///
/// What the connection knows of the schema it takes for that of this file, where both have the same
/// number: `content_differs`.
/// - Returns: SQLITE_NOTADB where the bytes are not a database, or one that cannot be read this way, such
///   as one with a write-ahead log; SQLITE_MISMATCH where its pages are of another size than those before,
///   which takes another connection.
int content_put(sqlite3 *connection, const void *bytes, size_t size);

/// The same with all bytes of a file, as they are when nobody writes to it: SQLite's own locks say so,
/// whatever kind of journal a writer keeps.
///
/// - Parameter most: the most bytes that it may have.
/// - Returns: besides those above SQLITE_BUSY where another writes, or has left a journal;
///   SQLITE_TOOBIG; what opening and reading it gave.
int content_put_file(sqlite3 *connection, const char *path, size_t most);

/// Frees the connection's bytes: it has a file without content until the next ones are put in place. No
/// statement may be under way. What the connection knows of the schema, it keeps.
int content_drop(sqlite3 *connection);

/// From now on the connection knows nothing of the file's schema. To find out whether that is due, read
/// `sqlite_schema`, which takes no knowledge of it.
int content_differs(sqlite3 *connection);

#ifdef __clang__
#pragma clang assume_nonnull end
#endif

#ifdef __cplusplus
}
#endif

#endif
