package import CatalogImport
internal import JSONText

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
    /// How many models it has before all others.
    private var additions: Int { self == .odd ? 0 : 10 }

    /// Thousands of models of many providers; of a small catalog, some dozens.
    package func catalog(isSmall: Bool = false) throws -> ImportedCatalog {
        let (providers, models) = isSmall ? (3, 10) : (75, 40)
        var catalog = ["added": provider(of: additions)]
        for number in 0..<providers { catalog["provider-\(number)"] = provider(of: models) }
        return try ModelsDev.read(Array(JSON.object(catalog).text.utf8), from: "\(self) edition")
    }

    private func provider(of models: Int) -> JSON {
        let facts = JSON.object([
            "name": .string("A model of the \(self) edition"),
            "family": .string(family),
            "limit": .object(["context": .number("\(number)")]),
            "cost": .object(["input": .number("\(number)")]),
        ])
        return .object([
            "models": .object(
                Dictionary(uniqueKeysWithValues: (0..<models).map { ("large-model-\($0)", facts) })
            ),
            // No column holds this: it goes to the image beside the catalog's.
            "edition": .string(family),
        ])
    }
}
