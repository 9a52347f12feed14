public import ModelCatalog
internal import Synchronization
internal import Testing

/// What is asked of a test's catalog, and what is answered in its place.
///
/// ```swift
/// @Test(.catalog(.minimal)) func `it asks once`() throws {
///     let recorder = try #require(CatalogRecorder.current)
///     recorder.expect(.list(provider: "anthropic"), times: 1)
///     try showModels(of: "anthropic")
/// }
/// ```
///
/// What is expected is checked when the test's catalog ends.
public final class CatalogRecorder: Sendable {
    /// That of the current test's catalog; nil outside of one.
    @TaskLocal public static var current: CatalogRecorder?

    private struct Expectation {
        let call: CatalogCall
        let times: Int
        let place: SourceLocation
    }

    private struct State {
        var calls: [CatalogCall: Int] = [:]
        var expectations: [Expectation] = []
        var failures: [CatalogCall: CatalogError] = [:]
        var failureOfAll: CatalogError?
        var statistics: Statistics?
        /// The specs that were handed out, by their bytes: texts that are equal to people may name two.
        var read: Set<[UInt8]> = []
        var isOver = false
    }

    private let state = Mutex(State())
    private let isStrict: Bool
    private let place: SourceLocation

    init(isStrict: Bool, at place: SourceLocation) {
        self.isStrict = isStrict
        self.place = place
    }

    // MARK: What was asked

    /// All calls, with how often each was made.
    public var calls: [CatalogCall: Int] { state.withLock { $0.calls } }

    /// How often a call was made.
    public func count(of call: CatalogCall) -> Int { state.withLock { $0.calls[call] ?? 0 } }

    /// Expects that a call is made so many times, neither more nor less, by the end of the test.
    ///
    /// Calls are compared as they are made: a spec as it was spelt, a filter with all its parts.
    public func expect(
        _ call: CatalogCall,
        times: Int,
        fileID: String = #fileID,
        filePath: String = #filePath,
        line: Int = #line,
        column: Int = #column
    ) {
        let place = SourceLocation(fileID: fileID, filePath: filePath, line: line, column: column)
        let expectation = Expectation(call: call, times: times, place: place)
        let isOver = state.withLock { state in
            state.expectations.append(expectation)
            return state.isOver
        }
        guard isOver else { return }
        Failures.record("\(call) is expected of a catalog that has ended.", at: place)
    }

    // MARK: What is answered

    /// Answers a call with an error from now on.
    ///
    /// A call that cannot throw has no result then, and the read that it is part of throws in the end.
    public func fail(_ call: CatalogCall, with error: CatalogError) {
        state.withLock { $0.failures[call] = error }
    }

    /// Answers every call with an error from now on.
    public func failAll(with error: CatalogError) { state.withLock { $0.failureOfAll = error } }

    /// Answers all calls as the catalog does again.
    public func succeed() {
        state.withLock {
            $0.failures = [:]
            $0.failureOfAll = nil
        }
    }

    /// States what ``ModelCatalog/Catalog/statistics()`` returns; nil: what is counted.
    public func answer(statistics: Statistics?) { state.withLock { $0.statistics = statistics } }

    // MARK: The end

    /// Checks what was expected.
    func verify(_ catalog: Catalog) {
        let state = state.withLock { state in
            state.isOver = true
            return state
        }
        for expectation in state.expectations {
            let found = state.calls[expectation.call] ?? 0
            guard found != expectation.times else { continue }
            let others = state.calls.keys.map { "\($0)" }.sorted()
            Failures.record(
                """
                \(expectation.call) was called \(times(found)), and not \(times(expectation.times)). All \
                that was called: \(others.isEmpty ? "nothing" : others.joined(separator: ", ")).
                """,
                at: expectation.place
            )
        }
        guard isStrict, state.failures.isEmpty, state.failureOfAll == nil else { return }
        let unread = (try? catalog.unread(state.read)) ?? []
        guard !unread.isEmpty else { return }
        Failures.record(
            """
            The \(catalog.directory) is strict, and has models that were never read: \
            \(unread.joined(separator: ", ")). Remove them, or use a smaller fixture.
            """,
            at: place
        )
    }

    private func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }
}

extension CatalogRecorder: CatalogObserver {
    package func called(_ call: CatalogCall) throws(CatalogError) {
        let error = state.withLock { state in
            state.calls[call, default: 0] += 1
            return state.failureOfAll ?? state.failures[call]
        }
        if let error { throw error }
    }

    package func handedOut(_ model: ModelView) {
        guard isStrict else { return }
        let spec = Array(String(model.spec).utf8)
        state.withLock { _ = $0.read.insert(spec) }
    }

    package func usedAfterEnd() {
        Failures.record(
            """
            A catalog was used after the test or the scope that it was made for: something keeps it, \
            such as a static property. Take 'Catalog.current' each time, or hand the catalog over.
            """,
            at: nil
        )
    }

    package var statistics: Statistics? { state.withLock { $0.statistics } }
}

extension Catalog {
    /// The specs of its models that are not among those that were read.
    fileprivate func unread(_ read: Set<[UInt8]>) throws -> [String] {
        try self.read { models in
            var specs: [String] = []
            models.all.visit { specs.append(String($0.spec)) }
            return specs.filter { !read.contains(Array($0.utf8)) }
        }
    }
}
