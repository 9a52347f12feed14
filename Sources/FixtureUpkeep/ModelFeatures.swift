internal import CatalogCompiler
internal import CatalogImport
internal import ModelCatalog
internal import SQLiteDatabase

/// The features of a catalog's models: those of `schema/features.sql`, and the models' tiers.
struct ModelFeatures {
    struct Feature: Hashable {
        let name: ExactText
        let level: FeatureLevel
    }

    /// The models that show some of the features, in the byte order of providers and ids.
    private(set) var models: [CatalogSubject] = []
    /// For each of the models, the indices of its features in `features`.
    private(set) var shown: [[Int]] = []
    private(set) var features: [Feature] = []

    /// The features up to a level. Linear in the catalog's size.
    init(of catalog: StoredTables, to level: FeatureLevel) throws {
        var rows = try Self.stated(by: catalog.database)
        try Catalog(image: catalog.image).read { models in
            models.all.visit { model in
                let key = CatalogSubject(
                    provider: String(model.provider.id),
                    model: String(model.id)
                )
                rows[key, default: []]
                    .append(Feature(name: ExactText("tier: \(model.tier.name)"), level: .minimal))
            }
        }
        var indices: [Feature: Int] = [:]
        for (model, stated) in rows.sorted(by: { $0.key < $1.key }) {
            let stated = stated.filter { $0.level <= level }
            for feature in stated where indices[feature] == nil {
                indices[feature] = features.count
                features.append(feature)
            }
            models.append(model)
            shown.append(stated.compactMap { indices[$0] })
        }
    }

    private static func stated(
        by database: CatalogDatabase
    ) throws(SQLiteError) -> [CatalogSubject: [Feature]] {
        let rows = try database.connection.prepare(CatalogDatabase.features)
        var features: [CatalogSubject: [Feature]] = [:]
        while try rows.step() {
            guard let provider = rows.value(0).string, let model = rows.value(1).string,
                let name = rows.value(2).string,
                let level = rows.value(3).integer.flatMap({ FeatureLevel(rawValue: Int($0)) })
            else { preconditionFailure("a row of features.sql lacks a value") }
            features[CatalogSubject(provider: provider, model: model), default: []]
                .append(Feature(name: ExactText(name), level: level))
        }
        return features
    }
}

/// How many features a fixture must show: the levels of `schema/features.sql`.
enum FeatureLevel: Int, Comparable {
    case minimal = 1
    case standard, cover, comprehensive

    static func < (left: FeatureLevel, right: FeatureLevel) -> Bool {
        left.rawValue < right.rawValue
    }
}
