package import CatalogCompiler
internal import SQLiteDatabase

/// A catalog as a SQLite file: the tables, words and views of `schema/`.
package enum SQLiteCatalog {
    /// Writes a catalog to a file, in place of what is there.
    package static func write(_ database: CatalogDatabase, to file: String) throws(CatalogFileError)
    {
        try requireAtRest(file)
        try WholeFile.replace(file) { path throws(CatalogFileError) in
            do throws(SQLiteError) {
                let vacuum = try database.connection.prepare("VACUUM INTO ?")
                try vacuum.run([.text(Connection.name(ofFile: path))])
            } catch {
                // SQLite does not say why it cannot open a file; trying to write one does.
                WholeFile.remove(path)
                try WholeFile.write([], to: path, for: file)
                let remedy = error.isFull ? "free some space" : "choose another place"
                let reason = "\(error.message); \(remedy)"
                throw .unwritable(file: file, reason: reason)
            }
        }
    }

    /// Changes a copy of a file, which takes its place: what is not changed stays as it is.
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

    /// Runs code while no other program can write to a file, as far as this one may.
    ///
    /// - Parameter file: nil: no lock is taken.
    /// - Throws: ``CatalogFileError/Code/lockTimeout`` where another one is writing to it, or what `body` throws.
    package static func withLock<Result>(
        on file: String?,
        _ body: () throws -> Result
    ) throws -> Result {
        guard let file else { return try body() }
        // The body refuses or replaces a file that is read-only or not a database. SQLite completes or undoes what
        // another program has left in the midst of a write.
        guard let lock = try? Connection(path: file, readOnly: false) else { return try body() }
        do throws(SQLiteError) {
            try lock.execute("PRAGMA busy_timeout = 5000")
            // A log would be of the file that is replaced.
            try lock.execute("PRAGMA journal_mode = DELETE")
            try lock.execute("BEGIN IMMEDIATE")
        } catch {
            if error.isBusy { throw CatalogFileError.lockTimeout(file: file) }
            return try body()
        }
        defer { try? lock.execute("ROLLBACK") }
        return try body()
    }

    /// Refuses a file that another program writes to, or has left in the midst of a write: SQLite would put
    /// what lies beside it into the file that takes its place.
    private static func requireAtRest(_ file: String) throws(CatalogFileError) {
        let target = InputFile.resolved(file) ?? file
        for ending in ["-wal", "-journal"] where WholeFile.isThere(target + ending) {
            throw .unwritable(
                file: file,
                reason: """
                    there is a '\(file)\(ending)', so that another program writes to it, or ended in the \
                    midst of that; end it, or make the file whole: \
                    sqlite3 '\(file)' 'PRAGMA journal_mode = DELETE'
                    """
            )
        }
    }

    /// Reads a file into new tables, which hold it to the schema's rules.
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
            // All that is read is of one state of the file, whoever else writes to it.
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

    /// Refuses what is another program's, of another version or damaged.
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

    /// Refuses a file that is not a SQLite database, in words that say more than SQLite's.
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
        // The order of its texts, and so its hash, would be another one.
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
