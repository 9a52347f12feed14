internal import CatalogCompiler
internal import SQLiteDatabase

/// A table of this version's schema.
struct SchemaTable {
    let name: String
    /// The columns: those of the primary key, in its order, then the others.
    let columns: [Column]

    struct Column {
        let name: String
        let isKey: Bool
        /// Whether rows must state it: it is NOT NULL and has no default.
        let isRequired: Bool
        /// Whether it may be unknown.
        let isNullable: Bool
    }

    /// The tables of a database without the crosswalk, parents before their children.
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

    /// The tables of words.
    static let words = ["modalities", "meters"]

    /// The table of the names that sources give providers. It belongs to the program, so it is not
    /// read from files.
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

    /// A statement that inserts a row: its parameters are some of the columns. Other columns are NULL where
    /// they may be, and else have their default.
    func insertion(
        of stated: [Column],
        into database: CatalogDatabase
    ) throws(SQLiteError) -> Statement {
        let names = stated.map(\.name)
        let unknown = columns.filter { $0.isNullable && !names.contains($0.name) }.map(\.name)
        return try database.connection.insertion(into: name, names, unknown: unknown)
    }
}
