// Public, as a known word is inlined into the code that names it.
public import CImage

/// What a model can do; the first six have the names of models.dev's fields.
public struct Capability: ListedWord {
    package static let list = WordList(.CATALOG_LIST_capabilities)
    @usableFromInline package let content: WordContent

    package init(content: WordContent) { self.content = content }

    @inlinable init(_ code: catalog_capability) { content = .code(code.rawValue) }
}

/// What a model reads or writes.
public struct Modality: ListedWord {
    package static let list = WordList(.CATALOG_LIST_modalities)
    @usableFromInline package let content: WordContent

    package init(content: WordContent) { self.content = content }

    @inlinable init(_ code: catalog_modality_word) { content = .code(code.rawValue) }
}

/// The state of a model in its life, if its source states one.
public struct Status: ListedWord {
    package static let list = WordList(.CATALOG_LIST_statuses)
    @usableFromInline package let content: WordContent

    package init(content: WordContent) { self.content = content }

    @inlinable init(_ code: catalog_status) { content = .code(code.rawValue) }
}

extension Status {
    /// A few users try it out.
    @inlinable public static var alpha: Self { Self(.CATALOG_STATUS_alpha) }
    /// All users may try it out.
    @inlinable public static var beta: Self { Self(.CATALOG_STATUS_beta) }
    /// Its provider advises against using it, and may end it.
    @inlinable public static var deprecated: Self { Self(.CATALOG_STATUS_deprecated) }
}

/// A rough class of cost, derived from where a model runs, its input price and its context.
public struct Tier: ListedWord {
    package static let list = WordList(.CATALOG_LIST_tiers)
    @usableFromInline package let content: WordContent

    package init(content: WordContent) { self.content = content }

    @inlinable init(_ code: catalog_tier) { content = .code(code.rawValue) }
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
    @usableFromInline package let content: WordContent

    package init(content: WordContent) { self.content = content }

    @inlinable init(_ code: catalog_hosting) { content = .code(code.rawValue) }
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
    @usableFromInline package let content: WordContent

    package init(content: WordContent) { self.content = content }

    @inlinable init(_ code: catalog_reasoning_control) { content = .code(code.rawValue) }
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
