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

    private let builder: OpaquePointer

    init(_ kind: image_kind = .IMAGE_CATALOG) { builder = catalog_builder_create(kind)! }

    deinit { catalog_builder_free(builder) }

    /// Adds a row: its key, then its fields.
    func row(_ section: catalog_section, _ values: Value...) -> catalog_build_fault {
        row(section, values, needs: [])
    }

    /// Adds a row by its columns' names; what is not given is absent.
    func row(
        _ section: catalog_section,
        _ columns: KeyValuePairs<String, Value>,
        needs: [String] = []
    ) -> catalog_build_fault {
        let table = catalog_table_of(section.rawValue)!.pointee
        let key = String(cString: table.key).split(separator: ", ").map(String.init)
        let fields = (0..<Int(table.layout.pointee.field_count)).map {
            table.layout.pointee.fields[$0]
        }
        let names =
            key
            + fields.filter { withUnsafePointer(to: $0, catalog_field_is_column) }
            .map { String(cString: $0.name) }
        let values = Dictionary(uniqueKeysWithValues: columns.map { ($0, $1) })
        precondition(values.keys.allSatisfy(names.contains), "The table has no such column.")
        return row(section, names.map { values[$0] ?? .null }, needs: needs)
    }

    private func row(
        _ section: catalog_section,
        _ values: [Value],
        needs: [String]
    ) -> catalog_build_fault {
        catalog_builder_row(builder, section.rawValue)
        for value in values {
            switch value {
            case .null: catalog_builder_null(builder)
            case .integer(let integer): catalog_builder_integer(builder, integer)
            case .text(let text): with(text) { catalog_builder_text(builder, $0) }
            }
        }
        for need in needs { with(need) { catalog_builder_need(builder, $0) } }
        return catalog_builder_row_end(builder)
    }

    private func with(_ text: String, _ body: (RawSpan) -> Void) {
        let bytes = Array(text.utf8)
        body(bytes.span.bytes)
    }

    /// Says what a meter counts.
    func unit(of meter: String, _ unit: String) {
        with(meter) { meter in with(unit) { catalog_builder_unit(builder, meter, $0) } }
    }

    /// Carries over what another image holds.
    func carry(_ image: [UInt8]) { catalog_builder_carry(builder, image.span.bytes) }

    /// The column at fault, from 0.
    var column: UInt32 { catalog_builder_fault_column(builder) }

    func finish() -> catalog_build_fault { catalog_builder_finish(builder) }

    var image: [UInt8]? {
        var size = 0
        guard let start = catalog_builder_image(builder, &size) else { return nil }
        return Array(UnsafeRawBufferPointer(start: start, count: size))
    }
}
