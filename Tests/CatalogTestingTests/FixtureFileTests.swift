import CatalogTesting
import FixtureUpkeep
import Foundation
import ModelCatalog
import TestCatalog
import TestPrograms
import Testing

/// A file that cannot be a fixture is refused, with its place.
@Suite struct FixtureFileTests {
    let directory = TemporaryDirectory()

    /// A copy of minimal's file after statements of the sqlite3 program.
    private func copy(_ name: String = "copy.sqlite", after statements: String = "") throws
        -> String
    {
        let path = directory.file(name)
        let original = Places.package.appending(path: "CSources/CFixtures/minimal.sqlite").path()
        try FileManager.default.copyItem(atPath: original, toPath: path)
        guard !statements.isEmpty else { return path }
        let shell = try #require(Program(named: "sqlite3"))
        let run = try shell.run(["-batch", path, statements])
        #expect(run.status == 0, "\(run.text)")
        return path
    }

    private func refusal(_ path: String) -> String? {
        do {
            _ = try CatalogFixture.file(path).catalog()
            return nil
        } catch { return error.description }
    }

    @Test func `a file that is as it was made is a catalog`() throws {
        let path = try copy()
        #expect(try CatalogFixture.file(path).catalog().statistics().models == 5)
    }

    @Test func `a file is read anew where it was changed`() throws {
        let path = try copy()
        let fixture = CatalogFixture.file(path)
        let derived = fixture.with { $0.add("acme:x") }
        #expect(try fixture.catalog().models().count == 5)
        #expect(try derived.catalog().models().count == 6)
        let before = try fixture.catalog()
        try FileManager.default.removeItem(atPath: path)
        _ = try copy(
            after: """
                PRAGMA foreign_keys = ON; UPDATE fixture SET content_hash = NULL;
                INSERT INTO models (provider_id, id) VALUES ('openai', 'gpt-5')
                """
        )
        #expect(try fixture.catalog().models().count == 6)
        #expect(try derived.catalog().models().count == 7)
        // What was handed out stays.
        #expect(try before.models().count == 5)
    }

    /// Lets a file be read in the slower way: its tables are not written as this version writes them.
    static let otherTables = """
        DROP VIEW fixture_overview; ALTER TABLE models RENAME TO m; ALTER TABLE m RENAME TO models;
        """

    @Test(arguments: ["", otherTables])
    func `rows and hash are those of one file, while others take its place`(
        statements: String
    ) async throws {
        let path = directory.file("fixture.sqlite")
        let files = try (0..<2).map { number in
            let file = try copy(
                "\(number).sqlite",
                after: """
                    UPDATE fixture SET content_hash = NULL;
                    UPDATE models SET name = 'name \(number)';
                    """
            )
            _ = try stampFixture(file)
            let shell = try #require(Program(named: "sqlite3"))
            #expect(try shell.run(["-batch", file, statements]).status == 0)
            return file
        }
        try FileManager.default.copyItem(atPath: files[0], toPath: path)
        let next = directory.file("next.sqlite")
        let replacing = Task.detached {
            var count = 0
            while !Task.isCancelled {
                count += 1
                try FileManager.default.copyItem(atPath: files[count % 2], toPath: next)
                rename(next, path)
                await Task.yield()
            }
            return count
        }
        for _ in 0..<(statements.isEmpty ? 300 : 60) {
            let models = try CatalogFixture.file(path).catalog().models()
            #expect(Set(models.map(\.name)).count == 1)
            await Task.yield()
        }
        replacing.cancel()
        #expect(try await replacing.value > 1)
    }

