import CatalogCompiler
import CatalogImport
import Foundation
import JSONText
import SQLiteDatabase
import Testing

/// A fixture of any version verifies with the stamp that it has, and is brought up to date where nothing of it
/// would be lost.
@Suite struct FixtureVersionTests {
    let place: Place

    init() throws {
        place = try Place()
        try place.importing()
    }

    private func fixture(_ statements: String) throws -> String {
        let file = try place.fixture("acme:large", "lab:bare")
        _ = try place.answer(file, statements)
        return file
    }

    /// A fixture as a newer version wrote and stamped it.
    private func newer() throws -> String {
        let file = try fixture(OtherVersion.newer + OtherVersion.newerValues)
        let hash = try OtherVersion.hash(file)
        _ = try place.answer(file, "UPDATE fixture SET content_hash = '\(hash)'")
        return file
    }

    private func statements(_ file: String) throws -> String {
        try place.answer(
            file,
            "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name"
        )
    }

    // MARK: Checks

    @Test func `an older one keeps its stamp, and its missing names are listed`() throws {
        let stamp = try place.answer(
            place.fixture("acme:large", "lab:bare"),
            "SELECT content_hash FROM fixture"
        )
        let file = try fixture(OtherVersion.older)
        let run = try place.run("fixture", "verify", file, "--json")
        #expect(run.end == .exit(0), "\(run.error)")
        #expect(run.error.hasPrefix("modelcatalog: '\(file)': it lacks table 'aliases', column"))
        #expect(run.error.split(separator: "\n").count == 1)
        #expect(try JSON(run)["content_hash"]?.string.map { $0 + "\n" } == stamp)
        #expect(try JSON(run)["unknown"]?.elements == [])
        #expect(try JSON(run)["missing"]?.elements?.count == 3)
    }

