internal import CatalogCompiler
internal import SQLiteDatabase

/// The models as comma-separated values (RFC 4180): a header, then a line for each model. Unknown
/// facts are empty.
enum ModelsCSV {
    static func text(_ database: CatalogDatabase) throws(SQLiteError) -> String {
        let rows = try database.connection.prepare("SELECT * FROM model_overview ORDER BY spec")
        let columns = 0..<rows.columnCount
        var text = columns.map { rows.columnName($0) }.joined(separator: ",") + "\r\n"
        while try rows.step() {
            text += columns.map { field(rows.value($0)) }.joined(separator: ",") + "\r\n"
        }
        return text
    }

    private static func field(_ value: Statement.Value) -> String {
        switch value {
        case .null: return ""
        case .integer(let integer): return String(integer)
        case .text(let text):
            let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
            guard needsQuotes || text.isEmpty else { return text }
            return "\""
                + text.split(separator: "\"", omittingEmptySubsequences: false)
                .joined(separator: "\"\"") + "\""
        }
    }
}
