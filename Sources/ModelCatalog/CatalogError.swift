/// Why a catalog could not be opened or a question to it not be answered.
public enum CatalogError: Error, Sendable, Hashable {
    /// There is no catalog in the directory.
    case noCatalog(directory: String)
    /// The catalog is there and cannot be read: what failed, and what helps.
    case unreadable(directory: String, kind: Unreadable, reason: String)
    /// No model has that spec; `suggestions` are specs that are close to it, closest first.
    case modelNotFound(spec: String, suggestions: [String])
    /// No provider has that id; `suggestions` are ids that are close to it, closest first.
    case providerNotFound(id: String, suggestions: [String])
    /// The spec can be read as both `readings`, and both providers exist.
    case ambiguousSpec(spec: String, readings: [Reading])
    /// The process is sealed, as those that run tests are, and the catalog is not a test's.
    case sealed(directory: String)
    /// The catalog belongs to a test, or another scope, that is over.
    case ended(catalog: String)
    /// The reference was taken from another generation than the current one.
    case staleReference(taken: UInt64, current: UInt64)

    /// What kept a catalog from being read.
    public enum Unreadable: Sendable, Hashable {
        /// The user may not read it.
        case permission
        /// Its bytes are not those that were published.
        case damaged
        /// Any other failure of the file system.
        case inputOutput
        /// Memory, address space or another resource is short.
        case resources
    }

    /// One way to read a spec.
    public struct Reading: Sendable, Hashable, CustomStringConvertible {
        public let provider: String
        public let model: String

        public init(provider: String, model: String) {
            self.provider = provider
            self.model = model
        }

        public var description: String { "model '\(model)' of provider '\(provider)'" }
    }
}

extension CatalogError: CustomStringConvertible {
    /// What was asked for, why it failed, and what helps: one or two sentences.
    public var description: String {
        switch self {
        case .noCatalog(let directory):
            """
            There is no catalog in '\(directory)': import one with \
            'modelcatalog import FILE --catalog \(directory)'.
            """
        case .unreadable(let directory, _, let reason):
            "The catalog in '\(directory)' cannot be read: \(reason)"
        case .modelNotFound(let spec, let suggestions):
            "No model '\(spec)' is in the catalog" + Self.rule(for: spec) + Self.hint(suggestions)
        case .providerNotFound(let id, let suggestions):
            "No provider '\(id)' is in the catalog." + Self.hint(suggestions)
        case .ambiguousSpec(let spec, let readings):
            """
            '\(spec)' is ambiguous: it may mean \
            \(readings.map(\.description).joined(separator: " or ")). \
            Name the provider apart from the model.
            """
        case .sealed(let directory):
            """
            The catalog in '\(directory)' is sealed off: this process runs tests, or has \
            MODELCATALOG_SEAL in its environment, and reads fixtures alone. Give the test one, such as \
            '.catalog(.minimal)', or say '.realCatalog' where it is meant to read this one; elsewhere, \
            unset the variable.
            """
        case .ended(let catalog):
            """
            The \(catalog) was used after the test or the scope that it was made for: something keeps \
            it, such as a static property. Take 'Catalog.current' each time, or hand the catalog over.
            """
        case .staleReference(let taken, let current):
            """
            The reference was taken from generation \(taken) of a catalog that is now at \
            generation \(current): look the model up again.
            """
        }
    }

    /// What a spec lacks that names no provider.
    private static func rule(for spec: String) -> String {
        let namesProvider = spec.contains(":") || spec.contains("@")
        return namesProvider ? "." : ": a spec is provider:model or model@provider."
    }

    private static func hint(_ suggestions: [String]) -> String {
        guard !suggestions.isEmpty else { return "" }
        return " Did you mean \(suggestions.map { "'\($0)'" }.joined(separator: ", "))?"
    }
}
