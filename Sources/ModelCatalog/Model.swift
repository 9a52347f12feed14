/// A model as an owned value: a copy that may leave its read, be stored, sent and encoded.
///
/// As JSON it has models.dev's field names, with prices in USD per million units; what is unknown
/// is absent. Every optional property is nil where no source states it.
public struct Model: Sendable, Hashable, Codable, Identifiable {
    /// The id that the provider knows it by.
    public let id: String
    /// The id of the provider that serves it.
    public let provider: String
    /// The canonical spec, `provider:id`.
    public let spec: String
    public let name: String?
    public let family: String?
    /// What it is for, in its source's word, such as `chat` or `image_generation`.
    public let kind: String?
    /// Whether it accepts files.
    public let attachment: Bool?
    /// Whether it reasons before it answers.
    public let reasoning: Bool?
    /// Whether it can call tools.
    public let toolCall: Bool?
    /// Whether it can be held to a JSON schema.
    public let structuredOutput: Bool?
    /// Whether its temperature can be set.
    public let temperature: Bool?
    /// Whether its weights are published.
    public let openWeights: Bool?
    /// Whether it can call several tools in one answer.
    public let parallelToolCalls: Bool?
    /// Whether it can be told which tool to call.
    public let toolChoice: Bool?
    /// Whether its provider caches prompts.
    public let promptCaching: Bool?
    /// Whether it can work a computer's screen, mouse and keyboard.
    public let computerUse: Bool?
    /// Whether its provider lets it search the web.
    public let webSearch: Bool?
    /// When its knowledge ends.
    public let knowledge: CatalogDate?
    public let releaseDate: CatalogDate?
    public let lastUpdated: CatalogDate?
    /// When its provider ends it.
    public let retiresOn: CatalogDate?
    /// What it reads and writes.
    public let modalities: Modalities?
    /// Its limits in tokens.
    public let limit: Limits?
    /// What it costs; nil is unknown, not free.
    public let cost: Cost?
    public let status: Status?
    /// Its class of cost; never absent, but it may say `unknown`.
    public let tier: Tier
    /// How its reasoning can be controlled; nil where that is not stated, empty where not at all.
    public let reasoningOptions: [ReasoningOption]?
    /// Whether and how its thinking is interleaved with its answers.
    public let interleaved: Interleaving?
    /// How it is called, where that differs from its provider.
    public let `override`: Override?
    /// The other ids under which its provider knows it; nil where there are none.
    public let aliases: [String]?
    /// The ids of the sources that it comes from.
    public let sources: [String]

    private enum CodingKeys: String, CodingKey {
        case id, provider, spec, name, family, kind, attachment, reasoning, temperature, knowledge
        case modalities, limit, cost, status, tier, interleaved, `override`, aliases, sources
        case toolCall = "tool_call"
        case structuredOutput = "structured_output"
        case openWeights = "open_weights"
        case parallelToolCalls = "parallel_tool_calls"
        case toolChoice = "tool_choice"
        case promptCaching = "prompt_caching"
        case computerUse = "computer_use"
        case webSearch = "web_search"
        case releaseDate = "release_date"
        case lastUpdated = "last_updated"
        case retiresOn = "retires_on"
        case reasoningOptions = "reasoning_options"
    }

    /// What a model reads and writes; a direction is nil where it is unknown.
    public struct Modalities: Sendable, Hashable, Codable {
        public let input: [Modality]?
        public let output: [Modality]?
    }

    /// Limits in tokens; nil is unknown.
    public struct Limits: Sendable, Hashable, Codable {
        public let context: Int?
        public let input: Int?
        public let output: Int?
    }

    /// One control of a model's reasoning.
    public struct ReasoningOption: Sendable, Hashable, Codable {
        public let type: ReasoningControl
        /// The efforts of an effort control; a nil among them is the choice to send none.
        public let values: [String?]?
        /// The smallest budget in tokens; -1 where the model chooses.
        public let min: Int?
        /// The largest budget in tokens.
        public let max: Int?
    }

    /// Whether a model's thinking is interleaved with its answers.
    public struct Interleaving: Sendable, Hashable, Codable {
        public let supported: Bool?
        /// The response field that carries the thinking.
        public let field: String?
    }

    /// What differs from the provider when the model is called.
    public struct Override: Sendable, Hashable, Codable {
        /// The npm package of the AI SDK adapter.
        public let npm: String?
        /// The base URL.
        public let api: String?
        /// `completions` or `responses`.
        public let shape: String?
    }
}

extension Model {
    /// Copies everything that a view shows.
    public init(_ view: ModelView) {
        id = String(view.id)
        provider = String(view.provider.id)
        spec = String(view.spec)
        name = copy(view.name)
        family = copy(view.family)
        kind = copy(view.kind)
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
        knowledge = view.knowledge
        releaseDate = view.releaseDate
        lastUpdated = view.lastUpdated
        retiresOn = view.retiresOn
        modalities = Modalities(view)
        limit = Limits(view)
        cost = Cost(view)
        status = view.status
        tier = view.tier
        reasoningOptions = ReasoningOption.list(view)
        interleaved = Interleaving(view)
        `override` = Override(view)
        var aliases: [String] = []
        view.visitAliases { aliases.append(String($0)) }
        self.aliases = aliases.isEmpty ? nil : aliases
        var sources: [String] = []
        view.visitSources { sources.append(String($0)) }
        self.sources = sources
    }
}

extension Model.Modalities {
    fileprivate init?(_ view: ModelView) {
        var input: [Modality] = []
        var output: [Modality] = []
        view.visitInputModalities { input.append($0) }
        view.visitOutputModalities { output.append($0) }
        if input.isEmpty && output.isEmpty { return nil }
        self.input = input.isEmpty ? nil : input
        self.output = output.isEmpty ? nil : output
    }
}

extension Model.Limits {
    fileprivate init?(_ view: ModelView) {
        context = view.contextTokens
        input = view.inputTokens
        output = view.outputTokens
        if context == nil && input == nil && output == nil { return nil }
    }
}

extension Model.ReasoningOption {
    fileprivate static func list(_ view: ModelView) -> [Self]? {
        guard view.statesReasoningOptions else { return nil }
        var options: [Self] = []
        view.visitReasoningOptions { option in
            var values: [String?] = []
            option.visitEfforts { values.append(copy($0)) }
            options.append(
                Self(
                    type: option.control,
                    values: option.control == .effort ? values : nil,
                    min: option.minimumTokens,
                    max: option.maximumTokens
                )
            )
        }
        return options
    }
}

extension Model.Interleaving {
    fileprivate init?(_ view: ModelView) {
        supported = view.interleavesThinking
        field = copy(view.interleavedField)
        if supported == nil && field == nil { return nil }
    }
}

extension Model.Override {
    fileprivate init?(_ view: ModelView) {
        npm = copy(view.sdkPackage)
        api = copy(view.baseURL)
        shape = copy(view.apiShape)
        if npm == nil && api == nil && shape == nil { return nil }
    }
}
