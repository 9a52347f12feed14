internal import CImage
internal import JSONText

/// How tools are rendered in one dialect, or as plain text. Tools are rendered when they are written, so that
/// reading only hands out bytes.
///
/// The wire formats are those of the providers' documents and clients of August 2026.
struct Rendering: Sendable {
    /// The dialect's name, such as `openai-strict`.
    let name: String
    /// The text around the tools of a request.
    var frame = Frame.array
    /// The provider's rule for names of tools; nil where it states none.
    var toolNames: NameRule?
    /// Renders one tool.
    private let render: @Sendable (CheckedTool) throws(Refusal) -> String

    /// Makes a dialect, in which a tool is a JSON value.
    init(
        name: String,
        frame: Frame = .array,
        toolNames: NameRule? = nil,
        json: @escaping @Sendable (CheckedTool) throws(Refusal) -> OrderedJSON
    ) {
        self.name = name
        self.frame = frame
        self.toolNames = toolNames
        render = { tool throws(Refusal) in try json(tool).text }
    }

    /// Makes a rendering in which a tool is text.
    init(name: String, frame: Frame, text: @escaping @Sendable (CheckedTool) -> String) {
        self.name = name
        self.frame = frame
        render = { tool in text(tool) }
    }

    /// Renders a tool.
    ///
    /// - Throws: The rule by which this rendering cannot carry the tool.
    func piece(of tool: CheckedTool) throws(Refusal) -> String {
        if let toolNames, !toolNames.allows(tool.name) {
            throw Refusal(rule: "names match \(toolNames.pattern)")
        }
        return try render(tool)
    }
}

/// The text before and after all tools, between two tools, and instead of no tools.
struct Frame: Sendable {
    var opening = ""
    var separator = ","
    var closing = ""
    let nothing: String

    /// An array of tools.
    static let array = Frame(opening: "[", closing: "]", nothing: "[]")
    /// An object whose `tools` are an array.
    static let object = Frame(opening: "{\"tools\":[", closing: "]}", nothing: "{\"tools\":[]}")
}

extension tools_rendering {
    /// All renderings of this version, in the order of their numbers.
    static let all = (0..<tools_rendering_count()).compactMap { tools_rendering(rawValue: $0) }
}
