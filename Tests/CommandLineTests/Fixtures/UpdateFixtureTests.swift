import CatalogCompiler
import Foundation
import JSONText
import SQLiteDatabase
import Testing

@Suite struct UpdateFixtureTests {
    let place: Place

    init() throws {
        place = try Place()
        try place.importing()
    }

    private func changelog(_ file: String) throws -> [Substring] {
        try place.answer(
            file,
            "SELECT position, catalog_generation, summary FROM fixture_changes ORDER BY position"
        ).split(separator: "\n")
    }

    private func updated(_ file: String, _ options: String...) throws -> Run {
        try place.start(
            .tool(["fixture", "update", file, "--catalog", place.store] + options)
        ).wait()
    }

    @Test func `real rows become the catalog's, and the changelog says what changed`() throws {
        let file = try place.fixture("acme:large", "lab:bare")
        try place.edit(
            """
            UPDATE models SET context_tokens = 4096 WHERE id = 'bare';
            DELETE FROM prices WHERE model_id = 'large' AND meter = 'reasoning';
            UPDATE providers SET name = 'ACME' WHERE id = 'acme';
            """
        )
        #expect(try place.drift(file).lines.count == 3)
        let run = try updated(file)
        #expect(run.end == .exit(0), "\(run.error)")
        #expect(try place.drift(file).lines == [])
        let summary = """
            changed: acme name Acme -> ACME, acme:large prices.reasoning 20 -> unknown, \
            lab:bare context_tokens unknown -> 4096
            """
        #expect(try changelog(file) == ["0|2|\(summary)"])
        #expect(try place.answer(file, "SELECT catalog_generation FROM fixture") == "2\n")

        try place.edit("INSERT INTO models (provider_id, id) VALUES ('lab', 'new')")
        #expect(try place.drift(file).lines == ["added lab new"])
        #expect(try updated(file).end == .exit(0))
        #expect(try place.drift(file).lines == [])
        #expect(try changelog(file).last == "1|3|new at its providers: lab:new")
        #expect(try place.answer(file, "SELECT count(*) FROM models") == "2\n")
    }

