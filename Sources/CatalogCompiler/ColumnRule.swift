/// The rules of columns in plain words: SQLite's messages only show the condition in the schema.
package enum ColumnRule {
    /// The rule of a column, such as `must be a date such as 2026-03-01`; nil where only SQLite states one.
    package static func text(of column: String, in table: String) -> String? {
        if table == "prices", column == "nano_usd_per_million_units" {
            return """
                must be a whole number of billionths of a US dollar, 9000000000000000 at most; the view \
                price_list takes dollars: UPDATE price_list SET usd = 1.5
                """
        }
        let field = CatalogTable.named(table)?.fields.first { $0.column == column }
        return switch field?.kind {
        case .date where table == "sources": "must be a date such as 2026-03-01"
        case .date: "must be a date such as 2026-03-01, or a month such as 2026-03"
        case .flag: "must be 1 for yes, 0 for no, or NULL for unknown"
        case .count where table == "prices": "must be a whole number from 0 to 4294967294"
        case .count: "must be a whole number from 1 to 4294967294, or NULL for unknown"
        default: nil
        }
    }

    /// SQLite's message about a rule that a statement breaks, with the table, the column and the rule in plain
    /// words; unchanged where the message does not name exactly one column.
    package static func text(of message: String) -> String {
        guard message.hasPrefix("CHECK constraint failed") || message.hasPrefix("cannot store")
        else { return message }
        let words = Set(message.split { !($0.isLetter || $0.isNumber || $0 == "_") })
        let named = CatalogTable.all.filter { words.contains(Substring($0.name)) }
        for table in named.isEmpty ? CatalogTable.all : named {
            let columns = table.storedColumns.filter { words.contains(Substring($0)) }
            guard columns.count == 1, let rule = text(of: columns[0], in: table.name) else {
                continue
            }
            return "table \(table.name), column \(columns[0]): \(rule)"
        }
        return message
    }
}
