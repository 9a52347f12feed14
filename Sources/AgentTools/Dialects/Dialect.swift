internal import CImage

/// The wire format of a provider's tool definitions.
///
/// Later versions may know more dialects: a `switch` needs a `default`.
public struct Dialect: RawRepresentable, Sendable, Hashable, CaseIterable,
    CustomStringConvertible
{
    /// Those that this version knows, for its own switches.
    @usableFromInline
    enum Kind: String, Sendable, CaseIterable {
        case openAI = "openai"
        case openAIStrict = "openai-strict"
        case openAIResponses = "openai-responses"
        case openAIResponsesStrict = "openai-responses-strict"
        case anthropic
        case anthropicStrict = "anthropic-strict"
        case gemini
        case bedrock
        case mcp
        case ollama
        case mistral
        case cohere
    }

    @usableFromInline let kind: Kind

    @usableFromInline
    init(_ kind: Kind) { self.kind = kind }

    /// The dialect of that name; nil where this version knows none.
    public init?(rawValue: String) {
        guard let kind = Kind(rawValue: rawValue) else { return nil }
        self.kind = kind
    }

    /// Its name, such as `openai-strict`, which stays the same in all versions.
    public var rawValue: String { kind.rawValue }

    /// The ``rawValue``.
    public var description: String { rawValue }

    /// All that this version knows.
    public static var allCases: [Dialect] { Kind.allCases.map { Dialect($0) } }

    /// OpenAI's Chat Completions, and what is compatible with them.
    @inlinable public static var openAI: Dialect { Dialect(.openAI) }
    /// The same with `strict`: arguments are sure to follow the schema, which must be one of a subset.
    @inlinable public static var openAIStrict: Dialect { Dialect(.openAIStrict) }
    /// OpenAI's Responses; `strict` is stated as false, as leaving it out means to try.
    @inlinable public static var openAIResponses: Dialect { Dialect(.openAIResponses) }
    /// The same with `strict`.
    @inlinable public static var openAIResponsesStrict: Dialect { Dialect(.openAIResponsesStrict) }
    /// Anthropic's Messages.
    @inlinable public static var anthropic: Dialect { Dialect(.anthropic) }
    /// The same with `strict`. One request takes 20 strict tools, with 24 optional parameters and 16
    /// of several types among them (August 2026).
    @inlinable public static var anthropicStrict: Dialect { Dialect(.anthropicStrict) }
    /// Google's Gemini.
    @inlinable public static var gemini: Dialect { Dialect(.gemini) }
    /// Amazon Bedrock's Converse.
    @inlinable public static var bedrock: Dialect { Dialect(.bedrock) }
    /// The result of the Model Context Protocol's `tools/list`.
    @inlinable public static var mcp: Dialect { Dialect(.mcp) }
    /// Ollama.
    @inlinable public static var ollama: Dialect { Dialect(.ollama) }
    /// Mistral.
    @inlinable public static var mistral: Dialect { Dialect(.mistral) }
    /// Cohere's Chat, version 2.
    @inlinable public static var cohere: Dialect { Dialect(.cohere) }

    /// What a request takes: an array of tools, but for Bedrock, whose `toolConfig` is an object, and
    /// MCP, whose result is one.
    var frame: Frame {
        switch kind {
        case .gemini:
            Frame(opening: "[{\"functionDeclarations\":[", closing: "]}]", nothing: "[]")
        case .bedrock, .mcp:
            Frame(opening: "{\"tools\":[", closing: "]}", nothing: "{\"tools\":[]}")
        default: Frame(opening: "[", closing: "]", nothing: "[]")
        }
    }

    var form: tools_form {
        switch kind {
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
