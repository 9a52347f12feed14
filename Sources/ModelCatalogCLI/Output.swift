internal import CatalogImport
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// What a command prints: on standard output, gathered and written at its end, so that a command that fails has
/// printed nothing, and a full disk is noticed; on standard error, what people should know besides.
enum Output {
    private struct Gathered {
        var output: [UInt8] = []
        var notices: [String] = []
    }

    private static let gathered = Mutex(Gathered())

    /// Whether the command line asks for JSON.
    static let isJSON = CommandLine.arguments.prefix { $0 != "--" }.contains("--json")

    // MARK: Standard output

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

    /// Adds text as it is.
    static func addText(_ text: String) {
        gathered.withLock { $0.output.append(contentsOf: text.utf8) }
    }

    /// Adds the lines of a table, which fit the terminal if there is one.
    static func add(_ table: Table) {
        let width = width
        gathered.withLock { table.write(to: &$0.output, width: width) }
    }

    /// Writes what was added, and then the notices.
    static func flush() throws(CommandError) {
        let gathered = gathered.withLock { gathered in
            defer { gathered = Gathered() }
            return gathered
        }
        if let number = OpenFile.write(gathered.output, to: STDOUT_FILENO) {
            throw CommandError(
                .inputOutput,
                "The output cannot be written: \(OpenFile.errorText(number))"
            )
        }
        for notice in gathered.notices { writeError(notice) }
    }

    // MARK: Standard error

    /// Says what people should know besides. With `--json` it waits for the end, as the object of an error has
    /// it then.
    static func notice(_ text: String) {
        if isJSON { return gathered.withLock { $0.notices.append(text) } }
        writeError(text)
    }

    /// Says what failed.
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

    /// The columns that lines should fit: those of the terminal on standard output, or what the variable
    /// COLUMNS says of it; nil where there is no terminal.
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
