internal import AgentTools
internal import MappedStore
internal import ModelCatalog
public import Testing

/// Runs each test, and each case of it, in a scope of its own: what `.catalog`, `.tools`, `.realCatalog` and
/// `.memoryGuard` make.
public struct ScopeTrait: TestTrait, SuiteTrait, TestScoping {
    private let run: @Sendable (Test, @Sendable () async throws -> Void) async throws -> Void

    /// - Parameter run: Sets the scope up, runs the test in it and ends it.
    init(
        _ run: @escaping @Sendable (Test, @Sendable () async throws -> Void) async throws -> Void
    ) {
        self.run = run
    }

    /// Whether the trait of a suite is that of each of its tests: it is.
    public var isRecursive: Bool { true }

    /// Runs a test in the scope; Swift Testing calls it.
    ///
    /// - Throws: What the scope cannot be set up for, such as ``/CatalogFixtures/FixtureError``, and what the
    ///   test throws.
    public func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing function: @Sendable () async throws -> Void
    ) async throws {
        // What is sealed off has made the test fail already, where it was asked for.
        let others = IssueHandlingTrait.filterIssues { !$0.isOfSeal }
        try await others.provideScope(for: test, testCase: testCase) {
            try await run(test, function)
        }
    }
}

extension Issue {
    /// Whether it is an error that says that something is sealed off.
    fileprivate var isOfSeal: Bool {
        switch error {
        case let error as CatalogError: error.code == .sealed
        case let error as ToolError: error.code == .sealed
        case let error as StoreError: error.fault == .sealed
        default: false
        }
    }
}
