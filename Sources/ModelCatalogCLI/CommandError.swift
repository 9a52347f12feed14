#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// An error as the command line reports it: on standard error as text or, with `--json`, as one JSON object.
struct CommandError: Error {
    var exitCode: ExitCode
    /// The error's name, which stays the same in all versions, such as `model_not_found`.
    let code: String
    /// What was tried and why it failed.
    let reason: String
    /// The command or the option that helps; nil where the reason names the remedy.
    let remedy: String?
    /// What the error is about.
    let place: Place

    init(
        _ exitCode: ExitCode,
        code: String? = nil,
        _ reason: String,
        remedy: String? = nil,
        place: Place = Place()
    ) {
        self.exitCode = exitCode
        self.code = code ?? exitCode.name
        self.reason = reason
        self.remedy = remedy
        self.place = place
    }

    /// What an error is about; parts that play no role are nil.
    struct Place: Encodable {
        var directory: String?
        var file: String?
        /// The line of the file, from 1.
        var line: Int?
        /// The byte of the line, from 1.
        var byte: Int?
        var table: String?
        /// The key of the table's row, as SQL writes it.
        var key: String?
        var column: String?
        /// The place in a JSON file or in a tool.
        var path: String?
        var spec: String?
        var provider: String?
        var model: String?
        var registry: String?
        var tool: String?
        var fixture: String?
    }

    /// The exit codes. Those from 64 on follow sysexits.h.
    enum ExitCode: Int32 {
        /// Something was not found, or a check found a fault or a difference.
        case notFound = 1
        case usage = 64
        case badData = 65
        case noInput = 66
        case `internal` = 70
        case alreadyThere = 73
        case inputOutput = 74
        case lockTimeout = 75
        case notPermitted = 77

        /// The code of errors without a more exact one.
        fileprivate var name: String {
            switch self {
            case .notFound: "not_found"
            case .usage: "usage"
            case .badData: "bad_data"
            case .noInput: "no_input"
            case .internal: "internal"
            case .alreadyThere: "already_there"
            case .inputOutput: "input_output"
            case .lockTimeout: "lock_timeout"
            case .notPermitted: "not_permitted"
            }
        }
    }

    /// The reason and the remedy, as people read them.
    var message: String {
        guard let remedy else { return reason }
        return (reason.last.map(".?!:".contains) == true ? reason : reason + ".") + " " + remedy
    }

    /// Reports the error and ends the process.
    func endProcess() -> Never {
        Output.report(self)
        exit(exitCode.rawValue)
    }
}

/// The JSON of an error.
struct CommandErrorSummary: Encodable {
    let error: CommandError
    /// The notices before the error, such as names of a file that this version does not know.
    let notices: [String]

    private enum CodingKeys: String, CodingKey {
        case code, message, remedy, place, notices
        case exitCode = "exit_code"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(error.code, forKey: .code)
        try container.encode(error.message, forKey: .message)
        try container.encode(error.remedy, forKey: .remedy)
        try container.encode(error.place, forKey: .place)
        try container.encode(error.exitCode.rawValue, forKey: .exitCode)
        if !notices.isEmpty { try container.encode(notices, forKey: .notices) }
    }
}
