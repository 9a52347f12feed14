#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Thrown by a command whose check found a fault or a difference: its output is printed, and the process ends
/// with 1.
struct NegativeAnswer: Error {
    /// The message on standard error; nil: the output says everything.
    var reason: CommandError?

    /// Prints what was gathered and ends the process.
    func endProcess() -> Never {
        do { try Output.flush(notices: reason == nil) } catch { error.endProcess() }
        guard var reason else { exit(CommandError.ExitCode.notFound.rawValue) }
        reason.exitCode = .notFound
        reason.endProcess()
    }
}
