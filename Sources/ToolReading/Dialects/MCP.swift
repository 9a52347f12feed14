internal import JSONText
internal import OrderedCollections

extension Rendering {
    static let mcp = Rendering(
        name: "mcp",
        frame: .object,
        toolNames: NameRule(others: "A-Za-z0-9_.-", maximum: 128)
    ) { tool in
        var members = OrderedJSON.Members()
        members["name"] = .string(tool.name)
        members["title"] = tool.title.map { .string($0) }
        members["description"] = tool.description.map { .string($0) }
        members["inputSchema"] = tool.input
        members["outputSchema"] = tool.output
        members["annotations"] = tool.annotations.json
        return .object(members)
    }
}

extension ToolAnnotations {
    /// The annotations in the Model Context Protocol's JSON; nil where none is stated.
    var json: OrderedJSON? {
        var members = OrderedJSON.Members()
        members["title"] = title.map { .string($0) }
        members["readOnlyHint"] = isReadOnly.map { .bool($0) }
        members["destructiveHint"] = isDestructive.map { .bool($0) }
        members["idempotentHint"] = isIdempotent.map { .bool($0) }
        members["openWorldHint"] = isOpenWorld.map { .bool($0) }
        return members.isEmpty ? nil : .object(members)
    }
}
