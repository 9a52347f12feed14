extension Connection {
    /// A statement that inserts a row into a table: its parameters are the values of some columns.
    ///
    /// - Parameters:
    ///   - unknown: Columns that are NULL in each row; all other columns take their defaults.
    ///   - keepingStored: Whether a row whose key is stored already is left out without an error.
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
