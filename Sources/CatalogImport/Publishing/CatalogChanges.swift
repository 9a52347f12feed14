internal import JSONText

/// How a catalog differs from the one before, in the order of providers and models.
public struct CatalogChanges: Sendable, Hashable {
    /// The providers and models that are new.
    public private(set) var added: [CatalogChange]
    /// The fields that are not what they were.
    public private(set) var changed: [CatalogChange]
    /// The providers and models that are gone.
    public let removed: [CatalogChange]

    /// Names the files that say what is new and what is changed.
    mutating func name(_ origins: [CatalogSubject: String]) {
        func named(_ changes: [CatalogChange]) -> [CatalogChange] {
            changes.map { change in
                var change = change
                let subject = CatalogSubject(provider: change.provider, model: change.model)
                change.file = origins[subject]
                return change
            }
        }
        added = named(added)
        changed = named(changed)
    }

    package init(from before: CatalogFacts, to after: CatalogFacts) {
        func change(
            _ subject: CatalogSubject,
            _ field: String? = nil,
            from old: String? = nil,
            to new: String? = nil
        ) -> CatalogChange {
            CatalogChange(
                provider: subject.provider,
                model: subject.model,
                field: field,
                from: old,
                to: new
            )
        }
        let (old, new) = (before.facts, after.facts)
        added = new.keys.filter { old[$0] == nil }.map { change($0) }.sorted()
        removed = old.keys.filter { new[$0] == nil }.map { change($0) }.sorted()
        changed =
            new.flatMap { subject, facts in
                guard let stated = old[subject], stated != facts else { return [CatalogChange]() }
                return Set(stated.keys).union(facts.keys)
                    .filter { stated[$0] != facts[$0] }
                    .map { identity in
                        let (before, after) = (stated[identity], facts[identity])
                        return change(
                            subject,
                            after?.name ?? before?.name,
                            from: before?.text,
                            to: after?.text
                        )
                    }
            }
            .sorted()
    }
}

/// A provider, a model, or a field of one of them, that is not as it was.
public struct CatalogChange: Sendable, Hashable, Codable {
    /// The file that says so; nil where none does, as of what is gone.
    public internal(set) var file: String?
    /// The id of the provider.
    public let provider: String
    /// The id of the model; nil where it is the provider's own.
    public let model: String?
    /// The column, or `prices.` and what the price is for; nil: all of the provider or the model.
    public let field: String?
    /// What it was; nil: unknown.
    public let from: String?
    /// What it is now; nil: unknown.
    public let to: String?
}

extension CatalogChange: Comparable {
    /// By provider, model and field, in byte order; what is of a whole provider comes before its models.
    public static func < (left: CatalogChange, right: CatalogChange) -> Bool {
        func key(_ change: CatalogChange) -> [String] {
            [change.provider, change.model ?? "", change.field ?? ""]
        }
        return key(left).lexicographicallyPrecedes(key(right), by: JSON.inByteOrder)
    }
}
