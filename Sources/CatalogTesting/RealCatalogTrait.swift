internal import MappedStore
internal import ModelCatalog
public import Testing

/// Lets each test use the catalog and the registries that are real.
public struct RealCatalogTrait: TestTrait, SuiteTrait, TestScoping {
    /// Of a suite, it is of each of its tests.
    public var isRecursive: Bool { true }

    public func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing function: @Sendable () async throws -> Void
    ) async throws {
        try await withRealCatalog { try await function() }
    }
}

/// Runs code that is meant to use the catalog and the registries that are real.
@discardableResult
public func withRealCatalog<Result>(_ body: () throws -> Result) rethrows -> Result {
    try Ambient.$current.withValue(.real) {
        try StoreSeal.$isLifted.withValue(true) { try body() }
    }
}

/// Runs code that is meant to use the catalog and the registries that are real.
@discardableResult
public func withRealCatalog<Result>(
    isolation: isolated (any Actor)? = #isolation,
    _ body: () async throws -> Result
) async rethrows -> Result {
    try await Ambient.$current.withValue(.real) {
        try await StoreSeal.$isLifted.withValue(true) { try await body() }
    }
}

extension Trait where Self == RealCatalogTrait {
    /// The test is meant to use the catalog and the registries that are real, and is listed as such.
    public static var realCatalog: Self { RealCatalogTrait() }
}

extension Ambient {
    /// What is real, noted where a recording is made.
    fileprivate static var real: Ambient { Ambient(observer: CatalogRecording.shared) }
}
