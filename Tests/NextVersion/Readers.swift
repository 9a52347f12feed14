import Foundation
import Synchronization

/// Readers that run side by side until they are stopped, each of them one process after another.
final class Readers: Sendable {
    private struct State {
        var isStopped = false
        var running = 0
        var reads: [Version: Int] = [:]
        var faults: [String] = []
    }

    private let state = Mutex(State())

    /// Starts a reader; `read` says what was wrong with what it has read, or nil.
    func start(_ version: Version, _ read: @escaping @Sendable () throws -> String?) {
        state.withLock { $0.running += 1 }
        Thread.detachNewThread { [self] in
            while !state.withLock({ $0.isStopped }) {
                let fault: String?
                do { fault = try read() } catch { fault = "\(error)" }
                state.withLock { state in
                    state.reads[version, default: 0] += 1
                    if let fault { state.faults.append("\(version): \(fault)") }
                }
            }
            state.withLock { $0.running -= 1 }
        }
    }

    /// Stops all of them: how often each version has read, and what was wrong.
    func stop() -> (reads: [Version: Int], faults: [String]) {
        state.withLock { $0.isStopped = true }
        while state.withLock({ $0.running }) > 0 { usleep(1000) }
        return state.withLock { ($0.reads, $0.faults) }
    }
}

/// Does things at once, each on a thread of its own, and waits for all of them; what they have thrown.
func atOnce(_ bodies: [@Sendable () throws -> Void]) -> [String] {
    let state = Mutex((left: bodies.count, faults: [String]()))
    for body in bodies {
        Thread.detachNewThread {
            var fault: String?
            do { try body() } catch { fault = "\(error)" }
            state.withLock { state in
                if let fault { state.faults.append(fault) }
                state.left -= 1
            }
        }
    }
    while state.withLock({ $0.left }) > 0 { usleep(1000) }
    return state.withLock { $0.faults }
}
