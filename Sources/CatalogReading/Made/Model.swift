// Generated from catalog_tables.h and words.sql by schema/generate.swift: `make generated`.

/// A model as an owned value: a copy that may leave its read, be stored, sent and encoded.
///
/// Its JSON keys are the names of the SQL columns; unknown facts are absent.
public struct Model: Sendable, Hashable, Codable, Identifiable {
    /// The id that the provider knows it by.
    public let id: String
    /// The id of the provider that serves it.
    public let provider: String
    /// The canonical spec, `provider:id`.
    public let spec: String
    /// Its name for people; nil where unknown.
    public let name: String?
    /// The family that it belongs to, such as claude-sonnet; nil where unknown.
    public let family: String?
    /// What it is for, in its source's word, such as chat; nil where unknown.
    public let kind: String?
    /// The response field that carries interleaved thinking; nil where unknown.
    public let interleavedField: String?
    /// The npm package of its AI SDK adapter, where that is not its provider's; nil where unknown.
    public let sdkPackage: String?
    /// Its base URL, where that is not its provider's; nil where unknown.
    public let baseURL: String?
    /// The shape of its API: completions or responses; nil where unknown.
    public let apiShape: String?
    /// Where it is in its life; nil where unknown.
    public let status: Status?
    /// Its context window in tokens; nil where unknown.
    public let contextTokens: Int?
    /// How many tokens it generates at most; nil where unknown.
    public let outputTokens: Int?
    /// How many tokens its prompt has at most; nil where unknown.
    public let inputTokens: Int?
    /// When its knowledge ends; nil where unknown.
    public let knowledge: CatalogDate?
    /// When it was released; nil where unknown.
    public let releaseDate: CatalogDate?
    /// When it last changed; nil where unknown.
    public let lastUpdated: CatalogDate?
    /// When its provider ends it; nil where unknown.
    public let retiresOn: CatalogDate?
    /// Whether its thinking may be interleaved with its answers; nil where unknown.
    public let interleavedThinking: Bool?
    /// Whether it accepts files; nil where unknown.
    public let attachment: Bool?
    /// Whether it reasons before it answers; nil where unknown.
    public let reasoning: Bool?
    /// Whether it can call tools; nil where unknown.
    public let toolCall: Bool?
    /// Whether it can be held to a JSON schema; nil where unknown.
    public let structuredOutput: Bool?
    /// Whether its temperature can be set; nil where unknown.
    public let temperature: Bool?
    /// Whether its weights are published; nil where unknown.
    public let openWeights: Bool?
    /// Whether it can call several tools in one answer; nil where unknown.
    public let parallelToolCalls: Bool?
    /// Whether it can be told which tool to call; nil where unknown.
    public let toolChoice: Bool?
    /// Whether its provider caches prompts; nil where unknown.
    public let promptCaching: Bool?
    /// Whether it can work a computer's screen, mouse and keyboard; nil where unknown.
    public let computerUse: Bool?
    /// Whether its provider lets it search the web; nil where unknown.
    public let webSearch: Bool?
    /// What it reads and writes; nil where both are unknown.
    public let modalities: Modalities?
    /// What it costs: all price components, by mode, then by bound, then by meter's name, then by variant;
    /// nil is unknown, not free. ``price(_:promptTokens:mode:variant:)`` finds one.
    public let prices: [PriceComponent]?
    /// Its class of cost; never absent, but it may say `unknown`.
    public let tier: Tier
    /// How its reasoning can be controlled; nil where that is not stated, empty where it cannot be.
    public let reasoningOptions: [ReasoningOption]?
    /// The other ids under which its provider knows it; nil where there are none.
    public let aliases: [String]?
    /// The ids of the sources that it comes from.
    public let sources: [String]

    private enum CodingKeys: String, CodingKey {
        case id, provider, spec, modalities, prices, tier, aliases, sources
        case reasoningOptions = "reasoning_options"
        case name
        case family
        case kind
        case interleavedField = "interleaved_field"
        case sdkPackage = "sdk_package"
        case baseURL = "base_url"
        case apiShape = "api_shape"
        case status
        case contextTokens = "context_tokens"
        case outputTokens = "output_tokens"
        case inputTokens = "input_tokens"
        case knowledge
        case releaseDate = "release_date"
        case lastUpdated = "last_updated"
        case retiresOn = "retires_on"
        case interleavedThinking = "interleaved_thinking"
        case attachment
        case reasoning
        case toolCall = "tool_call"
        case structuredOutput = "structured_output"
        case temperature
        case openWeights = "open_weights"
        case parallelToolCalls = "parallel_tool_calls"
        case toolChoice = "tool_choice"
        case promptCaching = "prompt_caching"
        case computerUse = "computer_use"
        case webSearch = "web_search"
    }

