internal import CImage

/// Conditions on models, all of which must hold. An empty filter matches every model.
public struct Filter: Sendable, Hashable {
    /// Capabilities that the model must state that it has, all of them. A model that does not state
    /// one does not match.
    public var capabilities: Set<Capability>
    /// The least context in tokens, or nil for any. An unknown context does not match.
    public var minimumContextTokens: Int?
    /// The highest standard price of prompt tokens, or nil for any.
    public var maximumInputPrice: UnitPrice?
    /// Whether a model of unknown or dynamic input price passes ``maximumInputPrice``. It does,
    /// unless told otherwise.
    public var admitsUnknownPrice: Bool
    /// What the model must read, all of them. Unknown means text alone.
    public var inputModalities: Set<Modality>
    /// What the model must write, all of them. Unknown means text alone.
    public var outputModalities: Set<Modality>
    /// The ids of the providers that it may be from, any of them; empty for all.
    public var providers: [String]
    /// The tier that it must be of, or nil for any.
    public var tier: Tier?

    public init(
        capabilities: Set<Capability> = [],
        minimumContextTokens: Int? = nil,
        maximumInputPrice: UnitPrice? = nil,
        admitsUnknownPrice: Bool = true,
        inputModalities: Set<Modality> = [],
        outputModalities: Set<Modality> = [],
        providers: [String] = [],
        tier: Tier? = nil
    ) {
        self.capabilities = capabilities
        self.minimumContextTokens = minimumContextTokens
        self.maximumInputPrice = maximumInputPrice
        self.admitsUnknownPrice = admitsUnknownPrice
        self.inputModalities = inputModalities
        self.outputModalities = outputModalities
        self.providers = providers
        self.tier = tier
    }

    /// The filter as the image's filters take it, without the providers.
    var conditions: catalog_filter {
        var bits: UInt64 = 0
        var canBeMet = true
        for capability in capabilities { Self.require(capability.bit, &bits, &canBeMet) }
        for modality in inputModalities { Self.require(modality.inputBit, &bits, &canBeMet) }
        for modality in outputModalities { Self.require(modality.outputBit, &bits, &canBeMet) }
        if let tier { Self.require(tier.bit, &bits, &canBeMet) }
        if maximumInputPrice != nil, !admitsUnknownPrice {
            bits |= 1 << catalog_bit.CATALOG_BIT_INPUT_PRICE_KNOWN.rawValue
        }
        // No stated context is below 1. A bound that no count can meet stays one that no count can meet.
        let context = minimumContextTokens.map { max(1, $0) } ?? 0
        var conditions = catalog_filter_everything()
        conditions.bits = bits
        // No model states a word that the image has no set for.
        conditions.minimum_context = canBeMet ? UInt32(clamping: context) : .max
        if let price = maximumInputPrice {
            conditions.maximum_input_price = price.nanoUSDPerMillion
        }
        return conditions
    }

    /// Adds a set to those that a model must be in; without one, no model can be.
    private static func require(_ bit: UInt32?, _ bits: inout UInt64, _ canBeMet: inout Bool) {
        if let bit { bits |= 1 << bit } else { canBeMet = false }
    }
}

extension Capability {
    /// The image's set for it; nil: there is none.
    var bit: UInt32? { code.map { UInt32($0) - 1 + catalog_bit.CATALOG_BIT_attachment.rawValue } }
}

extension Modality {
    /// The image's set for what reads it; nil: there is none.
    var inputBit: UInt32? {
        code.map { UInt32($0) - 1 + catalog_bit.CATALOG_BIT_INPUT_MODALITIES.rawValue }
    }
    /// The image's set for what writes it; nil: there is none.
    var outputBit: UInt32? {
        code.map { UInt32($0) - 1 + catalog_bit.CATALOG_BIT_OUTPUT_MODALITIES.rawValue }
    }
}

extension Tier {
    /// The image's set for it; nil: there is none.
    var bit: UInt32? { code.map { UInt32($0) - 1 + catalog_bit.CATALOG_BIT_TIERS.rawValue } }
}

/// The order in which models are visited. Unknown comes last; equals are ordered by provider and id.
public enum Order: String, Sendable, Hashable, CaseIterable {
    /// By provider, then by id, in byte order.
    case spec
    /// The lowest standard price of prompt tokens first.
    case price
    /// The largest context first.
    case context
    /// The newest release first.
    case released
    /// By name, in byte order.
    case name

    /// The image's permutation for the order; nil for the order of its rows.
    var permutation: catalog_order? {
        switch self {
        case .spec: nil
        case .price: .CATALOG_BY_PRICE
        case .context: .CATALOG_BY_CONTEXT
        case .released: .CATALOG_BY_RELEASE
        case .name: .CATALOG_BY_NAME
        }
    }
}