    @Test func `what is frozen stays, and what is gone stays and is frozen`() throws {
        let file = try place.fixture("acme:large", "lab:odd", "lab:bare")
        try place.editFixture(
            file,
            """
            UPDATE fixture_models SET frozen = 1, purpose = 'a test''s own' WHERE model_id = 'odd';
            UPDATE models SET context_tokens = 1 WHERE id = 'odd';
            """
        )
        let before = try place.answer(file, "SELECT * FROM models WHERE id <> 'large'")
        try place.edit(
            """
            UPDATE models SET name = 'L' WHERE id = 'large';
            UPDATE models SET context_tokens = 5 WHERE id = 'odd';
            DELETE FROM upstream_texts WHERE model_id = 'bare';
            DELETE FROM models WHERE id = 'bare';
            -- Another model answers to its id from now on.
            INSERT INTO aliases (provider_id, id, model_id) VALUES ('lab', 'bare', 'acme:m');
            """
        )
        #expect(
            try place.drift(file).lines == [
                "removed lab bare", "added acme large name Acme Large L",
            ]
        )
        #expect(try updated(file).end == .exit(0))
        #expect(try place.answer(file, "SELECT * FROM models WHERE id <> 'large'") == before)
        #expect(
            try place.answer(file, "SELECT model_id, frozen, purpose FROM fixture_models") == """
                large|0|named as 'acme:large'
                bare|1|named as 'lab:bare'
                odd|1|a test's own

                """
        )
        #expect(try changelog(file).last?.contains("gone and frozen now: lab:bare") == true)
        #expect(try place.drift(file).lines == [])
        #expect(try place.run("fixture", "verify", file).end == .exit(0))
    }

    @Test func `an alias of another model that a gone one is called stays away`() throws {
        let file = try place.fixture("lab:bare", "lab:acme:m")
        try place.edit(
            """
            DELETE FROM upstream_texts WHERE model_id = 'bare';
            DELETE FROM models WHERE id = 'bare';
            INSERT INTO aliases (provider_id, id, model_id) VALUES ('lab', 'bare', 'acme:m');
            """
        )
        #expect(try updated(file).end == .exit(0))
        #expect(try place.run("fixture", "verify", file).end == .exit(0))
        #expect(try place.answer(file, "SELECT count(*) FROM aliases") == "0\n")
    }

    @Test func `where nothing differs, the file stays as it is`() throws {
        let file = try place.fixture("acme:large", "lab:bare")
        let before = try place.contents(of: place.path).filter { $0.hasPrefix("fixture") }
        let run = try updated(file)
        #expect(run.text.contains("there is nothing to renew"))
        #expect(try place.contents(of: place.path).filter { $0.hasPrefix("fixture") } == before)
        // A change elsewhere in the catalog does not count.
        try place.edit("UPDATE models SET name = 'Odd' WHERE id = 'odd'")
        #expect(try updated(file).text.contains("there is nothing to renew"))
        #expect(try changelog(file) == [])
    }

    @Test func `a dry run says what would change, and writes nothing`() throws {
        let file = try place.fixture("acme:large")
        try place.edit("UPDATE models SET name = 'L' WHERE id = 'large'")
        let before = try Data(contentsOf: URL(fileURLWithPath: file))
        let run = try updated(file, "--dry-run")
        #expect(run.text.contains("~ acme:large name Acme Large -> L"))
        #expect(run.text.contains("this was a dry run"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
    }

    @Test func `a file whose rows are not those of its hash is refused, and stays`() throws {
        let file = try place.fixture("acme:large")
        _ = try place.answer(file, "UPDATE models SET name = 'mine'")
        try place.edit("UPDATE models SET name = 'L' WHERE id = 'large'")
        let run = try updated(file)
        #expect(run.end == .exit(65))
        #expect(run.error.contains("was changed after it was stamped"))
        #expect(try place.answer(file, "SELECT name FROM models") == "mine\n")
    }

    @Test func `a file with an unfinished write of another program loses nothing`() throws {
        let file = try place.fixture("acme:large")
        try place.edit("UPDATE models SET name = 'L' WHERE id = 'large'")
        // As a program leaves it that was killed.
        let other = "\(place.path)/other.sqlite"
        try FileManager.default.moveItem(atPath: file, toPath: other)
        let connection = try Connection(path: other, readOnly: false)
        try connection.execute(
            """
            PRAGMA journal_mode = WAL;
            UPDATE fixture SET content_hash = NULL, purpose = 'mine';
            """
        )
        for ending in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: other + ending, toPath: file + ending)
        }
        #expect(place.exists(file + "-wal"))
        let export = try place.stored("export", file)
        #expect(export.end == .exit(74))
        #expect(
            export.error.contains("sqlite3 '\(file)' 'PRAGMA journal_mode = DELETE'"),
            "\(export.error)"
        )
        #expect(try place.stored("fixture", "make", file, "lab:bare").end == .exit(74))
        #expect(try updated(file).end == .exit(0))
        #expect(!place.exists(file + "-wal"))
        #expect(
            try place.answer(file, "SELECT models.name, purpose FROM models, fixture") == "L|mine\n"
        )
    }

    @Test func `a model that was gone and is there again is renewed, and real again`() throws {
        let file = try place.fixture("acme:large", "lab:bare")
        try place.edit(
            "DELETE FROM upstream_texts WHERE model_id = 'bare'; DELETE FROM models WHERE id = 'bare'"
        )
        #expect(try updated(file).text.contains("frozen, as it is gone: lab:bare"))
        #expect(try place.answer(file, "SELECT frozen FROM fixture_overview") == "no\ngone\n")
        try place.edit(
            "INSERT INTO models (provider_id, id, context_tokens) VALUES ('lab', 'bare', 9)"
        )
        #expect(try place.drift(file).lines == ["added lab bare"])
        #expect(try updated(file).text.contains("there again: lab:bare"))
        #expect(try changelog(file).last?.contains("there again: lab:bare") == true)
        #expect(try place.answer(file, "SELECT frozen FROM fixture_overview") == "no\nno\n")
        #expect(try place.answer(file, "SELECT context_tokens FROM models") == "1048576\n9\n")
        #expect(try place.drift(file).lines == [])
    }

    @Test func `a catalog that lacks most of its models is another one, unless that is meant`()
        throws
    {
        let file = try place.fixture("acme:large", "lab:bare", "lab:odd")
        let before = try Data(contentsOf: URL(fileURLWithPath: file))
        try place.edit("DELETE FROM upstream_texts; DELETE FROM providers WHERE id = 'lab'")
        let run = try updated(file)
        #expect(run.end == .exit(65))
        #expect(run.error.contains("2 of its 3 real models are not in '\(place.store)'"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
        #expect(try updated(file, "--allow-gone").end == .exit(0))
        #expect(try place.answer(file, "SELECT sum(gone) FROM fixture_models") == "2\n")
        #expect(try place.drift(file).lines == [])
    }

    @Test func `what was edited is stamped on demand, where it keeps the rules`() throws {
        let file = try place.fixture("acme:large")
        _ = try place.answer(file, "UPDATE models SET name = 'mine'")
        #expect(try place.run("fixture", "verify", file).error.contains("fixture stamp '\(file)'"))
        let run = try place.run("fixture", "stamp", file)
        #expect(run.end == .exit(0), "\(run.error)")
        #expect(try place.run("fixture", "verify", file).end == .exit(0))
        #expect(try place.answer(file, "SELECT name FROM models") == "mine\n")
        _ = try place.answer(
            file,
            "PRAGMA ignore_check_constraints = 1; UPDATE models SET context_tokens = 0"
        )
        let bad = try place.run("fixture", "stamp", file)
        #expect(bad.end == .exit(65))
        #expect(bad.error.contains("column context_tokens: 0 breaks a rule"))
    }

    @Test func `after a renewal nothing differs, also where two claim a name`() throws {
        let file = try place.fixture("acme:large", "lab:bare", "lab:acme:m", "lab:odd")
        try place.editFixture(
            file,
            """
            INSERT INTO aliases (provider_id, id, model_id) VALUES ('lab', 'latest', 'odd');
            UPDATE fixture_models SET frozen = 1 WHERE model_id = 'odd';
            """
        )
        // What was a model is another one's alias, as is what a frozen one is called.
        try place.edit(
            """
            DELETE FROM upstream_texts WHERE model_id = 'bare'; DELETE FROM models WHERE id = 'bare';
            INSERT INTO aliases (provider_id, id, model_id)
            VALUES ('lab', 'bare', 'acme:m'), ('lab', 'latest', 'acme:m');
            """
        )
        #expect(try place.drift(file).lines == ["removed lab bare"])
        #expect(try updated(file).end == .exit(0))
        #expect(try place.drift(file).lines == [])
        #expect(try updated(file).text.contains("there is nothing to renew"))
        #expect(try place.answer(file, "SELECT id, model_id FROM aliases") == "latest|odd\n")
    }

    @Test
    func `a provider without models follows the catalog, and new models of a provider are listed`()
        throws
    {
        let recording = "\(place.path)/recording"
        try FileManager.default.createDirectory(
            atPath: recording,
            withIntermediateDirectories: true
        )
        let lines = #"{"provider":"lab"}\#n{"provider":"acme","model":"large"}\#n"#
        try Data(lines.utf8).write(to: URL(fileURLWithPath: "\(recording)/1.jsonl"))
        let file = try place.fixture("--recorded", recording)
        #expect(try place.drift(file).lines == [])
        try place.edit("INSERT INTO models (provider_id, id) VALUES ('lab', 'zzz')")
        #expect(try place.drift(file).lines == ["added lab zzz"])
        try place.edit("DELETE FROM upstream_texts; DELETE FROM providers WHERE id = 'lab'")
        #expect(try place.drift(file).lines == ["removed lab"])
        #expect(try updated(file).end == .exit(0))
        #expect(try place.drift(file).lines == [])
        #expect(try changelog(file).last?.contains("gone: lab") == true)
    }

    @Test func `texts that no column holds come along, but not with what was recorded`() throws {
        let file = try place.fixture("lab:bare")
        let text =
            "INSERT INTO upstream_texts VALUES ('lab', 'bare', 'models.dev', '/x', '1', NULL)"
        try place.edit(text)
        #expect(try updated(file).end == .exit(0))
        #expect(try place.answer(file, "SELECT path FROM upstream_texts") == "/x\n")
        try place.editFixture(
            file,
            "UPDATE fixture SET keeps_texts = 0; DELETE FROM upstream_texts"
        )
        #expect(try updated(file).text.contains("there is nothing to renew"))
    }

    @Test func `a file with an unexplained model or an unknown table is not replaced`() throws {
        let file = try place.fixture("acme:large", "lab:bare")
        try place.edit("UPDATE models SET name = 'L' WHERE id = 'large'")
        _ = try place.answer(file, "CREATE TABLE mine (x); INSERT INTO mine VALUES (1)")
        #expect(try place.run("fixture", "stamp", file).end == .exit(0))
        let other = try updated(file)
        #expect(other.end == .exit(73))
        #expect(other.error.contains("it would lose what this version does not know, table 'mine'"))
        _ = try place.answer(file, "DROP TABLE mine")
        #expect(try place.run("fixture", "stamp", file).end == .exit(0))
        _ = try place.answer(file, "DELETE FROM fixture_models WHERE model_id = 'bare'")
        let silent = try updated(file)
        #expect(silent.end == .exit(65))
        #expect(silent.error.contains("does not state the purpose of 'lab:bare'"))
        #expect(
            try place.answer(file, "SELECT name FROM models WHERE id = 'large'") == "Acme Large\n"
        )
    }

    @Test func `an update waits for another writer of the file`() throws {
        let file = try place.fixture("acme:large")
        try place.edit("UPDATE models SET name = 'L' WHERE id = 'large'")
        let connection = try Connection(path: file, readOnly: false)
        try connection.execute("BEGIN IMMEDIATE; UPDATE fixture SET purpose = 'edited'")
        let run = try place.start(
            .tool(["fixture", "update", file, "--catalog", place.store])
        )
        sleep(1)
        #expect(run.isRunning)
        try connection.execute("COMMIT")
        #expect(try run.wait().end == .exit(0))
        #expect(
            try place.answer(file, "SELECT models.name, purpose FROM models, fixture")
                == "L|edited\n"
        )
    }

    @Test func `an unstamped file is renewed, and stamped`() throws {
        let file = try place.fixture("acme:large")
        _ = try place.answer(file, "UPDATE fixture SET content_hash = NULL")
        #expect(try updated(file).end == .exit(0))
        #expect(try place.run("fixture", "verify", file).end == .exit(0))
    }
}
