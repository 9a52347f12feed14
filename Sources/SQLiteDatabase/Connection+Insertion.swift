extension Connection {
    /// A statement that inserts a row into a table, whose values are those of some columns.
    ///
    /// - Parameters:
    ///   - unknown: Columns that are NULL in each row; those that are not named take their defaults.
    ///   - keepingStored: Whether a row that breaks no rule but that of a key stays out, without an error.
    package func insertion(
        into table: String,
        _ columns: [String],
        unknown: [String] = [],
        keepingStored: Bool = false
    ) throws(SQLiteError) -> Statement {
        let values = columns.map { _ in "?" } + unknown.map { _ in "NULL" }
        return try prepare(
            """
            INSERT \(keepingStored ? "OR IGNORE " : "")INTO \(table) \
            (\((columns + unknown).joined(separator: ", "))) VALUES (\(values.joined(separator: ", ")))
            """
        )
    }
}
