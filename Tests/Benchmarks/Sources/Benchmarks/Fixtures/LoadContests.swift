import CatalogFixtures
import Foundation
import GRDB
import ModelCatalog

/// A fixture's file, made a ready catalog.
struct LoadContests {
    let file: String

    /// Ours with all checks, against GRDB that opens the file, makes the same checks and fetches the
    /// same rows.
    func cold() -> Contest {
        var contest = Contest("Make the file of 'minimal' a ready catalog, with all checks")
        let file = file
        contest.addTimed("ours: CatalogFixture.file, cold") {
            // A file that was changed since is read anew.
            try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: file)
            var answer = 0
            let time = try ContinuousClock().measure { answer = try Self.load(file) }
            return (answer, nanoseconds(time))
        }
        contest.add("GRDB: open, check, fetch all rows") { try Self.fetchAll(file) }
        contest.add("GRDB: the same without checks") { try Self.fetchAll(file, checking: false) }
        return contest
    }

    /// The same as the first that a process loads, which takes what is done once as well.
    func first() -> Contest {
        var contest = Contest("The same as the first that a process loads, a process each")
        for (name, way) in [("ours", "ours: CatalogFixture.file"), ("grdb", "GRDB")] {
            contest.addTimed(way) {
                let program = URL(filePath: CommandLine.arguments[0])
                let numbers = try child(program, ["first", name, file])
                return (Int(numbers[0]), numbers[1])
            }
        }
        return contest
    }

    /// Loads the file once, and prints the number of models and the nanoseconds.
    func measureFirst(_ name: String) throws {
        var answer = 0
        let time = try ContinuousClock().measure {
            answer = try name == "ours" ? Self.load(file) : Self.fetchAll(file)
        }
        print(answer, nanoseconds(time))
    }

    private static func load(_ file: String) throws -> Int {
        try CatalogFixture.file(file).catalog().read { $0.count }
    }

    /// Another catalog of a fixture that the process has used before.
    func warm() -> Contest {
        var contest = Contest("Another catalog of 'minimal', used before", operations: 1_000)
        contest.add("ours: CatalogFixture.catalog()") {
            var sum = 0
            for _ in 0..<1_000 { sum += try CatalogFixture.minimal.catalog().read { $0.count } }
            return sum
        }
        return contest
    }

    /// The number of models, after all rows of all tables were fetched and all checks made.
    private static func fetchAll(_ file: String, checking: Bool = true) throws -> Int {
        // Not opened to read only: SQLite would leave out the rules of columns.
        let queue = try DatabaseQueue(path: file)
        return try queue.read { database in
            _ = try Int.fetchOne(database, sql: "PRAGMA application_id")
            _ = try Int.fetchOne(database, sql: "PRAGMA user_version")
            let tables = try Row.fetchAll(
                database,
                sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'table'"
            )
            if checking {
                let check = try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
                precondition(check == "ok")
                let fault = try Row.fetchOne(database, sql: "PRAGMA foreign_key_check")
                precondition(fault == nil)
            }
            var models = 0
            for table in tables {
                let name: String = table["name"]
                let rows = try Row.fetchAll(database, sql: "SELECT * FROM \(name)")
                if name == "models" { models = rows.count }
            }
            return models
        }
    }
}
