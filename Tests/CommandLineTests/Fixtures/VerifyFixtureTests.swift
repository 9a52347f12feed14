import Foundation
import JSONText
import TestPrograms
import Testing

/// The golden test of a fixture's file: its schema, types, required fields and hash.
@Suite struct VerifyFixtureTests {
    let place: Place

    init() throws {
        place = try Place()
        try place.importing()
    }

    private func verified(after statements: String) throws -> Run {
        let file = try place.fixture("acme:large", "lab:bare")
        _ = try place.answer(file, statements)
        return try place.run("fixture", "verify", file)
    }

    @Test func `as it was made, all is well`() throws {
        let run = try verified(after: "SELECT 1")
        #expect(run.end == .exit(0))
        #expect(run.text.contains("the fixture 'fixture', 2 models, 0 of them frozen, hash "))
    }

    @Test(arguments: [
        ("UPDATE models SET name = 'x' WHERE id = 'bare'", "was changed after it was stamped"),
        (
            "UPDATE fixture SET content_hash = NULL",
            "its rows are not stamped. Stamp it: modelcatalog fixture stamp '"
        ),
        ("DELETE FROM fixture", "its table fixture must have a row"),
        ("DELETE FROM fixture_models WHERE model_id = 'bare'", "the purpose of 'lab:bare'"),
        ("DROP TABLE fixture_models", "the purpose of 'acme:large'"),
        (
            "ALTER TABLE fixture RENAME COLUMN name TO title",
            "its table fixture lacks the column name"
        ),
        ("ALTER TABLE models DROP COLUMN family", "was changed after it was stamped"),
        (
            "PRAGMA ignore_check_constraints = 1; UPDATE models SET context_tokens = 0",
            "table models, row 'acme', 'large', column context_tokens: 0 breaks a rule"
        ),
        (
            "PRAGMA ignore_check_constraints = 1; UPDATE fixture SET purpose = ''",
            "table fixture, row 1, column purpose: '' breaks a rule"
        ),
        (
            "PRAGMA ignore_check_constraints = 1; UPDATE fixture_models SET frozen = 2",
            "table fixture_models, row 'acme', 'large', column frozen: 2 breaks a rule"
        ),
        (
            "INSERT INTO fixture_models VALUES ('acme', 'gone', 'x', 0, 0)",
            "table models has no row 'acme', 'gone'"
        ),
        (
            "INSERT INTO aliases (provider_id, id, model_id) VALUES ('acme', 'a', 'none')",
            "table models has no row 'acme', 'none'"
        ),
        ("PRAGMA user_version = 9", "it has version 9 of the schema"),
    ])
    func `a fault is reported, with exit code 1`(statements: String, reason: String)
        throws
    {
        let run = try verified(after: statements)
        #expect(run.end == .exit(1), "\(run.text)")
        #expect(run.error.contains(reason), "\(run.error)")
        #expect(run.text == "")
    }

    @Test(arguments: ["minimal", "standard", "comprehensive", "acme"])
    func `the built-in fixtures' own files are as they should be`(name: String) throws {
        let file = Places.package.appendingPathComponent("CSources/CFixtures/\(name).sqlite").path
        let run = try place.run("fixture", "verify", file)
        #expect(run.end == .exit(0), "\(run.error)")
        #expect(run.text.contains("the fixture '\(name)'"))
    }

    @Test func `an export is not a fixture`() throws {
        let run = try place.run("fixture", "verify", place.exported())
        #expect(run.end == .exit(1))
        #expect(run.error.contains("an export of a catalog"))
    }

    @Test func `a fault is in the JSON as well`() throws {
        let file = try place.fixture("acme:large")
        _ = try place.answer(file, "UPDATE models SET name = 'x'")
        let run = try place.run("fixture", "verify", file, "--json")
        #expect(run.end == .exit(1))
        #expect(try JSON(run)["fault"]?.string?.contains("was changed after") == true)
    }

    @Test func `a missing file is an error, not an answer`() throws {
        #expect(try place.run("fixture", "verify", "\(place.path)/none").end == .exit(66))
        let text = try place.file("text.sqlite", "text")
        #expect(try place.run("fixture", "verify", text).end == .exit(1))
    }
}
