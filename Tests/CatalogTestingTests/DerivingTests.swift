import CatalogTesting
import ModelCatalog
import Testing

/// Fixtures that are made of others, or of nothing.
@Suite struct DerivingTests {
    @Test func `a model can be added, with all that is known of it`() throws {
        let fixture = CatalogFixture.minimal.with { edit in
            edit.add("openai:gpt-x") {
                $0.name("GPT X").family("gpt").kind("chat").contextTokens(400_000).inputTokens(
                    272_000
                )
                .outputTokens(128_000).supports(.toolCall, .reasoning).lacks(.attachment)
                .reads(.text, .image).writes(.text).status(.beta).releaseDate("2026-02")
                .knowledge("2025-09-30").retiresOn("2027-01-01").alias("gpt-x-latest")
                .price(input: "1.25", output: "10").price(.cacheRead, "0.125")
                .price(.input, "2.50", abovePromptTokens: 272_000).dynamicPrice(
                    .output,
                    mode: "batch"
                )
                .price(.cacheWrite, "2", variant: "1h")
            }
        }
        let catalog = try fixture.catalog()
        let model = try catalog.model("openai:gpt-x")
        #expect(model.name == "GPT X")
        #expect(model.family == "gpt")
        #expect(model.kind == "chat")
        #expect(model.contextTokens == 400_000)
        #expect(model.inputTokens == 272_000)
        #expect(model.outputTokens == 128_000)
        #expect(model.toolCall == true)
        #expect(model.reasoning == true)
        #expect(model.attachment == false)
        #expect(model.structuredOutput == nil)
        #expect(model.modalities?.input == [.text, .image])
        #expect(model.modalities?.output == [.text])
        #expect(model.status == .beta)
        #expect(model.releaseDate == CatalogDate("2026-02"))
        #expect(model.knowledge == CatalogDate("2025-09-30"))
        #expect(model.retiresOn == CatalogDate("2027-01-01"))
        #expect(model.aliases == ["gpt-x-latest"])
        #expect(model.tier == .premium)
        #expect(try catalog.model("openai:gpt-x-latest") == model)
        try catalog.read { models in
            let model = try models.model("openai:gpt-x")
            #expect(model.price(.input) == .amount(.init(usdPerMillion: "1.25")!))
        }
        #expect(try catalog.statistics().models == 6)
        // The fixture that it is made of has not changed.
        #expect(try CatalogFixture.minimal.catalog().statistics().models == 5)
    }

    @Test func `a model can be changed, and what is not stated stays`() throws {
        let before = try CatalogFixture.minimal.catalog().model("openai:gpt-4")
        let fixture = CatalogFixture.minimal.with {
            $0.change("openai:gpt-4") { $0.contextTokens(nil).capability(.toolCall, false) }
        }
        let after = try fixture.catalog().model("openai:gpt-4")
        #expect(after.contextTokens == nil)
        #expect(after.toolCall == false)
        #expect(after.outputTokens == before.outputTokens)
        #expect(after.reasoning == true)
        #expect(after.prices == before.prices)
        #expect(after.tier == .unknown)
    }

    @Test func `a model or a provider can be removed, with all that is said of it`() throws {
        let catalog = try CatalogFixture.minimal.with {
            $0.remove("openai:gpt-4")
            $0.remove(provider: "anthropic")
        }.catalog()
        #expect(try catalog.models().map(\.spec) == ["google:gemini-pro", "ollama:llama3"])
        #expect(try catalog.providers().map(\.id) == ["google", "ollama", "openai"])
    }

    @Test func `a catalog can be made from nothing`() throws {
        let catalog = try CatalogFixture.empty.with {
            $0.provider("home", name: "Home", hosting: .local, baseURL: "http://localhost:1/v1")
            $0.add("home:tiny") { $0.contextTokens(2_048) }
            $0.add("cloud:huge")
        }.catalog()
        #expect(try catalog.models().map(\.tier) == [.unknown, .local])
        #expect(try CatalogFixture.empty.catalog().statistics().models == 0)
        #expect(try CatalogFixture.empty.catalog().providers() == [])
    }

    @Test func `edits are made one after the other, in code and in SQL`() throws {
        let catalog = try CatalogFixture.minimal
            .sql("UPDATE models SET context_tokens = 1000 WHERE provider_id = 'anthropic'")
            .with { $0.change("anthropic:claude-3-haiku") { $0.contextTokens(2_000) } }
            .sql("UPDATE models SET context_tokens = context_tokens + 1")
            .catalog()
        let contexts = try catalog.models().map { $0.contextTokens }
        #expect(contexts == [1_001, 2_001, 32_001, 8_193, 128_001])
    }

