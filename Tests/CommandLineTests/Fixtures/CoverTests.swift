import CatalogCompiler
import Foundation
import JSONText
import SQLiteDatabase
import Testing

/// The cover of the built-in catalog, and what the command said of it.
private struct Cover {
    let place: Place
    let file: String
    let said: JSON

    init() throws {
        place = try Place()
        file = "\(place.path)/cover.sqlite"
        said = try JSON(place.run("fixture", "make", file, "--cover", "--json"))
    }

    @TaskLocal static var shared: Cover?
}

/// Makes one cover for all tests of a suite, as it takes seconds.
private struct SharedCover: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing function: @Sendable () async throws -> Void
    ) async throws {
        try await Cover.$shared.withValue(Cover(), operation: function)
    }
}

/// `fixture make --cover` on the built-in catalog, checked by SQL of its own.
@Suite(SharedCover()) struct CoverTests {
    /// What there is of a kind, as a query of the tables of a schema X.
    static let kinds: [String: String] = [
        "capabilities": [
            "attachment", "reasoning", "tool_call", "structured_output", "temperature",
            "open_weights", "parallel_tool_calls", "tool_choice", "prompt_caching", "computer_use",
            "web_search",
        ].map { "SELECT '\($0)', \($0) FROM X.models" }.joined(separator: " UNION "),
        "modalities": "SELECT direction, modality FROM X.model_modalities",
        "tiers": tiers + " SELECT tier FROM tiers",
        "statuses": "SELECT status FROM X.models",
        "meters": "SELECT meter FROM X.prices",
        "modes": "SELECT mode FROM X.prices",
        "variants": "SELECT meter, variant <> '' FROM X.prices",
        "amounts": """
        SELECT coalesce(sign(nano_usd_per_million_units), 'dynamic') FROM X.prices
        """,
        "context tiers": """
        SELECT (SELECT count(DISTINCT above_prompt_tokens) FROM X.prices AS p
                WHERE p.provider_id = m.provider_id AND p.model_id = m.id
                      AND above_prompt_tokens > 0) FROM X.models AS m
        """,
        "models without prices": """
        SELECT count(*) > 0 FROM X.models
        WHERE (provider_id, id) NOT IN (SELECT provider_id, model_id FROM X.prices)
        """,
        "unknown limits": """
        SELECT context_tokens IS NULL, 'context' FROM X.models
        UNION SELECT input_tokens IS NULL, 'input' FROM X.models
        UNION SELECT output_tokens IS NULL, 'output' FROM X.models
        """,
        "limits against each other": """
        SELECT sign(output_tokens - context_tokens), 'output' FROM X.models
        UNION SELECT sign(input_tokens - context_tokens), 'input' FROM X.models
        """,
        "small and large limits": """
        SELECT context_tokens < 4096, context_tokens >= 1000000 FROM X.models
        WHERE context_tokens IS NOT NULL
        """,
        // All characters of ids other than letters and digits.
        "marks of ids": """
        WITH RECURSIVE places (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM places WHERE n < 256)
        SELECT substr(id, n, 1) FROM X.models, places
        WHERE n <= length(id) AND substr(id, n, 1) NOT GLOB '[A-Za-z0-9]'
        """,
        "capitals in ids": "SELECT id <> lower(id) FROM X.models",
        "digits before ids": "SELECT id GLOB '[0-9]*' FROM X.models",
        "long ids": "SELECT length(CAST(id AS BLOB)) > 60 FROM X.models",
        "hosting": "SELECT hosting FROM X.providers",
        "reasoning options": "SELECT control, minimum_tokens = -1 FROM X.reasoning_options",
        "dates": """
        SELECT 'k', length(knowledge) FROM X.models
        UNION SELECT 'r', length(release_date) FROM X.models
        """,
    ]

    /// As the documentation of `Tier` has it.
    static let tiers = """
        WITH tiers AS (
            SELECT m.provider_id, m.id, CASE
                WHEN o.hosting = 'local' THEN 'local'
                WHEN p.nano_usd_per_million_units IS NULL OR m.context_tokens IS NULL THEN 'unknown'
                WHEN p.nano_usd_per_million_units > 1000000000 AND m.context_tokens > 100000
                    THEN 'premium'
                WHEN p.nano_usd_per_million_units < 500000000 THEN 'economy'
                ELSE 'standard' END AS tier
            FROM X.models AS m JOIN X.providers AS o ON o.id = m.provider_id
            LEFT JOIN X.prices AS p ON p.provider_id = m.provider_id AND p.model_id = m.id
                AND p.mode = 'standard' AND p.above_prompt_tokens = 0 AND p.meter = 'input'
                AND p.variant = '')
        """

    private func lines(_ file: String, _ statements: String, _ place: Place) throws -> [Substring] {
        try place.answer(file, statements).split(separator: "\n")
    }

    @Test func `it shows every feature, and every model is needed`() throws {
        let made = try #require(Cover.shared)
        let (place, cover) = (made.place, made.file)
        let catalog = "\(place.path)/catalog.sqlite"
        #expect(try place.run("export", catalog).end == .exit(0))
        let picked = try #require(made.said["picks"]?.elements)
        #expect(picked.count <= 60)
        #expect(try place.answer(cover, "SELECT count(*) FROM models") == "\(picked.count)\n")

        let attach = "ATTACH '\(cover)' AS cover;"
        for (kind, query) in Self.kinds {
            func all(_ schema: String) -> String {
                "SELECT * FROM (\(query.replacingOccurrences(of: "X.", with: "\(schema)."))) "
            }
            let there = try lines(
                catalog,
                attach + "SELECT DISTINCT * FROM (\(all("main")))",
                place
            )
            let lost = try lines(catalog, attach + all("main") + "EXCEPT " + all("cover"), place)
            #expect(!there.isEmpty, "\(kind)")
            #expect(lost == [], "\(kind)")
        }

        // What some model of it alone shows, by the query that users have, with the tiers of above.
        let features = CatalogDatabase.features.replacingOccurrences(of: ";\n", with: "")
        let alone = try lines(
            cover,
            """
            CREATE TEMP TABLE shown AS SELECT * FROM (\(features)) WHERE level < 4;
            INSERT INTO shown \(Self.tiers.replacingOccurrences(of: "X.", with: "main."))
                SELECT provider_id, id, 'tier: ' || tier, 1 FROM tiers;
            SELECT DISTINCT provider_id || ':' || model_id FROM shown GROUP BY feature
            HAVING count(*) = 1;
            """,
            place
        )
        let specs = picked.map { "\($0["provider"]?.string ?? ""):\($0["model"]?.string ?? "")" }
        #expect(Set(alone.map(String.init)) == Set(specs))
    }

    @Test func `what a model was picked for, it shows, and the file says it as well`() throws {
        let made = try #require(Cover.shared)
        let (place, cover) = (made.place, made.file)
        let features = try lines(
            cover,
            """
            SELECT * FROM (\(CatalogDatabase.features.replacingOccurrences(of: ";\n", with: "")))
            UNION SELECT * FROM (\(Self.tiers.replacingOccurrences(of: "X.", with: "main."))
                SELECT provider_id, id, 'tier: ' || tier, 1 FROM tiers);
            """,
            place
        )
        var reasons: Set<String> = []
        for pick in made.said["picks"]?.elements ?? [] {
            let (provider, model) = (pick["provider"]?.string ?? "", pick["model"]?.string ?? "")
            let stated = pick["reasons"]?.elements?.compactMap(\.string) ?? []
            #expect(!stated.isEmpty)
            for reason in stated {
                #expect(
                    features.contains { $0.hasPrefix("\(provider)|\(model)|\(reason)|") },
                    "\(provider):\(model) \(reason)"
                )
                #expect(reasons.insert(reason).inserted, "\(reason)")
            }
            let purpose = try place.answer(
                cover,
                "SELECT purpose FROM fixture_models WHERE provider_id || ':' || model_id = '\(provider):\(model)'"
            )
            #expect(purpose == stated.joined(separator: "; ") + "\n")
        }
        #expect(reasons.count > 100)
    }

    @Test func `features are compared by their bytes`() throws {
        let place = try Place()
        try place.importing()
        // K, and the Kelvin sign, which Unicode takes for it; what else there is, one model has.
        try place.edit(
            """
            DELETE FROM upstream_texts; DELETE FROM models WHERE id NOT IN ('bare', 'large');
            INSERT INTO models (provider_id, id) VALUES ('lab', 'bars');
            INSERT INTO model_sources SELECT 'lab', 'bars', source_id FROM model_sources LIMIT 1;
            UPDATE models SET kind = 'K' WHERE id = 'bare';
            UPDATE models SET kind = '\u{212A}' WHERE id = 'bars';
            """
        )
        let file = "\(place.path)/cover.sqlite"
        #expect(try place.stored("fixture", "make", file, "--cover").end == .exit(0))
        #expect(try place.answer(file, "SELECT id FROM models") == "large\nbare\nbars\n")
    }

    @Test func `the same catalog makes the same cover`() throws {
        let dumps = try [#require(Cover.shared), Cover()].map { made in
            try made.place.answer(made.file, ".dump")
        }
        #expect(dumps[0] == dumps[1])
    }

    @Test(arguments: [
        ("minimal-like", 3...8), ("standard-like", 6...20), ("comprehensive-like", 40...100),
    ])
    func `one like a built-in fixture is about as large, and real`(
        tier: String,
        models: ClosedRange<Int>
    ) throws {
        let place = try Place()
        let file = "\(place.path)/like.sqlite"
        let run = try place.run("fixture", "make", file, "--tier", tier)
        #expect(run.end == .exit(0), "\(run.error)")
        let count = try place.answer(file, "SELECT count(*) FROM fixture_models WHERE NOT frozen")
        #expect(models.contains(Int(count.dropLast()) ?? 0), "\(count)")
        #expect(
            try place.run("fixture", "verify", file, "--against", place.standardStore).end
                == .exit(0)
        )
    }
}
