internal import CatalogCompiler

/// A table of a catalog's SQLite form, as a database of this program has it.
struct FormTable {
    let name: String
    /// The columns: those of the primary key, in its order, then the others.
    let columns: [String]
    let keyColumns: [String]

    /// The tables of a database, parents before their children, but for those that are as the program has
    /// them.
    static func all(of database: CatalogDatabase) throws(SQLiteError) -> [FormTable] {
        let rows = try database.connection.prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid"
        )
        var tables: [FormTable] = []
        while try rows.step() {
            let name = rows.value(0).string ?? ""
            guard !fixed.contains(name) else { continue }
            tables.append(try FormTable(name, of: database.connection))
        }
        return tables
    }

    /// The tables that are as the program has them: the image's words, and the crosswalk.
    static let fixed = ["modalities", "meters", "provider_names"]

    private init(_ name: String, of connection: Connection) throws(SQLiteError) {
        let rows = try connection.prepare(
            "SELECT name, pk FROM pragma_table_xinfo(?) ORDER BY iif(pk = 0, 1000, pk), cid"
        )
        try rows.bind(.text(name), at: 0)
        var (columns, keyColumns): ([String], [String]) = ([], [])
        while try rows.step() {
            let column = rows.value(0).string ?? ""
            columns.append(column)
            if rows.value(1) != .integer(0) { keyColumns.append(column) }
        }
        self.name = name
        self.columns = columns
        self.keyColumns = keyColumns
    }

    /// A statement that inserts a row, whose values are those of the columns.
    func insertion(into database: CatalogDatabase) throws(SQLiteError) -> Statement {
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        return try database.connection.prepare(
            "INSERT INTO \(name) (\(columns.joined(separator: ", "))) VALUES (\(places))"
        )
    }
}