    @Test func `a price is stated anew in the place of the one before`() throws {
        let catalog = try CatalogFixture.minimal.with {
            $0.change("openai:gpt-4") { $0.withoutPrices().price(input: "0.000000001") }
            $0.change("google:gemini-pro") { $0.price(input: "0") }
        }.catalog()
        try catalog.read { models in
            let (gpt, gemini) = ("openai:gpt-4", "google:gemini-pro")
            let least = try models.model(gpt).price(.input)
            #expect(least == .amount(UnitPrice(nanoUSDPerMillion: 1)))
            #expect(try models.model(gpt).price(.output) == .unknown)
            #expect(try models.model(gemini).price(.input) == .amount(.init(nanoUSDPerMillion: 0)))
        }
    }

    @Test func `a price is stated in dollars, as people read it`() throws {
        let catalog = try CatalogFixture.minimal.sql(
            """
            UPDATE price_list SET usd = 1.5 WHERE spec = 'openai:gpt-4' AND meter = 'input';
            INSERT INTO price_list (spec, meter, usd) VALUES ('openai:gpt-4', 'output_per_image', 0.04);
            DELETE FROM price_list WHERE spec = 'openai:gpt-4' AND meter = 'output';
            """
        ).catalog()
        try catalog.read { models in
            let model = try models.model("openai:gpt-4")
            #expect(model.price(.input) == .amount(UnitPrice(nanoUSDPerMillion: 1_500_000_000)))
            #expect(
                model.price(.outputPerImage)
                    == .amount(UnitPrice(nanoUSDPerMillion: 40_000_000_000_000))
            )
            #expect(model.price(.output) == .unknown)
        }
    }

    typealias Edit = @Sendable (CatalogEditor) -> Void

    /// Edits that cannot be made, and what is said of them.
    static let impossible: [(Edit, String)] = [
        ({ $0.add("gpt-x") }, "gpt-x: a spec is provider:model."),
        (
            { $0.change("openai:gpt4") { $0.contextTokens(1) } },
            "openai:gpt4: the model does not exist. Did you mean 'openai:gpt-4'?"
        ),
        ({ $0.remove(provider: "acme") }, "acme: the provider does not exist."),
        (
            { $0.add("openai:x") { $0.price(input: "1,25") } },
            "openai:x: '1,25' must be a price in US dollars, such as 1.25, with at most nine decimals."
        ),
        (
            { $0.add("openai:gpt-4") },
            "openai:gpt-4: the model exists already; use 'change' to change it."
        ),
        (
            { $0.add("openai:x") { $0.contextTokens(0) } },
            "openai:x: table models, column context_tokens: must be a whole number from 1 to "
                + "4294967294, or NULL for unknown."
        ),
    ]

    @Test(arguments: impossible.indices)
    func `an edit that cannot be made says what and why`(number: Int) {
        let (edit, text) = Self.impossible[number]
        let error = #expect(throws: FixtureError.self) {
            try CatalogFixture.minimal.with(edit).catalog()
        }
        #expect(error?.description == "The fixture 'minimal' cannot be changed: " + text)
    }

    @Test(arguments: [
        ("UPDATE model SET id = 1", "no such table: model"),
        ("UPDATE models SET tool_call = 2", "table models, column tool_call: must be 1 for yes, 0"),
        (
            "UPDATE prices SET dynamic = 1",
            "CHECK constraint failed: dynamic = (nano_usd_per_million_units IS NULL)"
        ),
        (
            """
            INSERT INTO aliases (provider_id, id, model_id) VALUES ('openai', 'x', 'y')
            """,
            "table aliases: a row refers to one of models that is not there"
        ),
        (
            "UPDATE models SET release_date = '2025-02-30'",
            "table models, column release_date: must be a date such as 2026-03-01, or a month such as"
        ),
        (
            "UPDATE prices SET nano_usd_per_million_units = 1.5",
            """
            table prices, column nano_usd_per_million_units: must be a whole number of billionths of a \
            US dollar, 9000000000000000 at most; the view price_list takes dollars: UPDATE price_list \
            SET usd = 1.5
            """
        ),
        ("UPDATE price_list SET usd = '1,5'", "price_list.usd must be a number such as 1.5"),
    ])
    func `SQL that breaks the schema's rules is refused`(sql: String, reason: String) {
        let error = #expect(throws: FixtureError.self) {
            try CatalogFixture.minimal.sql(sql).catalog()
        }
        #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
    }

    @Test func `an editor that was kept changes nothing any more`() throws {
        nonisolated(unsafe) var kept: CatalogEditor?
        _ = try CatalogFixture.minimal.with { kept = $0 }.catalog()
        kept?.add("evil:poison")
        kept?.sql("DELETE FROM models")
        #expect(try CatalogFixture.minimal.with { _ in }.catalog().models().count == 5)
    }

    @Test func `what is deleted takes along what is said of it`() throws {
        let fixture = CatalogFixture.comprehensive
        let before = try fixture.catalog().models()
        let one = try fixture.sql("DELETE FROM models WHERE provider_id = 'openai'").catalog()
        let some = try fixture.sql("DELETE FROM providers WHERE id <> 'openai'").catalog()
        let (left, kept) = (try one.models(), try some.models())
        #expect(left == before.filter { $0.provider != "openai" })
        #expect(kept == before.filter { $0.provider == "openai" })
        #expect(!kept.isEmpty)
        #expect(try some.providers().map(\.id) == ["openai"])
    }

    @Test(arguments: [
        "DELETE FROM prices; COMMIT; BEGIN", "ROLLBACK", "ATTACH 'x.sqlite' AS x",
        "PRAGMA foreign_keys = OFF", "SAVEPOINT one", "VACUUM INTO 'x.sqlite'",
        "CREATE TEMP TABLE prices AS SELECT * FROM main.prices", "DROP TABLE prices",
        "CREATE TRIGGER t AFTER INSERT ON models BEGIN DELETE FROM models; END",
        "CREATE VIEW v AS SELECT 1", "ALTER TABLE models ADD COLUMN x",
        "SELECT fts3_tokenizer('mine', fts3_tokenizer('simple'))",
        "SELECT * FROM pragma_table_info('models')",
    ])
    func `SQL stays within its fixture`(sql: String) throws {
        let error = #expect(throws: FixtureError.self) {
            try CatalogFixture.minimal.sql(sql).catalog()
        }
        let reasons = [
            "it may only read and write rows", "cannot VACUUM from within a transaction",
        ].map { FixtureError.edit(fixture: "minimal", subject: sql, reason: $0) }
        #expect(error.map(reasons.contains) == true, "\(error?.description ?? "")")
        let other = CatalogFixture.minimal.sql("UPDATE models SET name = 'x'")
        #expect(try other.catalog().model("openai:gpt-4").prices != nil)
        #expect(try CatalogFixture.minimal.catalog().model("openai:gpt-4").prices != nil)
    }

    @Test func `SQL behind a NUL is not passed over`() throws {
        let sql = "UPDATE models SET name = 'x'; \u{0} DELETE FROM models"
        let error = #expect(throws: FixtureError.self) {
            try CatalogFixture.minimal.sql(sql).catalog()
        }
        #expect(error == .edit(fixture: "minimal", subject: sql, reason: "it holds a NUL"))
    }
}

