package import CatalogCompiler
internal import SQLiteDatabase

/// A catalog as a SQLite file: the tables, words and views of `schema/`.
package enum SQLiteCatalog {
    /// Writes a catalog to a file, which is replaced.
    package static func write(_ database: CatalogDatabase, to file: String) throws(CatalogFileError)
    {
        try requireAtRest(file)
        try WholeFile.replace(file) { path throws(CatalogFileError) in
            do throws(SQLiteError) {
                let vacuum = try database.connection.prepare("VACUUM INTO ?")
                try vacuum.run([.text(Connection.name(ofFile: path))])
            } catch {
                // SQLite does not say why it cannot open a file; an attempt to write one does.
                WholeFile.remove(path)
                try WholeFile.write([], to: path, for: file)
                let remedy = error.isFull ? "free some space" : "choose another place"
                let reason = "\(error.message); \(remedy)"
                throw .unwritable(file: file, reason: reason)
            }
        }
    }

    /// Changes a copy of a file and replaces the file by it.
    static func edit(_ file: String, _ body: (Connection) throws(SQLiteError) -> Void) throws {
        try requireAtRest(file)
        let bytes = try InputFile.bytes(of: file)
        try WholeFile.replace(file) { path throws(CatalogFileError) in
            try WholeFile.write(bytes, to: path, for: file)
            do throws(SQLiteError) {
                let copy = try Connection(path: path, readOnly: false)
                try copy.execute("PRAGMA journal_mode = MEMORY")
                try body(copy)
            } catch {
                WholeFile.remove(path)
                throw .database(file: file, reason: error.message)
            }
        }
    }

    /// Runs code while no other program can write to a file, if this user may lock it.
    ///
    /// - Parameter file: The file to lock; nil: none.
    /// - Throws: ``CatalogFileError/Code/lockTimeout`` where another one is writing to it, or what `body` throws.
    package static func withLock<Result>(
        on file: String?,
        _ body: () throws -> Result
    ) throws -> Result {
        guard let file else { return try body() }
        // If the file cannot be locked (it is read-only or not a database), `body` refuses or replaces it. To
        // open it makes SQLite complete or undo a write that another program left unfinished.
        guard let lock = try? Connection(path: file, readOnly: false) else { return try body() }
        do throws(SQLiteError) {
            try lock.execute("PRAGMA busy_timeout = 5000")
            // No write-ahead log may stay: it would belong to the file that is replaced.
            try lock.execute("PRAGMA journal_mode = DELETE")
            try lock.execute("BEGIN IMMEDIATE")
        } catch {
            if error.isBusy { throw CatalogFileError.lockTimeout(file: file) }
            return try body()
        }
        defer { try? lock.execute("ROLLBACK") }
        return try body()
    }

    /// Refuses a file with a journal or a log beside it, left by a writer: SQLite would apply them to the file
    /// that replaces it.
    private static func requireAtRest(_ file: String) throws(CatalogFileError) {
        let target = InputFile.resolved(file) ?? file
        for ending in ["-wal", "-journal"] where WholeFile.isThere(target + ending) {
            throw .unwritable(
                file: file,
                reason: """
                    '\(file)\(ending)' exists, so another program is writing to the file, or ended \
                    before it was done; end it, or complete the write: \
                    sqlite3 '\(file)' 'PRAGMA journal_mode = DELETE'
                    """
            )
        }
    }

    /// Reads a file into new tables, which check its rows against the schema's rules.
    ///
    /// - Parameters:
    ///   - hashing: Whether the hash of the file's own rows is asked for.
    ///   - isFixture: Whether the tables of a fixture are read as well.
    package static func read(
        _ file: String,
        hashing: Bool = false,
        isFixture: Bool = false
    ) throws(CatalogFileError) -> SQLiteContent {
        try check(file)
        do {
            let connection = try Connection(path: file, readOnly: true)
            try connection.execute("PRAGMA busy_timeout = 5000")
            // One transaction reads one state of the file, even if another program writes to it.
            try connection.execute("BEGIN")
            let database = try isFixture ? SQLiteFixture.new() : CatalogDatabase()
            try check(CatalogDatabase(connection), against: database, file)
            var reading = try SQLiteReading(of: connection, into: database, file)
            try reading.readAll()
            return try SQLiteContent(reading, hashing: hashing)
        } catch {
            if let error = error as? CatalogFileError { throw error }
            guard let error = error as? SQLiteError else {
                throw .database(file: file, reason: "\(error)")
            }
            if error.isBusy { throw .lockTimeout(file: file) }
            throw .database(file: file, reason: error.message)
        }
    }

    /// Refuses a file that belongs to another program, has another version or is damaged.
    private static func check(
        _ stored: CatalogDatabase,
        against database: CatalogDatabase,
        _ file: String
    ) throws {
        let (found, expected) = (try stored.mark(), try database.mark())
        guard found.application == expected.application else {
            throw CatalogFileError.otherFormat(
                file: file,
                reason: "it is another program's database"
            )
        }
        guard found.version == expected.version else {
            throw CatalogFileError.otherFormat(
                file: file,
                reason: """
                    it has version \(found.version) of the schema, and this program knows \
                    version \(expected.version)
                    """,
                remedy: "read it with the version of this program that wrote it, or a later one"
            )
        }
        let check = try stored.connection.prepare("PRAGMA integrity_check(1)")
        if try check.step(), let fault = check.value(0).string, fault != "ok" {
            throw CatalogFileError.database(file: file, reason: "it is damaged: \(fault)")
        }
    }

    /// Refuses a file that is not a SQLite database, with a clearer reason than SQLite gives.
    private static func check(_ file: String) throws(CatalogFileError) {
        let start: [UInt8]
        do { start = try InputFile.bytes(of: file, atMost: 60) } catch {
            switch error.code {
            case .fileNotFound: throw .unreadable(file: file, code: .fileNotFound)
            case .notPermitted: throw .unreadable(file: file, code: .notPermitted)
            default: throw .unreadable(file: file, code: .inputOutput)
            }
        }
        if start.isEmpty { throw .otherFormat(file: file, reason: "it is empty") }
        guard start.prefix(16) == Array("SQLite format 3\u{0}".utf8)[...] else {
            throw .otherFormat(file: file, reason: "it is not a SQLite database")
        }
        // UTF-16 would sort texts differently, and so change the hash.
        guard start.count < 60 || start[59] < 2 else {
            throw .otherFormat(
                file: file,
                reason: "its texts are in UTF-16: dump it into a database in UTF-8"
            )
        }
    }
}

extension SQLiteError {
    /// SQLITE_BUSY, SQLITE_LOCKED: another connection is in the way.
    fileprivate var isBusy: Bool { [5, 6].contains(code & 0xFF) }
    /// SQLITE_FULL.
    fileprivate var isFull: Bool { code & 0xFF == 13 }
}
