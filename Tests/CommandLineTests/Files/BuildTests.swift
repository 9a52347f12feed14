import CatalogImport
import Foundation
import JSONText
import Testing

@Suite("build takes an edited SQLite file") struct BuildTests {
    let place: Place

    init() throws { place = try Place() }

    /// Exports, edits with sqlite3 and builds.
    func built(_ edit: String, _ options: String...) throws -> Run {
        try place.importing()
        let file = try place.exported()
        _ = try place.answer(file, edit)
        return try place.start(.tool(["build", file, "--catalog", place.store] + options)).wait()
    }

    @Test func `an edit is published, and its changes are listed`() throws {
        let run = try built(
            """
            UPDATE models SET context_tokens = 4096, name = 'Bare' WHERE id = 'bare';
            UPDATE prices SET nano_usd_per_million_units = 2500000000
                WHERE model_id = 'large' AND mode = 'standard' AND meter = 'input'
                AND above_prompt_tokens = 0;
            INSERT INTO models (provider_id, id) VALUES ('acme', 'new');
            INSERT INTO aliases (provider_id, id, model_id) VALUES ('acme', 'newest', 'new');
            DELETE FROM upstream_texts WHERE model_id = 'odd';
            DELETE FROM model_sources WHERE model_id = 'odd';
            DELETE FROM models WHERE id = 'odd';
            """,
            "--json"
        )
        #expect(run.end == .exit(0), "\(run.error)")
        let summary = try JSON(run)
        func list(_ name: String) -> [String] {
            summary[name]?.elements?.map { change in
                ["provider", "model", "field", "from", "to"]
                    .compactMap { change[$0]?.string }.joined(separator: " ")
            } ?? []
        }
        #expect(list("added") == ["acme new"])
        #expect(list("removed") == ["lab odd"])
        #expect(
            list("changed") == [
                "acme large prices.input 3 2.5", "lab bare context_tokens 4096",
                "lab bare name Bare",
            ]
        )
        #expect(summary["generation"] == .number("2"))
        #expect(try place.stored("show", "acme:newest").text.hasPrefix("acme:new\n"))
        #expect(try place.stored("show", "lab:odd").end == .exit(1))
    }

    @Test func `reasoning options that are there are stated, whatever the column says`() throws {
        #expect(try built("UPDATE models SET reasoning_options_stated = NULL").end == .exit(0))
        let model = try JSON(place.stored("show", "acme:large", "--json"))
        #expect(model["reasoning_options"]?.elements?.count == 3)
        let export = try JSON(place.stored("export", "-", "--format", "models.dev"))
        let written = export["acme"]?["models"]?["large"]?["reasoning_options"]
        #expect(written?.elements?.count == 3)
    }

    @Test func `facts of a day in the future are refused`() throws {
        let run = try built("UPDATE sources SET retrieved_on = '2999-01-01'")
        #expect(run.end == .exit(65))
        let place = "table sources, row 'models.dev', column retrieved_on: "
        #expect(run.error.contains(place + "the day 2999-01-01 is in the future"), "\(run.error)")
    }

    @Test func `a dry run changes nothing`() throws {
        let run = try built("UPDATE models SET name = 'X' WHERE id = 'bare'", "--dry-run")
        #expect(run.end == .exit(0))
        #expect(run.text.contains("this was a dry run."))
        #expect(run.text.contains("Models added: 0; changed: 1; removed: 0."))
        #expect(try place.stored("show", "lab:bare").text.contains("unknown"))
    }

    @Test func `a file that was not changed publishes nothing`() throws {
        let run = try built("VACUUM")
        #expect(run.text.contains("there is nothing to publish"))
    }

    @Test func `the shrink guard holds`() throws {
        let edit = """
            DELETE FROM upstream_texts; DELETE FROM model_sources; DELETE FROM model_modalities;
            DELETE FROM prices; DELETE FROM reasoning_efforts; DELETE FROM reasoning_options;
            DELETE FROM models WHERE id <> 'bare';
            """
        let refused = try built(edit)
        #expect(refused.end == .exit(65))
        #expect(refused.error.contains("less than half of the 5 in"))
        #expect(try place.stored("list").lines.count == 1 + 5)
        #expect(try built(edit, "--allow-shrink").end == .exit(0))
        #expect(try place.stored("list").lines.count == 1 + 1)
    }

    // Faults ------------------------------------------------------------------------------------

    /// What sqlite3 lets pass, with what is said of it.
    static let faults: [(edit: String, text: String)] = [
        (
            "UPDATE prices SET model_id = 'none' WHERE model_id = 'acme:m' AND meter = 'input'",
            "table prices, row 'lab', 'none', 'standard', 0, 'input', '', column model_id: table "
                + "models has no row 'lab', 'none'; correct the row"
        ),
        (
            "PRAGMA ignore_check_constraints = 1; UPDATE models SET context_tokens = 0 "
                + "WHERE id = 'bare'",
            "table models, row 'lab', 'bare', column context_tokens: 0 breaks a rule: it must "
                + "be a whole number from 1 to 4294967294, or NULL for unknown; correct the row"
        ),
        (
            "PRAGMA ignore_check_constraints = 1; UPDATE models SET release_date = '2025-02-30' "
                + "WHERE id = 'bare'",
            "table models, row 'lab', 'bare', column release_date: '2025-02-30' breaks a rule: "
                + "it must be a date such as 2026-03-01, or a month such as 2026-03; correct the row"
        ),
        (
            "UPDATE models SET name = CAST(x'ff61' AS TEXT) WHERE id = 'bare'",
            "table models, row 'lab', 'bare', column name: it is not UTF-8; correct the row"
        ),
        (
            "UPDATE meters SET unit = 'word' WHERE name = 'input'",
            "table meters, row 'input', column unit: 'word' must be 'token', as the meaning of a word never changes"
        ),
        (
            "INSERT INTO meters VALUES ('smell', CAST(x'ff' AS TEXT), 'Smells')",
            "table meters, row 'smell', column unit: it is not UTF-8"
        ),
        (
            "DROP VIEW price_list; DROP TABLE meters; CREATE VIEW Meters AS SELECT 'input' AS name",
            "its meters must be a plain table"
        ),
        (
            "PRAGMA foreign_keys = 0; UPDATE prices SET meter = 'smell' WHERE model_id = 'acme:m' "
                + "AND meter = 'input'",
            "row 'lab', 'acme:m', 'standard', 0, 'smell', '', column meter: table meters has no "
                + "row 'smell'"
        ),
        (
            "DROP TABLE aliases; CREATE VIEW aliases AS SELECT 'lab' AS provider_id, 'x' AS id, "
                + "'bare' AS model_id",
            "its aliases must be a plain table; give a file that"
        ),
        (
            "INSERT INTO aliases VALUES ('lab', 'odd', 'bare')",
            "its rows make no catalog: lab:odd: the alias is also"
        ),
        (
            "PRAGMA user_version = 7",
            "it has version 7 of the schema, and this program knows version 1; read it with"
        ),
        ("PRAGMA application_id = 7", "it is another program's database; give a file that"),
        (
            "PRAGMA ignore_check_constraints = 1; UPDATE models SET status = '' WHERE id = 'bare'",
            "table models, row 'lab', 'bare', column status: '' breaks a rule"
        ),
        (
            "PRAGMA ignore_check_constraints = 1; UPDATE model_modalities SET direction = 'through' "
                + "WHERE direction = 'output'",
            "column direction: 'through' breaks a rule"
        ),
        (
            "ALTER TABLE aliases RENAME COLUMN model_id TO model",
            "its table aliases lacks the column model_id; give a file that"
        ),
    ]

    @Test(arguments: faults)
    func `a row that breaks a rule is named, and what is stored stays`(
        edit: String,
        text: String
    ) throws {
        let run = try built(edit)
        #expect(run.end == .exit(65))
        #expect(run.error.contains(text), "\(run.error)")
        #expect(run.text == "")
        #expect(try place.stored("stats", "--json").text.contains("\"generation\" : 1"))
        #expect(try place.stored("verify").end == .exit(0))
    }

    /// A type that the schema does not have is only found in a table that another program made.
    @Test func `a value of a wrong type is named`() throws {
        let run = try built(
            """
            CREATE TABLE loose AS SELECT * FROM models;
            UPDATE loose SET context_tokens = 'many' WHERE id = 'bare';
            PRAGMA legacy_alter_table = 1;
            ALTER TABLE models RENAME TO strict_models; ALTER TABLE loose RENAME TO models;
            """
        )
        #expect(run.end == .exit(65))
        #expect(
            run.error.contains(
                "row 'lab', 'bare', column context_tokens: 'many' breaks a rule: it must be a "
                    + "whole number from 1 to 4294967294"
            ),
            "\(run.error)"
        )
    }

    /// Programs without integers store whole numbers as floating-point ones.
    @Test func `a whole number is one, however it is stored`() throws {
        let run = try built(
            """
            CREATE TABLE loose AS SELECT * FROM prices;
            UPDATE loose SET nano_usd_per_million_units = 4503599627370497.0
                WHERE model_id = 'acme:m' AND meter = 'input';
            DROP VIEW model_overview; DROP VIEW price_list; DROP VIEW provider_overview;
            DROP VIEW capability_list; DROP TABLE prices; ALTER TABLE loose RENAME TO prices;
            """
        )
        #expect(run.end == .exit(0), "\(run.error)")
        #expect(try place.stored("show", "lab:acme:m").text.contains(" 4503599.627370497\n"))
    }

    @Test func `75: a file that another program has locked`() throws {
        try place.importing()
        let file = try place.exported()
        let shell = Tool.Command(
            executable: URL(fileURLWithPath: "/bin/sh"),
            arguments: [
                "-c",
                "(echo 'BEGIN EXCLUSIVE;'; echo '.print locked'; sleep 60) | sqlite3 '\(file)'",
            ]
        )
        let other = try place.start(shell)
        defer { other.signal(SIGTERM) }
        var run = try place.stored("build", file)
        for _ in 0..<20 where run.end == .exit(0) { run = try place.stored("build", file) }
        #expect(run.end == .exit(75))
        #expect(run.error.contains("another program keeps it locked; wait for it to end"))
    }

    @Test(arguments: [
        ("", "it is empty; give a file that was exported"),
        ("{}", "it is not a SQLite database; give a file"),
        ("SQLite format 3\u{0} and no more", "file is not a database; check the file with sqlite3"),
    ])
    func `a file that is not a catalog`(content: String, text: String) throws {
        try place.importing()
        let file = try place.file("foreign.sqlite", content)
        let run = try place.stored("build", file)
        #expect(run.end == .exit(65))
        let said = "could not read a catalog from '\(file)': \(text)"
        #expect(run.error.contains(said), "\(run.error)")
    }

    @Test func `a file whose texts are in UTF-16 would hash otherwise, and is refused`() throws {
        try place.importing()
        let file = try place.exported()
        let dump = try place.answer(file, ".dump").replacing("PRAGMA", with: "-- PRAGMA")
        let other = "\(place.path)/utf16.sqlite"
        let mark = try place.answer(file, "PRAGMA application_id; PRAGMA user_version")
            .split(separator: "\n")
        _ = try place.answer(
            other,
            """
            PRAGMA encoding = 'UTF-16le'; PRAGMA application_id = \(mark[0]);
            PRAGMA user_version = \(mark[1]); \(dump)
            """
        )
        let run = try place.stored("build", other)
        #expect(run.end == .exit(65))
        #expect(run.error.contains("its texts are in UTF-16: dump it into"), "\(run.error)")
    }

    @Test func `what a meter counts is a fact of its prices`() throws {
        try place.importing()
        let file = try place.exported()
        let meter = "INSERT INTO meters VALUES ('per_wish', 'wish', 'Wishes');"
        _ = try place.answer(
            file,
            meter + "UPDATE prices SET meter = 'per_wish' WHERE meter = 'input'"
        )
        #expect(try place.stored("build", file).end == .exit(0))
        _ = try place.answer(file, "UPDATE meters SET unit = 'token' WHERE name = 'per_wish'")
        let run = try place.stored("build", file, "--json")
        let changed = try #require(try JSON(run)["changed"]?.elements)
        #expect(!changed.isEmpty)
        for change in changed {
            #expect(change["from"]?.string?.hasSuffix(" per million of 'wish'") == true)
            #expect(change["to"]?.string?.hasSuffix(" per million of 'token'") == true)
        }
    }

    @Test func `a file that is cut short`() throws {
        try place.importing(SmallCatalog.json(models: 900))
        let file = try place.exported()
        truncate(file, 40_000)
        let run = try place.stored("build", file)
        #expect(run.end == .exit(65))
        #expect(run.error.contains("'\(file)': database disk image is malformed"), "\(run.error)")
        #expect(try place.stored("list").lines.count == 1 + 900)
    }

    @Test func `a file that is not there, or may not be read, or is a directory`() throws {
        try place.importing()
        let missing = try place.stored("build", "\(place.path)/none.sqlite")
        #expect(missing.end == .exit(66))
        #expect(missing.error.contains("the file does not exist; correct the path"))
        let file = try place.exported()
        chmod(file, 0)
        let arguments = ["build", file, "--catalog", place.store]
        let denied = try place.start(.unprivileged(arguments)).wait()
        #expect(denied.end == .exit(77))
        #expect(denied.error.contains("this user may not read it"))
        #expect(try place.stored("build", place.path).end == .exit(74))
    }
}
