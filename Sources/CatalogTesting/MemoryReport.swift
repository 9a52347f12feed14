internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Records the memory that the guarded tests of this process have kept.
///
/// With `MODELCATALOG_MEMORY_REPORT=1` the report is printed when the process ends.
final class MemoryReport: Sendable {
    static let shared = MemoryReport()

    private struct Entry {
        let test: String
        let growth: MemoryUse
        let isAlone: Bool
    }

    private struct State {
        var entries: [Entry] = []
        var start: MemoryUse?
    }

    private let state = Mutex(State())

    /// Notes that a test begins; the first one is the start of the run.
    func begin(_ use: MemoryUse) { state.withLock { $0.start = $0.start ?? use } }

    func add(_ test: String, _ growth: MemoryUse, isAlone: Bool) {
        state.withLock { $0.entries.append(Entry(test: test, growth: growth, isAlone: isAlone)) }
    }

    /// Prints the report if it is asked for.
    func print() {
        guard let asked = getenv("MODELCATALOG_MEMORY_REPORT"), String(cString: asked) == "1" else {
            return
        }
        let (entries, start) = state.withLock { ($0.entries, $0.start) }
        guard let start else { return StandardError.write("modelcatalog: no test was guarded") }
        let growth = MemoryUse.current.growth(since: start)
        var lines = [
            """
            modelcatalog: guarded tests \(entries.count); the process grew by \(growth); at most it had \
            \(megabytes(MemoryUse.peak))
            """
        ]
        let sorted = entries.sorted { ($1.growth.most, $0.test) < ($0.growth.most, $1.test) }
        lines += sorted.map { entry in
            "  \(entry.test): \(entry.growth)\(entry.isAlone ? "" : ", perhaps beside others")"
        }
        StandardError.write(lines.joined(separator: "\n"))
    }
}
