package import MappedStore

/// What the code of the current task reads instead of the real catalog and registries.
package struct Ambient: Sendable {
    @TaskLocal package static var current = Ambient()

    /// What ``Catalog/current`` is; nil: the standard catalog.
    package var catalog: Catalog?
    /// The directory of the registries of tools; nil: the standard directory.
    package var stores: StoreScope?
    /// The observer of the catalogs that it opens; nil: none.
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
    /// Carries what the current task reads to code that runs outside of it: in a detached task, on a dispatch
    /// queue or in another thread.
    ///
    /// ```swift
    /// let escape = Catalog.escaping()
    /// queue.async { escape.run { refresh() } }
    /// ```
    public static func escaping() -> CatalogEscape { CatalogEscape() }
}

/// What a task reads, to be carried to code that does not inherit task-local values.
public struct CatalogEscape: Sendable {
    private let ambient = Ambient.current
    private let isLifted = StoreSeal.isLifted

    /// Runs code so that it reads what the task would read.
    public func run<Result>(_ body: () throws -> Result) rethrows -> Result {
        try Ambient.$current.withValue(ambient) {
            try StoreSeal.$isLifted.withValue(isLifted) { try body() }
        }
    }

    /// Runs code so that it reads what the task would read.
    public func run<Result>(
        isolation: isolated (any Actor)? = #isolation,
        _ body: () async throws -> Result
    ) async rethrows -> Result {
        try await Ambient.$current.withValue(ambient) {
            try await StoreSeal.$isLifted.withValue(isLifted) { try await body() }
        }
    }
}
