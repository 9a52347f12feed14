internal import JSONText
internal import OrderedCollections

extension Rendering {
    static let anthropic = Rendering(
        name: "anthropic",
        toolNames: anthropicNames
    ) { tool throws(Refusal) in
        try refuseAnthropic(tool)
        return tool.described(("input_schema", tool.input))
    }

    static let anthropicStrict = Rendering(
        name: "anthropic-strict",
        toolNames: anthropicNames
    ) { tool throws(Refusal) in
        try refuseAnthropic(tool)
        let schema = try AnthropicStrictSchema.of(tool.input)
        return tool.described(("input_schema", schema), ("strict", true))
    }

    private static let anthropicNames = NameRule(others: "A-Za-z0-9_-", maximum: 128)
    private static let parameterNames = NameRule(others: "A-Za-z0-9_.-", maximum: 64)

    /// Refuses valid schemas for which Anthropic would refuse the whole request.
    private static func refuseAnthropic(_ tool: CheckedTool) throws(Refusal) {
        let names = tool.input["properties"]?.members?.keys ?? []
        for name in names where !parameterNames.allows(name) {
            throw Refusal(
                rule: "names of parameters match \(parameterNames.pattern)",
                at: ["properties", name]
            )
        }
        try tool.refuseAtRoot(["anyOf", "oneOf", "allOf"])
    }
}
