// Public, as a known word is inlined into the code that names it.
public import CImage

/// What a model can do; the first six by models.dev's field names.
public struct Capability: ListedWord {
    package static let list = WordList(.CATALOG_LIST_capabilities)
    @usableFromInline package let form: WordForm

    package init(form: WordForm) { self.form = form }

    @inlinable init(_ code: catalog_capability) { form = .code(code.rawValue) }
}

extension Capability {
    /// It accepts files.
    @inlinable public static var attachment: Self { Self(.CATALOG_CAPABILITY_attachment) }
    /// It reasons before it answers.
    @inlinable public static var reasoning: Self { Self(.CATALOG_CAPABILITY_reasoning) }
    /// It can call tools.
    @inlinable public static var toolCall: Self { Self(.CATALOG_CAPABILITY_tool_call) }
    /// It can be held to a JSON schema.
    @inlinable public static var structuredOutput: Self {
        Self(.CATALOG_CAPABILITY_structured_output)
    }
    /// Its temperature can be set.
    @inlinable public static var temperature: Self { Self(.CATALOG_CAPABILITY_temperature) }
    /// Its weights are published.
    @inlinable public static var openWeights: Self { Self(.CATALOG_CAPABILITY_open_weights) }
    /// It can call several tools in one answer.
    @inlinable public static var parallelToolCalls: Self {
        Self(.CATALOG_CAPABILITY_parallel_tool_calls)
    }
    /// It can be told which tool to call, or to call one.
    @inlinable public static var toolChoice: Self { Self(.CATALOG_CAPABILITY_tool_choice) }
    /// Its provider caches prompts.
    @inlinable public static var promptCaching: Self { Self(.CATALOG_CAPABILITY_prompt_caching) }
    /// It can work a computer's screen, mouse and keyboard.
    @inlinable public static var computerUse: Self { Self(.CATALOG_CAPABILITY_computer_use) }
    /// Its provider lets it search the web.
    @inlinable public static var webSearch: Self { Self(.CATALOG_CAPABILITY_web_search) }
}

/// What a model reads or writes.
public struct Modality: ListedWord {
    package static let list = WordList(.CATALOG_LIST_modalities)
    @usableFromInline package let form: WordForm

    package init(form: WordForm) { self.form = form }

    @inlinable init(_ code: catalog_modality_word) { form = .code(code.rawValue) }
}

extension Modality {
    /// Text.
    @inlinable public static var text: Self { Self(.CATALOG_MODALITY_text) }
    /// Still pictures.
    @inlinable public static var image: Self { Self(.CATALOG_MODALITY_image) }
    /// Sound and speech.
    @inlinable public static var audio: Self { Self(.CATALOG_MODALITY_audio) }
    /// Moving pictures.
    @inlinable public static var video: Self { Self(.CATALOG_MODALITY_video) }
    /// PDF documents.
    @inlinable public static var pdf: Self { Self(.CATALOG_MODALITY_pdf) }
    /// Program text, where it is told from other text.
    @inlinable public static var code: Self { Self(.CATALOG_MODALITY_code) }
}

/// Where a model is in its life, where its source says so.
public struct Status: ListedWord {
    package static let list = WordList(.CATALOG_LIST_statuses)
    @usableFromInline package let form: WordForm

    package init(form: WordForm) { self.form = form }

    @inlinable init(_ code: catalog_status) { form = .code(code.rawValue) }
}

extension Status {
    /// It is tried out by few.
    @inlinable public static var alpha: Self { Self(.CATALOG_STATUS_alpha) }
    /// It is tried out by all.
    @inlinable public static var beta: Self { Self(.CATALOG_STATUS_beta) }
    /// Its provider advises against it, and may end it.
    @inlinable public static var deprecated: Self { Self(.CATALOG_STATUS_deprecated) }
}

/// A rough class of cost, derived from where a model runs, its input price and its context.
public struct Tier: ListedWord {
    package static let list = WordList(.CATALOG_LIST_tiers)
    @usableFromInline package let form: WordForm

    package init(form: WordForm) { self.form = form }

    @inlinable init(_ code: catalog_tier) { form = .code(code.rawValue) }
}

extension Tier {
    /// Its price or its context is unknown.
    @inlinable public static var unknown: Self { Self(.CATALOG_TIER_unknown) }
    /// Its provider runs on the user's machine.
    @inlinable public static var local: Self { Self(.CATALOG_TIER_local) }
    /// Below 0.50 USD per million input tokens.
    @inlinable public static var economy: Self { Self(.CATALOG_TIER_economy) }
    /// From 0.50 USD per million input tokens, and not premium.
    @inlinable public static var standard: Self { Self(.CATALOG_TIER_standard) }
    /// Above 1.00 USD per million input tokens, with a context above 100,000 tokens.
    @inlinable public static var premium: Self { Self(.CATALOG_TIER_premium) }
}

/// Where a provider's models run.
public struct Hosting: ListedWord {
    package static let list = WordList(.CATALOG_LIST_hostings)
    @usableFromInline package let form: WordForm

    package init(form: WordForm) { self.form = form }

    @inlinable init(_ code: catalog_hosting) { form = .code(code.rawValue) }
}

extension Hosting {
    /// On the provider's machines.
    @inlinable public static var hosted: Self { Self(.CATALOG_HOSTING_hosted) }
    /// On the user's own.
    @inlinable public static var local: Self { Self(.CATALOG_HOSTING_local) }
}

/// How a model's reasoning can be controlled.
public struct ReasoningControl: ListedWord {
    package static let list = WordList(.CATALOG_LIST_reasoning_controls)
    @usableFromInline package let form: WordForm

    package init(form: WordForm) { self.form = form }

    @inlinable init(_ code: catalog_reasoning_control) { form = .code(code.rawValue) }
}

extension ReasoningControl {
    /// It can be switched on and off.
    @inlinable public static var toggle: Self { Self(.CATALOG_REASONING_CONTROL_toggle) }
    /// It takes one of several efforts.
    @inlinable public static var effort: Self { Self(.CATALOG_REASONING_CONTROL_effort) }
    /// It takes a budget of tokens.
    @inlinable public static var budgetTokens: Self {
        Self(.CATALOG_REASONING_CONTROL_budget_tokens)
    }
}