    /// Makes a model, such as a test needs; facts that are left out are unknown.
    public init(
        provider: String,
        id: String,
        name: String? = nil,
        family: String? = nil,
        kind: String? = nil,
        interleavedField: String? = nil,
        sdkPackage: String? = nil,
        baseURL: String? = nil,
        apiShape: String? = nil,
        status: Status? = nil,
        contextTokens: Int? = nil,
        outputTokens: Int? = nil,
        inputTokens: Int? = nil,
        knowledge: CatalogDate? = nil,
        releaseDate: CatalogDate? = nil,
        lastUpdated: CatalogDate? = nil,
        retiresOn: CatalogDate? = nil,
        interleavedThinking: Bool? = nil,
        attachment: Bool? = nil,
        reasoning: Bool? = nil,
        toolCall: Bool? = nil,
        structuredOutput: Bool? = nil,
        temperature: Bool? = nil,
        openWeights: Bool? = nil,
        parallelToolCalls: Bool? = nil,
        toolChoice: Bool? = nil,
        promptCaching: Bool? = nil,
        computerUse: Bool? = nil,
        webSearch: Bool? = nil,
        modalities: Modalities? = nil,
        prices: [PriceComponent]? = nil,
        tier: Tier = .unknown,
        reasoningOptions: [ReasoningOption]? = nil,
        aliases: [String]? = nil,
        sources: [String] = []
    ) {
        self.id = id
        self.provider = provider
        spec = "\(provider):\(id)"
        self.modalities = modalities
        self.prices = prices
        self.tier = tier
        self.reasoningOptions = reasoningOptions
        self.aliases = aliases
        self.sources = sources
        self.name = name
        self.family = family
        self.kind = kind
        self.interleavedField = interleavedField
        self.sdkPackage = sdkPackage
        self.baseURL = baseURL
        self.apiShape = apiShape
        self.status = status
        self.contextTokens = contextTokens
        self.outputTokens = outputTokens
        self.inputTokens = inputTokens
        self.knowledge = knowledge
        self.releaseDate = releaseDate
        self.lastUpdated = lastUpdated
        self.retiresOn = retiresOn
        self.interleavedThinking = interleavedThinking
        self.attachment = attachment
        self.reasoning = reasoning
        self.toolCall = toolCall
        self.structuredOutput = structuredOutput
        self.temperature = temperature
        self.openWeights = openWeights
        self.parallelToolCalls = parallelToolCalls
        self.toolChoice = toolChoice
        self.promptCaching = promptCaching
        self.computerUse = computerUse
        self.webSearch = webSearch
    }

    /// Copies everything that a view shows.
    public init(_ view: ModelView) {
        id = String(view.id)
        provider = String(view.provider.id)
        spec = String(view.spec)
        modalities = Modalities(view)
        prices = PriceComponent.list(view)
        tier = view.tier
        reasoningOptions = ReasoningOption.list(view)
        aliases = view.aliases
        sources = view.sources
        name = copy(view.name)
        family = copy(view.family)
        kind = copy(view.kind)
        interleavedField = copy(view.interleavedField)
        sdkPackage = copy(view.sdkPackage)
        baseURL = copy(view.baseURL)
        apiShape = copy(view.apiShape)
        status = view.status
        contextTokens = view.contextTokens
        outputTokens = view.outputTokens
        inputTokens = view.inputTokens
        knowledge = view.knowledge
        releaseDate = view.releaseDate
        lastUpdated = view.lastUpdated
        retiresOn = view.retiresOn
        interleavedThinking = view.interleavedThinking
        attachment = view.supports(.attachment)
        reasoning = view.supports(.reasoning)
        toolCall = view.supports(.toolCall)
        structuredOutput = view.supports(.structuredOutput)
        temperature = view.supports(.temperature)
        openWeights = view.supports(.openWeights)
        parallelToolCalls = view.supports(.parallelToolCalls)
        toolChoice = view.supports(.toolChoice)
        promptCaching = view.supports(.promptCaching)
        computerUse = view.supports(.computerUse)
        webSearch = view.supports(.webSearch)
    }
}
