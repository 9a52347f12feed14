internal import JSONText

/// What an import brought, and what it could not take as it stood.
public struct ImportReport: Sendable, Hashable, Codable {
    /// The providers and the models of all files together.
    public let providers: Int
    public let models: Int
    /// What each file brought, in the order in which they were given.
    public let files: [ImportedFile]
    /// The values that no column could hold; each is kept as the source wrote it.
    public let notes: [ImportNote]
    /// The entries that name a model by another key: the other one's facts hold.
    public let aliases: [ImportEntry]
    /// The entries that state a price of a model for one size or quality.
    public let variants: [ImportEntry]
    /// The entries that are no models.
    public let skipped: [ImportEntry]
}

/// What a file of an import brought: each entry is a model, an alias, a variant or skipped.
public struct ImportedFile: Sendable, Hashable, Codable {
    public let file: String
    public let format: CatalogFormat
    public let entries: Int
    public let models: Int
    /// Of the models, those whose facts another file, given earlier, has stated.
    public let overridden: Int
    public let aliases: Int
    public let variants: Int
    public let skipped: Int
}

/// An entry of a source that is no model of its own.
public struct ImportEntry: Sendable, Hashable, Codable {
    public let file: String
    /// The entry's key in its file.
    public let entry: String
    /// The spec of the model that it belongs to; nil where it belongs to none.
    public let spec: String?
    public let reason: String

    public init(file: String, entry: String, spec: String?, reason: String) {
        self.file = file
        self.entry = entry
        self.spec = spec
        self.reason = reason
    }
}

/// A value of a source that the catalog does not hold as a fact: unknown there, kept beside it.
public struct ImportNote: Sendable, Hashable, Codable {
    public let file: String
    public let provider: String
    /// nil: the value is the provider's own.
    public let model: String?
    /// Where the value is in its provider or model, as a JSON pointer (RFC 6901): `/limit/context`.
    public let path: String
    /// The value as JSON; nil where it is missing.
    public let json: String?
    /// Why no column holds it.
    public let note: String

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
    public var description: String { "\(file): \(statement)" }

    /// The note without its file: `acme:large: limit.context: 0 states no limit`.
    public var statement: String {
        // An entry that is no model's has no provider, and is at fault itself.
        let subject = [provider, model ?? ""].filter { !$0.isEmpty }.joined(separator: ":")
        let field = JSONPointer.steps(path).joined(separator: ".")
        let place = [subject, field].filter { !$0.isEmpty }.joined(separator: ": ")
        return [place + ":", json, note].compactMap { $0 }.joined(separator: " ")
    }
}
