internal import CImage
internal import JSONText

/// How tools are rendered in one dialect, or as plain text. It happens when a tool is written, so that reading
/// only hands out bytes.
///
/// The wire formats are those of the providers' documents and clients of August 2026.
struct Rendering: Sendable {
    /// The dialect's name, such as `openai-strict`.
    let name: String
    /// What is around the tools of a request.
    var frame = Frame.array
    /// Which names of tools the provider takes; nil where it states no rule.
    var toolNames: NameRule?
    /// Renders one tool.
    private let render: @Sendable (CheckedTool) throws(Refusal) -> String

    /// A dialect, in which a tool is a JSON value.
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

    /// A rendering in which a tool is text.
    init(name: String, frame: Frame, text: @escaping @Sendable (CheckedTool) -> String) {
        self.name = name
        self.frame = frame
        render = { tool in text(tool) }
    }

    /// What a tool looks like.
    ///
    /// - Throws: The rule by which this cannot carry the tool.
    func piece(of tool: CheckedTool) throws(Refusal) -> String {
        if let toolNames, !toolNames.allows(tool.name) {
            throw Refusal(rule: "names match \(toolNames.pattern)")
        }
        return try render(tool)
    }
}

/// What stands before and behind the pieces of tools, between two of them, and in place of none.
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
    /// All that this version makes, in the order of their numbers.
    static let all = (0..<tools_rendering_count()).compactMap { tools_rendering(rawValue: $0) }
}
