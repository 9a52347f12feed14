internal import CSQLite

/// A connection to a SQLite database, used by one task at a time.
///
/// This file, `Connection+Content.swift` and `Statement.swift` are the only ones that hold SQLite's pointers.
@safe
package final class Connection {
    let handle: OpaquePointer
    /// Statements that are kept to be used again, by name.
    private var kept: [String: OpaquePointer] = unsafe [:]

    /// Opens a database: a file that exists, or with `nil` a new one in memory.
    package init(path: String?, readOnly: Bool) throws(SQLiteError) {
        var opened: OpaquePointer?
        // Only the name says "in memory": the flag would also apply to the file that VACUUM INTO
        // writes.
        let access =
            path == nil
            ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            : (readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE)
        let flags = access | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX
        // SQLite copies the name. It may hand out a handle where it fails, which must be closed
        // too.
        let code = unsafe sqlite3_open_v2(path.map(Self.name) ?? ":memory:", &opened, flags, nil)
        guard code == SQLITE_OK, let handle = unsafe opened else {
            let message = unsafe String(cString: sqlite3_errstr(code))
            unsafe sqlite3_close(opened)
            throw SQLiteError(code: code, message: message, subject: path ?? "a new database")
        }
        unsafe self.handle = handle
    }

    /// Takes a connection over.
    init(owning handle: OpaquePointer) { unsafe self.handle = handle }

    /// The path, changed so that SQLite never takes it for a URI or a special name.
    package static func name(ofFile path: String) -> String {
        path.hasPrefix("/") ? path : "./\(path)"
    }

    deinit {
        // The kept statements are not in use.
        while let next = unsafe kept.popFirst() { _ = unsafe sqlite3_finalize(next.value) }
        // Closes now or, if statements are still alive, with the last of them.
        unsafe sqlite3_close_v2(handle)
    }

    /// Runs statements that return nothing.
    package func execute(_ sql: String) throws(SQLiteError) {
        // The text lives for the call.
        let code = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
        if code != SQLITE_OK { throw error(code, sql) }
    }

    /// Runs statements that read and write rows. They cannot change the connection's transaction, its settings
    /// or the schema.
    package func executeWithin(_ sql: String) throws(SQLiteError) {
        // SQLite would end the text at the NUL and ignore the rest.
        if sql.utf8.contains(0) {
            throw SQLiteError(code: SQLITE_ERROR, message: "it holds a NUL", subject: sql)
        }
        // The authorizer keeps no state.
        unsafe sqlite3_set_authorizer(
            handle,
            { _, action, _, name, _, _ in
                switch action {
                case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE, SQLITE_INSERT, SQLITE_UPDATE,
                    SQLITE_DELETE:
                    SQLITE_OK
                case SQLITE_FUNCTION:
                    // These functions would change other connections.
                    ["fts3_tokenizer", "load_extension"]
                        .contains(unsafe name.map { unsafe String(cString: $0) }?.lowercased())
                        ? SQLITE_DENY : SQLITE_OK
                default: SQLITE_DENY
                }
            },
            nil
        )
        defer { unsafe sqlite3_set_authorizer(handle, nil, nil) }
        do { try execute(sql) } catch {
            // For a trigger or a view that is refused, SQLite gives another code.
            guard error.code & 0xFF == SQLITE_AUTH || error.message.hasPrefix("not authorized")
            else { throw error }
            throw SQLiteError(
                code: error.code,
                message: "it may only read and write rows",
                subject: sql
            )
        }
    }

    /// Compiles one statement.
    package func prepare(_ sql: String) throws(SQLiteError) -> Statement {
        var statement: OpaquePointer?
        // SQLite keeps its own copy of the text.
        let code = unsafe sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
        guard code == SQLITE_OK, let statement = unsafe statement else { throw error(code, sql) }
        return unsafe Statement(handle: statement, connection: self)
    }

    /// Compiles one statement, or hands out a kept one. It is kept again after its use.
    ///
    /// - Parameter name: The name to keep it by; nil: its text.
    package func reuse(_ sql: String, as name: String? = nil) throws(SQLiteError) -> Statement {
        if let handle = unsafe kept.removeValue(forKey: name ?? sql) {
            return unsafe Statement(handle: handle, connection: self, reusedAs: name ?? sql)
        }
        var statement: OpaquePointer?
        let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
        // SQLite keeps its own copy of the text.
        let code = unsafe sqlite3_prepare_v3(handle, sql, -1, flags, &statement, nil)
        guard code == SQLITE_OK, let statement = unsafe statement else { throw error(code, sql) }
        return unsafe Statement(handle: statement, connection: self, reusedAs: name ?? sql)
    }

    /// Keeps a statement that has been reset.
    func keep(_ statement: OpaquePointer, as name: String) {
        if let other = unsafe kept.updateValue(statement, forKey: name) {
            _ = unsafe sqlite3_finalize(other)
        }
    }

    func error(_ code: Int32, _ subject: String) -> SQLiteError {
        // The message belongs to the connection until its next call; it is copied here.
        let message = unsafe String(cString: sqlite3_errmsg(handle))
        return SQLiteError(code: code, message: message, subject: subject)
    }
}
