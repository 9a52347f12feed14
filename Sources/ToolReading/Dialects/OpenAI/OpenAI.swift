internal import JSONText
internal import OrderedCollections

extension Rendering {
    static let openAI = Rendering(name: "openai", toolNames: openAINames) { tool throws(Refusal) in
        try refuseOpenAI(tool)
        return tool.chatFunction(tool.inputWithProperties)
    }

    static let openAIStrict = Rendering(
        name: "openai-strict",
        toolNames: openAINames
    ) { tool throws(Refusal) in
        try refuseOpenAI(tool)
        return tool.chatFunction(try OpenAIStrictSchema.of(tool.input), strict: true)
    }

    // `strict` is stated as false, because OpenAI tries to be strict if it is left out.
    static let openAIResponses = Rendering(
        name: "openai-responses",
        toolNames: openAINames
    ) { tool throws(Refusal) in
        try refuseOpenAI(tool)
        return responsesFunction(tool, tool.inputWithProperties, strict: false)
    }

    static let openAIResponsesStrict = Rendering(
        name: "openai-responses-strict",
        toolNames: openAINames
    ) { tool throws(Refusal) in
        try refuseOpenAI(tool)
        return responsesFunction(tool, try OpenAIStrictSchema.of(tool.input), strict: true)
    }

    private static let openAINames = NameRule(others: "A-Za-z0-9_-", maximum: 64)

    private static func responsesFunction(
        _ tool: CheckedTool,
        _ parameters: OrderedJSON,
        strict: Bool
    ) -> OrderedJSON {
        var members: OrderedJSON.Members = ["type": "function"]
        let rest = tool.described(("parameters", parameters), ("strict", .bool(strict)))
        for (name, value) in rest.members ?? [:] { members[name] = value }
        return .object(members)
    }

    /// Refuses valid schemas for which OpenAI would refuse the whole request.
    private static func refuseOpenAI(_ tool: CheckedTool) throws(Refusal) {
        _ = try tool.input.mappingSchemas { members, path throws(Refusal) in
            let types = members["type"]?.elements ?? [members["type"] ?? .null]
            if types.contains("array"), members["items"] == nil {
                throw Refusal(rule: "an array says what its items are", at: path)
            }
            return .object(members)
        }
        try tool.refuseAtRoot(["anyOf", "oneOf", "allOf", "enum", "not"])
    }
}
