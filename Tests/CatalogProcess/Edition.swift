package import CatalogImport
import CatalogSnapshot

/// One of two catalogs of thousands of models that differ in every model and in every place, so
/// that a reader can tell a mixture of them from either.
package enum Edition: CaseIterable, Sendable {
    /// Those that a writer publishes as the odd generations, and as the even ones.
    case odd, even

    package init(generation: UInt64) { self = generation % 2 == 1 ? .odd : .even }

    /// What every model states as its context and as the USD of its input price.
    var number: Int { self == .odd ? 1_000_001 : 2_000_002 }
    /// What every model states as its family.
    var family: String { self == .odd ? "odd" : "of the even edition" }
    /// How many models it has before those of the snapshot.
    private var additions: Int { self == .odd ? 100 : 200 }

    /// Its models: those of the built-in snapshot by their names, with facts of its own; of a small
    /// catalog, some of its own alone.
    package func catalog(isSmall: Bool = false) throws -> ImportedCatalog {
        var providers = [
            "0": JSON.object([
                "models": models((0..<additions).map { "m\($0)" }),
                // No column holds this: it goes to the image beside the catalog's.
                "edition": .string(family),
            ])
        ]
        let snapshot = isSmall ? [:] : try ModelsDev.providers(of: Snapshot.builtIn.database())
        for (id, provider) in snapshot {
            guard case .object(let facts) = provider, case .object(let members)? = facts["models"]
            else { continue }
            providers[id] = .object(["models": models(Array(members.keys))])
        }
        return try ModelsDev.read(Array(JSON.object(providers).text.utf8), from: "\(self) edition")
    }

    private func models(_ ids: [String]) -> JSON {
        let facts = JSON.object([
            "family": .string(family),
            "limit": .object(["context": .number("\(number)")]),
            "cost": .object(["input": .number("\(number)")]),
        ])
        return .object(Dictionary(uniqueKeysWithValues: ids.map { ($0, facts) }))
    }
}
