package import CatalogCompiler
package import SQLiteDatabase

/// A catalog as text: the SQL that fills new tables with its rows.
///
/// Each row is one line, and rows are ordered by their keys, so that two texts can be compared line
/// by line. Equal rows give equal texts.
package enum SnapshotText {
    /// The text of a catalog. Linear in its size.
    package static func write(_ database: CatalogDatabase) throws(SQLiteError) -> String {
        var text = ""
        for table in CatalogTable.all {
            let columns = table.storedColumns.joined(separator: ", ")
            let keys = table.keyColumns.joined(separator: ", ")
            let rows = try database.connection.prepare(
                "SELECT \(columns) FROM \(table.name) ORDER BY \(keys)"
            )
            var separator = "INSERT INTO \(table.name) (\(columns)) VALUES\n"
            while try rows.step() {
                text += separator + "("
                for column in 0..<rows.columnCount {
                    if column > 0 { text += ", " }
                    text += rows.value(column).description
                }
                text += ")"
                separator = ",\n"
            }
            if separator == ",\n" { text += ";\n" }
        }
        return text
    }
}
