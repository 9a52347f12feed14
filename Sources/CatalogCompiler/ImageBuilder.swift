internal import CImage
internal import SQLiteDatabase

/// The C builder of one image, owned.
@safe
struct ImageBuilder: ~Copyable {
    private let builder: OpaquePointer

    init(_ kind: image_kind) throws(CompileError) {
        guard let builder = unsafe catalog_builder_create(kind) else {
            throw .invalidCatalog(reason: Self.reason(.CATALOG_BUILD_NO_MEMORY))
        }
        unsafe self.builder = builder
    }

    deinit {
        unsafe catalog_builder_free(builder)
    }

    /// Carries over what this version does not know of a sound image.
    mutating func carry(_ image: RawSpan) { unsafe catalog_builder_carry(builder, image) }

    /// States the units of a catalog's meters: each row of `rows` is a meter and its unit.
    mutating func addUnits(_ rows: borrowing Statement) throws(SQLiteError) {
        while try rows.step() {
            let (meter, unit) = (rows.value(0).string ?? "", rows.value(1).string ?? "")
            // A byte has no padding, and C copies them.
            unsafe catalog_builder_unit(
                builder,
                Array(meter.utf8).span.bytes,
                Array(unit.utf8).span.bytes
            )
        }
    }

    /// Adds the row that `rows` is at.
    mutating func add(_ rows: borrowing Statement, of table: CatalogTable) throws(CompileError) {
        unsafe catalog_builder_row(builder, table.section)
        var invalid: Int?
        for column in table.columns.indices {
            rows.withValue(
                column,
                null: { unsafe catalog_builder_null(builder) },
                integer: { unsafe catalog_builder_integer(builder, $0) },
                text: { text in
                    if !text.isValid { invalid = column }
                    unsafe catalog_builder_text(builder, text.bytes)
                }
            )
        }
        let fault = unsafe catalog_builder_row_end(builder)
        if let invalid { throw Self.fault(rows, of: table, in: invalid, "it is not UTF-8") }
        if fault != .CATALOG_BUILT {
            let column = Int(unsafe catalog_builder_fault_column(builder))
            throw Self.fault(rows, of: table, in: column, Self.reason(fault))
        }
    }

    private static func fault(
        _ rows: borrowing Statement,
        of table: CatalogTable,
        in column: Int,
        _ reason: String
    ) -> CompileError {
        let key = table.keyColumns.indices.map { rows.value($0).description }
        return .invalidRow(
            table: table.name,
            key: key.joined(separator: ", "),
            column: table.columns[column],
            reason: reason
        )
    }

    /// The image of the rows.
    consuming func finish() throws(CompileError) -> [UInt8] {
        let fault = unsafe catalog_builder_finish(builder)
        var size = 0
        // The spec belongs to the builder as well.
        if let spec = unsafe catalog_builder_fault_spec(builder, &size) {
            let bytes = unsafe UnsafeRawBufferPointer(start: spec, count: size)
            let text = unsafe String(decoding: bytes, as: UTF8.self)
            throw .invalidCatalog(reason: "\(text): \(Self.reason(fault))")
        }
        // The image lives as long as the builder, which ends with this function; it is copied.
        guard fault == .CATALOG_BUILT, let image = unsafe catalog_builder_image(builder, &size)
        else { throw .invalidCatalog(reason: Self.reason(fault)) }
        return unsafe Array(UnsafeRawBufferPointer(start: image, count: size))
    }

    private static func reason(_ fault: catalog_build_fault) -> String {
        unsafe String(cString: catalog_build_fault_description(fault))
    }
}
