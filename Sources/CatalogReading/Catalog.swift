// Public, as a read is inlined into the code that reads.
public import MappedStore

/// The catalog of one place: which models exist, what each can do, how much it reads, what it costs.
///
/// It is an immutable image that every process on the host reads from the same pages. Opening it
/// decodes nothing; a lookup allocates nothing. In a directory, a change published by any process is seen
/// by the next read, and where the directory is removed or replaced, reads follow within a tenth of a
/// second and a few dozen reads: they throw ``CatalogError/noCatalog(directory:)``, or read the new one.
/// A file stays what it was when it was opened.
///
/// ```swift
/// let catalog = try Catalog.open(image: path)
/// try catalog.read { models in
///     if let model = models["anthropic:claude-sonnet-4-5"] {
///         print(model.contextTokens ?? 0, model.supports(.toolCall) == true, model.price(.input))
///     }
/// }
/// ```
public final class Catalog: Sendable {
    @usableFromInline let store: Store
    /// The directory that the catalog is stored in, or the path of its file; of a fixture, which is in
    /// neither, what it is called.
    public let directory: String

    /// How much of an image is checked before it is first read.
    public enum Verification: Sendable {
        /// Every byte against its checksum: once per generation, linear in the size.
        case content
        /// The header alone, at the same cost for any size. Reads stay in bounds all the same, but a
        /// damaged byte may be read as a fact.
        case header
    }

    /// Who sees what is asked; nil: nobody does.
    private let observer: (any CatalogObserver)?
    @usableFromInline let isObserved: Bool

    package init(store: Store, directory: String, observer: (any CatalogObserver)? = nil) {
        self.store = store
        self.directory = directory
        self.observer = observer
        isObserved = observer != nil
    }

    /// A catalog of an image in private memory, without any file.
    package convenience init(image: [UInt8]) throws(CatalogError) {
        do {
            // A byte has no padding.
            let store = try unsafe Store(copying: image.span.bytes, contents: .catalog)
            self.init(store: store, directory: store.path)
        } catch {
            throw CatalogError(error, directory: "memory")
        }
    }

    /// Reads one consistent generation: the newest one, held in place until `body` returns.
    ///
    /// The scope is synchronous, so that it cannot be held across an `await`: pages that are freed
    /// meanwhile cannot be used again before it ends. Take owned ``Model``s out of it instead.
    ///
    /// - Throws: What `body` throws, or ``CatalogError`` where the newest generation cannot be read.
    /// - Complexity: O(1); takes no lock, never waits, and allocates nothing once the thread has
    ///   read this generation.
    @discardableResult
    @inlinable
    public func read<Result: ~Copyable>(
        _ body: (Models) throws -> Result
    ) throws -> Result {
        // The one place where a read begins. `failing: failure` would retain self: two threads that
        // read would wait for one counter.
        if isObserved { return try readObserved(body) }
        return try store.read(failing: { failure($0) }, { try body(Models(image: $0)) })
    }

    @usableFromInline
    @inline(never)
    func readObserved<Result: ~Copyable>(_ body: (Models) throws -> Result) throws -> Result {
        guard let observer else { preconditionFailure("Nobody observes it.") }
        let read = ObservedRead(observer)
        defer { withExtendedLifetime(read) {} }
        try observer.called(.read)
        let result = try store.read(
            failing: { error in
                if error.fault == .ended { observer.usedAfterEnd() }
                return failure(error)
            },
            { try body(Models(image: $0, observation: Observation(of: read))) }
        )
        if let failure = read.failure { throw failure }
        return result
    }

    /// The error of a read whose generation cannot be pinned.
    @usableFromInline
    func failure(_ error: StoreError) -> any Error { CatalogError(error, directory: directory) }
}

extension Catalog {
    /// A copy of the model that a spec names.
    ///
    /// - Throws: ``CatalogError/modelNotFound(spec:suggestions:)``,
    ///   ``CatalogError/ambiguousSpec(spec:readings:)``, or what ``read(_:)->_`` throws.
    public func model(_ spec: String) throws -> Model {
        try read { try Model($0.model(spec)) }
    }

    /// Copies of the models that meet a filter.
    ///
    /// - Throws: ``CatalogError/providerNotFound(id:suggestions:)``, or what ``read(_:)->_`` throws.
    public func models(
        _ filter: Filter = Filter(),
        by order: Order = .spec,
        limit: Int? = nil
    ) throws -> [Model] {
        try read { try $0.discover(filter).copies(by: order, limit: limit) }
    }

    /// Copies of all providers, in the byte order of their ids.
    ///
    /// - Throws: What ``read(_:)->_`` throws.
    public func providers() throws -> [Provider] {
        try read { models in
            var providers: [Provider] = []
            models.visitProviders { providers.append(Provider($0)) }
            return providers
        }
    }

    /// What the newest generation holds, in numbers. Linear in models.
    ///
    /// - Throws: What ``read(_:)->_`` throws.
    public func statistics() throws -> Statistics {
        try read { $0.statistics }
    }
}
