internal import CatalogImport
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The output of a command. Standard output is gathered and written at the end, so that a command that fails
/// prints nothing, and a full disk is noticed. Notices for people go to standard error.
enum Output {
    private struct Gathered {
        var output: [UInt8] = []
        var notices: [String] = []
    }

    private static let gathered = Mutex(Gathered())

    /// Whether the command line has `--json`.
    static let isJSON = CommandLine.arguments.prefix { $0 != "--" }.contains("--json")

    // MARK: Standard output

    /// Adds a line for people. Texts of sources in it cannot move the cursor or break the line.
    static func line(_ text: String) { add(text.visible) }

    /// Adds a line as it is.
    static func add(_ text: String) { addText(text + "\n") }

    /// Adds several lines for people.
    static func lines(_ text: String) { add(text.visibleLines) }

    /// Adds text for programs, unchanged; on a terminal, as lines for people.
    static func addPlain(_ text: String) { add(isTerminal ? text.visibleLines : text) }

    /// Adds JSON unchanged; on a terminal, as JSON of the same value that is safe to show.
    static func addJSON(_ json: String) { add(isTerminal ? json.visibleJSON : json) }

    /// Adds text as it is.
    static func addText(_ text: String) {
        gathered.withLock { $0.output.append(contentsOf: text.utf8) }
    }

    /// Adds the lines of a table, which fit the terminal if there is one.
    static func add(_ table: Table) {
        let width = width
        gathered.withLock { table.write(to: &$0.output, width: width) }
    }

    /// Writes what was added.
    ///
    /// - Parameter notices: Whether the notices follow; false where an error is about to be reported, which
    ///   includes them.
    static func flush(notices: Bool = true) throws(CommandError) {
        let output = gathered.withLock { gathered in
            defer { gathered.output = [] }
            return gathered.output
        }
        if let number = OpenFile.write(output, to: STDOUT_FILENO) {
            throw CommandError(
                .inputOutput,
                "The output cannot be written: \(OpenFile.errorText(number))"
            )
        }
        guard notices else { return }
        let told = gathered.withLock { gathered in
            defer { gathered.notices = [] }
            return gathered.notices
        }
        for notice in told { writeError(notice) }
    }

    // MARK: Standard error

    /// Prints a notice for people. With `--json` it waits for the end, as an error's JSON object includes it.
    static func notice(_ text: String) {
        if isJSON { return gathered.withLock { $0.notices.append(text) } }
        writeError(text)
    }

    /// Reports an error.
    static func report(_ error: CommandError) {
        guard isJSON else { return writeError(error.message) }
        let notices = gathered.withLock { $0.notices }
        let summary = CommandErrorSummary(error: error, notices: notices)
        guard let json = try? json(of: summary) else { return writeError(error.message) }
        _ = OpenFile.write(Array((json.visibleJSON + "\n").utf8), to: STDERR_FILENO)
    }

    private static func writeError(_ text: String) {
        let line = "modelcatalog: \(text.visibleLines)\n"
        _ = OpenFile.write(Array(line.utf8), to: STDERR_FILENO)
    }

    // MARK: The terminal

    private static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// The width that lines should fit: that of the terminal on standard output, or of the variable COLUMNS;
    /// nil where standard output is not a terminal.
    static var width: Int? {
        guard isTerminal else { return nil }
        // The text is the environment's, and is read at once.
        if let text = unsafe getenv("COLUMNS"), let columns = Int(unsafe String(cString: text)),
            columns > 0
        {
            return columns
        }
        var size = winsize()
        // ioctl fills the struct, which is alive for the call.
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return 80
        }
        return Int(size.ws_col)
    }
}
