// Public, as reading in a dialect is inlined into the code that reads.
public import CImage

/// The wire format of a provider's tool definitions.
///
/// Later versions may know more dialects: a `switch` needs a `default`.
public struct Dialect: RawRepresentable, Sendable, Hashable, CaseIterable,
    CustomStringConvertible
{
    /// Its number in images.
    @usableFromInline let rendering: tools_rendering

    @usableFromInline
    init(_ rendering: tools_rendering) { self.rendering = rendering }

    /// The dialect of that name, or nil where this version does not know it.
    public init?(rawValue: String) {
        guard let dialect = Self.allCases.first(where: { $0.rawValue == rawValue }) else {
            return nil
        }
        self = dialect
    }

    /// The dialect's name, such as `openai-strict`, which stays the same in all versions.
    public var rawValue: String { Rendering.of(rendering).name }

    /// The ``rawValue``.
    public var description: String { rawValue }

    /// All dialects that this version knows.
    public static let allCases = tools_rendering.all.filter { $0 != .TOOLS_RENDERING_text }
        .map { Dialect($0) }

    /// OpenAI's Chat Completions, and compatible APIs.
    @inlinable public static var openAI: Dialect { Dialect(.TOOLS_RENDERING_openai) }
    /// OpenAI's Chat Completions with `strict`: models keep to the schema, which may use only a subset of JSON
    /// Schema.
    @inlinable public static var openAIStrict: Dialect { Dialect(.TOOLS_RENDERING_openai_strict) }
    /// OpenAI's Responses, with `strict` stated as false.
    @inlinable public static var openAIResponses: Dialect {
        Dialect(.TOOLS_RENDERING_openai_responses)
    }
    /// OpenAI's Responses with `strict`, as ``openAIStrict``.
    @inlinable public static var openAIResponsesStrict: Dialect {
        Dialect(.TOOLS_RENDERING_openai_responses_strict)
    }
    /// Anthropic's Messages.
    @inlinable public static var anthropic: Dialect { Dialect(.TOOLS_RENDERING_anthropic) }
    /// Anthropic's Messages with `strict`. One request takes 20 strict tools, with 24 optional parameters
    /// and 16 of several types among them (August 2026).
    @inlinable public static var anthropicStrict: Dialect {
        Dialect(.TOOLS_RENDERING_anthropic_strict)
    }
    /// Google's Gemini.
    @inlinable public static var gemini: Dialect { Dialect(.TOOLS_RENDERING_gemini) }
    /// Amazon Bedrock's Converse.
    @inlinable public static var bedrock: Dialect { Dialect(.TOOLS_RENDERING_bedrock) }
    /// The result of the Model Context Protocol's `tools/list`.
    @inlinable public static var mcp: Dialect { Dialect(.TOOLS_RENDERING_mcp) }
    /// Ollama's chat.
    @inlinable public static var ollama: Dialect { Dialect(.TOOLS_RENDERING_ollama) }
    /// Mistral's chat.
    @inlinable public static var mistral: Dialect { Dialect(.TOOLS_RENDERING_mistral) }
    /// Cohere's Chat, version 2.
    @inlinable public static var cohere: Dialect { Dialect(.TOOLS_RENDERING_cohere) }
}

extension Rendering {
    /// How tools are rendered in each dialect, and as text. Each rendering has a file of its own.
    static func of(_ rendering: tools_rendering) -> Rendering {
        switch rendering {
        case .TOOLS_RENDERING_openai: openAI
        case .TOOLS_RENDERING_openai_strict: openAIStrict
        case .TOOLS_RENDERING_openai_responses: openAIResponses
        case .TOOLS_RENDERING_openai_responses_strict: openAIResponsesStrict
        case .TOOLS_RENDERING_anthropic: anthropic
        case .TOOLS_RENDERING_anthropic_strict: anthropicStrict
        case .TOOLS_RENDERING_gemini: gemini
        case .TOOLS_RENDERING_bedrock: bedrock
        case .TOOLS_RENDERING_mcp: mcp
        case .TOOLS_RENDERING_ollama: ollama
        case .TOOLS_RENDERING_mistral: mistral
        case .TOOLS_RENDERING_cohere: cohere
        case .TOOLS_RENDERING_text: plainText
        }
    }
}
