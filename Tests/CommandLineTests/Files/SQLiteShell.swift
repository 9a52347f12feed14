import Foundation
import Testing

extension Place {
    /// Runs the sqlite3 program on a file, with statements on its command line.
    func sqlite(_ file: String, _ options: [String] = [], _ statements: String) throws -> Run {
        let shell = Tool.Command(
            executable: URL(fileURLWithPath: "/usr/bin/sqlite3"),
            arguments: options + [file, statements]
        )
        return try start(shell).wait()
    }

    /// The answer of a SQLite file to statements; fails where sqlite3 does.
    func answer(_ file: String, _ statements: String) throws -> String {
        let run = try sqlite(file, ["-bail"], statements)
        try #require(run.end == .exit(0), "\(run.error)")
        return run.text
    }

    /// Exports `store` and returns the file's path.
    func exported(_ name: String = "catalog.sqlite", _ options: String...) throws -> String {
        let file = "\(path)/\(name)"
        let run = try start(.tool(["export", file, "--catalog", store] + options)).wait()
        try #require(run.end == .exit(0), "\(run.error)")
        return file
    }
}
