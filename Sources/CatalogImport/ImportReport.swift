/// What an import brought, and what it could not take as it stood.
public struct ImportReport: Sendable, Hashable, Codable {
    public let providers: Int
    public let models: Int
    /// The values that no column could hold; each is kept as the source wrote it.
    public let notes: [ImportNote]

    public init(providers: Int, models: Int, notes: [ImportNote]) {
        self.providers = providers
        self.models = models
        self.notes = notes
    }
}

/// A value of a source that the catalog does not hold as a fact: unknown there, kept beside it.
public struct ImportNote: Sendable, Hashable, Codable {
    public let file: String
    public let provider: String
    /// nil: the value is the provider's own.
    public let model: String?
    /// Where the value is in its provider or model: `limit.context`.
    public let field: String
    /// The value as JSON; empty where the field is missing.
    public let literal: String
    public let reason: String

    public init(
        file: String,
        provider: String,
        model: String?,
        field: String,
        literal: String,
        reason: String
    ) {
        self.file = file
        self.provider = provider
        self.model = model
        self.field = field
        self.literal = literal
        self.reason = reason
    }
}

extension ImportNote: CustomStringConvertible {
    public var description: String { "\(file): \(statement)" }

    /// The note without its file: `acme:large: limit.context: 0 states no limit`.
    public var statement: String {
        let subject = model.map { "\(provider):\($0)" } ?? provider
        return literal.isEmpty
            ? "\(subject): \(field): \(reason)"
            : "\(subject): \(field): \(literal) \(reason)"
    }
}
