internal import JSONText
internal import OrderedCollections

extension Tool {
    /// Tools as JSON that ``ToolFile`` reads: an array of objects as in MCP, with tags. It has everything that
    /// a registry stores.
    ///
    /// - Throws: ``ToolError/invalidTool(name:place:reason:)`` if one is not valid.
    public static func json(of tools: [Tool]) throws(ToolError) -> String {
        var elements: [OrderedJSON] = []
        for tool in tools { elements.append(try tool.ordered()) }
        return OrderedJSON.array(elements).indentedText
    }

    /// The tool as JSON that ``ToolFile`` reads.
    ///
    /// - Throws: ``ToolError/invalidTool(name:place:reason:)`` if it is not valid.
    public func json() throws(ToolError) -> String { try ordered().indentedText }

    private func ordered() throws(ToolError) -> OrderedJSON {
        let checked = try CheckedTool(self, names: .wide)
        var members = OrderedJSON.Members()
        members["name"] = .string(checked.name)
        members["title"] = checked.title.map { .string($0) }
        members["description"] = checked.description.map { .string($0) }
        members["inputSchema"] = checked.input
        members["outputSchema"] = checked.output
        members["annotations"] = checked.annotations.json
        if !checked.tags.isEmpty { members["tags"] = .array(checked.tags.map { .string($0) }) }
        return .object(members)
    }
}
