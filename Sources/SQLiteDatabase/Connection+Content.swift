internal import CContent
internal import CSQLite

extension Connection {
    /// Opens a writable database in memory with the content of a file; the bytes are copied.
    package convenience init(editing content: [UInt8]) throws(SQLiteError) {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX
        let code = unsafe sqlite3_open_v2(":memory:", &opened, flags, nil)
        try unsafe self.init(opened, code)
        let size = sqlite3_int64(content.count)
        // SQLite gets memory that it allocated itself, and frees it, also after an error.
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
        )
        if loaded != SQLITE_OK { throw error(loaded, "the content of a file") }
    }

    /// The content of a file with this database.
    package func content() throws(SQLiteError) -> [UInt8] {
        var size: sqlite3_int64 = 0
        // The memory is SQLite's, copied and freed.
        guard let bytes = unsafe sqlite3_serialize(handle, "main", &size, 0) else {
            throw error(SQLITE_NOMEM, "the content of a database")
        }
        defer { unsafe sqlite3_free(bytes) }
        return unsafe Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
    }

    /// Opens a database that reads the content of one file after another: ``put(_:)``.
    package static func reading() throws(SQLiteError) -> Connection {
        var opened: OpaquePointer?
        let code = unsafe content_open(&opened)
        return try unsafe Connection(opened, code)
    }

    /// Replaces the content by that of another file. All statements must have been reset.
    ///
    /// If both files have the same schema number, the schema counts as the same:
    /// ``forgetSchema()``.
    package func put(_ content: [UInt8]) throws(SQLiteError) {
        // The bytes are copied within the call.
        let code = unsafe content.withUnsafeBytes { bytes -> Int32 in
            guard let start = bytes.baseAddress else { return SQLITE_NOTADB }
            return unsafe content_put(handle, start, bytes.count)
        }
        try check(code, "the content of a file")
    }

    /// Replaces the content by that of a file, read while no program writes to it.
    package func put(file: String, atMost size: Int) throws(SQLiteError) {
        // The path is read during the call.
        try check(unsafe content_put_file(handle, file, size), file)
    }

    /// Frees the last content. All statements must have been reset.
    package func dropContent() throws(SQLiteError) {
        try check(unsafe content_drop(handle), "the content of a file")
    }

    /// Makes SQLite read the schema anew.
    package func forgetSchema() throws(SQLiteError) {
        try check(unsafe content_differs(handle), "the content of a file")
    }

    private func check(_ code: Int32, _ subject: String) throws(SQLiteError) {
        guard code != SQLITE_OK else { return }
        let message = unsafe String(cString: sqlite3_errstr(code))
        throw SQLiteError(code: code, message: message, subject: subject)
    }

    /// Takes over the handle of a new database.
    private convenience init(_ opened: OpaquePointer?, _ code: Int32) throws(SQLiteError) {
        guard code == SQLITE_OK, let handle = unsafe opened else {
            let message = unsafe String(cString: sqlite3_errstr(code))
            unsafe sqlite3_close(opened)
            throw SQLiteError(code: code, message: message, subject: "a new database")
        }
        unsafe self.init(owning: handle)
    }
}
