internal import CatalogCompiler
internal import SQLiteDatabase

/// The tables of a SQLite file, whichever version or person made it.
struct SQLiteTables {
    /// The tables' columns by table and name, in small letters: SQLite ignores the case of names.
    private let columns: [String: [String: String]]
    /// The tables' names as the file writes them.
    let names: [String]

    init(of connection: Connection) throws(SQLiteError) {
        // Virtual tables are not asked for columns, which would need their module.
        let rows = try connection.prepare(
            """
            SELECT t.name, c.name FROM sqlite_schema AS t
            LEFT JOIN pragma_table_xinfo(iif(t.sql LIKE 'CREATE VIRTUAL%', '', t.name)) AS c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY t.rowid, c.cid
            """
        )
        var columns: [String: [String: String]] = [:]
        var names: [String] = []
        while try rows.step() {
            let table = rows.value(0).string ?? ""
            if names.last != table { names.append(table) }
            guard let column = rows.value(1).string else { continue }
            columns[table.inSmallLetters, default: [:]][column.inSmallLetters] = column
        }
        self.columns = columns
        self.names = names
    }

    /// Whether a table of this name exists.
    func has(_ table: String) -> Bool { names.contains { $0.inSmallLetters == table } }

    /// The names of all other tables, as the file writes them.
    func others(than known: [String]) -> [String] {
        names.filter { !known.contains($0.inSmallLetters) }
    }

    /// Whether a table has a column.
    func has(_ column: String, in table: String) -> Bool {
        columns[table]?[column] != nil
    }

    /// The names of all other columns of a table, as the file writes them.
    func others(than known: [String], in table: String) -> [String] {
        (columns[table] ?? [:]).filter { !known.contains($0.key) }.map(\.value)
    }
}
