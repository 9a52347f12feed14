/// A reference of a table's rows to those of another, or of the same.
package struct TableReference {
    package let parent: String
    /// The columns that refer, and those that they refer to.
    package var columns: [(from: String, to: String)]
}

extension Connection {
    /// The references of a table, as it declares them.
    package func references(of table: String) throws(SQLiteError) -> [TableReference] {
        // A row for each column of each reference, by the reference's number.
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
}
