internal import Synchronization
internal import Testing

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Counts how often the tests of this process used fixtures, real catalogs and real registries.
///
/// With `MODELCATALOG_SEAL_REPORT=1` the counts are printed when the process ends, with the tests that used
/// something real. If something was refused, the process ends with 1.
final class Accesses: Sendable {
    static let shared = Accesses()

    private struct Counts {
        var fixtures = 0
        var real: [String: Int] = [:]
        var refused: [String: Int] = [:]
    }

    private let counts = Mutex(Counts())

    func countFixture() { counts.withLock { $0.fixtures += 1 } }

    func countReal(_ path: String) {
        let user = Self.user(of: path)
        counts.withLock { $0.real[user, default: 0] += 1 }
    }

    func countRefused(_ path: String) {
        let user = Self.user(of: path)
        counts.withLock { $0.refused[user, default: 0] += 1 }
    }

    /// Prints the counts if they are asked for. Returns the status that the process is to end with, or -1 for
    /// its own.
    func report() -> Int32 {
        guard let asked = getenv("MODELCATALOG_SEAL_REPORT"), String(cString: asked) == "1" else {
            return -1
        }
        let counts = counts.withLock { $0 }
        let (real, refused) = (counts.real.values.reduce(0, +), counts.refused.values.reduce(0, +))
        var lines = [
            "modelcatalog: fixtures \(counts.fixtures), real \(real), refused \(refused)"
        ]
        lines += counts.real.sorted { $0.key < $1.key }.map { "  real: \($0.key), \($0.value)" }
        lines += counts.refused.sorted { $0.key < $1.key }.map {
            "  refused: \($0.key), \($0.value)"
        }
        StandardError.write(lines.joined(separator: "\n"))
        return refused > 0 ? 1 : -1
    }

    /// The test that runs or, if none is known, the path that is asked for.
    private static func user(of path: String) -> String {
        Test.current.map { "\($0.id)" } ?? "outside of tests: '\(path)'"
    }
}
