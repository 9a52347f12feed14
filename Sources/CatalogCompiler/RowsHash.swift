internal import CImage
package import SQLiteDatabase

/// The text that the rows of a file are hashed as, defined in `schema/fixture.sql`. It covers all tables and
/// columns, known or not.
struct RowsHash {
    private let tables: [Table]

    private struct Table {
        /// The start of the table's text, where it has a row.
        let start: [UInt8]
        /// The text before each column's value.
        var columns: [[UInt8]] = []
        /// The statement that reads these columns.
        let select: String
    }

    /// Prepares the hash of a database with this schema.
    init(of connection: Connection) throws(SQLiteError) {
        let columns = try connection.reuse(
            """
            SELECT t.name, c.name, c.pk FROM sqlite_schema AS t, pragma_table_xinfo(t.name) AS c
            WHERE t.type = 'table' AND c.hidden = 0 AND t.sql NOT LIKE 'CREATE VIRTUAL%'
            AND t.name NOT LIKE 'fixture%' AND t.name NOT LIKE 'sqlite~_%' ESCAPE '~'
            AND lower(t.name) NOT IN ('modalities', 'provider_names')
            AND (lower(t.name) <> 'meters' OR lower(c.name) <> 'description')
            ORDER BY t.name, c.name
            """
        )
        var all: [(name: String, columns: [Column])] = []
        while try columns.step() {
            let table = columns.value(0).string ?? ""
            if all.last?.name != table { all.append((table, [])) }
            let column = (columns.value(1).string ?? "", columns.value(2).integer ?? 0)
            all[all.count - 1].columns.append(column)
        }
        let naming = all.filter { table in
            !Self.isMeters(table.name)
                && table.columns.contains { $0.name.inSmallLetters == "meter" }
        }
        .map(\.name)
        tables = all.map { name, columns in
            Self.table(name, columns, namedBy: Self.isMeters(name) ? naming : nil)
        }
    }

    private typealias Column = (name: String, key: Int64)

    private static func isMeters(_ table: String) -> Bool { table.inSmallLetters == "meters" }

    /// - Parameter tables: Only meters that one of these tables names are read; nil: all rows are.
    private static func table(
        _ name: String,
        _ columns: [Column],
        namedBy tables: [String]?
    ) -> Table {
        let used = (tables ?? []).map { "SELECT meter FROM \($0.quotedAsName)" }
        let isUsed = used.isEmpty ? "0" : "name IN (\(used.joined(separator: " UNION ALL ")))"
        let keys = columns.filter { $0.key > 0 }.sorted { $0.key < $1.key }
        let order = (keys.isEmpty ? columns : keys).map { "\($0.name.quotedAsName) COLLATE BINARY" }
        let names = columns.map(\.name.quotedAsName)
        return Table(
            start: text("T", name),
            columns: columns.map { text("C", $0.name) },
            select: """
                SELECT \(names.joined(separator: ", ")) FROM \(name.quotedAsName) \
                WHERE \(tables == nil ? "1" : isUsed) ORDER BY \(order.joined(separator: ", "))
                """
        )
    }

    private static func text(_ kind: String, _ name: String) -> [UInt8] {
        Array("\(kind)\(name.utf8.count):\(name)".utf8)
    }

    /// The hash of the rows that a database of this schema has, in sixteen digits. Linear in their size.
    func text(of connection: Connection) throws(SQLiteError) -> String {
        var bytes: [UInt8] = []
        for table in tables {
            let rows = try connection.reuse(table.select)
            var isFirst = true
            while try rows.step() {
                if isFirst { bytes += table.start }
                isFirst = false
                bytes.append(UInt8(ascii: "R"))
                for (column, start) in table.columns.enumerated() where !rows.isNull(column) {
                    bytes += start
                    bytes.append(rows, column)
                }
            }
        }
        // A byte has no padding.
        return hexadecimal(image_checksum(unsafe bytes.span.bytes))
    }
}

extension CatalogDatabase {
    /// The hash of the rows of all tables, known or not: `fixture.content_hash` of `schema/fixture.sql`.
    ///
    /// Linear in their size.
    package func rowsHash() throws(SQLiteError) -> String {
        try RowsHash(of: connection).text(of: connection)
    }
}

/// Sixteen digits.
private func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
}

extension [UInt8] {
    /// Appends a column of the row that `rows` is at. Different values give different bytes.
    mutating func append(_ rows: borrowing Statement, _ column: Int) {
        rows.withStored(
            column,
            null: { append(UInt8(ascii: "N")) },
            integer: { append(integer: $0) },
            real: { real in
                if let integer = Int64(exactly: real) { return append(integer: integer) }
                append(UInt8(ascii: "F"))
                append(contentsOf: hexadecimal(real.bitPattern).utf8)
                append(UInt8(ascii: ";"))
            },
            text: { text in append(UInt8(ascii: "S"), text.bytes) },
            blob: { blob in append(UInt8(ascii: "B"), blob.bytes) }
        )
    }

    private mutating func append(_ kind: UInt8, _ content: RawSpan) {
        append(kind)
        append(digitsOf: Int64(content.byteCount))
        append(UInt8(ascii: ":"))
        // The bytes are copied within the call.
        unsafe content.withUnsafeBytes { unsafe append(contentsOf: $0) }
    }

    private mutating func append(integer: Int64) {
        append(UInt8(ascii: "I"))
        append(digitsOf: integer)
        append(UInt8(ascii: ";"))
    }

    private mutating func append(digitsOf integer: Int64) {
        if integer < 0 { append(UInt8(ascii: "-")) }
        var rest = integer.magnitude
        let start = count
        repeat {
            append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        self[start...].reverse()
    }
}
