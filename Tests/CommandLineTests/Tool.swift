import Foundation

/// The built command line tool, and how a test runs it.
enum Tool {
    /// The executable, which is built next to the tests.
    static let executable: URL = {
        #if os(macOS)
            let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
            let products = (bundle ?? .main).bundleURL.deletingLastPathComponent()
        #else
            let products = Bundle.main.bundleURL
        #endif
        return products.appendingPathComponent("modelcatalog")
    }()

    /// Where the tool's output goes.
    enum Destination {
        /// A file that is read at the end: it takes any amount, so the tool never waits for a
        /// reader.
        case file
        /// What the test opened.
        case handle(FileHandle)
    }

    /// A program and its arguments.
    struct Command {
        var executable: URL
        var arguments: [String]

        static func tool(_ arguments: [String]) -> Command {
            Command(executable: Tool.executable, arguments: arguments)
        }

        /// The tool under a user whom the modes of files bind: the superuser loses the right to pass
        /// over them.
        static func unprivileged(_ arguments: [String]) -> Command {
            guard geteuid() == 0 else { return .tool(arguments) }
            let capabilities = "--bounding-set=-dac_override,-dac_read_search"
            return Command(
                executable: URL(fileURLWithPath: "/usr/bin/setpriv"),
                arguments: [capabilities, Tool.executable.path] + arguments
            )
        }
    }
}

/// A tool that was started.
struct Running {
    private let process = Process()
    private let output: URL?
    private let error: URL

    init(
        _ command: Tool.Command,
        environment: [String: String],
        input: FileHandle,
        output destination: Tool.Destination,
        scratch: URL
    ) throws {
        process.executableURL = command.executable
        process.arguments = command.arguments
        process.environment = environment
        process.standardInput = input
        error = scratch.appendingPathComponent("stderr-\(UUID().uuidString)")
        process.standardError = try Self.create(error)
        switch destination {
        case .file:
            let file = scratch.appendingPathComponent("stdout-\(UUID().uuidString)")
            process.standardOutput = try Self.create(file)
            output = file
        case .handle(let handle):
            process.standardOutput = handle
            output = nil
        }
        // A process inherits the signals that tests ignore, as those in the background of a shell do, and
        // that their threads block.
        Foundation.signal(SIGINT, SIG_DFL)
        var (interrupt, before) = (sigset_t(), sigset_t())
        sigemptyset(&interrupt)
        sigaddset(&interrupt, SIGINT)
        pthread_sigmask(SIG_UNBLOCK, &interrupt, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try process.run()
    }

    /// Sends a signal, unless the tool has ended.
    func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    var isRunning: Bool { process.isRunning }

    /// Waits for the end.
    func wait() throws -> Run {
        process.waitUntilExit()
        return Run(
            end: process.terminationReason == .exit
                ? .exit(process.terminationStatus) : .signal(process.terminationStatus),
            output: try output.map { try Data(contentsOf: $0) } ?? Data(),
            errorOutput: try Data(contentsOf: error)
        )
    }

    private static func create(_ file: URL) throws -> FileHandle {
        try Data().write(to: file)
        return try FileHandle(forWritingTo: file)
    }
}

/// What a run of the tool came to.
struct Run {
    enum End: Hashable {
        case exit(Int32)
        case signal(Int32)
    }

    let end: End
    let output: Data
    let errorOutput: Data

    /// What it wrote to standard output.
    var text: String { String(decoding: output, as: UTF8.self) }
    /// What it wrote to standard error.
    var error: String { String(decoding: errorOutput, as: UTF8.self) }
    /// The lines of standard output.
    var lines: [Substring] { text.split(separator: "\n") }
}
