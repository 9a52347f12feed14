internal import JSONText

/// What an import brought, and what it could not take as it stood.
public struct ImportReport: Sendable, Hashable, Codable {
    /// The number of providers in all files together.
    public let providers: Int
    /// The number of models in all files together.
    public let models: Int
    /// What each file brought, in the order in which they were given.
    public let files: [ImportedFile]
    /// The values that no column could hold; each is kept as the source wrote it.
    public let notes: [ImportNote]
    /// The entries that name a model by another key: the other one's facts hold.
    public let aliases: [ImportEntry]
    /// The entries that state a price of a model for one size or quality.
    public let variants: [ImportEntry]
    /// The entries that were left out, each with its reason.
    public let skipped: [ImportEntry]
}

/// What a file of an import brought: each entry is a model, an alias, a variant or skipped.
public struct ImportedFile: Sendable, Hashable, Codable {
    /// The file, as it was named.
    public let file: String
    /// The format in which it was read.
    public let format: CatalogFormat
    /// The number of entries that the file has for models.
    public let entries: Int
    /// The number of entries that became models.
    public let models: Int
    /// Of the models, those whose facts another file, given earlier, has stated.
    public let overridden: Int
    /// The number of entries that name a model by another key.
    public let aliases: Int
    /// The number of entries that state prices of a model for one size or quality.
    public let variants: Int
    /// The number of entries that were left out.
    public let skipped: Int
}

/// An entry of a source that did not become a model of its own.
public struct ImportEntry: Sendable, Hashable, Codable {
    /// The file, as it was named.
    public let file: String
    /// The entry's key in its file.
    public let entry: String
    /// The spec of the model that it belongs to; nil where it belongs to none.
    public let spec: String?
    /// Why it did not become a model.
    public let reason: String

    /// What became of an entry.
    public init(file: String, entry: String, spec: String?, reason: String) {
        self.file = file
        self.entry = entry
        self.spec = spec
        self.reason = reason
    }
}

/// A value of a source that the catalog does not hold as a fact: unknown there, kept beside it.
public struct ImportNote: Sendable, Hashable, Codable {
    /// The file, as it was named.
    public let file: String
    /// The id of the provider; empty where the entry has none.
    public let provider: String
    /// The id of the model; nil where the value is the provider's own.
    public let model: String?
    /// Where the value is in its provider or model, as a JSON pointer (RFC 6901): `/limit/context`.
    public let path: String
    /// The value as JSON; nil where it is missing.
    public let json: String?
    /// Why no column holds it.
    public let note: String

    /// A note on a value.
    public init(
        file: String,
        provider: String,
        model: String?,
        path: String,
        json: String?,
        note: String
    ) {
        self.file = file
        self.provider = provider
        self.model = model
        self.path = path
        self.json = json
        self.note = note
    }
}

extension ImportNote: CustomStringConvertible {
    /// The note with its file: `api.json: acme:large: limit.context: 0 states no limit`.
    public var description: String { "\(file): \(statement)" }

    /// The note without its file: `acme:large: limit.context: 0 states no limit`.
    public var statement: String {
        // Where the entry itself is at fault, it belongs to no provider.
        let subject = [provider, model ?? ""].filter { !$0.isEmpty }.joined(separator: ":")
        let field = JSONPointer.steps(path).joined(separator: ".")
        let place = [subject, field].filter { !$0.isEmpty }.joined(separator: ": ")
        return [place + ":", json, note].compactMap { $0 }.joined(separator: " ")
    }
}
