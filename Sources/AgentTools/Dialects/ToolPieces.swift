internal import JSONText

/// By which rule a dialect cannot carry a tool, and what in its input schema breaks it.
struct Refusal: Error {
    private let rule: String
    private var path: [String]

    init(rule: String, at path: [String] = []) {
        self.rule = rule
        self.path = path
    }

    /// The same of a schema that this one's is within.
    func within(_ steps: [String]) -> Refusal { Refusal(rule: rule, at: steps + path) }

    /// The rule, with the place unless that is the whole tool.
    var text: String {
        path.isEmpty ? rule : rule + " (inputSchema\(JSONPointer.text(path)))"
    }

    /// Refuses a strict form that lacks what a reference leads to.
    static func ifDangling(_ strict: OrderedJSON) throws(Refusal) {
        guard let reference = SchemaReferences(root: strict).dangling else { return }
        throw Refusal(rule: "a strict schema has nothing at \"\(reference)\"")
    }
}

/// What a tool looks like in each form; made when it is written, so that reading only hands out bytes.
///
/// The shapes are those of the providers' documents and clients of August 2026.
struct ToolPieces {
    let tool: CheckedTool

    /// The piece of a dialect.
    func piece(_ dialect: Dialect) throws(Refusal) -> String {
        try checkName(dialect)
        try checkInput(dialect)
        return try json(dialect).text
    }

    private func json(_ dialect: Dialect) throws(Refusal) -> OrderedJSON {
        switch dialect.kind {
        case .openAI, .cohere: return chat(withProperties)
        case .openAIStrict: return chat(try OpenAIStrictSchema.of(tool.input.json), strict: true)
        case .openAIResponses: return responses(withProperties, strict: false)
        case .openAIResponsesStrict:
            return responses(try OpenAIStrictSchema.of(tool.input.json), strict: true)
        case .anthropic: return described(("input_schema", tool.input.json))
        case .anthropicStrict:
            let schema = try AnthropicStrictSchema.of(tool.input.json)
            return described(("input_schema", schema), ("strict", true))
        case .gemini: return try gemini()
        case .bedrock:
            return ["toolSpec": described(("inputSchema", ["json": tool.input.json]))]
        case .mcp: return mcp
        case .ollama:
            var members = withProperties.members ?? .init()
            members["required"] = members["required"] ?? []
            return chat(members.inOrder)
        case .mistral: return chat(MistralSchema.of(withProperties))
        }
    }

    // MARK: Envelopes

    private func chat(_ parameters: OrderedJSON, strict: Bool? = nil) -> OrderedJSON {
        var function = described(("parameters", parameters)).members ?? .init()
        if let strict { function["strict"] = .bool(strict) }
        return ["type": "function", "function": .object(function)]
    }

    private func responses(_ parameters: OrderedJSON, strict: Bool) -> OrderedJSON {
        var members = OrderedJSON.Members()
        members["type"] = "function"
        let rest = described(("parameters", parameters), ("strict", .bool(strict)))
        for (name, value) in rest.members?.pairs ?? [] { members[name] = value }
        return .object(members)
    }

    private func gemini() throws(Refusal) -> OrderedJSON {
        guard tool.description != nil else { throw Refusal(rule: "it must have a description") }
        switch try GeminiSchema.of(tool.input.json) {
        case .nothing: return described()
        case .parameters(let schema): return described(("parameters", schema))
        case .jsonSchema: return described(("parametersJsonSchema", tool.input.json))
        }
    }

    private var mcp: OrderedJSON {
        var members = OrderedJSON.Members()
        members["name"] = .string(tool.name)
        members["title"] = tool.title.map { .string($0) }
        members["description"] = tool.description.map { .string($0) }
        members["inputSchema"] = tool.input.json
        members["outputSchema"] = tool.output?.json
        members["annotations"] = tool.annotations.json
        return .object(members)
    }

    /// Name, description, and what else there is.
    private func described(_ others: (String, OrderedJSON)...) -> OrderedJSON {
        var members = OrderedJSON.Members()
        members["name"] = .string(tool.name)
        members["description"] = tool.description.map { .string($0) }
        for (name, value) in others { members[name] = value }
        return .object(members)
    }

    /// The input schema with its properties, if only that there are none.
    private var withProperties: OrderedJSON {
        var members = tool.input.json.members ?? .init()
        guard members["properties"] == nil else { return tool.input.json }
        members["properties"] = [:]
        return members.inOrder
    }

    // MARK: What a provider refuses

    /// Refuses what is valid as a schema, but makes a provider refuse the whole request.
    private func checkInput(_ dialect: Dialect) throws(Refusal) {
        let schema = tool.input.json
        let refused: [String]
        switch dialect.kind {
        case .openAI, .openAIStrict, .openAIResponses, .openAIResponsesStrict:
            refused = ["anyOf", "oneOf", "allOf", "enum", "not"]
            _ = try schema.mappingSchemas { members, path throws(Refusal) in
                let types = members["type"]?.elements ?? [members["type"] ?? .null]
                if types.contains("array"), members["items"] == nil {
                    throw Refusal(rule: "an array says what its items are", at: path)
                }
                return .object(members)
            }
        case .anthropic, .anthropicStrict:
            refused = ["anyOf", "oneOf", "allOf"]
            let rule = NameRule(others: NameRule.word.union(".-".utf8), maximum: 64)
            for name in schema["properties"]?.members?.names ?? [] where !rule.allows(name) {
                throw Refusal(
                    rule: "names of parameters match [A-Za-z0-9_.-]{1,64}",
                    at: ["properties", name]
                )
            }
        default: return
        }
        for keyword in refused where schema[keyword] != nil {
            throw Refusal(rule: "an input schema has no \"\(keyword)\" at its root")
        }
    }

    private func checkName(_ dialect: Dialect) throws(Refusal) {
        let portable = NameRule.word.union("-".utf8)
        let rule: (rule: NameRule, pattern: String)? =
            switch dialect.kind {
            case .openAI, .openAIStrict, .openAIResponses, .openAIResponsesStrict, .mistral,
                .bedrock:
                (NameRule(others: portable, maximum: 64), "[A-Za-z0-9_-]{1,64}")
            case .anthropic, .anthropicStrict:
                (NameRule(others: portable, maximum: 128), "[A-Za-z0-9_-]{1,128}")
            case .gemini:
                (
                    NameRule(
                        first: NameRule.letters.union("_".utf8),
                        others: portable.union(".:".utf8),
                        maximum: 64
                    ), "[A-Za-z_][A-Za-z0-9_.:-]{0,63}"
                )
            case .mcp:
                (NameRule(others: portable.union(".".utf8), maximum: 128), "[A-Za-z0-9_.-]{1,128}")
            case .ollama, .cohere: nil
            }
        if let rule, !rule.rule.allows(tool.name) {
            throw Refusal(rule: "names match \(rule.pattern)")
        }
    }
}

extension ToolAnnotations {
    /// MCP's object; nil where nothing is stated.
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
