import CatalogCompiler
import CatalogTesting
import Foundation
import ModelCatalog
import SQLiteDatabase
import TestCatalog
import TestPrograms
import Testing

/// A fixture's file of any version is a catalog, as long as its rows are those of its hash.
@Suite struct OtherVersionTests {
    let directory = TemporaryDirectory()

    static let older = """
        DROP VIEW model_overview; DROP VIEW capability_list;
        ALTER TABLE models DROP COLUMN retires_on; ALTER TABLE models DROP COLUMN kind;
        DROP TABLE reasoning_efforts; DROP TABLE provider_names;
        """

    static let newer = """
        ALTER TABLE models ADD COLUMN region TEXT; ALTER TABLE prices ADD COLUMN factor REAL;
        CREATE TABLE regions (id TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;
        INSERT INTO meters VALUES ('smell', 'whiff', 'Smells');
        INSERT INTO modalities VALUES ('touch', 'What is felt'), ('taste', 'Flavours');
        """

    static let newerValues = """
        UPDATE models SET region = 'eu'; UPDATE prices SET factor = 1.5;
        INSERT INTO regions VALUES ('eu');
        """

    /// A copy of minimal's file after statements of the sqlite3 program.
    private func copy(_ name: String, after statements: String) throws -> String {
        let path = directory.file(name)
        let original = Places.package.appending(path: "CSources/CFixtures/minimal.sqlite").path()
        if !FileManager.default.fileExists(atPath: path) {
            try FileManager.default.copyItem(atPath: original, toPath: path)
        }
        let shell = try #require(Program(named: "sqlite3"))
        let run = try shell.run(["-batch", "-bail", path, statements])
        #expect(run.status == 0, "\(run.text)")
        return path
    }

    private func models(_ path: String) throws -> [Model] {
        try CatalogFixture.file(path).catalog().models()
    }

    @Test(arguments: [older, newer])
    func `what one lacks or has besides changes no model and no hash`(statements: String) throws {
        let path = try copy("other.sqlite", after: statements)
        #expect(try models(path) == CatalogFixture.minimal.catalog().models())
        let edited = CatalogFixture.file(path).with { $0.add("acme:x") }
        #expect(try edited.catalog().models().count == 6)
    }

    @Test func `a newer one's hash is of all that it says`() throws {
        let path = try copy("newer.sqlite", after: Self.newer + Self.newerValues)
        #expect(throws: FixtureError.self) { try models(path) }
        let hash = try CatalogDatabase(Connection(path: path, readOnly: true)).rowsHash()
        _ = try copy("newer.sqlite", after: "UPDATE fixture SET content_hash = '\(hash)'")
        #expect(try models(path) == CatalogFixture.minimal.catalog().models())
        _ = try copy("newer.sqlite", after: "UPDATE regions SET id = 'us'")
        #expect(throws: FixtureError.self) { try models(path) }
    }

    @Test func `another table is of the hash also where the catalog's are this version's`() throws {
        let path = try copy("notes.sqlite", after: "CREATE TABLE notes (text)")
        #expect(try models(path).count == 5)
        _ = try copy("notes.sqlite", after: "INSERT INTO notes VALUES ('x')")
        #expect(throws: FixtureError.self) { try models(path) }
    }

    @Test func `what a known word means is not edited, however the file is read`() throws {
        let path = try copy(
            "edited.sqlite",
            after: "UPDATE meters SET unit = 'word' WHERE name = 'input'"
        )
        let error = #expect(throws: FixtureError.self) { try models(path) }
        #expect(error?.description.contains("'word' must be 'token'") == true)
    }
}
