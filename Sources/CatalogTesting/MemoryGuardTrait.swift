internal import Synchronization
public import Testing

/// Watches how much memory a test keeps.
private struct MemoryGuard {
    /// In bytes.
    let limit: Int

    func run(_ test: Test, _ function: @Sendable () async throws -> Void) async throws {
        let watch = MemoryWatch()
        // A test's own guard replaces the guard of its suite.
        MemoryWatch.current?.isReplaced.store(true, ordering: .relaxed)
        let before = MemoryUse.current
        MemoryReport.shared.begin(before)
        // A test that throws is judged as well.
        defer { judge(test, watch, before) }
        try await MemoryWatch.$current.withValue(watch) { try await function() }
    }

    private func judge(_ test: Test, _ watch: MemoryWatch, _ before: MemoryUse) {
        guard !watch.isReplaced.load(ordering: .relaxed) else { return }
        let growth = MemoryUse.current.growth(since: before)
        let isAlone = Self.runsAlone
        MemoryReport.shared.add("\(test.id)", growth, isAlone: isAlone)
        guard growth.most > limit else { return }
        let message = "The test keeps \(growth), and may keep \(megabytes(limit))."
        guard isAlone else {
            let reason = """
                Others may have run beside it, so no test is blamed: 'swift test --no-parallel' finds out.
                """
            return StandardError.write("modelcatalog: \(test.id): \(message) \(reason)")
        }
        Failures.record(message, at: test.sourceLocation)
    }

    /// Whether tests run one after another: only then does new memory belong to the running test.
    private static let runsAlone = CommandLine.arguments.contains("--no-parallel")
}

/// A test that is being watched.
private final class MemoryWatch: Sendable {
    @TaskLocal static var current: MemoryWatch?

    /// Whether an inner guard judges the test instead.
    let isReplaced = Atomic(false)
}

extension Trait where Self == ScopeTrait {
    /// The test fails if it keeps more memory than a limit: memory that is allocated or written to while it
    /// runs and still held when it has ended.
    ///
    /// The test is judged only if tests run one after another, by `swift test --no-parallel`. If others run
    /// beside it, the memory may be theirs, so the figures are only printed to standard error. Memory that a
    /// process loads once, such as a parser's tables, counts for the first test that needs it. With
    /// `MODELCATALOG_MEMORY_REPORT=1` each process prints at its end what its guarded tests have kept. Under
    /// AddressSanitizer, which keeps freed memory, the figures mean nothing.
    ///
    /// - Parameter megabytes: The limit, in millions of bytes.
    public static func memoryGuard(megabytes: Double = 5) -> Self {
        let most = 1_000_000_000.0
        let limit = megabytes.isNaN ? most : min(max(0, megabytes), most)
        let memory = MemoryGuard(limit: Int(limit * 1_000_000))
        return ScopeTrait { test, function in try await memory.run(test, function) }
    }
}
