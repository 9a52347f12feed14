/// A reference of a table's rows to rows of a table, perhaps the same one.
package struct TableReference {
    /// The table that is referred to.
    package let parent: String
    /// The pairs of a referring column and the column that it refers to.
    package var columns: [(from: String, to: String)]
}

extension Connection {
    /// The references of a table, as it declares them.
    package func references(of table: String) throws(SQLiteError) -> [TableReference] {
        // One row for each column of each reference, ordered by the reference's number.
        let rows = try prepare(
            "SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?) ORDER BY id, seq"
        )
        try rows.bind(.text(table), at: 0)
        var references: [Int64: TableReference] = [:]
        while try rows.step() {
            let (number, parent) = (rows.value(0).integer ?? 0, rows.value(1).string ?? "")
            let from = rows.value(2).string ?? ""
            references[number, default: TableReference(parent: parent, columns: [])].columns
                .append((from, rows.value(3).string ?? from))
        }
        return references.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Whether something other than a plain table has this name, such as a view, which could run for ever.
    package func hasOther(thanTable name: String) throws(SQLiteError) -> Bool {
        let rows = try reuse(
            """
            SELECT 1 FROM sqlite_schema WHERE name = ? COLLATE NOCASE AND type <> 'index'
            AND (type <> 'table' OR sql LIKE 'CREATE VIRTUAL%')
            """
        )
        try rows.bind(.text(name), at: 0)
        return try rows.step()
    }

    /// The integer that a statement returns; 0 where it returns none.
    package func integer(_ sql: String) throws(SQLiteError) -> Int64 {
        let rows = try reuse(sql)
        return try rows.step() ? rows.value(0).integer ?? 0 : 0
    }
}
