import CImage
import TestCatalog
import Testing

@Suite("The image of tools")
struct ToolBuilderTests {
    @Test("Names rise in byte order")
    func order() {
        for name in ["b", "a", "B", ""] {
            let builder = ToolBuilder()
            #expect(builder.add(ImageTool(name: "b")) == .TOOLS_BUILT)
            let fault = builder.add(ImageTool(name: name))
            #expect(fault == (name.isEmpty ? .TOOLS_BUILD_BAD_NAME : .TOOLS_BUILD_OUT_OF_ORDER))
        }
        let builder = ToolBuilder()
        for name in ["B", "a", "ab", "b", "é"] {
            #expect(builder.add(ImageTool(name: name)) == .TOOLS_BUILT)
        }
    }

    @Test("A name has 65,535 bytes at most, and is found whether or not the line holds it")
    func longName() throws {
        for length in [1, 7, 8, 39, 40, 41, 64, 511, 65_535] {
            let name = String(repeating: "x", count: length)
            let image = try Image.of([ImageTool(name: name)])
            let key = Array(name.utf8)
            #expect(tools_find(image.bytes.span.bytes, key.span.bytes) == 0)
            #expect(tools_name(image.bytes.span.bytes, 0).length == UInt64(length))
            #expect(image.verifyTools().fault == .IMAGE_INTACT)
        }
        let name = String(repeating: "x", count: 65_536)
        #expect(ToolBuilder().add(ImageTool(name: name)) == .TOOLS_BUILD_TOO_LARGE)
    }

    @Test("Each rendering has a piece or the rule that is broken", arguments: tools_rendering.all)
    func missing(rendering: tools_rendering) {
        let tool = ImageTool(name: "a", omissions: [rendering])
        #expect(ToolBuilder().add(tool) == .TOOLS_BUILD_NO_PIECE)
    }

    @Test("No tools are what each rendering has for none")
    func none() throws {
        let image = try Image.of([])
        #expect(image.verifyTools().fault == .IMAGE_INTACT)
        #expect(image.bytes.count == 8_192)
        for rendering in tools_rendering.all { #expect(image.whole(rendering) == "-") }
        #expect(image.section(.TOOLS_SECTION_RENDERING).count == UInt32(tools_rendering.all.count))
        #expect(tools_find(image.bytes.span.bytes, [UInt8]().span.bytes) == .max)
    }

    @Test("The pieces of a rendering are one run of bytes, without the tools that it cannot carry")
    func wholes() throws {
        let image = try Image.tools()
        let bytes = image.bytes.span.bytes
        #expect(
            image.whole(.TOOLS_RENDERING_anthropic) == "[(add),(get_weather),(ping),(ping.again)]"
        )
        #expect(image.whole(.TOOLS_RENDERING_openai) == "[(add),(get_weather),(ping)]")
        #expect(image.whole(.TOOLS_RENDERING_gemini) == "[(add),(get_weather)]")
        #expect(tools_rendering_of(bytes, .TOOLS_RENDERING_anthropic).refused == .max)
        #expect(tools_rendering_of(bytes, .TOOLS_RENDERING_openai).refused == 3)
        #expect(tools_rendering_of(bytes, .TOOLS_RENDERING_gemini).refused == 2)
        let piece = tools_piece_of(bytes, 1, .TOOLS_RENDERING_gemini)
        #expect(image.text(of: piece.run) == "(get_weather)")
        let first = try Image.of([
            ImageTool(name: "a", refusals: [.TOOLS_RENDERING_mcp: "rule"]), ImageTool(name: "b"),
        ])
        #expect(first.whole(.TOOLS_RENDERING_mcp) == "[(b)]")
        let all = try Image.of([ImageTool(name: "a", refusals: [.TOOLS_RENDERING_mcp: "rule"])])
        #expect(all.whole(.TOOLS_RENDERING_mcp) == "-")
    }

    @Test("A copy of each tool makes the same bytes, and so does building twice")
    func copies() throws {
        let image = try Image.tools()
        #expect(try Image.tools().bytes == image.bytes)
        let builder = ToolBuilder()
        for row in 0..<4 as Range<UInt32> {
            #expect(builder.copy(row, of: image) == .TOOLS_BUILT)
        }
        #expect(try builder.image().bytes == image.bytes)
        #expect(ToolBuilder().copy(4, of: image) == .TOOLS_BUILD_BAD_NAME)
    }

    @Test("Every name is found, and nothing else")
    func find() throws {
        let names = (0..<300).map { "tool_\($0)" }.sorted()
        let image = try Image.of(names.map { ImageTool(name: $0) })
        func row(of name: String) -> UInt32 {
            let key = Array(name.utf8)
            return tools_find(image.bytes.span.bytes, key.span.bytes)
        }
        for (index, name) in names.enumerated() { #expect(row(of: name) == UInt32(index)) }
        for name in ["", "tool_", "tool_300", "Tool_1", "tool_1 ", "(tool_1)"] {
            #expect(row(of: name) == .max)
        }
        #expect(image.verifyTools().fault == .IMAGE_INTACT)
    }

    @Test("Each fault of a builder has a sentence of its own")
    func sentences() {
        let faults = (0..<6).compactMap(tools_build_fault.init(rawValue:))
        let sentences = faults.map { String(cString: tools_build_fault_description($0)) }
        #expect(Set(sentences).count == 6)
        #expect(!sentences.contains("unknown fault"))
    }
}
