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
        for index in table.storedIndices {
            switch rows.value(index) {
            case .null: bytes.append(UInt8(ascii: "N"))
            case .integer(let integer): bytes += "I\(integer);".utf8
            case .text(let value): bytes += "S\(value.utf8.count):\(value)".utf8
            }
        }
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
