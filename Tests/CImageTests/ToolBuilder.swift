import CImage

/// A tool as an image has it.
struct ImageTool {
    var name: String
    var texts: [tools_text: String] = [:]
    var flags: [tools_flag: tools_answer] = [:]
    var tags: [String] = []
    /// The renderings that cannot carry it, with the rule; in the others it is its name in brackets.
    var refusals: [tools_rendering: String] = [:]
    /// The renderings that get neither a piece nor a rule.
    var omissions: Set<tools_rendering> = []
}

extension tools_rendering {
    static let all = (0...tools_rendering.TOOLS_RENDERING_text.rawValue).compactMap(
        Self.init(rawValue:)
    )
}

extension tools_text {
    static let all = (0...tools_text.TOOLS_TEXT_annotated_title.rawValue)
        .compactMap(Self.init(rawValue:))
}

extension tools_section {
    static let index = Self(rawValue: IMAGE_INDEX)!

    /// The sections of every image of tools, without the reserved ones.
    static let all = [0..<IMAGE_INDEX + 1, 16..<21].joined().compactMap(Self.init(rawValue:))

    /// Those that say nothing of what the rows of others are like.
    static let ofRows = all.filter { $0.rawValue > IMAGE_FIELDS }
}

/// The C builder of the image of tools. Each rendering has the frame `[`, `,`, `]` and, for no tools, `-`.
final class ToolBuilder {
    private let builder = tools_builder_create()!

    init() {
        let (opening, separator) = (Array("[".utf8), Array(",".utf8))
        let (closing, nothing) = (Array("]".utf8), Array("-".utf8))
        for rendering in tools_rendering.all {
            tools_builder_frame(
                builder,
                rendering,
                opening.span.bytes,
                separator.span.bytes,
                closing.span.bytes,
                nothing.span.bytes
            )
        }
    }

    deinit { tools_builder_free(builder) }

    func add(_ tool: ImageTool) -> tools_build_fault {
        with(tool.name) { tools_builder_name(builder, $0) }
        for text in tools_text.all {
            if let value = tool.texts[text] {
                with(value) { tools_builder_text(builder, text, $0) }
            }
        }
        for (flag, answer) in tool.flags { tools_builder_flag(builder, flag, answer) }
        for tag in tool.tags { with(tag) { tools_builder_tag(builder, $0) } }
        for rendering in tools_rendering.all where !tool.omissions.contains(rendering) {
            if let rule = tool.refusals[rendering] {
                with(rule) { tools_builder_refusal(builder, rendering, $0) }
            } else {
                with("(\(tool.name))") { tools_builder_piece(builder, rendering, $0) }
            }
        }
        return tools_builder_tool_end(builder)
    }

    func copy(_ row: UInt32, of image: Image) -> tools_build_fault {
        tools_builder_copy(builder, image.bytes.span.bytes, row)
        return tools_builder_tool_end(builder)
    }

    /// Carries over what another image holds.
    func carry(_ image: Image) { tools_builder_carry(builder, image.bytes.span.bytes) }

    /// The finished image.
    func image() throws -> Image {
        guard tools_builder_finish(builder) == .TOOLS_BUILT else { throw Unfinished() }
        var size = 0
        guard let start = tools_builder_image(builder, &size) else { throw Unfinished() }
        return Image(bytes: Array(UnsafeRawBufferPointer(start: start, count: size)))
    }

    struct Unfinished: Error {}

    private func with(_ text: String, _ body: (RawSpan) -> Void) {
        let bytes = Array(text.utf8)
        body(bytes.span.bytes)
    }
}

extension Image {
    static func of(_ tools: [ImageTool]) throws -> Image {
        let builder = ToolBuilder()
        for tool in tools where builder.add(tool) != .TOOLS_BUILT {
            throw ToolBuilder.Unfinished()
        }
        return try builder.image()
    }

    /// Four tools: one that says little, one that says all, and two that not every rendering carries.
    static func tools() throws -> Image {
        try of([
            ImageTool(name: "add"),
            ImageTool(
                name: "get_weather",
                texts: [
                    .TOOLS_TEXT_title: "Weather", .TOOLS_TEXT_description: "Now.",
                    .TOOLS_TEXT_input_schema: "{}", .TOOLS_TEXT_output_schema: "{ }",
                    .TOOLS_TEXT_annotated_title: "W",
                ],
                flags: [.TOOLS_FLAG_read_only: .TOOLS_YES, .TOOLS_FLAG_destructive: .TOOLS_NO],
                tags: ["a", "b"]
            ),
            ImageTool(
                name: "ping",
                tags: ["c"],
                refusals: [.TOOLS_RENDERING_gemini: "say what it does"]
            ),
            ImageTool(
                name: "ping.again",
                refusals: [.TOOLS_RENDERING_gemini: "no dots", .TOOLS_RENDERING_openai: "no dots"]
            ),
        ])
    }

    func section(_ section: tools_section) -> image_section { self.section(section.rawValue) }

    /// The offset of a row.
    func row(_ row: Int, of section: tools_section) -> Int { self.row(row, of: section.rawValue) }

    func acceptTools() -> image_fault { tools_accept(bytes.span.bytes) }

    func verifyTools() -> tools_finding { tools_verify(bytes.span.bytes) }

    /// All tools in a rendering.
    func whole(_ rendering: tools_rendering) -> String {
        text(of: tools_rendering_of(bytes.span.bytes, rendering).whole)
    }

    func text(of run: tools_run) -> String {
        let place = tools_run_place(bytes.span.bytes, run)
        let start = Int(place.offset)
        return String(decoding: bytes[start..<start + Int(place.length)], as: UTF8.self)
    }
}
