/// What a model costs, as an owned value.
///
/// As JSON it is an object as models.dev writes it: USD by meter, per million tokens or per unit of
/// what is no token, `tiers` for long prompts, and `modes` by name; a price that its provider sets per
/// request is the text `dynamic`.
/// Rates that depend on something else besides are objects by meter in `variants`, by its name.
public struct Cost: Sendable, Hashable {
    /// The rates by meter. A meter that is absent is unknown; none of the prices is
    /// ``Price/unknown``.
    public let rates: [Meter: Price]
    /// The rates by what else they depend on, such as `1h` or `1080p`, and by meter. What a variant
    /// does not list has the rate of the meter without one.
    public let variants: [String: [Meter: Price]]
    /// The rates for long prompts, shortest first.
    public let tiers: [ContextTier]
    /// The rates of other ways of processing, such as `batch` or `fast`. What a mode does not list
    /// keeps the rate of the base.
    public let modes: [String: Cost]

    /// The rates that hold for a whole request once its prompt is long.
    public struct ContextTier: Sendable, Hashable {
        /// They hold for prompts of more tokens than this.
        public let abovePromptTokens: Int
        /// The rates by meter. What is absent keeps the rate of the base.
        public let rates: [Meter: Price]
        /// The rates by what else they depend on, and by meter.
        public let variants: [String: [Meter: Price]]
    }
}

extension Cost {
    /// Rates by variant, '' for none, and by meter.
    private typealias Rates = [String: [Meter: Price]]

    /// Copies a model's prices; nil where it has none.
    init?(_ view: ModelView) {
        var found: [String: [Int: Rates]] = [:]
        view.visitPrices { price in
            found[String(price.mode), default: [:]][price.abovePromptTokens, default: [:]][
                String(price.variant),
                default: [:]
            ][price.meter] = price.price
        }
        if found.isEmpty { return nil }
        let standard = found.removeValue(forKey: ModelView.standardMode) ?? [:]
        self.init(standard, modes: found.mapValues { Cost($0, modes: [:]) })
    }

    private init(_ byBound: [Int: Rates], modes: [String: Cost]) {
        rates = byBound[0]?[""] ?? [:]
        variants = (byBound[0] ?? [:]).filter { !$0.key.isEmpty }
        tiers = byBound.filter { $0.key > 0 }.sorted { $0.key < $1.key }
            .map { bound, rates in
                ContextTier(
                    abovePromptTokens: bound,
                    rates: rates[""] ?? [:],
                    variants: rates.filter { !$0.key.isEmpty }
                )
            }
        self.modes = modes
    }
}

extension Cost: Codable {
    private static let tiersKey = WordKey(stringValue: "tiers")
    private static let modesKey = WordKey(stringValue: "modes")

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: WordKey.self)
        try container.encode(rates, variants)
        if !tiers.isEmpty { try container.encode(tiers, forKey: Self.tiersKey) }
        if !modes.isEmpty { try container.encode(modes, forKey: Self.modesKey) }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: WordKey.self)
        rates = try container.decodeRates().byMeter
        variants = try container.decodeVariants()
        tiers = try container.decodeIfPresent([ContextTier].self, forKey: Self.tiersKey) ?? []
        modes = try container.decodeIfPresent([String: Cost].self, forKey: Self.modesKey) ?? [:]
    }
}

extension Cost.ContextTier: Codable {
    private static let tierKey = WordKey(stringValue: "tier")

    /// models.dev's `{"type": "context", "size": 200000}`.
    private struct Bound: Codable {
        var type = "context"
        let size: Int
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: WordKey.self)
        try container.encode(Bound(size: abovePromptTokens), forKey: Self.tierKey)
        try container.encode(rates, variants)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: WordKey.self)
        abovePromptTokens = try container.decode(Bound.self, forKey: Self.tierKey).size
        rates = try container.decodeRates().byMeter
        variants = try container.decodeVariants()
    }
}

extension WordKey {
    fileprivate static let variants = WordKey(stringValue: "variants")
}

/// Rates by meter, as JSON has them: of tokens in USD per million, of all else in USD per unit, as the
/// meters' names say.
private struct Rates: Codable {
    let byMeter: [Meter: Price]

    init(_ byMeter: [Meter: Price]) { self.byMeter = byMeter }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: WordKey.self)
        try container.encode(self)
    }

    init(from decoder: any Decoder) throws {
        self = try decoder.container(keyedBy: WordKey.self).decodeRates()
    }
}

extension KeyedEncodingContainer<WordKey> {
    fileprivate mutating func encode(_ rates: Rates) throws {
        for (meter, price) in rates.byMeter {
            let encoder = superEncoder(forKey: WordKey(stringValue: meter.name))
            try price.encode(to: encoder, scale: meter.scale)
        }
    }

    fileprivate mutating func encode(
        _ rates: [Meter: Price],
        _ variants: [String: [Meter: Price]]
    ) throws {
        try encode(Rates(rates))
        if !variants.isEmpty { try encode(variants.mapValues { Rates($0) }, forKey: .variants) }
    }
}

extension KeyedDecodingContainer<WordKey> {
    fileprivate func decodeRates() throws -> Rates {
        var rates: [Meter: Price] = [:]
        for meter in Meter.allCases {
            let key = WordKey(stringValue: meter.name)
            guard contains(key), try !decodeNil(forKey: key) else { continue }
            rates[meter] = try Price(from: superDecoder(forKey: key), scale: meter.scale)
        }
        return Rates(rates)
    }

    fileprivate func decodeVariants() throws -> [String: [Meter: Price]] {
        let variants = try decodeIfPresent([String: Rates].self, forKey: .variants) ?? [:]
        return variants.mapValues(\.byMeter)
    }
}

extension Meter {
    /// How many of the catalog's nano-USD per million units make a dollar in JSON.
    fileprivate var scale: Double { isOfTokens ? 1e9 : 1e15 }
}

extension Price: Codable {
    private static let dynamicText = "dynamic"

    /// USD per million units as a number, `"dynamic"`, or null where it is unknown.
    public func encode(to encoder: any Encoder) throws { try encode(to: encoder, scale: 1e9) }

    public init(from decoder: any Decoder) throws { try self.init(from: decoder, scale: 1e9) }

    fileprivate func encode(to encoder: any Encoder, scale: Double) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .amount(let price): try container.encode(Double(price.nanoUSDPerMillion) / scale)
        case .dynamic: try container.encode(Self.dynamicText)
        case .unknown: try container.encodeNil()
        }
    }

    fileprivate init(from decoder: any Decoder, scale: Double) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .unknown
        } else if let usd = try? container.decode(Double.self) {
            guard usd.magnitude * scale <= 9e15 else {
                throw DecodingError.dataCorruptedError(
                    in: container,
                    debugDescription: "\(usd) USD is more than a price can be"
                )
            }
            self = .amount(UnitPrice(nearest: usd, scale: scale))
        } else if try container.decode(String.self) == Self.dynamicText {
            self = .dynamic
        } else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "a price is a number of USD or 'dynamic'"
            )
        }
    }
}

extension UnitPrice {
    /// The price that is nearest to an amount in dollars: exactly the one that was encoded, up to
    /// eight million dollars for a million units, where each price is a `Double` of its own.
    fileprivate init(nearest usd: Double, scale: Double) {
        let rounded = (usd * scale).rounded()
        // What rounding the product lost, which a fused multiplication still knows.
        let rest = (-rounded).addingProduct(usd, scale).rounded()
        self.init(nanoUSDPerMillion: Int64(rounded + rest))
    }
}
