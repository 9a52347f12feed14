#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Standard output, gathered and written at the end of a command, so that a command that fails has
/// printed nothing, and a full disk is noticed.
final class Output {
    nonisolated(unsafe) static let standard = Output()  // the tool has one thread

    private var bytes: [UInt8] = []

    /// Adds a line.
    func line(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Writes what was added.
    func flush() throws(Failure) {
        defer { bytes = [] }
        if let number = Self.write(bytes, to: STDOUT_FILENO) {
            throw Failure(.inputOutput, "cannot write the output: \(errorText(number))")
        }
    }

    /// Writes a line to standard error at once.
    static func error(_ text: String) {
        _ = write(Array((text + "\n").utf8), to: STDERR_FILENO)
    }

    /// Writes all bytes; returns the error number where that fails.
    private static func write(_ bytes: [UInt8], to file: Int32) -> Int32? {
        // The array is alive for the loop; write reads no more than the count.
        unsafe bytes.withUnsafeBytes { buffer in
            var rest = unsafe buffer[...]
            while !rest.isEmpty {
                let part = unsafe UnsafeRawBufferPointer(rebasing: rest)
                let count = unsafe systemWrite(file, part.baseAddress, part.count)
                if count < 0 {
                    if errno == EINTR { continue }
                    return errno
                }
                unsafe rest = rest.dropFirst(count)
            }
            return nil
        }
    }

    /// The columns of the terminal on standard output; nil where it is none.
    static var terminalWidth: Int? {
        guard isatty(STDOUT_FILENO) == 1 else { return nil }
        var size = winsize()
        // ioctl fills the struct, which is alive for the call.
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return 80
        }
        return Int(size.ws_col)
    }
}

/// The system's text for an error number.
func errorText(_ number: Int32) -> String {
    // The text is static or the thread's own, and is copied at once.
    unsafe String(cString: strerror(number))
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe write(file, bytes, count)
}

/// Lets Ctrl-C end the process at once with the code that shells expect; what is stored stays whole.
func interruptEndsTheProcess() {
    // The handler calls nothing but _exit, which is safe in a handler.
    _ = unsafe signal(SIGINT) { _ in _exit(130) }
}
