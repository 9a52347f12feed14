package import SQLiteDatabase
internal import Synchronization

/// Quick checks of a file that has the mark of a catalog.
extension CatalogDatabase {
    /// The mark of a catalog's file: the application and the schema's version, as in `schema/catalog.sql`.
    package struct Mark: Sendable, Equatable {
        /// The application id of the program that the file belongs to.
        package let application: Int64
        /// The version of the schema.
        package let version: Int64
    }

    /// The mark of this database.
    package func mark() throws(SQLiteError) -> Mark {
        Mark(
            application: try connection.integer("PRAGMA application_id"),
            version: try connection.integer("PRAGMA user_version")
        )
    }

    /// Whether the tables and words are this program's, and each row keeps their rules and references.
    ///
    /// False only means that a slower check is needed, which finds the fault. Linear in the number of rows.
    package func keepsRules() throws(SQLiteError) -> Bool {
        guard try hasOwnTables() else { return false }
        return try rowsKeepRules()
    }

    /// Whether the tables are this program's.
    func hasOwnTables() throws(SQLiteError) -> Bool {
        let expected = try Expected.get()
        var found = 0
        let tables = try connection.reuse(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'table'"
        )
        while try tables.step() {
            guard let stated = expected.tables[tables.value(0)] else { continue }
            guard stated == tables.value(1) else { return false }
            found += 1
        }
        return found == expected.tables.count
    }

    /// Whether the words are this program's, and the rows of its tables keep their rules.
    func rowsKeepRules() throws(SQLiteError) -> Bool {
        let expected = try Expected.get()
        guard try mark() == expected.mark, try words() == expected.words else { return false }
        return try !connection.reuse(expected.rules.query, as: "rules").step()
    }

    /// The rows of the tables of words, as bytes.
    fileprivate func words() throws(SQLiteError) -> [UInt8] {
        let rows = try connection.reuse(
            "SELECT name, unit, description FROM meters UNION ALL SELECT name, '', description FROM modalities"
        )
        var words: [UInt8] = []
        while try rows.step() { for column in 0..<3 { words.append(rows, column) } }
        return words
    }

    /// Whether the file's pages are sound. A file whose rows have the hash that it states needs no such check.
    /// Linear in the file's pages.
    package func isSound() throws(SQLiteError) -> Bool {
        let check = try connection.reuse("PRAGMA quick_check(1)")
        return try check.step() && check.value(0) == .text("ok")
    }

    /// The tables, words and rules that each catalog of this program has.
    private struct Expected: Sendable {
        let mark: Mark
        let tables: [Statement.Value: Statement.Value]
        let words: [UInt8]
        let rules: RowRules

        private static let stored = Mutex<Expected?>(nil)

        static func get() throws(SQLiteError) -> Expected {
            try stored.withLock { stored throws(SQLiteError) in
                if let stored { return stored }
                let database = CatalogDatabase(try Connection(path: nil, readOnly: false))
                try database.connection.execute(CatalogDatabase.tables)
                try database.connection.execute(CatalogDatabase.words)
                let rows = try database.connection.reuse(
                    "SELECT name, sql FROM sqlite_schema WHERE type = 'table'"
                )
                var tables: [Statement.Value: Statement.Value] = [:]
                while try rows.step() { tables[rows.value(0)] = rows.value(1) }
                let expected = Expected(
                    mark: try database.mark(),
                    tables: tables,
                    words: try database.words(),
                    rules: try RowRules(of: database.connection)
                )
                stored = expected
                return expected
            }
        }
    }
}
