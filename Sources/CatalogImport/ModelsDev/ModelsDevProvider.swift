internal import CatalogCompiler
internal import JSONText
internal import ModelCatalog
internal import SQLiteDatabase

extension UpstreamSource {
    /// Reads the catalog of models.dev, which lists models inside each provider.
    static let modelsDev = UpstreamSource(
        id: "models.dev",
        url: "https://models.dev/api.json",
        licence: "MIT",
        mark: "models",
        read: { facts, providers throws(ImportError) in try facts.readModelsDev(providers) }
    )
}

// Reads the providers of a file with their models.
extension UpstreamFacts {
    private static let providerShape = CatalogTable.named("providers")?.modelsDevShape ?? [:]
    private static let modelShape = CatalogTable.named("models")?.modelsDevShape ?? [:]

    mutating func readModelsDev(_ providers: [(key: String, value: UpstreamValue)])
        throws(ImportError)
    {
        for (id, provider) in providers { try readProvider(provider, id) }
    }

    private mutating func readProvider(_ provider: UpstreamValue, _ id: String) throws(ImportError)
    {
        if let reason = Self.unusable(provider: id) {
            throw ImportError.unusableID(file: file, provider: id, model: nil, reason: reason)
        }
        guard let members = provider.asSubject.members else {
            throw ImportError.notCatalog(
                file: file,
                place: "provider \(JSON.string(id).text)",
                reason: "it must be an object"
            )
        }
        let subject = Subject(provider: id)
        var row: Row = ["id": .text(id)]
        var isPaid = false
        try readID(members, id, of: subject)
        for (key, value) in members {
            switch key {
            case "id": continue
            case "env": try readKeyVariables(value, of: subject)
            case "models":
                guard let models = try object(value, of: subject) ?? (value.isNull ? [] : nil)
                else {
                    throw ImportError.notCatalog(
                        file: file,
                        place: "provider \(JSON.string(id).text), models",
                        reason: "they must be an object"
                    )
                }
                for (id, model) in models {
                    isPaid = try readModel(model, id, of: subject.provider) || isPaid
                }
            default: try read(value, as: Self.providerShape[key], into: &row, of: subject)
            }
        }
        let hosting = ProviderHosting.word(
            api: row["base_url"]?.string,
            sdkPackage: row["sdk_package"]?.string,
            isPaid: isPaid
        )
        row["hosting"] = hosting.map { .text($0) }
        add("providers", row)
    }

    private mutating func readKeyVariables(_ value: UpstreamValue, of subject: Subject)
        throws(ImportError)
    {
        guard let variables = try array(value, of: subject) else { return }
        var position: Int64 = 0
        for variable in variables {
            guard let name = try text(variable, of: subject) else { continue }
            add(
                "provider_key_variables",
                [
                    "provider_id": .text(subject.provider),
                    "position": .integer(position),
                    "name": name,
                ]
            )
            position += 1
        }
        if position == 0 || position < variables.count { try keep(value, of: subject) }
    }

    /// Reads a model. Returns whether it states a price above zero.
    private mutating func readModel(
        _ model: UpstreamValue,
        _ id: String,
        of provider: String
    ) throws(ImportError) -> Bool {
        entryCount += 1
        if let reason = Self.unusable(model: id) {
            if id.utf8.contains(0) {
                throw ImportError.unusableID(
                    file: file,
                    provider: provider,
                    model: id,
                    reason: reason
                )
            }
            try keepModel(model, id, of: provider, "has an id that \(reason)")
            return false
        }
        guard let members = model.asSubject.members else {
            try keepModel(model, id, of: provider, "must be an object")
            return false
        }
        let subject = Subject(provider: provider, model: id)
        var row: Row = ["provider_id": .text(provider), "id": .text(id)]
        var isPaid = false
        try readID(members, id, of: subject)
        for (key, value) in members {
            switch key {
            case "id": continue
            case "modalities": try readModalities(value, of: subject)
            case "cost":
                isPaid =
                    try readCost(value, mode: PriceComponent.standardMode, of: subject) || isPaid
            case "experimental": isPaid = try readExperimental(value, of: subject) || isPaid
            case "reasoning_options": try readReasoningOptions(value, into: &row, of: subject)
            case "interleaved": try readInterleaved(value, into: &row, of: subject)
            default: try read(value, as: Self.modelShape[key], into: &row, of: subject)
            }
        }
        add("models", row)
        addModelSource(of: subject)
        return isPaid
    }

    /// The key of an entry is its id; a different id that it states is noted.
    private mutating func readID(
        _ members: [(key: String, value: UpstreamValue)],
        _ id: String,
        of subject: Subject
    ) throws(ImportError) {
        guard let stated = members.first(where: { $0.key == "id" })?.value else {
            noteMissing("id", of: subject, "is missing; the key is the id")
            return
        }
        guard let text = stated.text else {
            try wrongType(stated, of: subject, "must be a text; the key is the id")
            return
        }
        if !text.utf8.elementsEqual(id.utf8) {
            try note(stated, of: subject, "differs from the key, which is the id")
        }
    }
}
