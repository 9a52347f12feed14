#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Makes a write beyond the limit on file sizes fail, instead of ending the process.
func fileLimitIsAnError() {
    _ = signal(SIGXFSZ, SIG_IGN)
}

/// Lets Ctrl-C end the process at once with the exit code that shells expect; stored data stays whole. If the
/// signal is ignored already, as under nohup, it stays ignored.
func interruptEndsTheProcess() {
    var present = sigaction()
    // The call fills the struct, which is alive for it.
    guard unsafe sigaction(SIGINT, nil, &present) == 0, !isIgnored(present) else { return }
    // The handler calls nothing but _exit, which is safe in a handler.
    _ = signal(SIGINT) { _ in _exit(130) }
}

/// Whether an action is SIG_IGN.
private func isIgnored(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
        let handler = unsafe action.__sigaction_u.__sa_handler
    #else
        let handler = unsafe action.__sigaction_handler.sa_handler
    #endif
    // The function is compared by its address, and not called.
    return unsafe unsafeBitCast(handler, to: Int.self) == 1
}
