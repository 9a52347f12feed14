internal import CatalogCompiler
internal import SQLiteDatabase

/// The rows of a file's table, with the columns that this version knows.
struct SQLiteRows {
    let table: SchemaTable
    /// The columns that the file has, those of the key first.
    let columns: [SchemaTable.Column]
    let file: String

    /// Hands out the values of each row, in the order of the key.
    func read(from connection: Connection, _ body: ([Statement.Value]) throws -> Void) throws {
        let names = columns.map(\.name).joined(separator: ", ")
        let keys = columns.filter(\.isKey).map(\.name)
        // Rows of words keep the file's order, which is that of their codes.
        let order =
            keys.isEmpty || SchemaTable.words.contains(table.name)
            ? "" : " ORDER BY \(keys.joined(separator: ", "))"
        let rows = try connection.prepare("SELECT \(names) FROM \(table.name)\(order)")
        while try rows.step() {
            var values: [Statement.Value] = []
            for (index, column) in columns.enumerated() {
                guard let value = rows.validValue(index) else {
                    throw fault(values, column.name, "it is not UTF-8")
                }
                values.append(value)
            }
            try body(values)
        }
    }

    /// Inserts a row; the database checks it against the schema's rules.
    func insert(
        _ values: [Statement.Value],
        by insertion: borrowing Statement,
        into database: CatalogDatabase
    ) throws(CatalogFileError) {
        do { try insertion.run(values) } catch { throw fault(values, error, database) }
    }

    /// The fault of a row that SQLite did not insert.
    private func fault(
        _ values: [Statement.Value],
        _ error: SQLiteError,
        _ database: CatalogDatabase
    ) -> CatalogFileError {
        if let missing = try? missingReference(values, in: database) {
            let reason = "table \(missing.table) has no row \(missing.key)"
            return fault(values, missing.column, reason)
        }
        // SQLite's message names the column or the condition that the row breaks.
        let words = error.message.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        let named = columns.indices.filter { words.contains(columns[$0].name[...]) }
        let message = error.message.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        guard let index = named.first else { return fault(values, nil, message) }
        let column = columns[index].name
        let rule = named.count > 1 ? nil : ColumnRule.text(of: column, in: table.name)
        let value = values[index].description.prefix(100)
        return fault(
            values,
            column,
            "\(value) breaks a rule: " + (rule.map { "it \($0)" } ?? message)
        )
    }

    func fault(
        _ values: [Statement.Value],
        _ column: String?,
        _ reason: String
    ) -> CatalogFileError {
        let key = zip(columns, values).filter(\.0.isKey).map(\.1.description)
        return .invalidRow(
            file: file,
            table: table.name,
            key: key.joined(separator: ", "),
            column: column,
            reason: reason
        )
    }

    /// The first reference of a row that leads to no row; nil where all lead to one.
    private func missingReference(
        _ values: [Statement.Value],
        in database: CatalogDatabase
    ) throws(SQLiteError) -> (table: String, key: String, column: String)? {
        for reference in try database.connection.references(of: table.name) {
            let conditions = reference.columns.map { "\($0.to) = ?" }.joined(separator: " AND ")
            let rows = try database.connection.prepare(
                "SELECT 1 FROM \(reference.parent) WHERE \(conditions)"
            )
            let key = reference.columns.map { column in
                columns.firstIndex { $0.name == column.from }.map { values[$0] } ?? .null
            }
            for (index, value) in key.enumerated() { try rows.bind(value, at: index) }
            if try !rows.step() {
                return (
                    reference.parent, key.map(\.description).joined(separator: ", "),
                    reference.columns.last?.from ?? ""
                )
            }
        }
        return nil
    }
}
