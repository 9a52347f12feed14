internal import CImage

/// The wire format of a provider's tool definitions, as `--dialect` names it.
public enum Dialect: String, Sendable, Hashable, CaseIterable {
    /// OpenAI's Chat Completions, and what is compatible with them.
    case openAI = "openai"
    /// The same with `strict`: arguments are sure to follow the schema, which must be one of a subset.
    case openAIStrict = "openai-strict"
    /// OpenAI's Responses; `strict` is stated as false, as leaving it out means to try.
    case openAIResponses = "openai-responses"
    /// The same with `strict`.
    case openAIResponsesStrict = "openai-responses-strict"
    /// Anthropic's Messages.
    case anthropic
    /// The same with `strict`. One request takes 20 strict tools, with 24 optional parameters and 16
    /// of several types among them (August 2026).
    case anthropicStrict = "anthropic-strict"
    /// Google's Gemini.
    case gemini
    /// Amazon Bedrock's Converse.
    case bedrock
    /// The result of the Model Context Protocol's `tools/list`.
    case mcp
    /// Ollama.
    case ollama
    /// Mistral.
    case mistral
    /// Cohere's Chat, version 2.
    case cohere

    /// What a request takes: an array of tools, but for Bedrock, whose `toolConfig` is an object, and
    /// MCP, whose result is one.
    var frame: Frame {
        switch self {
        case .gemini:
            Frame(opening: "[{\"functionDeclarations\":[", closing: "]}]", nothing: "[]")
        case .bedrock, .mcp:
            Frame(opening: "{\"tools\":[", closing: "]}", nothing: "{\"tools\":[]}")
        default: Frame(opening: "[", closing: "]", nothing: "[]")
        }
    }

    var form: tools_form {
        switch self {
        case .openAI: .TOOLS_FORM_openai
        case .openAIStrict: .TOOLS_FORM_openai_strict
        case .openAIResponses: .TOOLS_FORM_openai_responses
        case .openAIResponsesStrict: .TOOLS_FORM_openai_responses_strict
        case .anthropic: .TOOLS_FORM_anthropic
        case .anthropicStrict: .TOOLS_FORM_anthropic_strict
        case .gemini: .TOOLS_FORM_gemini
        case .bedrock: .TOOLS_FORM_bedrock
        case .mcp: .TOOLS_FORM_mcp
        case .ollama: .TOOLS_FORM_ollama
        case .mistral: .TOOLS_FORM_mistral
        case .cohere: .TOOLS_FORM_cohere
        }
    }
}

/// What is around the pieces of tools, between two of them, and in place of none.
struct Frame {
    var opening = ""
    var separator = ","
    var closing = ""
    let nothing: String

    /// That of the text for models without function calling.
    static let text = Frame(separator: "\n\n", nothing: "No tools available.")
}
