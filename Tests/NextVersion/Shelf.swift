import CImage
import Foundation
import MappedStore
import ModelCatalog
import SharedStore
import TestCatalog
import TestPrograms

/// A directory with a catalog and a registry of tools that both versions use.
struct Shelf {
    let directory = TemporaryDirectory()

    /// Runs a command of a version on what is stored here.
    func run(_ version: Version, _ arguments: [String]) throws -> Program.Outcome {
        try version.run(arguments + ["--catalog", directory.path])
    }

    /// The output of a command that is to be done.
    func output(_ version: Version, _ arguments: String...) throws -> String {
        let outcome = try run(version, arguments)
        guard outcome.status == 0 else { throw Failed(version: version, outcome: outcome) }
        return outcome.text
    }

    struct Failed: Error {
        let version: Version
        let outcome: Program.Outcome
    }

    /// Publishes an edition; the number of its generation.
    @discardableResult
    func publish(_ edition: Edition, by version: Version? = nil) throws -> UInt64 {
        let name = "\(edition.publisher)-\(edition.number).json"
        try directory.write(Array(edition.json.utf8), to: name)
        let text = try output(version ?? edition.publisher, "import", directory.file(name))
        try FileManager.default.removeItem(atPath: directory.file(name))
        return try generation(in: text)
    }

    func shown(by version: Version) throws -> Shown {
        try Shown(output(version, "show", "acme:embed", "--json"))
    }

    func counted(by version: Version) throws -> Counted {
        try Counted(output(version, "stats", "--json"))
    }

    /// The number that the tool tells of a generation.
    func generation(in text: String) throws -> UInt64 {
        guard let told = text.firstMatch(of: /generation ([0-9,]+)/)?.1,
            let number = UInt64(told.filter { $0 != "," })
        else { throw Untold(text: text) }
        return number
    }

    struct Untold: Error { let text: String }

    /// The values of the catalog's store by their keys.
    func values() throws -> [String: [UInt8]] {
        let environment = CatalogDirectory.environment(in: directory.path)
        let writer = try StoreWriter(at: environment, contents: .catalog, timeout: 30)
        var values: [String: [UInt8]] = [:]
        for key in try writer.keys() {
            if let value = try writer.read(key) {
                values[key] = value.withUnsafeBytes { Array($0) }
            }
        }
        return values
    }
}
