internal import JSONText

/// What an import read, and what it could not store as stated.
public struct ImportReport: Sendable, Hashable, Codable {
    /// The number of providers in all files together.
    public let providers: Int
    /// The number of models in all files together.
    public let models: Int
    /// The counts of each file, in the order in which the files were given.
    public let files: [ImportedFile]
    /// Notes on the values that no column could hold; each value is kept as the source wrote it.
    public let notes: [ImportNote]
    /// The entries that repeat a model under another key; the facts of the other entry hold.
    public let aliases: [ImportEntry]
    /// The entries that state a price of a model for one size or quality.
    public let variants: [ImportEntry]
    /// The entries that were left out, each with its reason.
    public let skipped: [ImportEntry]
}

/// The entries of one file of an import: each is a model, an alias, a variant or skipped.
public struct ImportedFile: Sendable, Hashable, Codable {
    /// The file, as the caller named it.
    public let file: String
    /// The format in which it was read.
    public let format: ImportFormat
    /// The number of entries that the file has for models.
    public let entries: Int
    /// The number of entries that became models.
    public let models: Int
    /// The number of those models whose facts come from an earlier file.
    public let overridden: Int
    /// The number of entries that repeat a model under another key.
    public let aliases: Int
    /// The number of entries that state prices of a model for one size or quality.
    public let variants: Int
    /// The number of entries that were left out.
    public let skipped: Int
}

/// An entry of a source that did not become a model of its own.
public struct ImportEntry: Sendable, Hashable, Codable {
    /// The file, as the caller named it.
    public let file: String
    /// The entry's key in its file.
    public let entry: String
    /// The spec of the model that it belongs to; nil where it belongs to no model.
    public let spec: String?
    /// Why it did not become a model.
    public let reason: String

    /// Makes a report on an entry.
    public init(file: String, entry: String, spec: String?, reason: String) {
        self.file = file
        self.entry = entry
        self.spec = spec
        self.reason = reason
    }
}

/// A value of a source that no column can hold: the catalog has it as unknown, and keeps the text
/// beside it.
public struct ImportNote: Sendable, Hashable, Codable {
    /// The file, as the caller named it.
    public let file: String
    /// The id of the provider; empty where the entry has none.
    public let provider: String
    /// The id of the model; nil where the value is the provider's own.
    public let model: String?
    /// Where the value is in its provider or model: a JSON pointer (RFC 6901) such as
    /// `/limit/context`.
    public let path: String
    /// The value as JSON; nil where it is missing.
    public let json: String?
    /// Why no column can hold it.
    public let note: String

    /// Makes a note on a value.
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

    /// The note without its file, such as `acme:large: limit.context: 0 states no limit`.
    public var statement: String {
        // An entry that is itself at fault belongs to no provider.
        let subject = [provider, model ?? ""].filter { !$0.isEmpty }.joined(separator: ":")
        let field = JSONPointer.steps(path).joined(separator: ".")
        let place = [subject, field].filter { !$0.isEmpty }.joined(separator: ": ")
        return [place + ":", json, note].compactMap { $0 }.joined(separator: " ")
    }
}
