/// What a model can do, by models.dev's field names.
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

    public var name: String {
        switch self {
        case .attachment: "attachment"
        case .reasoning: "reasoning"
        case .toolCall: "tool_call"
        case .structuredOutput: "structured_output"
        case .temperature: "temperature"
        case .openWeights: "open_weights"
        }
    }
}

/// What a model reads or writes.
public enum Modality: UInt8, Word {
    case text = 1
    case image, audio, video, pdf

    public var name: String {
        switch self {
        case .text: "text"
        case .image: "image"
        case .audio: "audio"
        case .video: "video"
        case .pdf: "pdf"
        }
    }
}

/// What a price is charged for; a price is for one million of its units.
public enum Meter: UInt8, Word {
    /// Prompt tokens.
    case input = 1
    /// Generated tokens.
    case output
    /// Prompt tokens read from the provider's cache.
    case cacheRead
    /// Prompt tokens written to the provider's cache.
    case cacheWrite
    /// Reasoning tokens, where they are not billed as output.
    case reasoning
    /// Audio tokens of the prompt.
    case inputAudio
    /// Generated audio tokens.
    case outputAudio

    public var name: String {
        switch self {
        case .input: "input"
        case .output: "output"
        case .cacheRead: "cache_read"
        case .cacheWrite: "cache_write"
        case .reasoning: "reasoning"
        case .inputAudio: "input_audio"
        case .outputAudio: "output_audio"
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
