/// Names of tables and columns, as SQLite has them.
extension String {
    /// With the letters that SQLite does not tell apart by their case in small ones.
    package var inSmallLetters: String {
        String(decoding: utf8.map { 65...90 ~= $0 ? $0 | 32 : $0 }, as: UTF8.self)
    }

    /// In the quotes that make any text a name in SQL.
    package var quotedAsName: String {
        let parts = split(separator: "\"", omittingEmptySubsequences: false)
        return "\"\(parts.joined(separator: "\"\""))\""
    }
}