/// A catalog that becomes another one in the middle of a test.
@Suite struct SwapTests {
    @Test(.catalog(.minimal)) func `every reference to the catalog reads the other fixture`()
        async throws
    {
        let held = try Catalog.current
        let reference = try held.read { try $0.model("openai:gpt-4").reference }
        try Catalog.current.replace(with: .acme)
        #expect(try held.models().count == CatalogFixture.acme.catalog().models().count)
        #expect(throws: CatalogError.self) { try held.read { _ = try $0.model(reference) } }
        #expect(throws: CatalogError.self) { try held.model("openai:gpt-4") }
        try held.replace(with: .minimal)
        #expect(try held.model("openai:gpt-4").id == "gpt-4")
    }

    @Test(.catalog(.minimal)) func `a read sees one of them whole`() async throws {
        let catalog = try Catalog.current
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for round in 0..<2_000 {
                    try catalog.replace(with: round.isMultiple(of: 2) ? .acme : .minimal)
                }
            }
            for _ in 0..<3 {
                group.addTask {
                    for _ in 0..<2_000 {
                        try catalog.read { models in
                            var count = 0
                            models.all.visit { _ in count += 1 }
                            #expect(count == models.count)
                            let has = models["openai:gpt-4"] != nil
                            #expect(has == (models.count == 5))
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
