internal import AgentTools
internal import CatalogFixtures
internal import CatalogImport
internal import FixtureUpkeep
internal import ModelCatalog

// The libraries say what helps in words of their own; the command line has a command or an option for it.
extension Failure {
    /// What an error says and, where the command line has a way out, that.
    static func message(of error: any Error) -> String {
        switch error {
        case let error as CatalogError: "\(error)" + remedy(error)
        case let error as ImportError: "\(error)" + remedy(error)
        case let error as PublishError: "\(error)" + remedy(error)
        case let error as FormError: "\(error)" + remedy(error)
        case let error as FixtureError: "\(error)" + remedy(error)
        case let error as FixtureUpkeepError: "\(error)" + remedy(error)
        case let error as ToolError: message(error)
        default: "\(error)"
        }
    }

    private static func remedy(_ error: CatalogError) -> String {
        switch error.code {
        case .noCatalog:
            return command("import FILE --catalog '\(error.directory ?? "")'")
        case .ambiguousSpec:
            guard let reading = error.readings.first else { return "" }
            return " For example: "
                + "modelcatalog show '\(reading.model)' --provider '\(reading.provider)'"
        default: return ""
        }
    }

    private static func remedy(_ error: ImportError) -> String {
        error.code == .otherForm ? ", by: modelcatalog build '\(error.file)'" : ""
    }

    private static func remedy(_ error: PublishError) -> String {
        error.code == .shrinks ? " The option for that is --allow-shrink." : ""
    }

    private static func remedy(_ error: FormError) -> String {
        error.code == .otherForm ? " by 'modelcatalog export'" : ""
    }

    private static func remedy(_ error: FixtureError) -> String {
        if let error = error.fileError { return remedy(error) }
        return error.code == .changed ? stamping(error.file ?? "") : ""
    }

    private static func remedy(_ error: FixtureUpkeepError) -> String {
        switch error.code {
        case .notAFixture: command("fixture make")
        case .unstamped: stamping(error.file)
        case .otherCatalog: " With --allow-gone they are frozen as they are."
        case .occupied: " Choose another name, or replace it with --force."
        default: ""
        }
    }

    private static func stamping(_ file: String) -> String {
        " The command that stamps it: modelcatalog fixture stamp '\(file)'"
    }

    private static func command(_ command: String) -> String {
        " The command for that: modelcatalog \(command)"
    }

    private static func message(_ error: ToolError) -> String {
        switch error.code {
        case .alreadyRegistered:
            """
            A tool '\(error.tool ?? "")' is registered already, so nothing was changed: unregister it \
            first, or sync, which makes the registry equal to the file.
            """
        case .notCarried: "\(error) The option for that is --only."
        case .invalidArguments:
            (["The arguments do not fit the tool '\(error.tool ?? "")':"]
                + error.faults.told.map { "  \($0)" })
                .joined(separator: "\n")
        default: error.description
        }
    }
}
