internal import MappedStore
internal import ModelCatalog
public import Testing

/// Runs code that may use the real catalog and the real registries.
///
/// - Throws: What `body` throws.
@discardableResult
public func withRealCatalog<Result>(_ body: () throws -> Result) rethrows -> Result {
    try Ambient.$current.withValue(.real) {
        try StoreSeal.$isLifted.withValue(true) { try body() }
    }
}

/// Runs code that may use the real catalog and the real registries.
///
/// - Throws: What `body` throws.
@discardableResult
public func withRealCatalog<Result>(
    isolation: isolated (any Actor)? = #isolation,
    _ body: () async throws -> Result
) async rethrows -> Result {
    try await Ambient.$current.withValue(.real) {
        try await StoreSeal.$isLifted.withValue(true) { try await body() }
    }
}

extension Trait where Self == ScopeTrait {
    /// The test may use the real catalog and the real registries, and is listed as doing so.
    public static var realCatalog: Self {
        ScopeTrait { _, function in try await withRealCatalog { try await function() } }
    }
}

extension Ambient {
    /// The real catalog, observed if a recording is made.
    fileprivate static var real: Ambient { Ambient(observer: CatalogRecording.shared) }
}
