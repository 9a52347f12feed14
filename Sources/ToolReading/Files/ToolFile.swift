internal import JSONText
internal import OrderedCollections

/// Tools read from JSON: a tool, an array of tools, or the result of MCP's `tools/list`.
///
/// A tool is an object as in MCP, with `name`, `title`, `description`, `inputSchema`, `outputSchema` and
/// `annotations`, or as in OpenAI's Chat Completions or Responses. `input_schema` and `parameters` are read as
/// `inputSchema`. A tool may also have `tags`, which ``Tool/json(of:)`` writes.
public struct ToolFile: Sendable {
    /// The tools, in the order of the file. They are checked when they are registered.
    public let tools: [Tool]
    /// Members of the file that a registry does not store.
    public let notes: [Note]

    /// A member that a registry does not store.
    public struct Note: Sendable, Hashable {
        /// The name of the tool that states it; nil outside of tools.
        public let tool: String?
        /// Its place in the tool or, outside of tools, in the text: a JSON pointer (RFC 6901) such
        /// as `/icons`.
        public let path: String
        /// Why it is not stored.
        public let note: String
    }

    /// Reads JSON text.
    ///
    /// - Parameters:
    ///   - json: The text in UTF-8.
    ///   - file: Its name in errors.
    /// - Throws: ``ToolError/invalidInput(place:reason:)`` with the line and column at which the text stops
    ///   being JSON, or with the JSON pointer of the fault.
    public init(json: [UInt8], from file: String = "the text") throws(ToolError) {
        let whole: OrderedJSON
        do {
            whole = try OrderedJSON(scanning: json)
        } catch {
            throw .invalidInput(
                place: "\(file): line \(error.line), column \(error.column)",
                reason: error.reason
            )
        }
        var reader = ToolReader(file: file)
        try reader.read(whole)
        tools = reader.tools
        notes = reader.notes
    }
}

/// Collects the tools of a JSON value.
private struct ToolReader {
    let file: String
    var tools: [Tool] = []
    var notes: [ToolFile.Note] = []

    mutating func read(_ whole: OrderedJSON) throws(ToolError) {
        if whole.elements != nil { return try readAll(whole, at: []) }
        guard let members = whole.members else {
            throw fault([], "must be a tool, an array of tools or an object with \"tools\"")
        }
        if let result = members["result"], result["tools"] != nil {
            return try readResult(result, at: ["result"])
        }
        if members["tools"] != nil, members["name"] == nil {
            return try readResult(whole, at: [])
        }
        try readTool(whole, at: [])
    }

    private mutating func readResult(
        _ result: OrderedJSON,
        at path: [String]
    ) throws(ToolError) {
        for (name, value) in result.members ?? [:] {
            switch name {
            case "tools": try readAll(value, at: path + ["tools"])
            case "nextCursor":
                // An empty cursor says that this is the last page.
                guard value == .null || value == "" else {
                    throw fault(
                        path + [name],
                        "says that there are more tools: fetch the other pages first"
                    )
                }
            case "ttlMs", "cacheScope", "resultType": break
            default: note(nil, name, because: "is not part of a set of tools")
            }
        }
    }

    private mutating func readAll(_ list: OrderedJSON, at path: [String]) throws(ToolError) {
        guard let elements = list.elements else { throw fault(path, "must be an array of tools") }
        for (index, element) in elements.enumerated() {
            try readTool(element, at: path + ["\(index)"])
        }
    }

    private mutating func readTool(_ json: OrderedJSON, at path: [String]) throws(ToolError) {
        guard let members = json.members else {
            throw fault(path, "must be a tool: an object, and not \(json.typeInWords)")
        }
        if let type = members["type"], type != "function", type != "custom" || isForeign(members) {
            throw fault(
                path + ["type"],
                "must be \"function\": other tools are the provider's own, not an application's"
            )
        }
        for key in ["functionDeclarations", "function_declarations", "toolSpec"]
        where members[key] != nil {
            throw fault(
                path + [key],
                """
                is of a dialect that cannot be read: state each tool with "name", "description" and \
                "inputSchema"
                """
            )
        }
        guard let function = members["function"] else {
            return try readFields(members, at: path)
        }
        guard let fields = function.members else {
            throw fault(path + ["function"], "must be an object, and not \(function.typeInWords)")
        }
        let name = fields["name"]?.string
        for key in members.keys where key != "type" && key != "function" {
            note(name, key, because: "is not part of a tool")
        }
        try readFields(fields, at: path + ["function"])
    }

