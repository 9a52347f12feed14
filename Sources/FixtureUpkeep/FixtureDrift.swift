internal import CatalogCompiler
package import CatalogImport

/// One difference between a fixture's real rows and a real catalog.
package struct FixtureDrift: Sendable, Hashable {
    /// How likely it is that code which passes its tests fails on the real catalog.
    package enum Severity: String, Sendable, CaseIterable, Comparable {
        /// A model or provider is gone or about to go (deprecated, or with a day on which it ends), or has lost
        /// a capability, a modality, an alias or an option.
        case removed
        /// A limit is smaller than it was, or no longer stated.
        case limit
        /// A price has changed, is new or is gone.
        case price
        /// Anything else: a new model of one of the providers, a new or changed fact, a larger limit.
        case added

        package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

        /// The least grave is the smallest.
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
    /// The column, or `prices.` with what the price is for; nil: the whole model or provider.
    package let field: String?
    /// The fixture's value; nil: none.
    package let from: String?
    /// The catalog's value; nil: none.
    package let to: String?
}

extension FixtureDrift {
    /// All differences of a fixture from a catalog, the gravest first, then by provider and model.
    static func all(from fixture: StoredFixture, to catalog: StoredTables) throws -> [FixtureDrift]
    {
        let renewal = try Renewal(of: fixture, from: catalog)
        let before = try CatalogFacts(fixture.database).facts
        let after = try CatalogFacts(renewal.assembly.database).facts
        var drift = (renewal.gone + before.keys.filter { after[$0] == nil })
            .map { Self(.removed, $0) }
        drift += (renewal.back + renewal.added).map { Self(.added, $0) }
        let back = Set(renewal.back)
        for (subject, stated) in before where !back.contains(subject) {
            guard let found = after[subject], found != stated else { continue }
            for identity in Set(stated.keys).union(found.keys)
            where stated[identity] != found[identity] {
                drift.append(Self(subject, from: stated[identity], to: found[identity]))
            }
        }
        return drift.sorted { left, right in
            if left.severity != right.severity { return left.severity > right.severity }
            if left.subject != right.subject { return left.subject < right.subject }
            return (left.field ?? "") < (right.field ?? "")
        }
    }

    private init(_ severity: Severity, _ subject: CatalogSubject) {
        self.init(severity: severity, subject: subject, field: nil, from: nil, to: nil)
    }

    private init(
        _ subject: CatalogSubject,
        from before: CatalogFacts.Fact?,
        to after: CatalogFacts.Fact?
    ) {
        let field = after?.name ?? before?.name ?? ""
        self.init(
            severity: Self.severity(of: field, subject, before?.values ?? [], after?.values ?? []),
            subject: subject,
            field: field,
            from: before?.text,
            to: after?.text
        )
    }

    private static func severity(
        of field: String,
        _ subject: CatalogSubject,
        _ before: [ExactText?],
        _ after: [ExactText?]
    ) -> Severity {
        let (old, new) = (before.first??.text, after.first??.text)
        if field.hasPrefix("prices.") { return .price }
        if field.hasSuffix(".maximum_tokens") || field.hasSuffix(".minimum_tokens") {
            return isNarrower(field, old, new) ? .limit : .added
        }
        let table = CatalogTable.named(subject.model == nil ? "providers" : "models")
        switch table?.fields.first(where: { $0.column == field })?.kind {
        // A list: grave if it has lost an element or has another order.
        case nil: return field != "sources" && !Set(before).isSubset(of: after) ? .removed : .added
        case .flag: return old == "1" ? .removed : .added
        case .count: return isNarrower(field, old, new) ? .limit : .added
        case .word where field == "status": return new == "deprecated" ? .removed : .added
        case .date where field == "retires_on":
            guard let new else { return .added }
            return old.map { new < $0 } ?? true ? .removed : .added
        default: return .added
        }
    }

    /// Whether a stated bound has become narrower, or is not stated any more.
    private static func isNarrower(_ field: String, _ old: String?, _ new: String?) -> Bool {
        guard let old = old.flatMap({ Int64($0) }) else { return false }
        guard let new = new.flatMap({ Int64($0) }) else { return true }
        return field.hasSuffix(".minimum_tokens") ? new > old : new < old
    }
}
