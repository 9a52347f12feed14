internal import CImage

/// Conditions on models, all of which must hold. A filter without conditions matches every model.
public struct Filter: Sendable, Hashable {
    /// Capabilities that the model must state that it has, all of them. Unknown does not match.
    public var capabilities: Set<Capability>
    /// The least context in tokens, or nil for any. An unknown context does not match.
    public var minimumContextTokens: Int?
    /// The highest standard price of prompt tokens, or nil for any.
    public var maximumInputPrice: UnitPrice?
    /// Whether a model of unknown or dynamic input price passes ``maximumInputPrice``: true by
    /// default.
    public var admitsUnknownPrice: Bool
    /// Modalities that the model must read, all of them. Unknown means only text.
    public var inputModalities: Set<Modality>
    /// Modalities that the model must write, all of them. Unknown means only text.
    public var outputModalities: Set<Modality>
    /// The ids of the providers that the model may belong to, or nil for any provider. An empty list matches no
    /// model.
    public var providers: [String]?
    /// The tier of the model, or nil for any.
    public var tier: Tier?

    /// Makes a filter; every model meets the conditions that are left out.
    public init(
        capabilities: Set<Capability> = [],
        minimumContextTokens: Int? = nil,
        maximumInputPrice: UnitPrice? = nil,
        admitsUnknownPrice: Bool = true,
        inputModalities: Set<Modality> = [],
        outputModalities: Set<Modality> = [],
        providers: [String]? = nil,
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

    /// Adds the conditions, except for the providers, to those for an image.
    func add(to conditions: inout catalog_filter, in image: RawSpan) {
        // A set that the image lacks has no models.
        for word in capabilities {
            conditions.require(.CATALOG_SECTION_CAPABILITY_SETS, image.code(of: word))
        }
        for word in inputModalities {
            conditions.require(.CATALOG_SECTION_INPUT_MODALITY_SETS, image.code(of: word))
        }
        for word in outputModalities {
            conditions.require(.CATALOG_SECTION_OUTPUT_MODALITY_SETS, image.code(of: word))
        }
        if let tier { conditions.require(.CATALOG_SECTION_TIER_SETS, image.code(of: tier)) }
        if let price = maximumInputPrice {
            conditions.maximum_input_price = price.nanoUSDPerMillion
            let known = catalog_other_set.CATALOG_SET_INPUT_PRICE_KNOWN
            if !admitsUnknownPrice {
                conditions.require(.CATALOG_SECTION_OTHER_SETS, UInt32(known.rawValue))
            }
        }
        // No stated context is below 1. A bound above all counts becomes the largest number, which no count
        // reaches.
        let context = minimumContextTokens.map { max(1, $0) } ?? 0
        conditions.minimum_context = UInt32(clamping: context)
    }
}

// The pointers last for the calls.
extension catalog_filter {
    /// Adds a provider. Only models of added providers match.
    mutating func add(provider row: UInt32) {
        unsafe catalog_filter_add(&self, row)
    }

    /// Adds a set that models must be in.
    fileprivate mutating func require(_ section: catalog_section, _ code: UInt32) {
        unsafe catalog_filter_require(&self, section.rawValue, code)
    }
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
