/// Why a catalog could not be opened or a question to it not be answered.
///
/// ```swift
/// do {
///     try catalog.read { models in print(try models.model(spec).name) }
/// } catch let error as CatalogError where error.code == .modelNotFound {
///     print("Did you mean \(error.suggestions)?")
/// }
/// ```
public struct CatalogError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kind of failure. Later versions may know more kinds: a `switch` needs a `default`.
    public struct Code: Sendable, Hashable, CustomStringConvertible {
        /// The kind's text, which stays the same in all versions, such as `model_not_found`.
        public let description: String

        /// There is no catalog in the directory.
        public static let noCatalog = Code(description: "no_catalog")
        /// No model has that spec.
        public static let modelNotFound = Code(description: "model_not_found")
        /// No provider has that id.
        public static let providerNotFound = Code(description: "provider_not_found")
        /// The spec can be read as two models, and both providers exist.
        public static let ambiguousSpec = Code(description: "ambiguous_spec")
        /// The reference was taken from another generation than the current one.
        public static let staleReference = Code(description: "stale_reference")
        /// The process is sealed, as those that run tests are, and the catalog is not a test's.
        public static let sealed = Code(description: "sealed")
        /// The catalog belongs to a test, or another scope, that is over.
        public static let ended = Code(description: "ended")
        /// The user may not read the catalog.
        public static let notPermitted = Code(description: "not_permitted")
        /// The catalog's bytes are not those that were published.
        public static let damaged = Code(description: "damaged")
        /// The file system failed in any other way.
        public static let inputOutput = Code(description: "input_output")
        /// Memory, address space or another resource is short.
        public static let outOfResources = Code(description: "out_of_resources")
    }

    /// One way to read a spec.
    public struct Reading: Sendable, Hashable, CustomStringConvertible {
        /// The id of the provider.
        public let provider: String
        /// The id of its model.
        public let model: String

        /// A reading of a spec as a provider and its model.
        public init(provider: String, model: String) {
            self.provider = provider
            self.model = model
        }

        /// The reading in words: `model 'a' of provider 'b'`.
        public var description: String { "model '\(model)' of provider '\(provider)'" }
    }

    /// The kind of failure.
    public let code: Code
    /// What was asked for, why it failed, and what helps: one or two sentences.
    public let description: String
    /// The catalog's directory; nil where the question was at fault, not the catalog.
    public private(set) var directory: String?
    /// What the file system or the catalog's bytes had against it; nil where the code says all.
    public private(set) var reason: String?
    /// The spec that names no model, or two; nil where it was not about a spec.
    public private(set) var spec: String?
    /// The id that no provider has; nil where it was not about one.
    public private(set) var provider: String?
    /// The specs or ids that are close to the one that was not found, closest first.
    public private(set) var suggestions: [String] = []
    /// What an ambiguous spec may mean.
    public private(set) var readings: [Reading] = []
    /// What was used after its end, such as `fixture 'minimal'`; nil where nothing has ended.
    public private(set) var catalog: String?
    /// The generation that a stale reference was taken from; nil where none is stale.
    public private(set) var takenGeneration: UInt64?
    /// The generation that the catalog of a stale reference has now; nil where none is stale.
    public private(set) var currentGeneration: UInt64?
}

extension CatalogError {
    /// There is no catalog in the directory.
    public static func noCatalog(directory: String) -> CatalogError {
        CatalogError(
            code: .noCatalog,
            description: "There is no catalog in '\(directory)': import one.",
            directory: directory
        )
    }

    /// The catalog is there and cannot be read: what kept it from that, what failed, and what helps.
    public static func unreadable(directory: String, code: Code, reason: String) -> CatalogError {
        CatalogError(
            code: code,
            description: "The catalog in '\(directory)' cannot be read: \(reason)",
            directory: directory,
            reason: reason
        )
    }

    /// No model has that spec; `suggestions` are specs that are close to it, closest first.
    public static func modelNotFound(spec: String, suggestions: [String]) -> CatalogError {
        let namesProvider = spec.contains(":") || spec.contains("@")
        let rule = namesProvider ? "." : ": a spec is provider:model or model@provider."
        return CatalogError(
            code: .modelNotFound,
            description: "No model '\(spec)' is in the catalog" + rule + hint(suggestions),
            spec: spec,
            suggestions: suggestions
        )
    }

    /// No provider has that id; `suggestions` are ids that are close to it, closest first.
    public static func providerNotFound(id: String, suggestions: [String]) -> CatalogError {
        CatalogError(
            code: .providerNotFound,
            description: "No provider '\(id)' is in the catalog." + hint(suggestions),
            provider: id,
            suggestions: suggestions
        )
    }

    /// The spec can be read as both `readings`, and both providers exist.
    public static func ambiguousSpec(spec: String, readings: [Reading]) -> CatalogError {
        CatalogError(
            code: .ambiguousSpec,
            description: """
                '\(spec)' is ambiguous: it may mean \
                \(readings.map(\.description).joined(separator: " or ")). \
                Name the provider apart from the model.
                """,
            spec: spec,
            readings: readings
        )
    }

    /// The process is sealed, as those that run tests are, and the catalog is not a test's.
    public static func sealed(directory: String) -> CatalogError {
        CatalogError(
            code: .sealed,
            description: """
                The catalog in '\(directory)' is sealed off: this process runs tests, or has \
                MODELCATALOG_SEAL in its environment, and reads fixtures alone. Give the test one, such \
                as '.catalog(.minimal)', or say '.realCatalog' where it is meant to read this one; \
                elsewhere, unset the variable.
                """,
            directory: directory
        )
    }

    /// The catalog belongs to a test, or another scope, that is over.
    public static func ended(catalog: String) -> CatalogError {
        CatalogError(
            code: .ended,
            description: """
                The \(catalog) was used after the test or the scope that it was made for: something \
                keeps it, such as a static property. Take 'Catalog.current' each time, or hand the \
                catalog over.
                """,
            catalog: catalog
        )
    }

    /// The reference was taken from another generation than the current one.
    public static func staleReference(taken: UInt64, current: UInt64) -> CatalogError {
        CatalogError(
            code: .staleReference,
            description: """
                The reference was taken from generation \(taken) of a catalog that is now at \
                generation \(current): look the model up again.
                """,
            takenGeneration: taken,
            currentGeneration: current
        )
    }

    private static func hint(_ suggestions: [String]) -> String {
        didYouMean(suggestions).map { " \($0)" } ?? ""
    }
}
