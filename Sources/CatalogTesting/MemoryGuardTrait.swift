internal import Synchronization
public import Testing

/// Watches how much memory a test keeps.
private struct MemoryGuard {
    /// In bytes.
    let limit: Int

    func run(_ test: Test, _ function: @Sendable () async throws -> Void) async throws {
        let watch = MemoryWatch()
        // The guard of a test stands for that of its suite.
        MemoryWatch.current?.isReplaced.store(true, ordering: .relaxed)
        let before = MemoryUse.current
        MemoryReport.shared.begin(before)
        // Also what a test keeps that ends by an error is its own.
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
                Others may have run beside it, so that nobody is blamed: 'swift test --no-parallel' tells.
                """
            return StandardError.write("modelcatalog: \(test.id): \(message) \(reason)")
        }
        Failures.record(message, at: test.sourceLocation)
    }

    /// Whether tests run one after another: only then memory that came is the running test's.
    private static let runsAlone = CommandLine.arguments.contains("--no-parallel")
}

/// A test that is being watched.
private final class MemoryWatch: Sendable {
    @TaskLocal static var current: MemoryWatch?

    /// Whether a guard inside of it judges in its place.
    let isReplaced = Atomic(false)
}

extension Trait where Self == ScopeTrait {
    /// The test fails where it keeps more memory than a limit: what is allocated or written to while it runs,
    /// and is still held when it has ended.
    ///
    /// It is judged where tests run one after another, by `swift test --no-parallel`; where others run beside
    /// it, what it seems to keep may be theirs, and is told on standard error alone. What a process loads once,
    /// such as a parser's tables, is counted to the test that is first to need it. With the variable
    /// `MODELCATALOG_MEMORY_REPORT=1` each process prints at its end what its guarded tests have kept. Under
    /// AddressSanitizer, which keeps what is freed, the figures say nothing.
    ///
    /// - Parameter megabytes: The limit, in millions of bytes.
    public static func memoryGuard(megabytes: Double = 5) -> Self {
        let most = 1_000_000_000.0
        let limit = megabytes.isNaN ? most : min(max(0, megabytes), most)
        let memory = MemoryGuard(limit: Int(limit * 1_000_000))
        return ScopeTrait { test, function in try await memory.run(test, function) }
    }
}
