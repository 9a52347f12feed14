import CatalogCompiler
import CatalogImport
import JSONText
import SQLiteDatabase
import Testing

/// An export of any version is built: what it lacks is unknown, what it has besides is told and left out.
@Suite struct OtherVersionTests {
    let place: Place

    init() throws {
        place = try Place()
        try place.importing()
    }

    /// Builds an export after statements, into another directory.
    private func built(_ statements: String, _ options: String...) throws -> Run {
        let file = try place.exported()
        _ = try place.answer(file, statements)
        let other = "\(place.path)/other"
        return try place.start(.tool(["build", file, "--catalog", other] + options)).wait()
    }

    private func exportOfBuilt() throws -> String {
        let file = "\(place.path)/again.sqlite"
        let run = try place.run("export", file, "--catalog", "\(place.path)/other")
        #expect(run.end == .exit(0), "\(run.error)")
        return try place.answer(file, ".dump")
    }

    @Test func `two columns and a table less are unknown`() throws {
        let run = try built(OtherVersion.older, "--json")
        #expect(run.end == .exit(0), "\(run.error)")
        let file = "\(place.path)/catalog.sqlite"
        let told = """
            modelcatalog: '\(file)': it lacks table 'aliases', column 'web_search' of table models, \
            column 'retires_on' of table models: what they would say is unknown

            """
        #expect(run.error == told, "\(run.error)")
        #expect(try JSON(run)["unknown"]?.elements == [])
        let missing = try #require(JSON(run)["missing"]?.elements)
        #expect(missing.map { $0["table"]?.string } == ["aliases", "models", "models"])
        #expect(missing.compactMap { $0["column"]?.string } == ["web_search", "retires_on"])
        #expect(try exportOfBuilt() == place.answer(place.exported(), ".dump"))
    }

    @Test func `an unknown table, two columns and three words are listed, and the rest is built`()
        throws
    {
        let run = try built(OtherVersion.newer + OtherVersion.newerValues, "--json")
        #expect(run.end == .exit(0), "\(run.error)")
        let told = [
            "this version does not know the table 'regions': it is not read",
            "this version does not know the column 'region' of table models: it is not read",
            "this version does not know the column 'factor' of table prices: it is not read",
            "this version does not know the word 'smell' in table meters: it stays as it is",
            "this version does not know the word 'taste' in table modalities: it stays as it is",
            "this version does not know the word 'touch' in table modalities: it stays as it is",
        ]
        let file = "\(place.path)/catalog.sqlite"
        #expect(
            run.error == told.map { "modelcatalog: '\(file)': \($0)\n" }.joined(),
            "\(run.error)"
        )
        let names = try #require(JSON(run)["unknown"]?.elements)
        let texts = names.map { name in
            ["table", "column", "word"].compactMap { part in
                name[part]?.string.map { "\(part): \($0)" }
            }.joined(separator: ", ")
        }
        #expect(texts == OtherVersion.unknown)
        #expect(names.first?.keys == ["table"])
        #expect(try exportOfBuilt() == place.answer(place.exported(), ".dump"))
    }

    @Test func `unknown words of rows are listed, and stay`() throws {
        let file = try place.exported()
        _ = try place.answer(
            file,
            """
            UPDATE models SET status = 'gamma' WHERE id = 'large';
            UPDATE providers SET hosting = 'edge' WHERE id = 'acme';
            INSERT INTO meters VALUES ('smell', 'whiff', 'Smells');
            UPDATE prices SET meter = 'smell' WHERE model_id = 'acme:m' AND meter = 'output';
            """
        )
        let form = try SQLiteCatalog.read(file)
        #expect(
            form.unknown.map(OtherVersion.text) == [
                "table: meters, word: smell", "table: models, column: status, word: gamma",
                "table: providers, column: hosting, word: edge",
            ]
        )
        let kept = try form.database.connection.integer(
            """
            SELECT count(*) FROM models JOIN providers ON providers.id = 'acme' AND hosting = 'edge'
            JOIN prices ON meter = 'smell' JOIN meters ON meters.name = meter AND unit = 'whiff'
            WHERE status = 'gamma'
            """
        )
        #expect(kept == 1)
        let run = try place.stored("build", file)
        #expect(run.end == .exit(0), "\(run.error)")
    }

    @Test func `names of providers that a version adds are listed`() throws {
        let run = try built(
            "INSERT INTO provider_names VALUES ('litellm', 'acme_beta', 'acme', 'edge')"
        )
        #expect(run.end == .exit(0), "\(run.error)")
        #expect(run.error.contains("this version does not know the name 'acme_beta' in table"))
    }

    @Test func `a fixture's own tables do not belong to a catalog`() throws {
        let file = try place.fixture("acme:large")
        _ = try place.answer(file, "CREATE TABLE fixture_notes (note)")
        let run = try place.run("build", file, "--catalog", "\(place.path)/other")
        #expect(run.end == .exit(0))
        #expect(run.error == "")
    }

    @Test func `a column that is never unknown takes its default where a file lacks it`() throws {
        // SQLite drops no column of a key, so that the table is made anew.
        let run = try built(
            """
            DROP VIEW model_overview; DROP VIEW price_list; DROP VIEW provider_overview;
            ALTER TABLE prices RENAME TO all_prices;
            CREATE TABLE prices AS SELECT provider_id, model_id, above_prompt_tokens, meter,
                nano_usd_per_million_units FROM all_prices WHERE mode = 'standard';
            DROP TABLE all_prices;
            """
        )
        #expect(run.end == .exit(0), "\(run.error)")
        let without = try exportOfBuilt()
        let whole = try place.answer(
            place.exported(),
            "DELETE FROM prices WHERE mode <> 'standard'; SELECT 1"
        )
        #expect(whole == "1\n")
        #expect(try without == place.answer("\(place.path)/catalog.sqlite", ".dump"))
    }

    @Test func `a column that must be stated is asked for, with its table`() throws {
        let run = try built(
            """
            DROP VIEW model_overview; DROP VIEW price_list; DROP VIEW provider_overview;
            CREATE TABLE less AS SELECT provider_id, model_id, mode FROM prices;
            DROP TABLE prices; ALTER TABLE less RENAME TO prices;
            """
        )
        #expect(run.end == .exit(65))
        #expect(run.error.contains("its table prices lacks the column meter; give a file that"))
    }

    @Test func `a table is found in any case of letters`() throws {
        let run = try built(
            """
            ALTER TABLE models RENAME COLUMN family TO FAMILY;
            ALTER TABLE aliases RENAME TO other; ALTER TABLE other RENAME TO ALIASES
            """
        )
        #expect(run.end == .exit(0))
        #expect(run.error == "")
        #expect(try exportOfBuilt() == place.answer(place.exported(), ".dump"))
    }
}
