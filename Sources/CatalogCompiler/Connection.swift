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

    /// Opens a database in memory whose content is that of a file.
    ///
    /// - Parameter isWritable: whether it may be changed; the bytes stay as they are.
    package init(content: [UInt8], isWritable: Bool) throws(SQLiteError) {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX
        let code = unsafe sqlite3_open_v2(":memory:", &opened, flags, nil)
        guard code == SQLITE_OK, let handle = unsafe opened else {
            let message = unsafe String(cString: sqlite3_errstr(code))
            unsafe sqlite3_close(opened)
            throw SQLiteError(code: code, message: message, subject: "a new database")
        }
        unsafe self.handle = handle
        let size = sqlite3_int64(content.count)
        // SQLite is handed memory of its own, which it frees, also where it fails.
        let copy = unsafe sqlite3_malloc64(UInt64(max(content.count, 1)))
        guard let copy = unsafe copy else {
            throw SQLiteError(code: SQLITE_NOMEM, message: "out of memory", subject: "a database")
        }
        unsafe content.withUnsafeBytes { bytes in
            unsafe copy.copyMemory(
                from: bytes.baseAddress ?? UnsafeRawPointer(copy),
                byteCount: bytes.count
            )
        }
        let loaded = unsafe sqlite3_deserialize(
            handle,
            "main",
            copy.assumingMemoryBound(to: UInt8.self),
            size,
            size,
            UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE)
                | (isWritable ? 0 : UInt32(SQLITE_DESERIALIZE_READONLY))
        )
        if loaded != SQLITE_OK { throw error(loaded, "the content of a file") }
    }

    /// The content of a file that holds this database.
    package func content() throws(SQLiteError) -> [UInt8] {
        var size: sqlite3_int64 = 0
        // The memory is SQLite's, copied and freed.
        guard let bytes = unsafe sqlite3_serialize(handle, "main", &size, 0) else {
            throw error(SQLITE_NOMEM, "the content of a database")
        }
        defer { unsafe sqlite3_free(bytes) }
        return unsafe Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
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

    /// Runs statements that stay within this database and the transaction that it is in: they may
    /// neither begin nor end one, attach no file and set no pragma.
    package func executeWithin(_ sql: String) throws(SQLiteError) {
        // It needs no state of its own.
        unsafe sqlite3_set_authorizer(
            handle,
            { _, action, _, _, _, _ in
                switch action {
                case SQLITE_TRANSACTION, SQLITE_ATTACH, SQLITE_DETACH, SQLITE_PRAGMA: SQLITE_DENY
                default: SQLITE_OK
                }
            },
            nil
        )
        defer { unsafe sqlite3_set_authorizer(handle, nil, nil) }
        do { try execute(sql) } catch {
            guard error.code & 0xFF == SQLITE_AUTH else { throw error }
            throw SQLiteError(
                code: error.code,
                message: "transactions, attached files and pragmas are not for here",
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

    func error(_ code: Int32, _ subject: String) -> SQLiteError {
        // The message belongs to the connection until its next call; it is copied here.
        let message = unsafe String(cString: sqlite3_errmsg(handle))
        return SQLiteError(code: code, message: message, subject: subject)
    }
}
