package import MappedStore
internal import Synchronization

/// What the code of the current task reads in place of what is real.
package struct Ambient: Sendable {
    @TaskLocal package static var current = Ambient()

    /// What ``Catalog/current`` is; nil: the standard catalog.
    package var catalog: Catalog?
    /// Where registries of tools are, in place of the standard directory; nil: there.
    package var stores: StoreScope?
    /// Who sees what is asked of the catalogs that it opens; nil: nobody does.
    package var observer: (any CatalogObserver)?

    package init(
        catalog: Catalog? = nil,
        stores: StoreScope? = nil,
        observer: (any CatalogObserver)? = nil
    ) {
        self.catalog = catalog
        self.stores = stores
        self.observer = observer
    }
}

extension Catalog {
    /// The catalog that the current task is to read: a test's own where it runs in the scope of one, else
    /// the one in the standard directory, ``CatalogDirectory/standard``.
    ///
    /// It is found anew each time. Hold it for a piece of work, not in a static property: the catalog of a
    /// test ends with the test. Tasks inherit it; see ``escaping()`` for code that does not run in one.
    ///
    /// - Throws: What ``open(verifying:)`` throws.
    public static var current: Catalog {
        get throws(CatalogError) {
            if let catalog = Ambient.current.catalog { return catalog }
            // A sealed process hands nobody what somebody else was allowed to open.
            return StoreSeal.isSealed ? try open() : try StandardCatalog.shared.catalog
        }
    }

    /// What the current task reads, for code that runs outside of it: in a detached task, on a dispatch
    /// queue, in a thread of its own.
    ///
    /// ```swift
    /// let escape = Catalog.escaping()
    /// queue.async { escape.run { refresh() } }
    /// ```
    public static func escaping() -> CatalogEscape { CatalogEscape() }
}

/// The catalog of the standard directory, opened once for all who ask for it.
private final class StandardCatalog: Sendable {
    static let shared = StandardCatalog()

    private let opened = Mutex<Catalog?>(nil)

    /// The standard directory may become another one: by `setenv`.
    var catalog: Catalog {
        get throws(CatalogError) {
            let directory = CatalogDirectory.standard
            return try opened.withLock { opened throws(CatalogError) in
                if let opened, opened.directory.utf8.elementsEqual(directory.utf8) { return opened }
                let catalog = try Catalog.open(at: directory)
                opened = catalog
                return catalog
            }
        }
    }
}

/// What a task reads, to be carried to where task-local values do not go.
public struct CatalogEscape: Sendable {
    private let ambient = Ambient.current
    private let isLifted = StoreSeal.isLifted

    /// Runs code as the task would.
    public func run<Result>(_ body: () throws -> Result) rethrows -> Result {
        try Ambient.$current.withValue(ambient) {
            try StoreSeal.$isLifted.withValue(isLifted) { try body() }
        }
    }

    /// Runs code as the task would.
    public func run<Result>(
        isolation: isolated (any Actor)? = #isolation,
        _ body: () async throws -> Result
    ) async rethrows -> Result {
        try await Ambient.$current.withValue(ambient) {
            try await StoreSeal.$isLifted.withValue(isLifted) { try await body() }
        }
    }
}
