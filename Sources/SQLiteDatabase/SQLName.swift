/// Names of tables and columns, as SQLite has them.
extension String {
    /// The name with ASCII letters in lower case, as SQLite ignores their case.
    package var inSmallLetters: String {
        String(decoding: utf8.map { 65...90 ~= $0 ? $0 | 32 : $0 }, as: UTF8.self)
    }

    /// The name in quotes, so that any text is a valid name in SQL.
    package var quotedAsName: String {
        let parts = split(separator: "\"", omittingEmptySubsequences: false)
        return "\"\(parts.joined(separator: "\"\""))\""
    }
}
