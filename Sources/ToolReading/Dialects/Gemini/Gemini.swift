internal import JSONText

extension Rendering {
    static let gemini = Rendering(
        name: "gemini",
        frame: Frame(opening: "[{\"functionDeclarations\":[", closing: "]}]", nothing: "[]"),
        toolNames: NameRule(first: "A-Za-z_", others: "A-Za-z0-9_.:-", maximum: 64)
    ) { tool throws(Refusal) in
        guard tool.description != nil else { throw Refusal(rule: "it must have a description") }
        return switch try GeminiSchema.of(tool.input) {
        case .nothing: tool.described()
        case .parameters(let schema): tool.described(("parameters", schema))
        case .jsonSchema: tool.described(("parametersJsonSchema", tool.input))
        }
    }
}
