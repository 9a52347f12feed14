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
        let location: SourceLocation
    }

    /// Calls that are answered by an error.
    private struct Failure {
        let call: CatalogCall
        let error: CatalogError
        let location: SourceLocation
        /// Whether a call was answered by it.
        var wasUsed = false
        /// Whether calls are answered by it now.
        var isOn = true
    }

    private struct State {
        var calls: [CatalogCall: Int] = [:]
        var expectations: [Expectation] = []
        /// Of several that mean a call, the last one is its answer.
        var failures: [Failure] = []
        var statistics: Statistics?
        /// The specs that were handed out, by their bytes: texts that are equal to people may name two.
        var read: Set<[UInt8]> = []
        var isOver = false

        func count(of call: CatalogCall) -> Int {
            calls.reduce(0) { call.means($1.key) ? $0 + $1.value : $0 }
        }

        /// A sentence with all that was called.
        var allCalls: String {
            let names = calls.keys.map { "\($0)" }.sorted()
            return "All calls: \(names.isEmpty ? "none" : names.joined(separator: ", "))."
        }
    }

    private let state = Mutex(State())
    private let isStrict: Bool
    private let location: SourceLocation

    init(isStrict: Bool, at location: SourceLocation) {
        self.isStrict = isStrict
        self.location = location
    }

    // MARK: What was asked

    /// All calls, with how often each was made.
    public var calls: [CatalogCall: Int] { state.withLock { $0.calls } }

    /// How often a call, or calls of a kind such as ``/ModelCatalog/CatalogCall/anyDiscover``, were made.
    public func count(of call: CatalogCall) -> Int { state.withLock { $0.count(of: call) } }

    /// Expects that a call is made so many times, neither more nor less, by the end of the test.
    ///
    /// Calls are compared as they are made: a spec as it was spelled, a filter with all its parts. A kind such
    /// as ``/ModelCatalog/CatalogCall/anyDiscover`` stands for all calls of it.
    public func expect(
        _ call: CatalogCall,
        times: Int,
        fileID: String = #fileID,
        filePath: String = #filePath,
        line: Int = #line,
        column: Int = #column
    ) {
        let location = SourceLocation(
            fileID: fileID,
            filePath: filePath,
            line: line,
            column: column
        )
        let expectation = Expectation(call: call, times: times, location: location)
        let isOver = state.withLock { state in
            state.expectations.append(expectation)
            return state.isOver
        }
        guard isOver else { return }
        Failures.record("\(call) is expected of a catalog that has ended.", at: location)
    }

    // MARK: What is answered

    /// Answers a call, or all calls of a kind such as ``/ModelCatalog/CatalogCall/anyDiscover``, with an error
    /// from now on.
    ///
    /// A call that cannot throw has no result then, and the read that it is part of throws in the end. The test
    /// fails at this line where no such call is made by its end.
    public func fail(
        _ call: CatalogCall,
        with error: CatalogError,
        fileID: String = #fileID,
        filePath: String = #filePath,
        line: Int = #line,
        column: Int = #column
    ) {
        let location = SourceLocation(
            fileID: fileID,
            filePath: filePath,
            line: line,
            column: column
        )
        let failure = Failure(call: call, error: error, location: location)
        state.withLock { $0.failures.append(failure) }
    }

    /// Answers every call with an error from now on: as ``fail(_:with:fileID:filePath:line:column:)`` of
    /// ``/ModelCatalog/CatalogCall/any``.
    public func failAll(
        with error: CatalogError,
        fileID: String = #fileID,
        filePath: String = #filePath,
        line: Int = #line,
        column: Int = #column
    ) {
        fail(
            .any,
            with: error,
            fileID: fileID,
            filePath: filePath,
            line: line,
            column: column
        )
    }

    /// Answers all calls as the catalog does again.
    public func succeed() {
        state.withLock { state in
            for index in state.failures.indices { state.failures[index].isOn = false }
        }
    }

    /// States what ``/ModelCatalog/Catalog/statistics()`` returns; nil: what is counted.
    public func answer(statistics: Statistics?) { state.withLock { $0.statistics = statistics } }

    // MARK: The end

    /// Checks what was expected.
    func verify(_ catalog: Catalog) {
        let state = state.withLock { state in
            state.isOver = true
            return state
        }
        for expectation in state.expectations {
            let found = state.count(of: expectation.call)
            guard found != expectation.times else { continue }
            Failures.record(
                """
                \(expectation.call) was called \(times(found)), and not \(times(expectation.times)). \
                \(state.allCalls)
                """,
                at: expectation.location
            )
        }
        for failure in state.failures where !failure.wasUsed {
            Failures.record(
                "\(failure.call) was to fail, and was never called. \(state.allCalls)",
                at: failure.location
            )
        }
        guard isStrict, !state.failures.contains(where: \.isOn) else { return }
        let unread = (try? catalog.unread(state.read)) ?? []
        guard !unread.isEmpty else { return }
        Failures.record(
            """
            The \(catalog.directory) is strict, and has models that were never read: \
            \(unread.joined(separator: ", ")). Remove them, or use a smaller fixture.
            """,
            at: location
        )
    }

    private func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }
}

extension CatalogRecorder: CatalogObserver {
    package func called(_ call: CatalogCall) throws(CatalogError) {
        let error = state.withLock { state -> CatalogError? in
            state.calls[call, default: 0] += 1
            let index = state.failures.lastIndex { $0.isOn && $0.call.means(call) }
            guard let index else { return nil }
            state.failures[index].wasUsed = true
            return state.failures[index].error
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
