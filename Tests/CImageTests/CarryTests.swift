import CImage
import ModelCatalog
import TestCatalog
import Testing

/// What a later version added to an image says itself what becomes of it where this one writes.
@Suite("A writer carries, drops or names what it does not know, as that says")
struct CarryTests {
    /// acme's image with a section of a version to come; each row means two bytes less than it has.
    private func acme(_ name: String, at number: UInt32 = 77, policy: UInt32) throws -> [UInt8] {
        var parts = ImageParts(try TestCatalog.acmeImage())
        let rows = (0..<3).map { row in [UInt8](repeating: UInt8(row + 1), count: 12) }
        parts.sections[number] = .init(name, rows, width: 10, policy: policy)
        return parts.image
    }

    /// An image of one provider that carries over what others hold.
    private func carrying(_ images: [UInt8]...) throws -> ImageParts {
        let builder = Builder()
        #expect(builder.row(.CATALOG_SECTION_PROVIDER, ["id": "p"]) == .CATALOG_BUILT)
        for image in images { builder.carry(image) }
        #expect(builder.finish() == .CATALOG_BUILT)
        let image = Image(bytes: try #require(builder.image))
        #expect(image.verify().fault == .IMAGE_INTACT)
        #expect(try Catalog(image: image.bytes).providers().map(\.id) == ["p"])
        return ImageParts(image.bytes)
    }

    /// What a writer would lose; of the whole section unless a row is stated.
    private struct Loss: Equatable {
        var what: String
        var section: UInt32
        var row: UInt32 = .max
    }

    /// What a writer of catalogs would lose of an image first.
    private func loss(_ image: [UInt8]) -> Loss? {
        named(image_would_lose(image.span.bytes, catalog_schema(.IMAGE_CATALOG)), in: image)
    }

    /// What a writer of tools would.
    private func toolLoss(_ image: [UInt8]) -> Loss? {
        named(image_would_lose(image.span.bytes, tools_schema()), in: image)
    }

    private func named(_ loss: image_loss, in image: [UInt8]) -> Loss? {
        guard loss.what.offset != UInt32.max else { return nil }
        let what = String(decoding: Image(bytes: image).bytes(of: loss.what), as: UTF8.self)
        return Loss(what: what, section: loss.section, row: loss.row)
    }

    @Test(
        "A section to be carried is carried, byte for byte, again and again",
        arguments: [8, 42, 77, 900]
    )
    func carried(number: UInt32) throws {
        let image = try acme("notes", at: number, policy: 1)
        #expect(loss(image) == nil)
        let once = try carrying(image)
        for parts in [once, try carrying(once.image)] {
            let section = try #require(parts.sections[number])
            #expect(section.name == "notes")
            #expect(section.policy == 1)
            #expect(section.width == 10)
            #expect(section.rows == ImageParts(image)[number].rows)
        }
    }

    @Test("Sections that are to be carried come together")
    func several() throws {
        let parts = try carrying(acme("notes", policy: 1), acme("marks", at: 50, policy: 1))
        #expect(parts.sections[77]?.name == "notes")
        #expect(parts.sections[50]?.name == "marks")
    }

    @Test("Sections that are known, or marked to be dropped, are not carried over")
    func dropped() throws {
        let image = try acme("notes", policy: 0)
        #expect(loss(image) == nil)
        #expect(try carrying(image).sections[77] == nil)
        var parts = ImageParts(try TestCatalog.acmeImage())
        parts[20].policy = 1
        #expect(try carrying(parts.image)[20].rows.isEmpty)
    }

    @Test(
        "A section that refuses is named, and so is one that says what nobody knows",
        arguments: [2, 9]
    )
    func refused(policy: UInt32) throws {
        let image = try acme("licences", policy: policy)
        #expect(loss(image) == Loss(what: "licences", section: 77))
        #expect(try carrying(image).sections[77] == nil)
        var parts = ImageParts(try Image.tools().bytes)
        parts.sections[77] = .init("licences", [[1]], policy: policy)
        #expect(toolLoss(parts.image) == Loss(what: "licences", section: 77))
    }

    @Test("A section without a name is lost as well")
    func unnamed() throws {
        var image = Image(bytes: try acme("licences", policy: 2))
        image.changeEntry(of: 77) { $0.name.offset = .max }
        image.seal()
        #expect(loss(image.bytes) == Loss(what: "", section: 77))
    }

    @Test("A field of a tool that one states is named with the tool", arguments: [2, 1, 9])
    func field(policy: UInt32) throws {
        let tools = tools_section.TOOLS_SECTION_TOOL.rawValue
        for length in [1, 2, 8, 20] {
            var parts = ImageParts(try Image.tools().bytes)
            parts.addField("owner", to: tools, length: length, policy: policy)
            #expect(toolLoss(parts.image) == nil, "no tool states it")
            let stated = [2: [UInt8](repeating: 1, count: length)]
            parts.addField("licence", to: tools, length: length, policy: policy, stated: stated)
            let image = Image(bytes: parts.image)
            #expect(image.verifyTools().fault == .IMAGE_INTACT)
            #expect(toolLoss(image.bytes) == Loss(what: "licence", section: tools, row: 2))
        }
    }

    @Test("A field that may be dropped does not prevent writing")
    func droppedField() throws {
        let tools = tools_section.TOOLS_SECTION_TOOL.rawValue
        var parts = ImageParts(try Image.tools().bytes)
        parts.addField("hits", to: tools, policy: 0, stated: [0: [UInt8](repeating: 1, count: 8)])
        #expect(toolLoss(parts.image) == nil)
    }

    @Test("A field is absent where its bytes are those that it says")
    func absent() throws {
        let tools = tools_section.TOOLS_SECTION_TOOL.rawValue
        var parts = ImageParts(try Image.tools().bytes)
        let none = [UInt8](repeating: 0xFF, count: 4) + [0, 0, 0, 0]
        let rows = Dictionary(uniqueKeysWithValues: (0..<4).map { ($0, none) })
        parts.addField("owner", to: tools, policy: 2, stated: rows)
        #expect(toolLoss(parts.image)?.row == 0)
        parts.changeField(14, of: tools) { $0.replaceSubrange(24..<32, with: none) }
        #expect(toolLoss(parts.image) == nil)
    }

    @Test("What a tool needs is named with the tool")
    func need() throws {
        let tools = tools_section.TOOLS_SECTION_TOOL.rawValue
        let lines = tools_section.TOOLS_SECTION_LINE.rawValue
        var parts = ImageParts(try Image.tools().bytes)
        parts.need("human approval", at: Int(IMAGE_LINE_NEEDS), of: [2], in: lines)
        #expect(toolLoss(parts.image) == Loss(what: "human approval", section: tools, row: 2))
    }

    @Test("Tools carry what is to be carried as well")
    func tools() throws {
        var parts = ImageParts(try Image.tools().bytes)
        parts.sections[60] = .init("usage", [[1, 2, 3, 4], [5, 6, 7, 8]], width: 3, policy: 1)
        parts.sections[61] = .init("cache", [[9]], policy: 0)
        let image = Image(bytes: parts.image)
        let builder = ToolBuilder()
        builder.carry(image)
        for row in 0..<4 as Range<UInt32> {
            #expect(builder.copy(row, of: image) == .TOOLS_BUILT)
        }
        let next = try builder.image()
        #expect(next.verifyTools().fault == .IMAGE_INTACT)
        let carried = ImageParts(next.bytes)
        #expect(carried[60].rows == parts[60].rows)
        #expect(carried[60].width == 3)
        #expect(carried[60].name == "usage")
        #expect(carried.sections[61] == nil)
    }
}
