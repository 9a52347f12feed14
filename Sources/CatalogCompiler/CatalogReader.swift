package import SQLiteDatabase
internal import Synchronization

/// Reads one catalog's file after another, by statements that are compiled for the first of them.
///
/// To parse the schema and to compile the statements is most of what a small file costs.
package final class CatalogReader {
    /// The catalog in the file that was put last.
    package let database: CatalogDatabase
    /// What the file states of its schema, for which the statements are compiled; nil: none yet.
    private var schema: [UInt8]?
    /// Whether the tables of that schema are this program's; nil: not yet asked.
    private var hasOwnTables: Bool?
    /// What is hashed of files with that schema; nil: not yet asked.
    private var hash: RowsHash?

    private init() throws(SQLiteError) { database = CatalogDatabase(try Connection.reading()) }

    /// What a file is read from.
    package enum Content {
        case bytes([UInt8])
        /// A path, and the most bytes that it may lead to.
        case file(String, atMost: Int)
    }

    /// Puts the content of a file in the place of the one before, whatever schema it has.
    private func put(_ content: Content) throws(SQLiteError) {
        let connection = database.connection
        switch content {
        case .bytes(let bytes): try connection.put(bytes)
        case .file(let path, let most): try connection.put(file: path, atMost: most)
        }
        let found = try statedSchema()
        // Two schemas may have one number in their files; what they state says whether they are one.
        if schema != found {
            if schema != nil { try connection.forgetSchema() }
            schema = found
            hasOwnTables = nil
            hash = nil
        }
    }

    /// As ``CatalogDatabase/keepsRules()`` of the catalog.
    package func keepsRules() throws(SQLiteError) -> Bool {
        let isOwn = if let hasOwnTables { hasOwnTables } else { try database.hasOwnTables() }
        hasOwnTables = isOwn
        return isOwn ? try database.rowsKeepRules() : false
    }

    /// As ``CatalogDatabase/rowsHash()`` of the catalog.
    package func rowsHash() throws(SQLiteError) -> String {
        let hash = if let hash { hash } else { try RowsHash(of: database.connection) }
        self.hash = hash
        return try hash.text(of: database.connection)
    }

    /// The rows of the schema, which SQLite reads without knowing it; views and triggers are not used here.
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

    // MARK: Those that wait for the next file

    private struct Idle: ~Copyable, @unchecked Sendable {
        // Each is used by whoever has taken it out.
        var readers: [CatalogReader] = []
    }

    private static let idle = Mutex(Idle())

    /// About as many as tests that load fixtures at once.
    private static let mostIdle = 4

    /// Runs code on the catalog in a file, which it must not write to.
    ///
    /// - Throws: What `body` throws; an error of SQLite where the file cannot be read this way: it has a
    ///   write-ahead log, another program writes to it, or it is not a database.
    package static func read<Result>(
        _ content: Content,
        _ body: (CatalogReader) throws(SQLiteError) -> Result
    ) throws(SQLiteError) -> Result {
        // A reader that has failed is not used again.
        if let reader = idle.withLock({ $0.readers.popLast() }) {
            do throws(SQLiteError) {
                return try reader.read(content, body)
            } catch {
                // The fault may be of the file before: a new reader tells.
            }
        }
        return try CatalogReader().read(content, body)
    }

    private func read<Result>(
        _ content: Content,
        _ body: (CatalogReader) throws(SQLiteError) -> Result
    ) throws(SQLiteError) -> Result {
        try put(content)
        // Else each statement would look at the file anew.
        _ = try database.connection.reuse("BEGIN").step()
        let result = try body(self)
        _ = try database.connection.reuse("COMMIT").step()
        // Statements are what is worth keeping; a file may have hundreds of megabytes.
        try database.connection.dropContent()
        Self.idle.withLock { if $0.readers.count < Self.mostIdle { $0.readers.append(self) } }
        return result
    }
}
