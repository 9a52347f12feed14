internal import CatalogCompiler
internal import JSONText
internal import SQLiteDatabase

extension UpstreamSource {
    /// LiteLLM's price map, which names the provider in each entry.
    static let liteLLM = UpstreamSource(
        id: "litellm",
        url: "https://raw.githubusercontent.com/BerriAI/litellm/main/"
            + "model_prices_and_context_window.json",
        licence: "MIT",
        mark: "litellm_provider",
        read: { facts, entries throws(ImportError) in try facts.readLiteLLM(entries) }
    )
}

// LiteLLM's price map: an object of entries by key. An entry is about one model, an alias of it, one size of
// its pictures, or no model.
extension UpstreamFacts {
    private struct Entry {
        let key: String
        let members: [(key: String, value: UpstreamValue)]
    }

    /// The entries about one model.
    private struct Entries {
        var hosting: String?
        var model: Entry?
        var isPrefixed = false
        var aliases: [Entry] = []
        var variants: [(variant: String, entry: Entry)] = []
    }

    mutating func readLiteLLM(_ entries: [(key: String, value: UpstreamValue)]) throws(ImportError)
    {
        let names: ProviderNames
        do { names = try ProviderNames(of: format.source.id) } catch {
            throw ImportError.database(file: file, reason: error.description)
        }
        var found: [Subject: Entries] = [:]
        for (key, value) in entries {
            entryCount += 1
            if let reason = LiteLLMKey.reserved[key] {
                skip(key, reason)
            } else {
                try sort(key, value, names, into: &found)
            }
        }
        for subject in found.keys.sorted(by: Self.inOrder) {
            guard let entries = found[subject] else { continue }
            try readModel(entries, of: subject)
        }
        addProviders(of: found)
    }

    private mutating func skip(_ key: String, _ reason: String) {
        skipped.append(ImportEntry(file: file, entry: key, spec: nil, reason: reason))
    }

    /// Adds an entry to those of the model that it is about.
    private mutating func sort(
        _ key: String,
        _ value: UpstreamValue,
        _ names: ProviderNames,
        into found: inout [Subject: Entries]
    ) throws(ImportError) {
        guard let members = value.asSubject.members else {
            return fault(key, "it must be an object")
        }
        let stated = members.first { $0.key == "litellm_provider" }?.value
        guard let name = stated?.text else {
            return fault(key, "it states no litellm_provider")
        }
        let provider = names[name]
        let entry = Entry(key: key, members: members)
        switch LiteLLMKey(key, of: provider, names) {
        case .other(let reason): skip(key, reason)
        case .model(let id, let isPrefixed):
            guard let subject = subject(provider.id, id, of: key) else { return }
            var entries = found[subject] ?? Entries()
            if let other = entries.model {
                // A key that starts with the provider's name takes precedence.
                let wins = isPrefixed && !entries.isPrefixed
                entries.aliases.append(wins ? other : entry)
                if wins { (entries.model, entries.isPrefixed) = (entry, true) }
            } else {
                (entries.model, entries.isPrefixed) = (entry, isPrefixed)
            }
            entries.hosting = provider.hosting
            found[subject] = entries
        case .variant(let id, let variant):
            guard let subject = subject(provider.id, id, of: key) else { return }
            found[subject, default: Entries(hosting: provider.hosting)].variants
                .append((variant, entry))
        }
    }

    /// The provider or model that an entry is about; nil, with a fault, where an id is not valid.
    private mutating func subject(_ provider: String, _ id: String, of key: String) -> Subject? {
        if let reason = Self.unusable(provider: provider) {
            fault(key, "its provider's id \(reason)")
        } else if let reason = Self.unusable(model: id) {
            fault(key, "its id \(reason)")
        } else {
            return Subject(provider: provider, model: id)
        }
        return nil
    }

    /// Skips an entry that is not valid in this format, with a fault.
    private mutating func fault(_ key: String, _ reason: String) {
        skip(key, reason)
        fault(Subject(provider: "", model: key), reason)
    }

