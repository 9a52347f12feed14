import Foundation

/// How long the tests run that may run for any time: `make soak` sets it.
package enum Soak {
    /// How many times as much as usually is done: `MODELCATALOG_SOAK`, else 1.
    package static let factor = number("MODELCATALOG_SOAK").map { max(1, Int($0)) } ?? 1

    /// What random moments are drawn from: `MODELCATALOG_SEED`, else another one each time.
    package static let seed = number("MODELCATALOG_SEED") ?? UInt64.random(in: 0...999_999)

    private static func number(_ variable: String) -> UInt64? {
        ProcessInfo.processInfo.environment[variable].flatMap { UInt64($0) }
    }
}
