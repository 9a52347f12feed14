package import SQLiteDatabase
internal import Synchronization

/// Reads one catalog's file after another, with statements that are compiled once.
///
/// Parsing the schema and compiling the statements is most of the cost of a small file.
package final class CatalogReader {
    /// The catalog of the last file.
    package let database: CatalogDatabase
    /// The schema that the statements are compiled for; nil: none yet.
    private var schema: [UInt8]?
    /// Whether that schema has this program's tables; nil: not yet known.
    private var hasOwnTables: Bool?
    /// How rows of that schema are hashed; nil: not yet known.
    private var hash: RowsHash?

    private init() throws(SQLiteError) { database = CatalogDatabase(try Connection.reading()) }

    /// Where a file's content comes from.
    package enum Content {
        case bytes([UInt8])
        /// A path, and the largest size that the file may have, in bytes.
        case file(String, atMost: Int)
    }

    /// Replaces the content by that of another file, whatever its schema is.
    private func put(_ content: Content) throws(SQLiteError) {
        let connection = database.connection
        switch content {
        case .bytes(let bytes): try connection.put(bytes)
        case .file(let path, let most): try connection.put(file: path, atMost: most)
        }
        let found = try statedSchema()
        // Two different schemas may have the same number in their files, so their texts are compared.
        if schema != found {
            if schema != nil { try connection.forgetSchema() }
            schema = found
            hasOwnTables = nil
            hash = nil
        }
    }

    /// ``CatalogDatabase/keepsRules()`` for the present file.
    package func keepsRules() throws(SQLiteError) -> Bool {
        let isOwn = if let hasOwnTables { hasOwnTables } else { try database.hasOwnTables() }
        hasOwnTables = isOwn
        return isOwn ? try database.rowsKeepRules() : false
    }

    /// ``CatalogDatabase/rowsHash()`` for the present file.
    package func rowsHash() throws(SQLiteError) -> String {
        let hash = if let hash { hash } else { try RowsHash(of: database.connection) }
        self.hash = hash
        return try hash.text(of: database.connection)
    }

    /// The schema as the file states it; SQLite reads that table without parsing the schema. Views and triggers
    /// are left out, as nothing here uses them.
    private func statedSchema() throws(SQLiteError) -> [UInt8] {
        let rows = try database.connection.reuse(
            "SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema WHERE type NOT IN ('view', 'trigger')"
        )
        var schema: [UInt8] = []
        while try rows.step() {
            for column in 0..<rows.columnCount { schema.append(rows, column) }
        }
        return schema
    }

    // MARK: Idle readers

    private struct Idle: ~Copyable, @unchecked Sendable {
        // Each reader belongs to the task that has taken it out.
        var readers: [CatalogReader] = []
    }

    private static let idle = Mutex(Idle())

    /// About the number of tests that load fixtures at once.
    private static let mostIdle = 4

    /// Runs code on the catalog in a file, which it must not write to.
    ///
    /// - Throws: What `body` throws, or an error of SQLite where the file is not a database or cannot be read
    ///   this way: it has a write-ahead log, or another program writes to it.
    package static func read<Result>(
        _ content: Content,
        _ body: (CatalogReader) throws(SQLiteError) -> Result
    ) throws(SQLiteError) -> Result {
        // A reader that has failed is not used again.
        if let reader = idle.withLock({ $0.readers.popLast() }) {
            do throws(SQLiteError) {
                return try reader.read(content, body)
            } catch {
                // The fault may come from the file before, so a new reader tries again.
            }
        }
        return try CatalogReader().read(content, body)
    }

    private func read<Result>(
        _ content: Content,
        _ body: (CatalogReader) throws(SQLiteError) -> Result
    ) throws(SQLiteError) -> Result {
        try put(content)
        // In one transaction; else each statement would check the file for changes.
        _ = try database.connection.reuse("BEGIN").step()
        let result = try body(self)
        _ = try database.connection.reuse("COMMIT").step()
        // Keeps the statements and drops the content, which may have hundreds of megabytes.
        try database.connection.dropContent()
        Self.idle.withLock { if $0.readers.count < Self.mostIdle { $0.readers.append(self) } }
        return result
    }
}
