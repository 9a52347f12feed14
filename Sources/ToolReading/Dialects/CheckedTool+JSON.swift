internal import JSONText
internal import OrderedCollections

/// What several dialects have in common.
extension CheckedTool {
    /// The name, the description, and what else a dialect states of a tool.
    func described(_ others: (String, OrderedJSON)...) -> OrderedJSON {
        var members = OrderedJSON.Members()
        members["name"] = .string(name)
        members["description"] = description.map { .string($0) }
        for (name, value) in others { members[name] = value }
        return .object(members)
    }

    /// The tool as OpenAI's Chat Completions take it, and what is compatible with them.
    func chatFunction(_ parameters: OrderedJSON, strict: Bool? = nil) -> OrderedJSON {
        var function = described(("parameters", parameters)).members ?? [:]
        if let strict { function["strict"] = .bool(strict) }
        return ["type": "function", "function": .object(function)]
    }

    /// The input schema, which states its properties even where there are none.
    var inputWithProperties: OrderedJSON {
        var members = input.members ?? [:]
        guard members["properties"] == nil else { return input }
        members["properties"] = [:]
        return members.inOrder
    }

    /// Refuses an input schema with one of some keywords at its root.
    func refuseAtRoot(_ keywords: [String]) throws(Refusal) {
        for keyword in keywords where input[keyword] != nil {
            throw Refusal(rule: "an input schema has no \"\(keyword)\" at its root")
        }
    }
}
