package import MappedStore

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
    /// What the current task reads, for code that runs outside of it: in a detached task, on a dispatch
    /// queue, in a thread of its own.
    ///
    /// ```swift
    /// let escape = Catalog.escaping()
    /// queue.async { escape.run { refresh() } }
    /// ```
    public static func escaping() -> CatalogEscape { CatalogEscape() }
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