    /// Reports an entry that repeats a model under another key. Keeps what it states and the
    /// model's own entry does not.
    private mutating func readAlias(
        _ entry: Entry,
        of subject: Subject,
        stated: Entry
    ) throws(ImportError) {
        let facts = Dictionary(uniqueKeysWithValues: stated.members.map { ($0.key, $0.value.json) })
        let others = Dictionary(uniqueKeysWithValues: entry.members.map { ($0.key, $0.value.json) })
        let differing = Set(facts.keys).union(others.keys).filter { facts[$0] != others[$0] }
        let difference =
            differing.isEmpty
            ? "says the same" : "differs in \(differing.sorted().joined(separator: ", "))"
        aliases.append(
            ImportEntry(
                file: file,
                entry: entry.key,
                spec: "\(subject.provider):\(subject.model ?? "")",
                reason: "the model is stated by '\(stated.key)'; this entry \(difference)"
            )
        )
        for (key, value) in entry.members where differing.contains(key) && key != "litellm_provider"
        {
            // Other entries of the model have the same keys, so the path begins with this entry's
            // key.
            try keep(value.below(entry.key), of: subject)
        }
    }

    private mutating func readModel(_ entries: Entries, of subject: Subject) throws(ImportError) {
        var row: Row = ["provider_id": .text(subject.provider), "id": .text(subject.model ?? "")]
        // LiteLLM takes xAI's bounds as inclusive.
        var rates = LiteLLMRates(subject: subject, includesBounds: subject.provider == "xai")
        if let model = entries.model {
            try readFacts(of: model, into: &row, &rates)
            for alias in entries.aliases { try readAlias(alias, of: subject, stated: model) }
        }
        // A model without an entry of its own gets its facts from its first variant.
        let stating = entries.model ?? entries.variants.first?.entry
        for (variant, entry) in entries.variants {
            rates.variant = variant
            if entry.key == stating?.key {
                try readFacts(of: entry, into: &row, &rates)
            } else {
                try readVariant(entry, beside: stating?.members ?? [], &rates)
            }
        }
        add("models", row)
        addModelSource(of: subject)
    }

    /// Reads all facts of an entry.
    private mutating func readFacts(
        of entry: Entry,
        into row: inout Row,
        _ rates: inout LiteLLMRates
    ) throws(ImportError) {
        let keys = Set(entry.members.map(\.key))
        let subject = rates.subject
        for (key, value) in entry.members {
            if key == "litellm_provider" { continue }
            if try readLiteLLMPrice(value, key, &rates) { continue }
            if try readLiteLLMField(value, key, among: keys, into: &row, of: subject) { continue }
            try keep(value, of: subject)
        }
        try readLiteLLMModalities(entry.members, of: subject)
    }

    /// Reads the prices of an entry for one variant. Keeps its other values that its model does not state.
    private mutating func readVariant(
        _ entry: Entry,
        beside stated: [(key: String, value: UpstreamValue)],
        _ rates: inout LiteLLMRates
    ) throws(ImportError) {
        variants.append(
            ImportEntry(
                file: file,
                entry: entry.key,
                spec: "\(rates.subject.provider):\(rates.subject.model ?? "")",
                reason: "it states the model's prices for '\(rates.variant)'"
            )
        )
        for (key, value) in entry.members where key != "litellm_provider" {
            // Other entries of the model have the same keys, so the path begins with this entry's
            // key.
            let value = value.below(entry.key)
            if try readLiteLLMPrice(value, key, &rates) { continue }
            let said = stated.first { $0.key == key }?.value
            if said?.json != value.json { try keep(value, of: rates.subject) }
        }
    }

    /// Adds a row for each provider that has a model.
    private mutating func addProviders(of found: [Subject: Entries]) {
        var providers: Set<Subject> = []
        for subject in found.keys.sorted(by: Self.inOrder)
        where providers.insert(Subject(provider: subject.provider)).inserted {
            let hosting = found[subject]?.hosting
            add(
                "providers",
                ["id": .text(subject.provider), "hosting": hosting.map { .text($0) } ?? .null]
            )
        }
    }

    private static func inOrder(_ one: Subject, _ other: Subject) -> Bool {
        one.provider.utf8.elementsEqual(other.provider.utf8)
            ? JSON.inByteOrder(one.model ?? "", other.model ?? "")
            : JSON.inByteOrder(one.provider, other.provider)
    }
}
