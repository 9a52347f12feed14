/// Why a catalog in its SQLite form could not be made into an image.
public enum CompileError: Error, Sendable, Hashable, CustomStringConvertible {
    /// SQLite refused a statement.
    case sqlite(SQLiteError)
    /// A row cannot be in an image: its table, its key as SQL would write it, the column and why.
    case row(table: String, key: String, column: String, reason: String)
    /// The whole cannot be an image.
    case catalog(reason: String)

    public var description: String {
        switch self {
        case .sqlite(let error): error.description
        case .row(let table, let key, let column, let reason):
            "table \(table), row \(key), column \(column): \(reason)"
        case .catalog(let reason): reason
        }
    }
}
