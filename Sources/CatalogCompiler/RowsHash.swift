internal import CImage

/// A hash of a catalog's rows, as `schema/fixture.sql` defines it: equal for equal catalogs, whatever
/// file or version of the image they are in.
final class RowsHash {
    private var bytes: [UInt8] = []

    func begin(_ table: CatalogTable) {
        bytes += table.name.utf8
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Adds the stored columns of the row that `rows` is at.
    func add(_ rows: borrowing Statement, of table: CatalogTable) {
        for index in table.storedIndices { bytes.append(rows, index) }
    }

    /// Sixteen digits.
    var text: String {
        let bytes = bytes
        // A byte has no padding.
        let sum = image_checksum(unsafe bytes.span.bytes)
        let digits = String(sum, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}

extension [UInt8] {
    /// Appends a column of the row that `rows` is at, so that no other value gives the same bytes.
    mutating func append(_ rows: borrowing Statement, _ column: Int) {
        rows.withValue(
            column,
            null: { append(UInt8(ascii: "N")) },
            integer: {
                append(UInt8(ascii: "I"))
                append(digitsOf: $0)
                append(UInt8(ascii: ";"))
            },
            text: { text in
                append(UInt8(ascii: "S"))
                append(digitsOf: Int64(text.bytes.byteCount))
                append(UInt8(ascii: ":"))
                // The bytes are copied within the call.
                unsafe text.bytes.withUnsafeBytes { unsafe append(contentsOf: $0) }
            }
        )
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
