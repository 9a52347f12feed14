internal import MappedStore
internal import ModelCatalog
public import Testing

/// Runs code that is meant to use the catalog and the registries that are real.
///
/// - Throws: What `body` throws.
@discardableResult
public func withRealCatalog<Result>(_ body: () throws -> Result) rethrows -> Result {
    try Ambient.$current.withValue(.real) {
        try StoreSeal.$isLifted.withValue(true) { try body() }
    }
}

/// Runs code that is meant to use the catalog and the registries that are real.
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
    /// The test is meant to use the catalog and the registries that are real, and is listed as such.
    public static var realCatalog: Self {
        ScopeTrait { _, function in try await withRealCatalog { try await function() } }
    }
}

extension Ambient {
    /// What is real, noted where a recording is made.
    fileprivate static var real: Ambient { Ambient(observer: CatalogRecording.shared) }
}
