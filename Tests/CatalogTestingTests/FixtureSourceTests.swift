import CatalogCompiler
import CatalogImport
import Foundation
import SQLiteDatabase
import TestCatalog
import TestPrograms
import Testing

/// The files of the built-in fixtures are what their sources say.
@Suite struct FixtureSourceTests {
    static let names = ["minimal", "standard", "comprehensive", "acme"]

    private func path(_ name: String) -> String {
        Places.package.appending(path: "CSources/CFixtures/" + name).path()
    }

    private func source(_ name: String) throws -> CatalogDatabase {
        try SQLiteFixture.database(of: String(contentsOfFile: path(name + ".sql"), encoding: .utf8))
    }

    private func file(_ name: String) throws -> CatalogDatabase {
        CatalogDatabase(try Connection(path: path(name + ".sqlite"), readOnly: true))
    }

    private func rows(_ database: CatalogDatabase, _ sql: String) throws -> [[Statement.Value]] {
        let statement = try database.connection.prepare(sql)
        var rows: [[Statement.Value]] = []
        while try statement.step() {
            rows.append((0..<statement.columnCount).map { statement.value($0) })
        }
        return rows
    }

    @Test(arguments: names) func `a file has its source's rows, by its hash`(name: String) throws {
        let stated = try rows(file(name), "SELECT content_hash FROM fixture")
        #expect(try stated == [[.text(source(name).rowsHash())]])
        #expect(try stated == [[.text(file(name).rowsHash())]])
        #expect(try file(name).keepsRules())
    }

    @Test(arguments: names) func `and says the same of itself`(name: String) throws {
        for sql in [
            "SELECT id, name, purpose, catalog_generation, catalog_date FROM fixture",
            "SELECT * FROM fixture_models ORDER BY provider_id, model_id",
        ] { #expect(try rows(file(name), sql) == rows(source(name), sql)) }
        #expect(try rows(file(name), "SELECT name FROM fixture") == [[.text(name)]])
    }

    @Test(arguments: names) func `each model is there for something`(name: String) throws {
        let without = try rows(
            file(name),
            """
            SELECT provider_id, id FROM models EXCEPT SELECT provider_id, model_id FROM fixture_models
            """
        )
        #expect(without == [])
        let isFrozen = try rows(file(name), "SELECT DISTINCT frozen FROM fixture_models")
        #expect(isFrozen == [[.integer(name == "comprehensive" ? 0 : 1)]])
    }

    @Test(arguments: names) func `sqlite3 opens it with the catalog's views`(name: String) throws {
        let views = try rows(file(name), "SELECT name FROM sqlite_schema WHERE type = 'view'")
            .map { $0[0].string ?? "" }
        let catalog = try rows(
            CatalogDatabase(),
            "SELECT name FROM sqlite_schema WHERE type = 'view'"
        ).map { $0[0].string ?? "" }
        #expect(Set(views) == Set(catalog + ["fixture_overview"]))
        let shell = try #require(Program(named: "sqlite3"))
        let run = try shell.run([
            "-batch", "-noheader", path(name + ".sqlite"),
            "PRAGMA user_version; PRAGMA integrity_check; SELECT count(*) FROM fixture_overview;"
                + " SELECT count(*) FROM model_overview;",
        ])
        let lines = run.text.split(separator: "\n").map(String.init)
        #expect(lines.count == 4)
        #expect(lines[0] == "1")
        #expect(lines[1] == "ok")
        #expect(lines[2] == lines[3])
    }
}
