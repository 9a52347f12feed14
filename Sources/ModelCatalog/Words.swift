/// What a model can do; the first six by models.dev's field names.
public enum Capability: UInt8, Word {
    /// It accepts files.
    case attachment = 1
    /// It reasons before it answers.
    case reasoning
    /// It can call tools.
    case toolCall
    /// It can be held to a JSON schema.
    case structuredOutput
    /// Its temperature can be set.
    case temperature
    /// Its weights are published.
    case openWeights
    /// It can call several tools in one answer.
    case parallelToolCalls
    /// It can be told which tool to call, or to call one.
    case toolChoice
    /// Its provider caches prompts.
    case promptCaching
    /// It can work a computer's screen, mouse and keyboard.
    case computerUse
    /// Its provider lets it search the web.
    case webSearch

    public var name: String {
        switch self {
        case .attachment: "attachment"
        case .reasoning: "reasoning"
        case .toolCall: "tool_call"
        case .structuredOutput: "structured_output"
        case .temperature: "temperature"
        case .openWeights: "open_weights"
        case .parallelToolCalls: "parallel_tool_calls"
        case .toolChoice: "tool_choice"
        case .promptCaching: "prompt_caching"
        case .computerUse: "computer_use"
        case .webSearch: "web_search"
        }
    }
}

/// What a model reads or writes.
public enum Modality: UInt8, Word {
    case text = 1
    case image, audio, video, pdf, code

    public var name: String {
        switch self {
        case .text: "text"
        case .image: "image"
        case .audio: "audio"
        case .video: "video"
        case .pdf: "pdf"
        case .code: "code"
        }
    }
}

/// Where a model is in its life, where its source says so.
public enum Status: UInt8, Word {
    case alpha = 1
    case beta, deprecated

    public var name: String {
        switch self {
        case .alpha: "alpha"
        case .beta: "beta"
        case .deprecated: "deprecated"
        }
    }
}

/// A rough class of cost, derived from where a model runs, its input price and its context.
public enum Tier: UInt8, Word {
    /// Its price or its context is unknown.
    case unknown = 1
    /// Its provider runs on the user's machine.
    case local
    /// Below 0.50 USD per million input tokens.
    case economy
    /// From 0.50 USD per million input tokens, and not premium.
    case standard
    /// Above 1.00 USD per million input tokens, with a context above 100,000 tokens.
    case premium

    public var name: String {
        switch self {
        case .unknown: "unknown"
        case .local: "local"
        case .economy: "economy"
        case .standard: "standard"
        case .premium: "premium"
        }
    }
}

/// Where a provider's models run.
public enum Hosting: UInt8, Word {
    /// On the provider's machines.
    case hosted = 1
    /// On the user's own.
    case local

    public var name: String {
        switch self {
        case .hosted: "hosted"
        case .local: "local"
        }
    }
}

/// How a model's reasoning can be controlled.
public enum ReasoningControl: UInt8, Word {
    /// It can be switched on and off.
    case toggle = 1
    /// It takes one of several efforts.
    case effort
    /// It takes a budget of tokens.
    case budgetTokens

    public var name: String {
        switch self {
        case .toggle: "toggle"
        case .effort: "effort"
        case .budgetTokens: "budget_tokens"
        }
    }
}
