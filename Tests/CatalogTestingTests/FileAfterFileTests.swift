import CSQLite
import CatalogCompiler
import CatalogFixtures
import CatalogTesting
import Foundation
import ModelCatalog
import SQLiteDatabase
import SeededRandom
import TestCatalog
import TestPrograms
import Testing

/// Files are read one after another by one connection, whatever each of them is.
@Suite struct FileAfterFileTests {
    let directory = TemporaryDirectory()

    /// What makes files differ that a connection might take for what it knows.
    static let kinds = [
        "as it was": "",
        "with another table": "CREATE TABLE notes (text); PRAGMA schema_version = 24;",
        "with other root pages and the same number of the schema":
            "PRAGMA auto_vacuum = FULL; VACUUM; PRAGMA schema_version = 24;",
        "with other pages": "PRAGMA page_size = 4096; VACUUM;",
        "with another number of the schema": "CREATE TABLE notes (text); DROP TABLE notes;",
        "with the number of the schema a writer has reached after years":
            "PRAGMA schema_version = 2147483647;",
        "with a log": "PRAGMA journal_mode = WAL;",
        "without views": "DROP VIEW model_overview; PRAGMA schema_version = 24;",
    ]

    /// A copy of minimal's file of one kind, with a model of its own.
    private func file(_ kind: String, _ number: Int) throws -> String {
        let path = directory.file("\(number).sqlite")
        let original = Places.package.appending(path: "CSources/CFixtures/minimal.sqlite").path()
        try FileManager.default.copyItem(atPath: original, toPath: path)
        let shell = try #require(Program(named: "sqlite3"))
        let statements = """
            UPDATE fixture SET content_hash = NULL;
            INSERT INTO models (provider_id, id) VALUES ('openai', 'own-\(number)');
            """
        let run = try shell.run(["-batch", path, statements + (Self.kinds[kind] ?? "")])
        #expect(run.status == 0, "\(run.text)")
        return path
    }

    private func files() throws -> [(kind: String, path: String, own: String)] {
        try Self.kinds.keys.sorted().enumerated().map { number, kind in
            (kind, try file(kind, number), "openai:own-\(number)")
        }
    }

    /// The specs in a file's content, and whether its rows keep the rules.
    private static func specs(_ content: [UInt8]) throws -> [String]? {
        try CatalogReader.read(.bytes(content)) { file throws(SQLiteError) in
            guard try file.keepsRules() else { return nil }
            let rows = try file.database.connection.reuse(
                "SELECT provider_id || ':' || id FROM models ORDER BY id"
            )
            var specs: [String] = []
            while try rows.step() { specs.append(rows.value(0).string ?? "") }
            return specs
        }
    }

    @Test func `each is a catalog of its own rows`() throws {
        for file in try files() {
            let models = try CatalogFixture.file(file.path).catalog().models().map(\.spec)
            #expect(models.count == 6, "\(file.kind)")
            #expect(models.contains(file.own), "\(file.kind)")
        }
    }

