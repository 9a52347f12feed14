internal import CatalogFixtures
package import CatalogImport
internal import ModelCatalog

/// The choice of a real catalog's models for a fixture.
package enum FixtureChoice: Sendable {
    /// Models by their specs. If a provider is named, by its models' ids or aliases; then no specs means all of
    /// its models.
    case specs([String], provider: String?)
    /// A small set of models that together show every feature of the catalog:
    /// `schema/features.sql`.
    case cover
    /// Real models that show the same features as those of a built-in fixture.
    case like(FixtureTier)
    /// The models of a recording in a directory.
    case recorded(String)
}

/// A built-in fixture whose features a fixture of real models may show.
package enum FixtureTier: String, Sendable, CaseIterable {
    /// Every answer to a capability, and every tier.
    case minimal = "minimal-like"
    /// Also modalities, statuses, missing and odd prices, small and unknown limits, aliases.
    case standard = "standard-like"
    /// Also every other feature, and a model of each provider that serves at least twenty.
    case comprehensive = "comprehensive-like"

    fileprivate var level: FeatureLevel {
        switch self {
        case .minimal: .minimal
        case .standard: .standard
        case .comprehensive: .comprehensive
        }
    }
}

/// A model of a fixture, with the reasons why it is there.
package struct FixturePick: Sendable {
    package let model: CatalogSubject
    /// In the byte order of their names if they are features.
    package let reasons: [String]
}

/// The chosen models, and providers, which may have no chosen model.
struct Chosen {
    var picks: [FixturePick]
    var providers: Set<CatalogSubject> = []
    /// Whether the fixture gets the sources' texts that no reader of a catalog sees.
    var keepsTexts = true
    /// The purpose of the fixture.
    let purpose: String
}

extension FixtureChoice {
    /// The chosen models of a catalog.
    ///
    /// - Throws: `CatalogError` if a spec names no model, ``FixtureUpkeepError`` if a recording cannot be used.
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
                purpose: "Real models that show the features of those of '\(tier.name)'."
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
                model: all.models[pick.index],
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
