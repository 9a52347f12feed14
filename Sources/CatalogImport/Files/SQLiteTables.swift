internal import CatalogCompiler
internal import SQLiteDatabase

/// The tables that a SQLite file has, whatever version or person has made it.
struct SQLiteTables {
    /// Their columns by their names. SQLite does not tell the cases of letters apart: both are in small ones.
    private let columns: [String: [String: String]]
    /// Their names as they stand.
    let names: [String]

    init(of connection: Connection) throws(SQLiteError) {
        // To ask a virtual table for its columns takes the module that it is of.
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

    /// Whether there is a table of this name.
    func has(_ table: String) -> Bool { names.contains { $0.inSmallLetters == table } }

    /// The tables that are none of these, as they stand.
    func others(than known: [String]) -> [String] {
        names.filter { !known.contains($0.inSmallLetters) }
    }

    /// Whether a table has a column.
    func has(_ column: String, in table: String) -> Bool {
        columns[table]?[column] != nil
    }

    /// The columns of a table that are none of these, as they stand.
    func others(than known: [String], in table: String) -> [String] {
        (columns[table] ?? [:]).filter { !known.contains($0.key) }.map(\.value)
    }
}
