import Foundation
import TestPrograms

/// A version's command line tool.
struct Version: Sendable, Hashable, CustomStringConvertible {
    let description: String
    private let path: String
    /// Whether it publishes and reads another major format as well.
    private let major: String?

    /// The tool of this version.
    static let this = Version(description: "this", path: Places.program("modelcatalog").path)

    /// The tool of a version after this one, which `build.sh` builds where it is not built yet.
    static var next: Version { get throws { try built.get() } }

    private static let built = Result<Version, NotBuilt> { () throws(NotBuilt) in
        let script = Places.package.appendingPathComponent("Tests/NextVersion/build.sh").path
        do {
            let outcome = try Program(path: script).run([])
            let path = outcome.text.split(separator: "\n").last.map(String.init) ?? ""
            guard outcome.status == 0 else { throw NotBuilt(reason: outcome.text) }
            return Version(description: "next", path: path)
        } catch let error as NotBuilt {
            throw error
        } catch {
            throw NotBuilt(reason: "\(error)")
        }
    }

    struct NotBuilt: Error { let reason: String }

    private init(description: String, path: String, major: String? = nil) {
        self.description = description
        self.path = path
        self.major = major
    }

    /// It with a major format beside the one of this version or, where `alone`, in its place.
    func withNextMajor(alone: Bool = false) -> Version {
        Version(description: description, path: path, major: alone ? "alone" : "beside")
    }

    /// Runs the tool to its end.
    func run(_ arguments: String...) throws -> Program.Outcome {
        try run(arguments)
    }

    func run(_ arguments: [String]) throws -> Program.Outcome {
        let environment = major.map { ["NEXT_MAJOR": $0] } ?? [:]
        return try Program(path: path).run(arguments, environment: environment)
    }
}
