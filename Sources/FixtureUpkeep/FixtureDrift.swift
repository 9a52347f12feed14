internal import CatalogCompiler
package import CatalogImport

/// How a fixture's real rows differ from a real catalog in one fact.
package struct FixtureDrift: Sendable, Hashable {
    /// How likely it is that code which passes its tests fails on the real catalog.
    package enum Severity: String, Sendable, CaseIterable, Comparable {
        /// A model or provider is gone or about to go (deprecated, or with a day on which it ends), or what one
        /// had is: a capability, a modality, an alias, an option.
        case removed
        /// A limit is smaller than it was, or no longer stated.
        case limit
        /// A price is another one, is new or is gone.
        case price
        /// Anything else: a model that is new at one of the providers, what is stated anew or otherwise, a
        /// limit that grew.
        case added

        package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

        /// The least is the lightest.
        private var rank: Int {
            switch self {
            case .removed: 3
            case .limit: 2
            case .price: 1
            case .added: 0
            }
        }
    }

    package let severity: Severity
    package let subject: CatalogSubject
    /// The column, or `cost.` and what the price is for; nil: all of the model or the provider.
    package let field: String?
    /// What the fixture says; nil: nothing.
    package let from: String?
    /// What the catalog says; nil: nothing.
    package let to: String?
}

extension FixtureDrift {
    /// All drift of a fixture from a catalog, the gravest first, then by provider and model.
    static func all(from fixture: StoredFixture, to catalog: StoredTables) throws -> [FixtureDrift]
    {
        let real = fixture.real
        let stated = try CatalogFacts(fixture.database).filtered { real.contains($0) }
        let found = CatalogFacts(catalog).filtered { real.contains($0) }
        let changes = CatalogChanges(from: stated, to: found)
        // With a provider its models are gone, each of which is told.
        let owners = Set(fixture.models.map { CatalogSubject(provider: $0.provider) })
        var drift = changes.removed.map { Self(.removed, $0) }
            .filter { $0.subject.model != nil || !owners.contains($0.subject) }
        drift += changes.changed.map { Self(severity(of: $0), $0) }
        drift += try added(to: fixture, in: catalog)
        return drift.sorted { left, right in
            if left.severity != right.severity { return left.severity > right.severity }
            if left.subject != right.subject { return left.subject < right.subject }
            return (left.field ?? "") < (right.field ?? "")
        }
    }

    private init(_ severity: Severity, _ change: CatalogChange) {
        self.init(
            severity: severity,
            subject: CatalogSubject(provider: change.provider, model: change.model),
            field: change.field,
            from: change.from,
            to: change.to
        )
    }

    /// The models that its providers serve now, and did not when its rows were taken, and those that were
    /// gone and are there again.
    private static func added(
        to fixture: StoredFixture,
        in catalog: StoredTables
    ) throws -> [FixtureDrift] {
        let known = fixture.account.served
        let now = try catalog.database.served(by: known)
        let gone = Set(fixture.models.filter(fixture.isGone))
        let all = try Set(catalog.database.subjects("SELECT provider_id, id FROM models"))
        return now.subtracting(known).subtracting(fixture.models).union(gone.intersection(all))
            .map { Self(severity: .added, subject: $0, field: nil, from: nil, to: nil) }
    }

    private static func severity(of change: CatalogChange) -> Severity {
        guard let field = change.field else { return .added }
        if field.hasPrefix("cost.") { return .price }
        if field == "status", change.to == "deprecated" { return .removed }
        if field == "retires_on", let to = change.to {
            return change.from.map { to < $0 } ?? true ? .removed : .added
        }
        let table = CatalogTable.named(change.model == nil ? "providers" : "models")
        guard let column = table?.fields.first(where: { $0.column == field }) else {
            // A list, of which something is gone, or only its order is another one.
            return isShorter(change) && field != "sources" ? .removed : .added
        }
        switch column.kind {
        case .flag: return change.from == "1" ? .removed : .added
        case .count where change.model != nil:
            guard let before = change.from.flatMap({ Int($0) }) else { return .added }
            return change.to.flatMap { Int($0) }.map { $0 < before } ?? true ? .limit : .added
        default: return .added
        }
    }

    private static func isShorter(_ change: CatalogChange) -> Bool {
        func parts(_ list: String?) -> Set<String> {
            Set((list ?? "").components(at: ", "))
        }
        return !parts(change.from).subtracting([""]).isSubset(of: parts(change.to))
    }
}

extension CatalogFacts {
    init(_ catalog: StoredTables) {
        // A byte has no padding.
        self.init(image: unsafe catalog.image.span.bytes)
    }
}

extension String {
    /// The parts between separators.
    fileprivate func components(at separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