    @Test func `a newer one keeps its stamp, and its unknown names are listed`() throws {
        let file = try newer()
        let run = try place.run("fixture", "verify", file, "--json")
        #expect(run.end == .exit(0), "\(run.error)")
        #expect(run.error.split(separator: "\n").count == OtherVersion.unknown.count)
        #expect(
            run.error.contains("'\(file)': this version does not know the column 'region' of")
        )
        #expect(try JSON(run)["unknown"]?.elements?.count == OtherVersion.unknown.count)
        let drift = try place.drift(file)
        #expect(drift.lines == [])
        #expect(drift.end == .exit(0))
        // The hash includes unknown columns.
        _ = try place.answer(file, "UPDATE models SET region = 'us'")
        let changed = try place.run("fixture", "verify", file)
        #expect(changed.end == .exit(1))
        #expect(changed.error.contains("was changed after it was stamped"))
    }

    @Test func `two versions of one catalog do not differ`() throws {
        let (old, new) = ("\(place.path)/old.sqlite", "\(place.path)/new.sqlite")
        for (file, made) in [
            (old, { try fixture(OtherVersion.older) }), (new, { try newer() }),
        ] { try FileManager.default.moveItem(atPath: made(), toPath: file) }
        let run = try place.run("fixture", "diff", old, new, "--json")
        #expect(run.end == .exit(0), "\(run.error)")
        #expect(run.error.contains("'\(new)': this version does not know the table 'regions'"))
        let unknown = try #require(JSON(run)["unknown"]?.elements)
        #expect(unknown.map { $0["file"]?.string } == OtherVersion.unknown.map { _ in new })
        #expect(unknown.first?.keys == ["file", "table"])
    }

    // MARK: Bringing up to date

    @Test func `stamp and update bring an older one up to date, and keep its rows`() throws {
        let current = try place.fixture("acme:large", "lab:bare", name: "current.sqlite")
        for arguments in [["stamp"], ["update", "--catalog", place.store]] {
            let file = try fixture(
                OtherVersion.older
                    + "DELETE FROM meters WHERE name = 'ocr_per_page'; DROP VIEW price_list;"
            )
            let rows = try place.answer(file, "SELECT * FROM prices")
            let run = try place.start(.tool(["fixture"] + arguments + [file])).wait()
            #expect(run.end == .exit(0), "\(run.error)")
            #expect(try statements(file) == statements(current))
            #expect(try place.answer(file, "SELECT * FROM prices") == rows)
            #expect(
                try place.answer(file, "SELECT count(*) FROM meters WHERE name = 'ocr_per_page'")
                    == "1\n"
            )
            #expect(try place.run("fixture", "verify", file).end == .exit(0))
            let again = try place.start(.tool(["fixture"] + arguments + [file])).wait()
            #expect(again.end == .exit(0))
            try FileManager.default.removeItem(atPath: file)
        }
    }

    @Test func `a stamp keeps all that a newer one has`() throws {
        let file = try newer()
        let before = try Data(contentsOf: URL(fileURLWithPath: file))
        #expect(try place.run("fixture", "stamp", file).end == .exit(0))
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
        let edit =
            "UPDATE models SET name = 'Edited' WHERE id = 'large'; CREATE VIEW mine AS SELECT 1;"
        _ = try place.answer(file, edit)
        let all =
            "SELECT type, name, sql FROM sqlite_schema; SELECT * FROM models; SELECT * FROM regions;"
        let edited = try place.answer(file, all)
        #expect(try place.run("fixture", "verify", file).end == .exit(1))
        #expect(try place.run("fixture", "stamp", file).end == .exit(0))
        #expect(try place.answer(file, all) == edited)
        #expect(try place.run("fixture", "verify", file).end == .exit(0))
    }

    @Test func `unknown names that no row uses do not prevent an update`() throws {
        let edit = """
            ALTER TABLE models ADD COLUMN region TEXT; CREATE TABLE regions (id TEXT);
            UPDATE fixture SET content_hash = content_hash
            """
        let file = try fixture(edit)
        try place.edit("UPDATE models SET name = 'L' WHERE id = 'large'")
        let run = try place.run("fixture", "update", file, "--catalog", place.store)
        #expect(run.end == .exit(0), "\(run.error)")
        #expect(try place.run("fixture", "verify", file).end == .exit(0))
    }

    @Test func `a newer one that states what is not known is not made anew`() throws {
        let file = try newer()
        let before = try place.answer(file, ".dump")
        let run = try place.stored("fixture", "make", file, "acme:large")
        #expect(run.end == .exit(73), "\(run.error)")
        #expect(run.error.contains("it would lose what this version does not know"))
        #expect(try place.answer(file, ".dump") == before)
        #expect(try place.stored("fixture", "make", file, "acme:large", "--force").end == .exit(0))
    }

    @Test func `what an update would lose of a newer one it refuses, and names`() throws {
        let file = try newer()
        let before = try Data(contentsOf: URL(fileURLWithPath: file))
        let run = try place.run("fixture", "update", file, "--catalog", place.store)
        #expect(run.end == .exit(73))
        #expect(
            run.error.contains(
                "table 'regions', column 'region' of table models, column 'factor' of table prices"
            ),
            "\(run.error)"
        )
        #expect(run.error.contains("use the newer version that wrote it"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
    }

    @Test func `words alone are kept by both`() throws {
        let file = try fixture("INSERT INTO meters VALUES ('smell', 'whiff', 'Smells')")
        try place.edit("UPDATE models SET name = 'L' WHERE id = 'large'")
        let updated = try place.run("fixture", "update", file, "--catalog", place.store, "--json")
        #expect(updated.end == .exit(0), "\(updated.error)")
        #expect(try JSON(updated)["unknown"]?.elements?.map { $0["word"]?.string } == ["smell"])
        let stamped = try place.run("fixture", "stamp", file, "--json")
        #expect(stamped.end == .exit(0), "\(stamped.error)")
        #expect(try JSON(stamped)["unknown"]?.elements?.map { $0["word"]?.string } == ["smell"])
        #expect(try place.answer(file, "SELECT unit FROM meters WHERE name = 'smell'") == "whiff\n")
    }
}
