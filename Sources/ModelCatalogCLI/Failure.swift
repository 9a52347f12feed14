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
        guard let code = Self.code(of: error) else { return nil }
        self.init(code, Self.message(of: error))
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
}

// Codes ---------------------------------------------------------------------------------------------

// Errors can come to have codes that are not told here. What such a one means to a script, the kind of the
// error says: bad data of an error about a file's content, else a failure of input or output.
extension Failure {
    private static func code(of error: any Error) -> Code? {
        switch error {
        case let error as CatalogError: code(error)
        case let error as ImportError: code(error)
        case let error as PublishError: code(error)
        case let error as FormError: code(error)
        case let error as FixtureError: code(error)
        case let error as FixtureUpkeepError: code(error)
        case let error as ToolError: code(error)
        default: nil
        }
    }

    private static func code(_ error: CatalogError) -> Code {
        switch error.code {
        case .noCatalog: .noInput
        case .modelNotFound, .providerNotFound: .notFound
        case .ambiguousSpec: .usage
        case .sealed, .notPermitted: .notPermitted
        case .staleReference, .ended: .internal
        case .damaged: .badData
        default: .inputOutput
        }
    }

    private static func code(_ error: ImportError) -> Code {
        switch error.code {
        case .fileNotFound: .noInput
        case .notPermitted: .notPermitted
        case .inputOutput: .inputOutput
        default: .badData
        }
    }

    private static func code(_ error: ToolError) -> Code {
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
    }

    private static func code(_ error: FormError) -> Code {
        switch error.code {
        case .fileNotFound: .noInput
        case .notPermitted: .notPermitted
        case .inputOutput: .inputOutput
        case .lockTimeout: .lockTimeout
        default: .badData
        }
    }

    private static func code(_ error: FixtureError) -> Code {
        if let error = error.fileError { return code(error) }
        return switch error.code {
        case .unusable, .notAFixture: .internal
        default: .badData
        }
    }

    private static func code(_ error: FixtureUpkeepError) -> Code {
        switch error.code {
        case .occupied, .otherTables: .alreadyThere
        default: .badData
        }
    }

    private static func code(_ error: PublishError) -> Code {
        switch error.code {
        case .shrinks, .invalidCatalog, .foreign, .newerVersion: .badData
        case .notPermitted: .notPermitted
        case .lockTimeout: .lockTimeout
        default: .inputOutput
        }
    }
}
