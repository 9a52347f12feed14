import CatalogImport
import Foundation

/// All models as a table for people, by the command line tool and by the sqlite3 program, which lacks the tier.
struct ListContest {
    private let program: URL
    private let directory: String
    private let export: String

    init(program: String, file: String, in home: URL) throws {
        self.program = URL(filePath: program)
        directory = home.appending(path: "list").path()
        export = home.appending(path: "list.sqlite").path()
        _ = try importCatalog(from: file, into: directory)
        _ = try exportCatalog(from: directory, to: export)
    }

    func contest() throws -> Contest {
        let query = """
            SELECT spec, context_tokens, output_tokens, usd_input, usd_output, tool_call, reasoning,
                   release_date
            FROM model_overview ORDER BY spec
            """
        let sqlite = URL(filePath: "/usr/bin/env")
        let (program, directory, export) = (program, directory, export)
        var contest = Contest("List all models, a process each")
        contest.add("ours: modelcatalog list") {
            try Self.lines(program, ["list", "--catalog", directory]) - 1
        }
        contest.add("sqlite3, of model_overview") {
            // A line of its own is under the header.
            try Self.lines(sqlite, ["sqlite3", "-header", "-column", export, query]) - 2
        }
        return contest
    }

    private static func lines(_ program: URL, _ arguments: [String]) throws -> Int {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return text.count { $0 == UInt8(ascii: "\n") }
    }
}
