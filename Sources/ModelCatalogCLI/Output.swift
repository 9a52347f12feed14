internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Standard output, gathered and written at the end of a command, so that a command that fails has
/// printed nothing, and a full disk is noticed.
enum Output {
    private static let gathered = Mutex<[UInt8]>([])

    /// Adds a line for people: what a source states cannot move the cursor or break the line.
    static func line(_ text: String) { add(text.visible) }

    /// Adds a line as it is.
    static func add(_ text: String) { addText(text + "\n") }

    /// Adds several lines for people.
    static func lines(_ text: String) { add(text.visibleLines) }

    /// Adds text that a program reads, to the last byte; on a terminal, as lines for people.
    static func addPlain(_ text: String) { add(isTerminal ? text.visibleLines : text) }

    /// Adds JSON as it is; on a terminal, as JSON of the same value that is safe to show.
    static func addJSON(_ json: String) { add(isTerminal ? json.visibleJSON : json) }

    private static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Adds text as it is.
    static func addText(_ text: String) {
        gathered.withLock { $0.append(contentsOf: text.utf8) }
    }

    /// Writes what was added.
    static func flush() throws(Failure) {
        let bytes = gathered.withLock { bytes in
            defer { bytes = [] }
            return bytes
        }
        if let number = Self.write(bytes, to: STDOUT_FILENO) {
            throw Failure(.inputOutput, "cannot write the output: \(errorText(number))")
        }
    }

    /// Writes lines for people to standard error at once.
    static func error(_ text: String) {
        _ = write(Array((text.visibleLines + "\n").utf8), to: STDERR_FILENO)
    }

    /// Writes all bytes; returns the error number where that fails.
    private static func write(_ bytes: [UInt8], to file: Int32) -> Int32? {
        var written = 0
        while written < bytes.count {
            // The array is alive for the call, and the count is what it holds from there.
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe systemWrite(file, buffer.baseAddress! + written, buffer.count - written)
            }
            if count < 0 {
                if errno == EINTR { continue }
                return errno
            }
            written += count
        }
        return nil
    }

    /// The columns that lines should fit: what the variable COLUMNS says, else the terminal on
    /// standard output; nil where there is neither.
    static var width: Int? {
        // The text is the environment's, and is read at once.
        if let text = unsafe getenv("COLUMNS"), let columns = Int(unsafe String(cString: text)),
            columns > 0
        {
            return columns
        }
        guard isTerminal else { return nil }
        var size = winsize()
        // ioctl fills the struct, which is alive for the call.
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return 80
        }
        return Int(size.ws_col)
    }
}

extension String {
    /// The text with its control characters escaped.
    var visible: String {
        guard unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { return self }
        return unicodeScalars.map { scalar in
            let isControl = scalar.properties.generalCategory == .control
            return isControl ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
        }.joined()
    }

    /// The same of several lines, which stay so.
    var visibleLines: String {
        // By scalars: a carriage return before a line's end is one character with it.
        unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0).visible }.joined(separator: "\n")
    }

    /// JSON text with those control characters escaped that JSON may hold as they are.
    var visibleJSON: String {
        guard unicodeScalars.contains(where: { 0x7F...0x9F ~= $0.value }) else { return self }
        return unicodeScalars.map { scalar in
            0x7F...0x9F ~= scalar.value
                ? "\\u00\(String(scalar.value, radix: 16))" : String(scalar)
        }.joined()
    }
}

/// The system's text for an error number.
func errorText(_ number: Int32) -> String {
    // The text is static or the thread's own, and is copied at once.
    unsafe String(cString: strerror(number))
}

/// The system's function, under a name that the type's own does not hide.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    unsafe write(file, bytes, count)
}

/// Makes a file that may not grow an error of the write, and not the end of the process.
func fileLimitIsAnError() {
    _ = signal(SIGXFSZ, SIG_IGN)
}

/// Lets Ctrl-C end the process at once with the code that shells expect; what is stored stays whole.
/// Where the signal is ignored already, as behind nohup, it stays so.
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
