package import SQLiteDatabase

/// Why the tables of a catalog could not be compiled to an image.
package struct CompileError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Which error it is. Later versions may have more codes: a `switch` needs a `default`.
    package struct Code: Sendable, Hashable, CustomStringConvertible {
        /// The code's text, which stays the same in all versions, such as `invalid_row`.
        package let description: String

        /// A SQLite statement failed.
        package static let database = Code(description: "database")
        /// A row cannot be stored in an image.
        package static let invalidRow = Code(description: "invalid_row")
        /// The tables as a whole cannot become an image.
        package static let invalidCatalog = Code(description: "invalid_catalog")
    }

    /// Which error it is.
    package let code: Code
    /// Where the fault is, and why the tables could not be compiled.
    package let description: String
    /// Why.
    package let reason: String
    /// The table of the row with the fault; nil where the fault is in no row.
    package private(set) var table: String?
    /// The key of that row, as SQL writes it; nil where the fault is in no row.
    package private(set) var key: String?
    /// The column of that row with the fault; nil where the fault is in no column.
    package private(set) var column: String?
}

extension CompileError {
    /// A SQLite statement failed.
    package static func database(_ error: SQLiteError) -> CompileError {
        CompileError(code: .database, description: error.description, reason: error.description)
    }

    /// A row cannot be stored in an image: its table, its key as SQL writes it, the column, and
    /// why.
    package static func invalidRow(
        table: String,
        key: String,
        column: String,
        reason: String
    ) -> CompileError {
        CompileError(
            code: .invalidRow,
            description: "table \(table), row \(key), column \(column): \(reason)",
            reason: reason,
            table: table,
            key: key,
            column: column
        )
    }

    /// The tables as a whole cannot become an image.
    package static func invalidCatalog(reason: String) -> CompileError {
        CompileError(code: .invalidCatalog, description: reason, reason: reason)
    }
}
