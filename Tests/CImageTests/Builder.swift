import CImage

/// The C builder of an image.
final class Builder {
    enum Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
        case null
        case integer(Int64)
        case text(String)

        init(stringLiteral text: String) { self = .text(text) }
        init(integerLiteral integer: Int64) { self = .integer(integer) }
        init(nilLiteral: ()) { self = .null }
    }

    private let builder = catalog_builder_create(.IMAGE_CATALOG)!

    deinit { catalog_builder_free(builder) }

    /// Adds a row: its key, then its fields.
    func row(_ section: catalog_section, _ values: Value...) -> catalog_build_fault {
        catalog_builder_row(builder, section.rawValue)
        for value in values {
            switch value {
            case .null: catalog_builder_null(builder)
            case .integer(let integer): catalog_builder_integer(builder, integer)
            case .text(let text):
                let bytes = Array(text.utf8)
                catalog_builder_text(builder, bytes.span.bytes)
            }
        }
        return catalog_builder_row_end(builder)
    }

    /// The column at fault, from 0.
    var column: UInt32 { catalog_builder_fault_column(builder) }

    func finish() -> catalog_build_fault { catalog_builder_finish(builder) }

    var image: [UInt8]? {
        var size = 0
        guard let start = catalog_builder_image(builder, &size) else { return nil }
        return Array(UnsafeRawBufferPointer(start: start, count: size))
    }
}
