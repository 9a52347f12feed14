internal import AgentTools
internal import CatalogFixtures
internal import CatalogImport
internal import FixtureUpkeep
internal import ModelCatalog

// A library's error states a remedy without commands; the command line adds the command or the option for it.
// For a code that is not listed here, the error's type decides the exit code.
extension CommandError {
    /// What a library's error means on the command line; nil for any other error.
    init?(_ error: any Error) {
        switch error {
        case let error as CommandError: self = error
        case let error as CatalogError: self.init(error)
        case let error as ImportError: self.init(error)
        case let error as PublishError: self.init(error)
        case let error as CatalogFileError: self.init(error)
        case let error as FixtureError: self.init(error)
        case let error as FixtureUpkeepError: self.init(error)
        case let error as ToolError: self.init(error)
        default: return nil
        }
    }

    private init(_ error: CatalogError) {
        let exitCode: ExitCode =
            switch error.code {
            case .noCatalog: .noInput
            case .modelNotFound, .providerNotFound: .notFound
            case .ambiguousSpec: .usage
            case .sealed, .notPermitted: .notPermitted
            case .staleReference, .ended: .internal
            case .damaged: .badData
            default: .inputOutput
            }
        let remedy: String? =
            switch error.code {
            case .noCatalog:
                "The command for that: modelcatalog import FILE --catalog \(quoted(error.directory))"
            case .ambiguousSpec:
                error.readings.first.map {
                    "For example: modelcatalog show '\($0.model)' --provider '\($0.provider)'"
                }
            case .providerNotFound: repetition(of: "--provider", error.provider ?? "")
            default: nil
            }
        self.init(
            exitCode,
            code: error.code.description,
            "\(error)",
            remedy: remedy,
            place: Place(
                directory: error.directory,
                spec: error.spec,
                provider: error.provider
            )
        )
    }

    private init(_ error: ImportError) {
        let exitCode: ExitCode =
            switch error.code {
            case .fileNotFound: .noInput
            case .notPermitted: .notPermitted
            case .inputOutput: .inputOutput
            default: .badData
            }
        // `build` reads no standard input.
        let isSQLite = error.code == .otherFormat && error.file != "-"
        self.init(
            exitCode,
            code: error.code.description,
            "\(error)",
            remedy: isSQLite ? "Build it: modelcatalog build \(quoted(error.file))" : nil,
            place: Place(
                file: error.file,
                line: error.line,
                byte: error.byteOfLine,
                path: error.place,
                provider: error.provider,
                model: error.model
            )
        )
    }

    private init(_ error: PublishError) {
        let exitCode: ExitCode =
            switch error.code {
            case .shrinks, .invalidCatalog, .foreign, .newerVersion: .badData
            case .notPermitted: .notPermitted
            case .lockTimeout: .lockTimeout
            default: .inputOutput
            }
        self.init(
            exitCode,
            code: error.code.description,
            "\(error)",
            remedy: error.code == .shrinks ? "The option for that is --allow-shrink." : nil,
            place: Place(directory: error.directory)
        )
    }

    private init(_ error: CatalogFileError) {
        let exitCode: ExitCode =
            switch error.code {
            case .fileNotFound: .noInput
            case .notPermitted: .notPermitted
            case .inputOutput: .inputOutput
            case .lockTimeout: .lockTimeout
            default: .badData
            }
        self.init(
            exitCode,
            code: error.code.description,
            "\(error)",
            place: Place(
                file: error.file,
                table: error.table,
                key: error.key,
                column: error.column
            )
        )
    }

    private init(_ error: FixtureError) {
        if let error = error.fileError {
            self.init(error)
            return
        }
        let isInternal = error.code == .unusable || error.code == .notAFixture
        self.init(
            isInternal ? .internal : .badData,
            code: error.code.description,
            "\(error)",
            remedy: error.code == .changed ? Self.stamping(error.file) : nil,
            place: Place(file: error.file, fixture: error.fixture)
        )
    }

    private init(_ error: FixtureUpkeepError) {
        let isOccupied = error.code == .occupied || error.code == .otherTables
        let remedy: String? =
            switch error.code {
            case .unstamped: Self.stamping(error.file)
            case .otherCatalog: "With --allow-gone they are frozen as they are."
            case .occupied: "Choose another name, or replace it with --force."
            default: nil
            }
        self.init(
            isOccupied ? .alreadyThere : .badData,
            code: error.code.description,
            "\(error)",
            remedy: remedy,
            place: Place(file: error.file)
        )
    }

    private static func stamping(_ file: String?) -> String {
        "Stamp it: modelcatalog fixture stamp \(quoted(file))"
    }

    private init(_ error: ToolError) {
        let exitCode: ExitCode =
            switch error.code {
            case .alreadyRegistered: .alreadyThere
            case .notFound, .unbound: .notFound
            case .invalidRegistry: .usage
            case .invalidTool, .notCarried, .invalidArguments, .invalidInput: .badData
            case .notPermitted, .sealed: .notPermitted
            case .ended: .internal
            case .damaged, .foreign, .otherFormat, .newerVersion, .olderVersion: .badData
            case .lockTimeout: .lockTimeout
            default: .inputOutput
            }
        let reason =
            switch error.code {
            case .alreadyRegistered:
                """
                A tool '\(error.tool ?? "")' is registered already, so nothing was changed: unregister it \
                first, or sync, which makes the registry equal to the file.
                """
            case .invalidArguments:
                (["The arguments do not fit the tool '\(error.tool ?? "")':"]
                    + error.faults.told.map { "  \($0)" })
                    .joined(separator: "\n")
            default: error.description
            }
        self.init(
            exitCode,
            code: error.code.description,
            reason,
            remedy: error.code == .notCarried ? "The option for that is --only." : nil,
            place: Place(path: error.place, registry: error.registry, tool: error.tool)
        )
    }
}

/// A path in quotes for a shell; `FILE` where the path is unknown.
func quoted(_ text: String?) -> String {
    text.map { "'\($0.replacing("'", with: #"'\''"#))'" } ?? "FILE"
}

/// The hint to repeat an option for each value if it got a list with commas; else nil.
func repetition(of option: String, _ argument: String) -> String? {
    let values = argument.split(separator: ",").map { $0.drop { $0 == " " } }
    guard values.count > 1 else { return nil }
    let options = values.map { "\(option) \($0)" }.joined(separator: " ")
    return "Repeat the option for each value: \(options)"
}
