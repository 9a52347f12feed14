internal import JSONText
internal import OrderedCollections

/// Parts that several dialects share.
extension CheckedTool {
    /// The tool's name, its description, and the other members that a dialect states.
    func described(_ others: (String, OrderedJSON)...) -> OrderedJSON {
        var members = OrderedJSON.Members()
        members["name"] = .string(name)
        members["description"] = description.map { .string($0) }
        for (name, value) in others { members[name] = value }
        return .object(members)
    }

    /// The tool for OpenAI's Chat Completions and compatible dialects.
    func chatFunction(_ parameters: OrderedJSON, strict: Bool? = nil) -> OrderedJSON {
        var function = described(("parameters", parameters)).members ?? [:]
        if let strict { function["strict"] = .bool(strict) }
        return ["type": "function", "function": .object(function)]
    }

    /// The input schema, which states `properties` even if they are empty.
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