    /// Whether a tool of type `custom` is one of OpenAI, which takes text, and not one of
    /// Anthropic.
    private func isForeign(_ members: OrderedJSON.Members) -> Bool {
        members["custom"] != nil || members["input_schema"] == nil
    }

    private mutating func readFields(
        _ members: OrderedJSON.Members,
        at path: [String]
    ) throws(ToolError) {
        guard let name = try text("name", of: members, at: path) else {
            throw fault(path + ["name"], "is missing: each tool must have a name")
        }
        let inputs = ["inputSchema", "input_schema", "parameters"].filter { members[$0] != nil }
        guard inputs.count < 2 else {
            throw fault(path + [inputs[1]], "is stated beside \"\(inputs[0])\"; state one of them")
        }
        var tool = Tool(name: name)
        tool.title = try text("title", of: members, at: path)
        tool.description = try text("description", of: members, at: path)
        if let key = inputs.first { tool.input = .schema((members[key] ?? .null).text) }
        tool.outputSchema = stated("outputSchema", of: members)?.text
        tool.annotations = try annotations(of: members, of: name, at: path)
        if let tags = stated("tags", of: members) {
            let words = tags.elements?.compactMap(\.string) ?? []
            guard words.count == tags.elements?.count else {
                throw fault(path + ["tags"], "must be an array of strings")
            }
            tool.tags = words
        }
        let known = ["type", "name", "title", "description", "outputSchema", "annotations", "tags"]
        for key in members.keys where !known.contains(key) && !inputs.contains(key) {
            let isStrict = key == "strict"
            note(
                name,
                key,
                because: isStrict
                    ? "belongs to the dialect: strict dialects state it" : "is not part of a tool"
            )
        }
        tools.append(tool)
    }

    private mutating func annotations(
        of members: OrderedJSON.Members,
        of name: String,
        at path: [String]
    ) throws(ToolError) -> ToolAnnotations {
        var annotations = ToolAnnotations()
        guard let stated = stated("annotations", of: members) else { return annotations }
        let place = path + ["annotations"]
        guard let hints = stated.members else {
            throw fault(place, "must be an object, and not \(stated.typeInWords)")
        }
        annotations.title = try text("title", of: hints, at: place)
        annotations.isReadOnly = try answer("readOnlyHint", of: hints, at: place)
        annotations.isDestructive = try answer("destructiveHint", of: hints, at: place)
        annotations.isIdempotent = try answer("idempotentHint", of: hints, at: place)
        annotations.isOpenWorld = try answer("openWorldHint", of: hints, at: place)
        let known = [
            "title", "readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint",
        ]
        for key in hints.keys where !known.contains(key) {
            note(name, "annotations", key, because: "is not part of a tool")
        }
        return annotations
    }

    // MARK: Values

    /// A member that is stated; null is not.
    private func stated(_ key: String, of members: OrderedJSON.Members) -> OrderedJSON? {
        members[key].flatMap { $0 == .null ? nil : $0 }
    }

    private func text(
        _ key: String,
        of members: OrderedJSON.Members,
        at path: [String]
    ) throws(ToolError) -> String? {
        guard let value = stated(key, of: members) else { return nil }
        guard let text = value.string else {
            throw fault(path + [key], "must be a string, and not \(value.typeInWords)")
        }
        return text
    }

    private func answer(
        _ key: String,
        of members: OrderedJSON.Members,
        at path: [String]
    ) throws(ToolError) -> Bool? {
        guard let value = stated(key, of: members) else { return nil }
        guard case .bool(let answer) = value else {
            throw fault(path + [key], "must be true or false, and not \(value.typeInWords)")
        }
        return answer
    }

    private func fault(_ path: [String], _ reason: String) -> ToolError {
        .invalidInput(
            place: path.isEmpty ? file : "\(file): \(JSONPointer.text(path))",
            reason: reason
        )
    }

    private mutating func note(_ tool: String?, _ steps: String..., because reason: String) {
        notes.append(ToolFile.Note(tool: tool, path: JSONPointer.text(steps), note: reason))
    }
}
