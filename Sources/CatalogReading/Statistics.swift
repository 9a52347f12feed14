internal import CImage

/// The numbers of what a generation of a catalog holds. Its JSON is that of `modelcatalog stats`.
public struct Statistics: Sendable, Hashable, Encodable {
    /// The number of models.
    public let models: Int
    /// The number of providers.
    public let providers: Int
    /// The number of models by provider.
    public let byProvider: [String: Int]
    /// The number of models by source; a model may have several.
    public let bySource: [String: Int]
    /// The days on which the sources were retrieved, by source, where they are known.
    public let retrievedOn: [String: CatalogDate]
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

    /// Makes statistics, such as a test needs; numbers that are left out are empty or zero.
    public init(
        models: Int,
        providers: Int,
        byProvider: [String: Int] = [:],
        bySource: [String: Int] = [:],
        retrievedOn: [String: CatalogDate] = [:],
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
        self.retrievedOn = retrievedOn
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
        case retrievedOn = "retrieved_on"
        case byCapability = "by_capability"
        case byTier = "by_tier"
        case unknownCapabilities = "unknown_capabilities"
    }
}

extension Models {
    /// Counts what this generation holds. Linear in models.
    public var statistics: Statistics {
        // The read throws the error at its end.
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
        var retrievedOn: [String: CatalogDate] = [:]
        visitSources {
            bySource[String($0.id)] = 0
            retrievedOn[String($0.id)] = $0.retrievedOn
        }
        all.visit { model in model.visitSources { bySource[String($0), default: 0] += 1 } }
        return Statistics(
            models: count,
            providers: providerCount,
            byProvider: byProvider,
            bySource: bySource,
            retrievedOn: retrievedOn,
            byCapability: counts(of: Capability.known, in: .CATALOG_SECTION_CAPABILITY_SETS),
            byTier: counts(of: Tier.known, in: .CATALOG_SECTION_TIER_SETS),
            unknownCapabilities: count(
                .CATALOG_SECTION_OTHER_SETS,
                UInt32(catalog_other_set.CATALOG_SET_NO_CAPABILITY_STATED.rawValue)
            ),
            generation: generation,
            created: created
        )
    }

    private func counts<W: ListedWord>(of words: [W], in section: catalog_section) -> [W: Int] {
        var counts: [W: Int] = [:]
        for word in words { counts[word] = count(section, image.code(of: word)) }
        return counts
    }

    private func count(_ section: catalog_section, _ code: UInt32) -> Int {
        Int(catalog_set_count(image, section.rawValue, code))
    }
}