    @Test func `in any order, and by many at once`() async throws {
        let contents = try files().filter { $0.kind != "with a log" }.map { file in
            (file.kind, Array(try Data(contentsOf: URL(filePath: file.path))), file.own)
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for seed in UInt64(0)..<8 {
                group.addTask {
                    var generator = SeededGenerator(seed: seed)
                    for _ in 0..<40 {
                        let (kind, content, own) = contents.randomElement(using: &generator)!
                        let specs = try Self.specs(content)
                        #expect(specs?.count == 6 && specs?.contains(own) == true, "\(kind)")
                        await Task.yield()
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test func `none of a large file is kept in memory`() throws {
        let path = try file("with another table", 1)
        let shell = try #require(Program(named: "sqlite3"))
        let fill = try shell.run(["-batch", path, "INSERT INTO notes VALUES (zeroblob(48 << 20))"])
        #expect(fill.status == 0, "\(fill.text)")
        let content = Array(try Data(contentsOf: URL(filePath: path)))
        let before = sqlite3_memory_used()
        for _ in 0..<4 { #expect(try Self.specs(content)?.count == 6) }
        // Other tests read files of some kilobytes meanwhile.
        #expect(sqlite3_memory_used() - before < 24 << 20)
        // What is kept serves the next file.
        #expect(try Self.specs(content)?.count == 6)
    }

    @Test func `one with a log is read by SQLite's own way`() throws {
        let path = try file("with a log", 1)
        let content = Array(try Data(contentsOf: URL(filePath: path)))
        #expect(throws: SQLiteError.self) { try Self.specs(content) }
    }

    @Test func `what another is writing is waited for, and never read in parts`() throws {
        let path = try file("as it was", 1)
        // A journal that need not be played back: its writer died before the first change.
        #expect(FileManager.default.createFile(atPath: path + "-journal", contents: Data()))
        #expect(try CatalogFixture.file(path).catalog().models().count == 6)
    }

    @Test(arguments: ["DELETE", "MEMORY", "OFF"])
    func `what another has not committed is not read, also by a link`(journal: String) throws {
        let path = try file("as it was", 1)
        let link = directory.file("link.sqlite")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        let writer = try Connection(path: path, readOnly: false)
        // With hardly any memory, so that it writes to the file before it commits.
        try writer.execute(
            """
            PRAGMA journal_mode = \(journal); PRAGMA cache_size = 1; BEGIN;
            UPDATE models SET name = 'uncommitted';
            UPDATE prices SET nano_usd_per_million_units = 1;
            UPDATE model_modalities SET modality = 'text' WHERE direction = 'output'
            """
        )
        for path in [path, link] {
            let models = try? CatalogFixture.file(path).catalog().models()
            #expect(models?.contains { $0.name == "uncommitted" } != true)
        }
        try writer.execute("COMMIT")
        for path in [path, link] {
            let models = try CatalogFixture.file(path).catalog().models()
            #expect(models.allSatisfy { $0.name == "uncommitted" })
        }
    }

    @Test func `a commit that is in the log alone is seen`() throws {
        let path = try file("with a log", 1)
        let fixture = CatalogFixture.file(path)
        let writer = try Connection(path: path, readOnly: false)
        for name in ["one", "two", "three"] {
            try writer.execute("UPDATE models SET name = '\(name)'")
            #expect(try fixture.catalog().models().allSatisfy { $0.name == name })
        }
    }

    @Test func `no damage of a stamped file goes unnoticed`() throws {
        let original = Places.package.appending(path: "CSources/CFixtures/minimal.sqlite")
        let whole = Array(try Data(contentsOf: original))
        let expected = try CatalogFixture.minimal.catalog().models()
        var generator = SeededGenerator(seed: 7)
        for number in 0..<80 {
            var content = whole
            let place = Int.random(in: 100..<content.count, using: &generator)
            content[place] ^= UInt8.random(in: 1...255, using: &generator)
            let path = directory.file("damaged-\(number).sqlite")
            try Data(content).write(to: URL(filePath: path))
            guard let models = try? CatalogFixture.file(path).catalog().models() else { continue }
            #expect(models == expected, "byte \(place)")
        }
    }

    /// Rows that break rules, which only a file can have.
    @Test(arguments: [
        "UPDATE prices SET nano_usd_per_million_units = -5",
        "UPDATE prices SET dynamic = 1",
        "UPDATE prices SET nano_usd_per_million_units = NULL",
        "UPDATE models SET tool_call = 2 WHERE id = 'gpt-4'",
        "UPDATE models SET release_date = '2025-02-31' WHERE id = 'gpt-4'",
        "UPDATE models SET context_tokens = 0 WHERE id = 'gpt-4'",
    ])
    func `rows must keep the schema's rules, whichever program wrote them`(statement: String) throws
    {
        let path = try file("as it was", 1)
        let shell = try #require(Program(named: "sqlite3"))
        let run = try shell.run([
            "-batch", path, "PRAGMA ignore_check_constraints = 1; \(statement)",
        ])
        #expect(run.status == 0, "\(run.text)")
        let error = #expect(throws: FixtureError.self) { try CatalogFixture.file(path).catalog() }
        #expect(error?.description.contains("breaks a rule") == true, "\(error?.description ?? "")")
    }

    @Test func `a pipe is refused without waiting for it`() throws {
        let path = directory.file("pipe")
        #expect(mkfifo(path, 0o600) == 0)
        #expect(throws: FixtureError.self) { try CatalogFixture.file(path).catalog() }
    }

    @Test func `two names that only look the same are two files`() throws {
        let paths = ["caf\u{e9}.sqlite", "cafe\u{301}.sqlite"].map(directory.file)
        for (number, path) in paths.enumerated() {
            try FileManager.default.moveItem(atPath: try file("as it was", number), toPath: path)
        }
        for (number, path) in paths.enumerated() {
            let models = try CatalogFixture.file(path).catalog().models().map(\.spec)
            #expect(models.contains("openai:own-\(number)"))
        }
    }

    @Test(arguments: UInt64(0)..<8)
    func `damage is reported or harmless, and does not affect a later file`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let path = try file("as it was", 1)
        let whole = Array(try Data(contentsOf: URL(filePath: path)))
        let expected = try Self.specs(whole)
        for _ in 0..<60 * Soak.factor {
            var content = whole
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let place = Int.random(in: 0..<content.count, using: &generator)
                content[place] = UInt8.random(in: 0...255, using: &generator)
            }
            if Bool.random(using: &generator) {
                content.removeLast(Int.random(in: 0..<content.count, using: &generator))
            }
            _ = try? Self.specs(content)
            #expect(try Self.specs(whole) == expected)
        }
    }
}
