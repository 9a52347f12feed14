/// A table or a column that this version of the package reads and a SQLite file lacks.
///
/// An earlier version wrote the file, or a person did. What the name would state is unknown, or has its
/// default.
public struct MissingName: Sendable, Hashable, Encodable {
    /// The missing table, or the table of the missing column.
    public let table: String
    /// The missing column; nil: the table is missing.
    public let column: String?

    init(table: String, column: String? = nil) {
        self.table = table
        self.column = column
    }
}

extension MissingName: CustomStringConvertible {
    /// What is missing, such as `column 'kind' of table models`.
    public var description: String {
        column.map { "column '\($0)' of table \(table)" } ?? "table '\(table)'"
    }
}
