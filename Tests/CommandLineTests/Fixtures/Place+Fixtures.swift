import Foundation
import JSONText
import Testing

extension Place {
    /// Makes a fixture of models of `store` and returns its path.
    func fixture(_ specs: String..., name: String = "fixture.sqlite") throws -> String {
        let file = "\(path)/\(name)"
        let run = try start(.tool(["fixture", "make", file] + specs + ["--catalog", store])).wait()
        try #require(run.end == .exit(0), "\(run.error)")
        return file
    }

    /// Edits `store` by SQL on its tables.
    func edit(_ statements: String) throws {
        let file = try exported("edited.sqlite")
        _ = try answer(file, "PRAGMA foreign_keys = ON; " + statements)
        let run = try stored("build", file, "--allow-shrink")
        try #require(run.end == .exit(0), "\(run.error)")
    }

    /// Edits a fixture by SQL, and stamps it.
    func editFixture(_ file: String, _ statements: String) throws {
        _ = try answer(
            file,
            "PRAGMA foreign_keys = ON; UPDATE fixture SET content_hash = NULL; " + statements
        )
        let run = try run("fixture", "stamp", file)
        try #require(run.end == .exit(0), "\(run.error)")
    }

    /// The differences of a fixture from `store`, each in one line, and the exit code.
    func drift(_ file: String, _ options: String...) throws -> (lines: [String], end: Run.End) {
        let run = try start(
            .tool(["fixture", "verify", file, "--against", store, "--json"] + options)
        ).wait()
        let drift = try #require(try JSON(run)["drift"]?.elements)
        let lines = drift.map { one in
            ["severity", "provider", "model", "field", "from", "to"].compactMap { one[$0]?.string }
                .joined(separator: " ")
        }
        return (lines, run.end)
    }
}
