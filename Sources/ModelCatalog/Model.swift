/// A model as an owned value: a copy that may leave its read, be stored, sent and encoded.
///
/// As JSON it has the names of SQL's columns; what is unknown is absent. Every optional property is nil
/// where no source states it.
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
    /// The context window in tokens.
    public let contextTokens: Int?
    /// The most tokens that a prompt may have.
    public let inputTokens: Int?
    /// The most tokens that it generates at once.
    public let outputTokens: Int?
    /// What it costs: all price components, by mode, then by bound, then by meter's name, then by variant;
    /// nil is unknown, not free. ``price(_:promptTokens:mode:variant:)`` finds one.
    public let prices: [PriceComponent]?
    public let status: Status?
    /// Its class of cost; never absent, but it may say `unknown`.
    public let tier: Tier
    /// How its reasoning can be controlled; nil where that is not stated, empty where not at all.
    public let reasoningOptions: [ReasoningOption]?
    /// Whether its thinking may be interleaved with its answers.
    public let interleavedThinking: Bool?
    /// The response field that carries interleaved thinking.
    public let interleavedField: String?
    /// The npm package of the AI SDK adapter, where it is not its provider's.
    public let sdkPackage: String?
    /// The base URL, where it is not its provider's.
    public let baseURL: String?
    /// The shape of its API, `completions` or `responses`.
    public let apiShape: String?
    /// The other ids under which its provider knows it; nil where there are none.
    public let aliases: [String]?
    /// The ids of the sources that it comes from.
    public let sources: [String]

    private enum CodingKeys: String, CodingKey {
        case id, provider, spec, name, family, kind, attachment, reasoning, temperature, knowledge
        case modalities, prices, status, tier, aliases, sources
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
        case contextTokens = "context_tokens"
        case inputTokens = "input_tokens"
        case outputTokens = "output_tokens"
        case reasoningOptions = "reasoning_options"
        case interleavedThinking = "interleaved_thinking"
        case interleavedField = "interleaved_field"
        case sdkPackage = "sdk_package"
        case baseURL = "base_url"
        case apiShape = "api_shape"
    }

    /// What a model reads and writes; a direction is nil where it is unknown.
    public struct Modalities: Sendable, Hashable, Codable {
        public let input: [Modality]?
        public let output: [Modality]?
    }

    /// One control of a model's reasoning.
    public struct ReasoningOption: Sendable, Hashable, Codable {
        /// Which control it is.
        public let control: ReasoningControl
        /// The efforts of an effort control; a nil among them is the choice to send none.
        public let efforts: [String?]?
        /// The smallest budget in tokens; -1 where the model chooses.
        public let minimumTokens: Int?
        /// The largest budget in tokens.
        public let maximumTokens: Int?

        private enum CodingKeys: String, CodingKey {
            case control, efforts
            case minimumTokens = "minimum_tokens"
            case maximumTokens = "maximum_tokens"
        }
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
        contextTokens = view.contextTokens
        inputTokens = view.inputTokens
        outputTokens = view.outputTokens
        var prices: [PriceComponent] = []
        view.visitPrices { if $0.price != .unknown { prices.append(PriceComponent($0)) } }
        self.prices = prices.isEmpty ? nil : prices
        status = view.status
        tier = view.tier
        reasoningOptions = ReasoningOption.list(view)
        interleavedThinking = view.interleavedThinking
        interleavedField = copy(view.interleavedField)
        sdkPackage = copy(view.sdkPackage)
        baseURL = copy(view.baseURL)
        apiShape = copy(view.apiShape)
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

extension Model.ReasoningOption {
    fileprivate static func list(_ view: ModelView) -> [Self]? {
        guard view.reasoningOptionsStated else { return nil }
        var options: [Self] = []
        view.visitReasoningOptions { option in
            var efforts: [String?] = []
            option.visitEfforts { efforts.append(copy($0)) }
            options.append(
                Self(
                    control: option.control,
                    efforts: option.control == .effort ? efforts : nil,
                    minimumTokens: option.minimumTokens,
                    maximumTokens: option.maximumTokens
                )
            )
        }
        return options
    }
}

extension Model {
    /// The price of a meter for a request with a prompt of that many tokens, by the rules of
    /// ``ModelView/price(_:promptTokens:mode:variant:)``.
    ///
    /// - Parameters:
    ///   - meter: What is charged for.
    ///   - promptTokens: The length of the prompt; 0 for the base rate.
    ///   - mode: A way of processing such as `batch` or `fast`, or nil for the standard one.
    ///   - variant: What else the rate depends on, such as `1h`, or nil.
    /// - Complexity: Linear in the number of price components.
    public func price(
        _ meter: Meter,
        promptTokens: Int = 0,
        mode: String? = nil,
        variant: String? = nil
    ) -> Price {
        for variant in [variant, ""].compactMap({ $0 }) {
            for mode in [mode, PriceComponent.standardMode].compactMap({ $0 }) {
                let stated = prices?.filter { price in
                    price.meter == meter && price.mode.utf8.elementsEqual(mode.utf8)
                        && price.variant.utf8.elementsEqual(variant.utf8)
                        && (price.abovePromptTokens == 0 || promptTokens > price.abovePromptTokens)
                }
                let last = stated?.max { $0.abovePromptTokens < $1.abovePromptTokens }
                if let last { return last.price }
            }
        }
        return .unknown
    }
}
