internal import CSQLite

/// A compiled statement: bind its parameters, step through its rows, reset, and begin again.
@safe
package struct Statement: ~Copyable {
    private let handle: OpaquePointer
    private let connection: Connection
    /// The name by which the connection keeps it to be used again; nil: it is freed at its end.
    private let reusedAs: String?

    init(handle: OpaquePointer, connection: Connection, reusedAs: String? = nil) {
        unsafe self.handle = handle
        self.connection = connection
        self.reusedAs = reusedAs
    }

    deinit {
        if let reusedAs {
            _ = unsafe sqlite3_reset(handle)
            unsafe connection.keep(handle, as: reusedAs)
        } else {
            // Nothing uses the handle after its only owner.
            _ = unsafe sqlite3_finalize(handle)
        }
    }

    /// A value that a column holds or a parameter takes.
    package enum Value: Sendable, Hashable {
        case null
        case integer(Int64)
        case text(String)
    }

    /// Sets all parameters and runs a statement that returns no rows.
    package func run(_ values: [Value]) throws(SQLiteError) {
        for (index, value) in values.enumerated() { try bind(value, at: index) }
        _ = try step()
        reset()
    }

    /// Sets the parameter at a position, from 0.
    package func bind(_ value: Value, at index: Int) throws(SQLiteError) {
        let position = Int32(index + 1)
        let code: Int32
        switch value {
        case .null: code = unsafe sqlite3_bind_null(handle, position)
        case .integer(let integer): code = unsafe sqlite3_bind_int64(handle, position, integer)
        case .text(var text):
            code = text.withUTF8 { bytes in
                // SQLITE_TRANSIENT, which Swift cannot import: SQLite copies the bytes.
                let copied = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
                return unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                    unsafe sqlite3_bind_text64(
                        handle,
                        position,
                        characters.baseAddress,
                        UInt64(characters.count),
                        copied,
                        UInt8(SQLITE_UTF8)
                    )
                }
            }
        }
        if code != SQLITE_OK { throw error(of: code) }
    }

    /// Goes to the next row; false after the last one.
    package func step() throws(SQLiteError) -> Bool {
        let code = unsafe sqlite3_step(handle)
        switch code {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default:
            let error = self.error(of: code)
            reset()
            throw error
        }
    }

    /// Goes back before the first row; the parameters stay.
    package func reset() {
        _ = unsafe sqlite3_reset(handle)
    }

    /// The number of columns of each row.
    package var columnCount: Int { Int(unsafe sqlite3_column_count(handle)) }

    /// The name of a column.
    package func columnName(_ index: Int) -> String {
        unsafe String(cString: sqlite3_column_name(handle, Int32(index)))
    }

    /// A column of the row, copied.
    package func value(_ index: Int) -> Value {
        withValue(index, null: { .null }, integer: { .integer($0) }, text: { .text(String($0)) })
    }

    /// A column of the row, copied; nil where it is text that is not UTF-8.
    ///
    /// A whole number that is stored as a floating-point number is an integer.
    package func validValue(_ index: Int) -> Value? {
        let column = Int32(index)
        if unsafe sqlite3_column_type(handle, column) == SQLITE_FLOAT,
            let integer = Int64(exactly: unsafe sqlite3_column_double(handle, column))
        {
            return .integer(integer)
        }
        return withValue(
            index,
            null: { .null },
            integer: { .integer($0) },
            text: { text in
                String(validating: text).map { .text($0) }
            }
        )
    }

    /// A column of the row, in place; a blob or a floating-point number is read as text.
    package func withValue<Result>(
        _ index: Int,
        null: () -> Result,
        integer: (Int64) -> Result,
        text: (borrowing UTF8Text) -> Result
    ) -> Result {
        let column = Int32(index)
        switch unsafe sqlite3_column_type(handle, column) {
        case SQLITE_NULL: return null()
        case SQLITE_INTEGER: return integer(unsafe sqlite3_column_int64(handle, column))
        default: return withText(column, text)
        }
    }

    /// A column of the row, in place, as it is stored.
    package func withStored<Result>(
        _ index: Int,
        null: () -> Result,
        integer: (Int64) -> Result,
        real: (Double) -> Result,
        text: (borrowing UTF8Text) -> Result,
        blob: (borrowing UTF8Text) -> Result
    ) -> Result {
        let column = Int32(index)
        switch unsafe sqlite3_column_type(handle, column) {
        case SQLITE_NULL: return null()
        case SQLITE_INTEGER: return integer(unsafe sqlite3_column_int64(handle, column))
        case SQLITE_FLOAT: return real(unsafe sqlite3_column_double(handle, column))
        case SQLITE_BLOB:
            // SQLite keeps the bytes until the next step; the call ends before.
            let start = unsafe sqlite3_column_blob(handle, column)
            let count = unsafe start == nil ? 0 : Int(sqlite3_column_bytes(handle, column))
            let bytes = unsafe RawSpan(
                _unsafeBytes: UnsafeRawBufferPointer(start: start, count: count)
            )
            return blob(UTF8Text(bytes: bytes))
        default: return withText(column, text)
        }
    }

    /// Whether a column of the row is NULL.
    package func isNull(_ index: Int) -> Bool {
        unsafe sqlite3_column_type(handle, Int32(index)) == SQLITE_NULL
    }

    private func withText<Result>(
        _ column: Int32,
        _ body: (borrowing UTF8Text) -> Result
    ) -> Result {
        // SQLite keeps the text until the next step; the call ends before.
        let start = unsafe sqlite3_column_text(handle, column)
        let count = Int(unsafe sqlite3_column_bytes(handle, column))
        let bytes = unsafe RawSpan(
            _unsafeElements: UnsafeBufferPointer(start: start, count: start == nil ? 0 : count)
        )
        return body(UTF8Text(bytes: bytes))
    }

    private func error(of code: Int32) -> SQLiteError {
        let sql = unsafe sqlite3_sql(handle)
        return connection.error(code, unsafe sql.map { unsafe String(cString: $0) } ?? "")
    }
}

