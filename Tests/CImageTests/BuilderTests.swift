import CImage
import CatalogCompiler
import SQLiteDatabase
import TestCatalog
import Testing

@Suite("A row that cannot be in an image is refused")
struct BuilderTests {
    /// A builder with the source 's' and the provider 'p'.
    let builder = Builder()

    init() {
        #expect(builder.row(.CATALOG_SECTION_SOURCE, "s", "s", nil, nil, nil) == .CATALOG_BUILT)
        let provider = builder.row(
            .CATALOG_SECTION_PROVIDER,
            "p",
            "p",
            nil,
            nil,
            nil,
            nil,
            nil
        )
        #expect(provider == .CATALOG_BUILT)
    }

    @Test("A row has as many columns as its table")
    func columns() {
        let few = builder.row(.CATALOG_SECTION_PROVIDER, "q", "q", nil)
        #expect(few == .CATALOG_BUILD_WRONG_COLUMNS)
        let many = builder.row(.CATALOG_SECTION_SOURCE, "t", "t", nil, nil, nil, nil)
        #expect(many == .CATALOG_BUILD_WRONG_COLUMNS)
        #expect(builder.row(.strings) == .CATALOG_BUILD_WRONG_COLUMNS)
        #expect(builder.row(.index) == .CATALOG_BUILD_WRONG_COLUMNS)
    }

    @Test("Keys rise")
    func order() {
        let again = builder.row(.CATALOG_SECTION_SOURCE, "s", "s", nil, nil, nil)
        #expect(again == .CATALOG_BUILD_OUT_OF_ORDER)
        let before = builder.row(.CATALOG_SECTION_SOURCE, "r", "r", nil, nil, nil)
        #expect(before == .CATALOG_BUILD_OUT_OF_ORDER)
        let longer = builder.row(.CATALOG_SECTION_SOURCE, "s\u{1}", "s\u{1}", nil, nil, nil)
        #expect(longer == .CATALOG_BUILT)
    }

    @Test("Numbers in keys rise as numbers, below zero as well")
    func numberOrder() {
        for (position, fault) in [
            (-3, catalog_build_fault.CATALOG_BUILT), (-2, .CATALOG_BUILT), (0, .CATALOG_BUILT),
            (9, .CATALOG_BUILT), (10, .CATALOG_BUILT), (2, .CATALOG_BUILD_OUT_OF_ORDER),
        ] {
            let found = builder.row(
                .CATALOG_SECTION_PROVIDER_KEY_VARIABLE,
                "p",
                .integer(Int64(position)),
                "V"
            )
            #expect(found == fault, "\(position)")
        }
    }

    @Test("A child has a parent, which has not passed")
    func parent() {
        let orphan = builder.row(.CATALOG_SECTION_PROVIDER_KEY_VARIABLE, "o", 0, "V")
        #expect(orphan == .CATALOG_BUILD_NO_PARENT)
        #expect(builder.column == 0)
        let later = builder.row(.CATALOG_SECTION_PROVIDER_KEY_VARIABLE, "q", 0, "V")
        #expect(later == .CATALOG_BUILD_NO_PARENT)
    }

    @Test("A value is of its column's type")
    func type() {
        let number = builder.row(.CATALOG_SECTION_SOURCE, "t", 1, nil, nil, nil)
        #expect(number == .CATALOG_BUILD_WRONG_TYPE)
        #expect(builder.column == 1)
    }

    @Test("A key is there")
    func nullKey() {
        let none = builder.row(.CATALOG_SECTION_SOURCE, nil, "t", nil, nil, nil)
        #expect(none == .CATALOG_BUILD_WRONG_TYPE)
        #expect(builder.column == 0)
    }

    @Test("A key has no zero byte")
    func zeroByte() {
        let zero = builder.row(.CATALOG_SECTION_SOURCE, "t\0u", "t", nil, nil, nil)
        #expect(zero == .CATALOG_BUILD_OUT_OF_RANGE)
        #expect(builder.column == 0)
    }

    @Test(
        "A date is a day of the calendar or a month",
        arguments: [
            ("2024-02-29", true), ("2023-02-29", false), ("1900-02-29", false),
            ("2000-02-29", true), ("2025-04-31", false), ("2025-12", true), ("2025-13", false),
            ("2025-00", false), ("2025-01-00", false), ("2025", false), ("2025-1-01", false),
            ("2025/01/01", false), ("", false),
        ]
    )
    func date(text: String, isDate: Bool) {
        let fault = builder.row(.CATALOG_SECTION_SOURCE, "t", "t", nil, nil, .text(text))
        #expect(fault == (isDate ? .CATALOG_BUILT : .CATALOG_BUILD_OUT_OF_RANGE))
        #expect(builder.column == 4)
    }

    @Test("A builder without rows makes an empty image, and finishes once")
    func empty() throws {
        let builder = Builder()
        #expect(builder.image == nil)
        #expect(builder.finish() == .CATALOG_BUILT)
        let image = try #require(builder.image)
        #expect(image.count == 8_192)
        #expect(builder.finish() == .CATALOG_BUILT)
        #expect(builder.image == image)
        #expect(Image(bytes: image).verify().fault == .IMAGE_INTACT)
    }

    @Test("Each fault has a sentence of its own")
    func sentences() {
        let faults = (0...9).compactMap(catalog_build_fault.init(rawValue:))
        let sentences = Set(faults.map { String(cString: catalog_build_fault_description($0)) })
        #expect(sentences.count == 10)
    }
}
