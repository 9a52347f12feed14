internal import CatalogCompiler
internal import SQLiteDatabase

/// A table of a catalog's SQLite file, as a database of this program has it.
struct SchemaTable {
    let name: String
    /// The columns: those of the primary key, in its order, then the others.
    let columns: [Column]

    struct Column {
        let name: String
        let isKey: Bool
        /// Whether it must be stated: it is not NULL, and has no default.
        let isRequired: Bool
        /// Whether it may be unknown.
        let isNullable: Bool
    }

    /// The tables of a database, parents before their children, but for the crosswalk.
    static func all(of database: CatalogDatabase) throws(SQLiteError) -> [SchemaTable] {
        let rows = try database.connection.prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid"
        )
        var tables: [SchemaTable] = []
        while try rows.step() {
            let name = rows.value(0).string ?? ""
            guard name != crosswalk else { continue }
            tables.append(try SchemaTable(name, of: database.connection))
        }
        return tables
    }

    /// The tables that list words.
    static let words = ["modalities", "meters"]

    /// The table of what sources call providers, which is each program's own: it is not read.
    static let crosswalk = "provider_names"

    private init(_ name: String, of connection: Connection) throws(SQLiteError) {
        let rows = try connection.prepare(
            """
            SELECT name, pk, "notnull", dflt_value FROM pragma_table_xinfo(?)
            ORDER BY iif(pk = 0, 1000, pk), cid
            """
        )
        try rows.bind(.text(name), at: 0)
        var columns: [Column] = []
        while try rows.step() {
            let isKey = rows.value(1) != .integer(0)
            let isNullable = !isKey && rows.value(2) == .integer(0)
            columns.append(
                Column(
                    name: rows.value(0).string ?? "",
                    isKey: isKey,
                    isRequired: !isNullable && rows.value(3) == .null,
                    isNullable: isNullable
                )
            )
        }
        self.name = name
        self.columns = columns
    }

    /// A statement that inserts a row, whose values are those of some columns; of the others, those that
    /// may be unknown are, and the rest take their defaults.
    func insertion(
        of stated: [Column],
        into database: CatalogDatabase
    ) throws(SQLiteError) -> Statement {
        let names = stated.map(\.name)
        let unknown = columns.filter { $0.isNullable && !names.contains($0.name) }.map(\.name)
        return try database.connection.insertion(into: name, names, unknown: unknown)
    }
}
