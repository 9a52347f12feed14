internal import AgentTools
internal import ArgumentParser
internal import CatalogFixtures
internal import CatalogImport
internal import FixtureUpkeep
internal import ModelCatalog

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// An error as the command line reports it: a message, and the exit code of its kind.
struct Failure: Error {
    let code: Code
    let message: String

    /// The exit codes, of which those from 64 follow sysexits.h.
    enum Code: Int32 {
        /// Also the answer of a check, where that is no.
        case notFound = 1
        case usage = 64
        case badData = 65
        case noInput = 66
        case `internal` = 70
        case alreadyThere = 73
        case inputOutput = 74
        case lockTimeout = 75
        case notPermitted = 77
    }

    /// The failure that an error means; nil for the argument parser's own.
    init?(_ error: any Error) {
        switch error {
        case let error as CatalogError: self.init(Self.code(error), Self.message(error))
        case let error as ImportError: self.init(Self.code(error), error.description)
        case let error as PublishError: self.init(Self.code(error), error.description)
        case let error as FormError: self.init(Self.code(error), error.description)
        case let error as FixtureError: self.init(Self.code(error), error.description)
        case let error as FixtureUpkeepError: self.init(Self.code(error), error.description)
        case let error as ToolError: self.init(Self.code(error), Self.message(error))
        default: return nil
        }
    }

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// Says what failed and ends the process.
    func endProcess() -> Never {
        Output.error("modelcatalog: \(message)")
        exit(code.rawValue)
    }

    /// What the error says and, where the command line has a way out, that.
    private static func message(_ error: CatalogError) -> String {
        guard case .ambiguousSpec(_, let readings) = error, let reading = readings.first else {
            return error.description
        }
        return "\(error) For example: "
            + "modelcatalog show '\(reading.model)' --provider '\(reading.provider)'"
    }

    private static func message(_ error: ToolError) -> String {
        switch error {
        case .alreadyRegistered(let name):
            """
            A tool '\(name)' is registered already, so nothing was changed: unregister it first, or \
            sync, which makes the registry equal to the file.
            """
        case .notCarried: "\(error) The option for that is --only."
        case .invalidArguments(let tool, let faults):
            (["The arguments do not fit the tool '\(tool)':"] + faults.told.map { "  \($0)" })
                .joined(separator: "\n")
        default: error.description
        }
    }

    private static func code(_ error: CatalogError) -> Code {
        switch error {
        case .noCatalog: .noInput
        case .modelNotFound, .providerNotFound: .notFound
        case .ambiguousSpec: .usage
        case .sealed: .notPermitted
        case .staleReference, .ended: .internal
        case .unreadable(_, let kind, _):
            switch kind {
            case .permission: .notPermitted
            case .damaged: .badData
            case .inputOutput, .resources: .inputOutput
            }
        }
    }

    private static func code(_ error: ImportError) -> Code {
        switch error {
        case .unreadable(_, .missing): .noInput
        case .unreadable(_, .permission): .notPermitted
        case .unreadable(_, .tooLarge): .badData
        case .unreadable(_, .inputOutput): .inputOutput
        case .notJSON, .notCatalog, .unusableID, .tooManyFaults, .database: .badData
        }
    }

    private static func code(_ error: ToolError) -> Code {
        switch error {
        case .alreadyRegistered: .alreadyThere
        case .notFound, .unbound: .notFound
        case .invalidRegistry: .usage
        case .invalidTool, .notCarried, .invalidArguments, .invalidInput: .badData
        case .unreadable(_, let kind, _), .unwritable(_, let kind, _):
            switch kind {
            case .permission, .sealed: .notPermitted
            case .ended: .internal
            case .damaged, .foreign: .badData
            case .lockTimeout: .lockTimeout
            case .inputOutput, .resources: .inputOutput
            }
        }
    }

    private static func code(_ error: FormError) -> Code {
        switch error {
        case .unreadable(_, .missing): .noInput
        case .unreadable(_, .permission): .notPermitted
        case .unreadable(_, .inputOutput): .inputOutput
        case .unreadable(_, .tooLarge), .otherForm, .row, .invalid, .database: .badData
        case .locked: .lockTimeout
        case .unwritable(_, isPermission: true, _): .notPermitted
        case .unwritable(_, isPermission: false, _): .inputOutput
        }
    }

    private static func code(_ error: FixtureError) -> Code {
        switch error {
        case .file(let error): code(error)
        case .changed, .edit: .badData
        case .unusable, .notAFixture: .internal
        }
    }

    private static func code(_ error: FixtureUpkeepError) -> Code {
        switch error {
        case .incomplete, .otherCatalog, .recording: .badData
        case .occupied: .alreadyThere
        }
    }

    private static func code(_ error: PublishError) -> Code {
        switch error {
        case .shrinks, .invalid, .unwritable(_, .foreign, _): .badData
        case .unwritable(_, .permission, _): .notPermitted
        case .unwritable(_, .lockTimeout, _): .lockTimeout
        case .unwritable(_, .inputOutput, _): .inputOutput
        }
    }
}
