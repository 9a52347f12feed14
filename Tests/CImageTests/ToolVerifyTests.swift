import CImage
import TestCatalog
import Testing

@Suite("A verified image of tools says nothing that is not so")
struct ToolVerifyTests {
    @Test("An image is accepted and verified as it was built, wherever it lies")
    func intact() throws {
        let image = try Image.tools()
        #expect(image.acceptTools() == .IMAGE_INTACT)
        #expect(image.verifyTools().fault == .IMAGE_INTACT)
        let moved = [0] + image.bytes + [1, 2, 3]
        let span = moved.span.bytes.extracting(droppingFirst: 1)
        #expect(tools_accept(span) == .IMAGE_INTACT)
        #expect(tools_verify(span).fault == .IMAGE_INTACT)
        #expect(tools_accept_whole(image.bytes, image.bytes.count) == 0)
    }

    @Test("Every flip of a bit of every byte is refused before it is read")
    func flips() throws {
        var image = try Image.tools()
        for offset in image.bytes.indices {
            for bit in 0..<8 {
                image.bytes[offset] ^= 1 << bit
                if image.acceptTools() == .IMAGE_INTACT {
                    Issue.record("byte \(offset), bit \(bit)")
                }
                image.bytes[offset] ^= 1 << bit
            }
        }
        #expect(image.acceptTools() == .IMAGE_INTACT)
    }

    @Test("Every truncation is refused")
    func truncations() throws {
        let image = try Image.tools()
        for size in 0..<image.bytes.count {
            let fault = tools_accept(image.bytes.span.bytes.extracting(first: size))
            if fault != .IMAGE_TOO_SHORT { Issue.record("\(size) bytes: \(fault.rawValue)") }
        }
    }

    @Test(
        "A catalog does not open as a registry, a registry not as a catalog, and another format as neither"
    )
    func others() throws {
        #expect(try Image.acme().acceptTools() == .IMAGE_OTHER_KIND)
        #expect(try Image.tools().accept(headerOnly: true) == .IMAGE_OTHER_KIND)
        var image = try Image.tools()
        image.bytes[MemoryLayout<image_header>.offset(of: \.format)!] ^= 3
        image.stamp()
        #expect(image.acceptTools() == .IMAGE_OTHER_FORMAT)
    }

    @Test("Rows that mean more than they have room for are refused", arguments: tools_section.all)
    func widths(section: tools_section) throws {
        var image = try Image.tools()
        guard image.section(section).count > 0 else { return }
        image.changeEntry(of: section.rawValue) { $0.width = $0.stride + 1 }
        image.seal(content: false)
        #expect(image.acceptTools() == .IMAGE_SECTION_OUTSIDE)
    }

    /// A change of a sealed image, and where its fault is found.
    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let fault: image_fault
        let section: tools_section
        let change: @Sendable (inout Image) -> Void

