internal import CatalogFixtures
package import CatalogImport
internal import ModelCatalog

/// Which models of a real catalog a fixture is made of.
package enum FixtureChoice: Sendable {
    /// Models by their specs or, where a provider is named, by ids of its models, aliases included; without
    /// specs, all models of the provider.
    case specs([String], provider: String?)
    /// The smallest set found that shows every feature that the catalog has: `schema/features.sql`.
    case cover
    /// Real models that show what those of a built-in fixture do.
    case like(FixtureTier)
    /// Those that a recording in a directory has.
    case recorded(String)
}

/// A built-in fixture that a fixture of real models may be like.
package enum FixtureTier: String, Sendable, CaseIterable {
    /// Every answer to a capability, and every tier.
    case minimal = "minimal-like"
    /// Besides modalities, states of life, missing and odd prices, small and unknown limits, aliases.
    case standard = "standard-like"
    /// Besides every other feature, and a model of each provider that serves at least twenty.
    case comprehensive = "comprehensive-like"

    fileprivate var level: FeatureLevel {
        switch self {
        case .minimal: .minimal
        case .standard: .standard
        case .comprehensive: .comprehensive
        }
    }
}

/// A model that is in a fixture, and what for.
package struct FixturePick: Sendable {
    package let model: CatalogSubject
    /// In the byte order of their names where they are features.
    package let reasons: [String]
}

/// What was chosen of a catalog: models, and providers that may have no model among them.
struct Chosen {
    var picks: [FixturePick]
    var providers: Set<CatalogSubject> = []
    /// Whether what no reader of a catalog sees is in the fixture as well.
    var keepsTexts = true
    /// What the fixture is for.
    let purpose: String
}

extension FixtureChoice {
    /// The models of a catalog that it names.
    ///
    /// - Throws: `CatalogError` where a spec names none; ``FixtureUpkeepError`` where a recording cannot be
    ///   used.
    func chosen(from catalog: StoredTables) throws -> Chosen {
        switch self {
        case .specs(let specs, let provider):
            return Chosen(
                picks: try Self.named(specs, of: provider, in: catalog),
                purpose: "Real models that were named."
            )
        case .cover:
            return try Self.showing(
                .cover,
                of: catalog,
                purpose: "Real models that together show every feature of the catalog."
            )
        case .like(let tier):
            return try Self.showing(
                tier.level,
                of: catalog,
                purpose: "Real models that show what those of '\(tier.name)' do."
            )
        case .recorded(let directory):
            return try Recording(in: directory).chosen(from: catalog)
        }
    }

    private static func named(
        _ specs: [String],
        of provider: String?,
        in catalog: StoredTables
    ) throws -> [FixturePick] {
        var seen: Set<CatalogSubject> = []
        return try Catalog(image: catalog.image).read { models in
            if let provider, specs.isEmpty {
                return try models.list(provider: provider).copies().map { model in
                    let subject = CatalogSubject(provider: model.provider, model: model.id)
                    return FixturePick(model: subject, reasons: ["of '\(provider)'"])
                }
            }
            return try specs.compactMap { spec in
                let model =
                    if let provider { try models.model(spec, provider: provider) } else {
                        try models.model(spec)
                    }
                let subject = CatalogSubject(
                    provider: String(model.provider.id),
                    model: String(model.id)
                )
                guard seen.insert(subject).inserted else { return nil }
                return FixturePick(model: subject, reasons: ["named as '\(spec)'"])
            }
        }
    }

    private static func showing(
        _ level: FeatureLevel,
        of catalog: StoredTables,
        purpose: String
    ) throws -> Chosen {
        let all = try ModelFeatures(of: catalog, to: level)
        let picks = Coverage.picks(all.shown, of: all.features.count).map { pick in
            FixturePick(
                model: all.models[pick.place],
                reasons: pick.reasons.map { all.features[$0].name.text }.sorted()
            )
        }
        return Chosen(picks: picks, purpose: purpose)
    }
}

extension FixtureTier {
    /// The name of the built-in fixture.
    fileprivate var name: String { String(rawValue.prefix { $0 != "-" }) }
}
