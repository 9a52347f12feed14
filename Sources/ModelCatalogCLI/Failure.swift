internal import ArgumentParser
internal import CatalogImport
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
        case notFound = 1
        case usage = 64
        case badData = 65
        case noInput = 66
        case `internal` = 70
        case inputOutput = 74
        case lockTimeout = 75
        case notPermitted = 77
    }

    /// The failure that an error means; nil for the argument parser's own.
    init?(_ error: any Error) {
        switch error {
        case let error as CatalogError: self.init(Self.code(error), error.description)
        default: return nil
        }
    }

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// Says what failed and ends the process.
    func exit() -> Never {
        Output.error("modelcatalog: \(message)")
        Glibc.exit(code.rawValue)
    }

    private static func code(_ error: CatalogError) -> Code {
        switch error {
        case .noCatalog: .noInput
        case .modelNotFound, .providerNotFound: .notFound
        case .ambiguousSpec: .usage
        case .staleReference: .internal
        case .unreadable(_, let kind, _):
            switch kind {
            case .permission: .notPermitted
            case .damaged: .badData
            case .inputOutput, .resources: .inputOutput
            }
        }
    }
}