        init(
            _ name: String,
            _ fault: image_fault,
            at section: tools_section,
            _ change: @escaping @Sendable (inout Image) -> Void
        ) {
            testDescription = name
            self.fault = fault
            self.section = section
            self.change = change
        }
    }

    static let faults = textFaults + pieceFaults + indexFaults

    private static let textFaults: [Fault] = [
        Fault("a text outside", .IMAGE_REFERENCE_OUTSIDE, at: .TOOLS_SECTION_TOOL) {
            $0.change(text: .TOOLS_TEXT_description, of: 1) { $0.offset = 0x7fff_ffff }
        },
        Fault("a text that ends outside", .IMAGE_REFERENCE_OUTSIDE, at: .TOOLS_SECTION_TOOL) {
            $0.change(text: .TOOLS_TEXT_title, of: 1) { $0.length = .max }
        },
        Fault("an empty name", .IMAGE_ORDER_BROKEN, at: .index) {
            $0.changeLine(of: 0) { $0.name_length = 0 }
        },
        Fault("a name cut short", .IMAGE_ORDER_BROKEN, at: .index) {
            $0.changeLine(of: 1) { $0.name_length -= 1 }
        },
        Fault("a name outside", .IMAGE_ORDER_BROKEN, at: .index) {
            // What is not in the line begins where its first bytes say.
            $0.changeLine(of: 1) { $0.name_length = 41 }
        },
        Fault("two tools of one name", .IMAGE_ORDER_BROKEN, at: .TOOLS_SECTION_TOOL) { image in
            let first = image.load(tools_tool.self, at: image.row(0, of: .TOOLS_SECTION_LINE))
            image.changeLine(of: 1) {
                $0.name_length = first.name_length
                $0.name = first.name
            }
            image.free(slotOf: 1)
            image.index(Array("add".utf8), as: 1)
        },
        Fault("names out of order", .IMAGE_ORDER_BROKEN, at: .TOOLS_SECTION_TOOL) { image in
            let places = [0, 1].map { image.row($0, of: .TOOLS_SECTION_LINE) }
            let tools = places.map { image.load(tools_tool.self, at: $0) }
            for (place, tool) in zip(places, tools.reversed()) {
                image.change(tools_tool.self, at: place) {
                    $0.name_length = tool.name_length
                    $0.name = tool.name
                }
            }
            image.free(slotOf: 0)
            image.free(slotOf: 1)
            image.index(Array("get_weather".utf8), as: 0)
            image.index(Array("add".utf8), as: 1)
        },
        Fault("needs that are not there", .IMAGE_REFERENCE_OUTSIDE, at: .TOOLS_SECTION_TOOL) {
            $0.changeLine(of: 1) { $0.needs = 1 }
        },
        Fault("an answer that is none", .IMAGE_REFERENCE_OUTSIDE, at: .TOOLS_SECTION_TOOL) {
            image in
            let flag = MemoryLayout<tools_tool>.offset(of: \.idempotent)!
            image.store(UInt8(3), at: image.row(0, of: .TOOLS_SECTION_TOOL) + flag)
        },
        Fault("tags elsewhere", .IMAGE_REFERENCE_OUTSIDE, at: .TOOLS_SECTION_TOOL) {
            $0.changeTags(of: 2) { $0.first = 0 }
        },
        Fault("more tags than there are", .IMAGE_REFERENCE_OUTSIDE, at: .TOOLS_SECTION_TOOL) {
            $0.changeTags(of: 2) { $0.count = .max }
        },
        Fault("a tag that no tool has", .IMAGE_ORDER_BROKEN, at: .TOOLS_SECTION_TAG) { image in
            image.changeTags(of: 2) { $0.count = 0 }
            image.changeTags(of: 3) { $0.first = 2 }
        },
        Fault("a tag that is not there", .IMAGE_REFERENCE_OUTSIDE, at: .TOOLS_SECTION_TOOL) {
            $0.store(UInt32.max, at: $0.row(2, of: .TOOLS_SECTION_TAG))
        },
    ]

    private static let pieceFaults: [Fault] = [
        Fault("a piece outside", .IMAGE_REFERENCE_OUTSIDE, at: .TOOLS_SECTION_PIECE) {
            $0.changePiece(.TOOLS_RENDERING_mcp, of: 3) { $0.run.length = .max }
        },
        Fault("a piece of another rendering", .IMAGE_REFERENCE_OUTSIDE, at: .TOOLS_SECTION_PIECE) {
            image in
            let other = tools_piece_of(image.bytes.span.bytes, 0, .TOOLS_RENDERING_openai)
            image.changePiece(.TOOLS_RENDERING_anthropic, of: 0) { $0 = other }
        },
        Fault("pieces out of order", .IMAGE_REFERENCE_OUTSIDE, at: .TOOLS_SECTION_PIECE) { image in
            let first = tools_piece_of(image.bytes.span.bytes, 0, .TOOLS_RENDERING_text)
            image.changePiece(.TOOLS_RENDERING_text, of: 1) { $0 = first }
        },
        Fault("an empty piece", .IMAGE_REFERENCE_OUTSIDE, at: .TOOLS_SECTION_PIECE) {
            $0.changePiece(.TOOLS_RENDERING_cohere, of: 1) { $0.run.length = 0 }
        },
        Fault("a piece and a rule", .IMAGE_REFERENCE_OUTSIDE, at: .TOOLS_SECTION_PIECE) {
            $0.changePiece(.TOOLS_RENDERING_cohere, of: 1) {
                $0.refusal = image_text(offset: 0, length: 1)
            }
        },
        Fault("a rule that is not there", .IMAGE_REFERENCE_OUTSIDE, at: .TOOLS_SECTION_PIECE) {
            $0.changePiece(.TOOLS_RENDERING_gemini, of: 2) { $0.refusal.length = .max }
        },
        Fault("a whole outside", .IMAGE_REFERENCE_OUTSIDE, at: .TOOLS_SECTION_RENDERING) {
            $0.changeRendering(.TOOLS_RENDERING_bedrock) { $0.whole.start = .max }
        },
        Fault("a whole cut short", .IMAGE_REFERENCE_OUTSIDE, at: .TOOLS_SECTION_PIECE) {
            $0.changeRendering(.TOOLS_RENDERING_bedrock) { $0.whole.length -= 2 }
        },
        Fault("a whole that refuses none", .IMAGE_ORDER_BROKEN, at: .TOOLS_SECTION_RENDERING) {
            $0.changeRendering(.TOOLS_RENDERING_gemini) { $0.refused = .max }
        },
        Fault("a whole that refuses another", .IMAGE_ORDER_BROKEN, at: .TOOLS_SECTION_RENDERING) {
            $0.changeRendering(.TOOLS_RENDERING_openai) { $0.refused = 1 }
        },
        Fault("a rendering too few", .IMAGE_ORDER_BROKEN, at: .TOOLS_SECTION_PIECE) {
            $0.changeCount(of: .TOOLS_SECTION_RENDERING) { $0 - 1 }
        },
        Fault("a piece too few", .IMAGE_ORDER_BROKEN, at: .TOOLS_SECTION_PIECE) {
            $0.changeCount(of: .TOOLS_SECTION_PIECE) { $0 - 1 }
        },
        Fault("tools without pieces", .IMAGE_ORDER_BROKEN, at: .TOOLS_SECTION_PIECE) {
            $0.changeCount(of: .TOOLS_SECTION_TOOL) { $0 - 1 }
        },
    ]

    private static let indexFaults: [Fault] = [
        Fault("an index without a tool", .IMAGE_ORDER_BROKEN, at: .index) { $0.free(slotOf: 2) },
        Fault("an index of another tool", .IMAGE_ORDER_BROKEN, at: .index) { image in
            for slot in image.slots where image.load(image_slot.self, at: slot).row == 2 {
                image.store(UInt32(1), at: slot + 4)
            }
        },
        Fault("an index that finds a title", .IMAGE_ORDER_BROKEN, at: .index) {
            $0.index(Array("Weather".utf8), as: 1)
        },
        Fault("a tool where it is not looked for", .IMAGE_ORDER_BROKEN, at: .TOOLS_SECTION_TOOL) {
            image in
            let slot = image.slots.first { image.load(image_slot.self, at: $0).row == 2 }!
            let entry = image.load(image_slot.self, at: slot)
            image.free(slotOf: 2)
            let free = image.slots.filter { image.load(image_slot.self, at: $0).row == .max }
            // A neighbour of a free slot that is free as well.
            let lost = free.first { $0 != slot && free.contains($0 - 8) && $0 - 8 != slot }!
            image.store(entry, at: lost)
        },
    ]

    @Test("A fault is found where it is, however well the image is sealed", arguments: faults)
    func found(fault: Fault) throws {
        var image = try Image.tools()
        fault.change(&image)
        image.seal()
        #expect(image.acceptTools() == .IMAGE_INTACT)
        let finding = image.verifyTools()
        #expect(finding.fault == fault.fault)
        #expect(finding.section == fault.section.rawValue)
    }

    @Test("An index that says so finds no tool by a title: its line has the name")
    func title() throws {
        var image = try Image.tools()
        let key = Array("Weather".utf8)
        image.index(key, as: 1)
        #expect(tools_find(image.bytes.span.bytes, key.span.bytes) == .max)
    }

    @Test("A tool has at most the tags that the image has, and is copied with those")
    func endlessTags() throws {
        var image = try Image.tools()
        for row in 0..<4 { image.changeTags(of: row) { $0 = image_range(first: 3, count: .max) } }
        #expect((0..<4).map { tools_tags_of(image.bytes.span.bytes, $0).count } == [0, 0, 0, 0])
        for row in 0..<4 { image.changeTags(of: row) { $0 = image_range(first: 1, count: .max) } }
        #expect(tools_tags_of(image.bytes.span.bytes, 0).count == 2)
        let builder = ToolBuilder()
        #expect(builder.copy(0, of: image) == .TOOLS_BUILT)
    }
}
