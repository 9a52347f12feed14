/// What a SQLite file lacks that this version of the package reads: a table or a column.
///
/// An earlier version has written it, or somebody by hand. What it would say is unknown, or its default.
public struct MissingName: Sendable, Hashable, Encodable {
    /// The table: the one that is missing, or the one that lacks the column.
    public let table: String
    /// The column; nil: it is the table that is missing.
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
