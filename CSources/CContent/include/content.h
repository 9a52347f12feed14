/// A SQLite database whose file is bytes in memory, which can be replaced by other bytes.
///
/// To SQLite it looks like a file that another program writes to between two statements. So the connection
/// keeps its parsed schema and its compiled statements as long as the next file has the same schema. Parsing
/// and compiling are most of the cost of opening a small file.
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

/// Opens a read-only connection to a file without content. Like sqlite3_open_v2, it may hand out a
/// connection where it fails; close that one too.
int content_open(sqlite3 *_Nullable *_Nonnull connection);

/// Replaces the content of the connection's file by a copy of the bytes. No statement may be
/// running.
///
/// Where the new bytes have the schema number of the old ones, the connection takes their schemas
/// for the same: `content_differs`.
/// - Returns: SQLITE_NOTADB where the bytes are not a database, or one that cannot be read this way, such as
///   one with a write-ahead log; SQLITE_MISMATCH where the page size differs from that of the bytes before: use
///   another connection.
int content_put(sqlite3 *connection, const void *bytes, size_t size);

/// Does the same with all bytes of a file. It reads them under SQLite's shared lock, so no writer can change
/// them meanwhile, whatever kind of journal it keeps.
///
/// - Parameter most: the most bytes that it may have.
/// - Returns: besides the codes above SQLITE_BUSY where another program writes or has left a
///   journal, SQLITE_TOOBIG, or the code of opening or reading the file.
int content_put_file(sqlite3 *connection, const char *path, size_t most);

/// Frees the content, which stays empty until the next one is put. No statement may be running. The connection
/// keeps what it knows of the schema.
int content_drop(sqlite3 *connection);

/// Makes the connection forget the file's schema. To find out whether that is needed, read `sqlite_schema`:
/// SQLite does that without knowing the schema.
int content_differs(sqlite3 *connection);

#ifdef __clang__
#pragma clang assume_nonnull end
#endif

#ifdef __cplusplus
}
#endif

#endif
