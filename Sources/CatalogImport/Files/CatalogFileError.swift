/// Why a catalog could not be read from a SQLite file, or an export not be written. The stored
/// catalog is unchanged.
public struct CatalogFileError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Which error it is. Later versions may have more codes: a `switch` needs a `default`.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        /// The code's text, which stays the same in all versions, such as `invalid_row`.
        public let description: String

        /// No file exists at the path.
        public static let fileNotFound = Code(description: "file_not_found")
        /// The user may not read the file, or may not write there.
        public static let notPermitted = Code(description: "not_permitted")
        /// Another program keeps the file locked.
        public static let lockTimeout = Code(description: "lock_timeout")
        /// The file system failed in another way, or the file must not be overwritten.
        public static let inputOutput = Code(description: "input_output")
        /// The file is not a SQLite file of a catalog that this version reads.
        public static let otherFormat = Code(description: "other_form")
        /// A row breaks a rule of the schema.
        public static let invalidRow = Code(description: "invalid_row")
        /// The rows keep the schema's rules but contradict each other.
        public static let invalidCatalog = Code(description: "invalid_catalog")
        /// SQLite failed.
        public static let database = Code(description: "database")
    }

    /// Which error it is.
    public let code: Code
    /// What was tried, why it failed, and the remedy.
    public let description: String
    /// The file, as the caller named it.
    public let file: String
    /// Whether the file was being written; false where it was being read.
    public private(set) var isOfWriting = false
    /// Why; nil where the code says all.
    public private(set) var reason: String?
    /// The table of the row with the fault; nil where the fault is in no row.
    public private(set) var table: String?
    /// The key of that row, as SQL writes it; nil where the fault is in no row.
    public private(set) var key: String?
    /// The column of that row with the fault; nil where the fault is not in one column.
    public private(set) var column: String?
}

extension CatalogFileError {
    /// The file cannot be read.
    package static func unreadable(file: String, code: Code) -> CatalogFileError {
        switch code {
        case .fileNotFound: .reading(file, code, "the file does not exist", "correct the path")
        case .notPermitted:
            .reading(file, code, "this user may not read it", "ask its owner for access")
        default: .reading(file, code, "it cannot be read", "give the path of a plain file")
        }
    }

    /// The file is not a SQLite file of a catalog that this version reads: `reason` says what it
    /// is.
    package static func otherFormat(
        file: String,
        reason: String,
        remedy: String = "give a file that was exported"
    ) -> CatalogFileError {
        .reading(file, .otherFormat, reason, remedy, reason: reason)
    }

    /// A row breaks a rule of the schema: its table, its key as SQL writes it, the column if it is
    /// known, and why.
    package static func invalidRow(
        file: String,
        table: String,
        key: String,
        column: String?,
        reason: String
    ) -> CatalogFileError {
        let place = "table \(table), row \(key)" + (column.map { ", column \($0)" } ?? "")
        var error = reading(file, .invalidRow, "\(place): \(reason)", "correct the row")
        error.reason = reason
        error.table = table
        error.key = key
        error.column = column
        return error
    }

    /// Another program keeps the file locked.
    package static func lockTimeout(file: String) -> CatalogFileError {
        .reading(file, .lockTimeout, "another program keeps it locked", "wait for it to end")
    }

    /// The rows keep the schema's rules but contradict each other: how.
    package static func invalidCatalog(file: String, reason: String) -> CatalogFileError {
        let what = "its rows make no catalog: \(reason)"
        return .reading(file, .invalidCatalog, what, "correct them", reason: reason)
    }

    /// SQLite failed.
    package static func database(file: String, reason: String) -> CatalogFileError {
        .reading(file, .database, reason, "check the file with sqlite3", reason: reason)
    }

    /// The file cannot be written: why.
    static func unwritable(
        file: String,
        code: Code = .inputOutput,
        reason: String
    ) -> CatalogFileError {
        CatalogFileError(
            code: code,
            description: "could not write '\(file)': \(reason)",
            file: file,
            isOfWriting: true,
            reason: reason
        )
    }

    private static func reading(
        _ file: String,
        _ code: Code,
        _ fault: String,
        _ remedy: String,
        reason: String? = nil
    ) -> CatalogFileError {
        CatalogFileError(
            code: code,
            description: "could not read a catalog from '\(file)': \(fault); \(remedy)",
            file: file,
            reason: reason
        )
    }
}