/// Text of a row, or the bytes of a blob, for as long as the row.
package struct UTF8Text: ~Escapable {
    package let bytes: RawSpan

    @_lifetime(copy bytes)
    init(bytes: RawSpan) { self.bytes = bytes }

    /// Whether it is UTF-8: SQLite does not check the texts of files.
    package var isValid: Bool {
        // The bytes are read within the call.
        unsafe bytes.withUnsafeBytes { bytes in
            let text = unsafe bytes.assumingMemoryBound(to: UInt8.self).span
            if #available(macOS 26, *) { return (try? UTF8Span(validating: text)) != nil }
            return unsafe String(validating: bytes, as: UTF8.self) != nil
        }
    }
}

extension String {
    fileprivate init?(validating text: borrowing UTF8Text) {
        let bytes = text.bytes
        let copy = unsafe bytes.withUnsafeBytes {
            unsafe String(validating: $0, as: UTF8.self)
        }
        guard let copy else { return nil }
        self = copy
    }

    init(_ text: borrowing UTF8Text) {
        let bytes = text.bytes
        self = unsafe bytes.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
    }
}

extension Statement.Value {
    /// The text; nil where the value is NULL or an integer.
    package var string: String? { if case .text(let text) = self { text } else { nil } }

    /// The integer; nil where the value is NULL or a text.
    package var integer: Int64? { if case .integer(let integer) = self { integer } else { nil } }
}

extension Statement.Value: CustomStringConvertible {
    /// The value as SQL writes it.
    package var description: String {
        switch self {
        case .null: "NULL"
        case .integer(let integer): String(integer)
        case .text(let text):
            "'"
                + text.split(separator: "'", omittingEmptySubsequences: false)
                .joined(separator: "''") + "'"
        }
    }
}
