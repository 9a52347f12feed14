import CImage
import TestCatalog
import Testing

/// A field keeps its name, its kind and its place for ever. An image that says otherwise has another
/// major format, however its header calls it.
@Suite("An image whose rows contradict this version's is of another format")
struct FormatTests {
    /// A change of a field's entry.
    struct Change: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (inout [UInt8]) -> Void
    }

    static let changes = [
        Change(testDescription: "another kind") { $0[8] ^= 1 },
        Change(testDescription: "another place") { $0[10] += 1 },
        Change(testDescription: "another length") { $0[12] += 1 },
        Change(testDescription: "no length") { $0[12] = 0 },
        Change(testDescription: "words of another list") { $0[16] ^= 1 },
        Change(testDescription: "another name") { $0[0] ^= 1 },
        Change(testDescription: "a name outside") { $0[3] = 0x7f },
    ]

    static let tables = (16..<27).compactMap(catalog_section.init(rawValue:))

    @Test("A field that was moved, retyped or renamed", arguments: changes)
    func fields(change: Change) throws {
        let acme = ImageParts(try TestCatalog.acmeImage())
        for table in Self.tables {
            let count = Int(catalog_table_of(table.rawValue)!.pointee.layout.pointee.field_count)
            for field in 0..<count {
                var parts = acme
                parts.changeField(field, of: table.rawValue, change.change)
                let image = Image(bytes: parts.image)
                #expect(
                    image.accept() == .IMAGE_OTHER_FORMAT,
                    "section \(table.rawValue), field \(field)"
                )
                #expect(image.accept(headerOnly: true) == .IMAGE_OTHER_FORMAT)
            }
        }
    }

    @Test("A field of a tool that was moved, retyped or renamed", arguments: changes)
    func toolFields(change: Change) throws {
        let tools = ImageParts(try Image.tools().bytes)
        for field in 0..<14 {
            var parts = tools
            let section = tools_section.TOOLS_SECTION_TOOL.rawValue
            parts.changeField(field, of: section, change.change)
            #expect(
                Image(bytes: parts.image).acceptTools() == .IMAGE_OTHER_FORMAT,
                "field \(field)"
            )
        }
    }

    @Test("A field to come lies behind those before it")
    func overlapping() throws {
        let section = catalog_section.CATALOG_SECTION_PRICE.rawValue
        let known = Int(catalog_table_of(section)!.pointee.layout.pointee.field_count)
        for (offset, fault) in [
            (35, image_fault.IMAGE_INTACT), (36, .IMAGE_INTACT), (34, .IMAGE_OTHER_FORMAT),
            (0, .IMAGE_OTHER_FORMAT),
        ] as [(UInt8, image_fault)] {
            var parts = ImageParts(try TestCatalog.acmeImage())
            parts.addField("later", to: section, policy: 0)
            parts.changeField(known, of: section) { $0[10] = offset }
            #expect(Image(bytes: parts.image).accept() == fault, "\(offset)")
        }
    }

    @Test("A table, a list or a word of another name")
    func names() throws {
        let acme = ImageParts(try TestCatalog.acmeImage())
        for section in [IMAGE_TABLES, IMAGE_WORD_LISTS] {
            for row in acme[section].rows.indices {
                var parts = acme
                parts[section].rows[row][4] ^= 1
                #expect(Image(bytes: parts.image).accept() == .IMAGE_OTHER_FORMAT, "row \(row)")
            }
        }
        for list in 0..<catalog_list.CATALOG_LIST_needs.rawValue {
            var parts = acme
            let words = parts.words(of: list)
            parts.setWords(["Other"] + words.dropFirst(), known: words.count, of: list)
            #expect(Image(bytes: parts.image).accept() == .IMAGE_OTHER_FORMAT, "list \(list)")
        }
    }

    @Test("Rows without declared fields")
    func unnamed() throws {
        var parts = ImageParts(try TestCatalog.acmeImage())
        let prices = ImageParts.bytes(catalog_section.CATALOG_SECTION_PRICE.rawValue)
        parts[IMAGE_TABLES].rows.removeAll { Array($0[8..<12]) == prices }
        #expect(Image(bytes: parts.image).accept() == .IMAGE_OTHER_FORMAT)
    }

    @Test("Rows whose lines lie elsewhere")
    func lines() throws {
        let acme = ImageParts(try TestCatalog.acmeImage())
        for row in acme[IMAGE_TABLES].rows.indices {
            for section in [IMAGE_NO_SECTION, catalog_section.CATALOG_SECTION_ALIAS.rawValue] {
                let stated: UInt32 = acme.number(at: 12, of: row, in: IMAGE_TABLES)
                if section == stated { continue }
                var parts = acme
                parts.put(ImageParts.bytes(section), at: 12, of: row, in: IMAGE_TABLES)
                #expect(Image(bytes: parts.image).accept() == .IMAGE_OTHER_FORMAT, "row \(row)")
            }
        }
    }

    @Test("A table that says of more fields than there are")
    func beyond() throws {
        for (offset, number) in [(16, UInt32.max), (20, .max), (16, 10_000), (20, 10_000)] {
            var image = try Image.acme()
            image.store(number, at: image.row(3, of: IMAGE_TABLES) + offset)
            image.seal()
            #expect(image.accept() == .IMAGE_OTHER_FORMAT, "\(offset), \(number)")
        }
    }
}
