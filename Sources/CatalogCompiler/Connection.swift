internal import CSQLite

/// A connection to a SQLite database, used by one task at a time.
///
/// The only file beside `Statement.swift` that holds SQLite's pointers.
@safe
package final class Connection {
    private let handle: OpaquePointer

    /// Opens a database: a file that exists, or with `nil` a new one in memory.
    package init(path: String?, readOnly: Bool) throws(SQLiteError) {
        var opened: OpaquePointer?
        // The name alone says "in memory": the flag would hold for what VACUUM INTO writes as well.
        let access =
            path == nil
            ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            : (readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE)
        let flags = access | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX
        // SQLite copies the name; it hands out a handle, to be closed, even where it fails.
        let code = unsafe sqlite3_open_v2(path.map(Self.name) ?? ":memory:", &opened, flags, nil)
        guard code == SQLITE_OK, let handle = unsafe opened else {
            let message = unsafe String(cString: sqlite3_errstr(code))
            unsafe sqlite3_close(opened)
            throw SQLiteError(code: code, message: message, subject: path ?? "a new database")
        }
        unsafe self.handle = handle
    }

    /// A path as SQLite takes it for one, also where it looks like a URI or one of SQLite's own names.
    package static func name(ofFile path: String) -> String {
        path.hasPrefix("/") ? path : "./\(path)"
    }

    deinit {
        // Closes now or, where a statement is still alive, with the last one.
        unsafe sqlite3_close_v2(handle)
    }

    /// Runs statements that return nothing.
    package func execute(_ sql: String) throws(SQLiteError) {
        // The text lives for the call.
        let code = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
        if code != SQLITE_OK { throw error(code, sql) }
    }

    /// Compiles one statement.
    package func prepare(_ sql: String) throws(SQLiteError) -> Statement {
        var statement: OpaquePointer?
        // SQLite keeps its own copy of the text.
        let code = unsafe sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
        guard code == SQLITE_OK, let statement = unsafe statement else { throw error(code, sql) }
        return unsafe Statement(handle: statement, connection: self)
    }

    func error(_ code: Int32, _ subject: String) -> SQLiteError {
        // The message belongs to the connection until its next call; it is copied here.
        let message = unsafe String(cString: sqlite3_errmsg(handle))
        return SQLiteError(code: code, message: message, subject: subject)
    }
}