    @Test func `rows that are not those of the hash are refused`() throws {
        let path = try copy(after: "UPDATE models SET name = 'GPT 4' WHERE id = 'gpt-4'")
        let text = try #require(refusal(path))
        #expect(
            text.hasPrefix("The fixture '\(path)' was changed after it was stamped: its rows")
        )
        #expect(text.contains("If the change is meant, stamp it again."))
        // As it says.
        let hash = try #require(text.firstMatch(of: /rows hash to ([0-9a-f]{16})/)?.1)
        let mended = try copy(
            "mended.sqlite",
            after: """
                UPDATE models SET name = 'GPT 4' WHERE id = 'gpt-4';
                UPDATE fixture SET content_hash = '\(hash)'
                """
        )
        #expect(refusal(mended) == nil)
        // Also where SQLite's own way is the one to read it.
        let logged = try copy(
            "logged.sqlite",
            after: "PRAGMA journal_mode = WAL; UPDATE models SET name = 'GPT 4' WHERE id = 'gpt-4'"
        )
        #expect(try #require(refusal(logged)).contains("rows hash to \(hash)"))
        let unstamped = try copy(
            "unstamped.sqlite",
            after: "UPDATE models SET name = 'x'; UPDATE fixture SET content_hash = NULL"
        )
        #expect(refusal(unstamped) == nil)
    }

    @Test func `an export of a catalog is a fixture as well`() throws {
        let path = directory.file("export.sqlite")
        let tables = try copy(
            after: "DROP VIEW fixture_overview; DROP TABLE fixture_models; DROP TABLE fixture"
        )
        try FileManager.default.moveItem(atPath: tables, toPath: path)
        #expect(try CatalogFixture.file(path).catalog().statistics().models == 5)
    }

    // MARK: What is refused

    /// A table of content hashes that is never read to its end.
    static let endless = """
        WITH RECURSIVE numbers (content_hash) AS (
            SELECT 1 UNION ALL SELECT content_hash + 1 FROM numbers
        ) SELECT content_hash FROM numbers WHERE content_hash < 0
        """

    @Test func `a view named fixture does not make a file a fixture`() throws {
        let path = try copy(
            after: """
                DROP VIEW fixture_overview; DROP TABLE fixture_models; DROP TABLE fixture;
                CREATE VIEW Fixture AS \(Self.endless)
                """
        )
        #expect(refusal(path) == nil)
    }

    @Test func `a file that is not there`() {
        let path = directory.file("missing.sqlite")
        #expect(refusal(path)?.contains("'\(path)': the file does not exist") == true)
    }

    @Test(arguments: [("", "it is empty"), ("SQL", "it is not a SQLite database")])
    func `what is no SQLite file`(content: String, reason: String) throws {
        let path = directory.file("text.sqlite")
        try content.write(toFile: path, atomically: true, encoding: .utf8)
        #expect(refusal(path)?.contains("'\(path)': \(reason)") == true)
    }

    @Test(arguments: [
        (
            "PRAGMA user_version = 2",
            "it has version 2 of the schema, and this program knows version 1"
        ),
        ("PRAGMA application_id = 1", "it is another program's database"),
        (
            "DROP TABLE aliases; CREATE TABLE aliases (provider_id, id)",
            "its table aliases lacks the column model_id"
        ),
        (
            "UPDATE meters SET unit = 'word' WHERE name = 'input'",
            "table meters, row 'input', column unit: 'word' must be 'token'"
        ),
        (
            """
            PRAGMA foreign_keys = OFF; DELETE FROM provider_key_variables; \
            DELETE FROM providers WHERE id = 'openai'
            """,
            """
            table models, row 'openai', 'gpt-4', column provider_id: table providers has no row 'openai'
            """
        ),
        (
            """
            PRAGMA foreign_keys = OFF; UPDATE prices SET model_id = 'gpt-5' WHERE model_id = 'gpt-4' \
            AND meter = 'input'
            """,
            """
            table prices, row 'openai', 'gpt-5', 'standard', 0, 'input', '', column model_id: table \
            models has no row 'openai', 'gpt-5'
            """
        ),
        (
            """
            PRAGMA ignore_check_constraints = ON; UPDATE models SET tool_call = 2 WHERE id = 'gpt-4'
            """,
            "table models, row 'openai', 'gpt-4', column tool_call: 2 breaks a rule"
        ),
        (
            "UPDATE models SET name = CAST(x'4eff' AS TEXT) WHERE id = 'gpt-4'",
            "table models, row 'openai', 'gpt-4', column name: it is not UTF-8"
        ),
        (
            "PRAGMA foreign_keys = OFF; DROP TABLE meters; CREATE VIEW Meters AS " + endless,
            "its meters must be a plain table"
        ),
        (
            """
            PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'STRICT, ', '') \
            WHERE name = 'models'; PRAGMA writable_schema = RESET; \
            PRAGMA ignore_check_constraints = ON; \
            UPDATE models SET context_tokens = 'many' WHERE id = 'gpt-4'
            """,
            "table models, row 'openai', 'gpt-4', column context_tokens: 'many' breaks a rule"
        ),
    ])
    func `what breaks the schema, with its table, row and column`(
        statements: String,
        reason: String
    ) throws {
        let path = try copy(after: statements)
        let text = try #require(refusal(path))
        #expect(text.contains("'\(path)'"), "\(text)")
        #expect(text.contains(reason), "\(text)")
    }

    @Test(.catalog(file: "../../CSources/CFixtures/acme.sqlite"))
    func `a trait's file is one from the directory of the source file`() throws {
        #expect(try Catalog.current.providers().contains { $0.id == "acme" })
    }

    @Test func `edits on a file leave the file as it is`() throws {
        let path = try copy()
        let before = try Data(contentsOf: URL(filePath: path))
        let fixture = CatalogFixture.file(path).sql("DELETE FROM prices").with { $0.add("a:b") }
        #expect(try fixture.catalog().models().count == 6)
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
        #expect(try CatalogFixture.file(path).catalog().model("openai:gpt-4").prices != nil)
    }
}
