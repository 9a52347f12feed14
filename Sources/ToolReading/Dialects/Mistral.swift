internal import JSONText
internal import OrderedCollections

extension Rendering {
    static let mistral = Rendering(
        name: "mistral",
        toolNames: NameRule(others: "A-Za-z0-9_-", maximum: 64)
    ) { tool in
        tool.chatFunction(mistralSchema(of: tool.inputWithProperties))
    }

    /// The schema without three keywords that Mistral refuses. Mistral would not check them anyway.
    private static func mistralSchema(of schema: OrderedJSON) -> OrderedJSON {
        schema.mappingSchemas { members, _ in
            var members = members
            members["$schema"] = nil
            members["$id"] = nil
            if members["additionalProperties"] == false { members["additionalProperties"] = nil }
            return .object(members)
        }
    }
}
