#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The answer of a command that checks something is no: what it printed stands, and the process ends with 1.
struct NegativeAnswer: Error {
    /// What is said on standard error; nil: the output says it.
    var reason: String?

    /// Prints what was gathered and ends the process.
    func endProcess() -> Never {
        do { try Output.flush() } catch { error.endProcess() }
        if let reason { Output.error("modelcatalog: \(reason)") }
        exit(Failure.Code.notFound.rawValue)
    }
}
