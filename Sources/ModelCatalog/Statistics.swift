internal import CImage

/// What a generation of a catalog holds, in numbers. As JSON, the object of `modelcatalog stats`.
public struct Statistics: Sendable, Hashable, Encodable {
    /// The number of models.
    public let models: Int
    /// The number of providers.
    public let providers: Int
    /// The number of models by provider.
    public let byProvider: [String: Int]
    /// The number of models by source; a model may have several.
    public let bySource: [String: Int]
    /// The number of models that state that they have a capability.
    public let byCapability: [Capability: Int]
    /// The number of models by tier.
    public let byTier: [Tier: Int]
    /// The number of models for which no capability is stated or denied.
    public let unknownCapabilities: Int
    /// The number of the generation.
    public let generation: UInt64
    /// When the generation was published.
    public let created: Timestamp

    public init(
        models: Int,
        providers: Int,
        byProvider: [String: Int] = [:],
        bySource: [String: Int] = [:],
        byCapability: [Capability: Int] = [:],
        byTier: [Tier: Int] = [:],
        unknownCapabilities: Int = 0,
        generation: UInt64 = 0,
        created: Timestamp = Timestamp(secondsSince1970: 0)
    ) {
        self.models = models
        self.providers = providers
        self.byProvider = byProvider
        self.bySource = bySource
        self.byCapability = byCapability
        self.byTier = byTier
        self.unknownCapabilities = unknownCapabilities
        self.generation = generation
        self.created = created
    }

    private enum CodingKeys: String, CodingKey {
        case models, providers, generation, created
        case byProvider = "by_provider"
        case bySource = "by_source"
        case byCapability = "by_capability"
        case byTier = "by_tier"
        case unknownCapabilities = "unknown_capabilities"
    }
}

extension Models {
    /// Counts what this generation holds. Linear in models.
    public var statistics: Statistics {
        // An error becomes the read's in the end.
        _ = allows(.statistics)
        observation.read?.observer.countedAll()
        if let stated = observation.read?.observer.statistics {
            return stated
        }
        return unobserved.counted
    }

    private var counted: Statistics {
        var byProvider: [String: Int] = [:]
        visitProviders { byProvider[String($0.id)] = $0.modelCount }
        var bySource: [String: Int] = [:]
        visitSources { bySource[String($0.id)] = 0 }
        all.visit { model in model.visitSources { bySource[String($0), default: 0] += 1 } }
        return Statistics(
            models: count,
            providers: providerCount,
            byProvider: byProvider,
            bySource: bySource,
            byCapability: counts(of: Capability.known, bit: \.bit),
            byTier: counts(of: Tier.known, bit: \.bit),
            unknownCapabilities: count(catalog_bit.CATALOG_BIT_NO_CAPABILITY_STATED.rawValue),
            generation: generation,
            created: created
        )
    }

    private func counts<W: Word>(of words: [W], bit: (W) -> UInt32?) -> [W: Int] {
        var counts: [W: Int] = [:]
        for word in words { if let bit = bit(word) { counts[word] = count(bit) } }
        return counts
    }

    private func count(_ bit: UInt32) -> Int {
        Int(catalog_bit_count(image, bit))
    }
}
