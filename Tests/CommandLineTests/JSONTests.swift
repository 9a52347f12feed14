import CatalogImport
import JSONText
import Testing

@Suite("--json") struct JSONTests {
    let place: Place

    init() throws {
        place = try Place()
        try place.importing()
    }

    @Test func `providers: an array`() throws {
        let providers = try JSON(place.stored("providers", "--json"))
        let expected = try JSON(
            scanning: Array(
                """
                [
                  {
                    "id": "acme", "name": "Acme", "key_variables": ["ACME_KEY", "ACME_REGION"],
                    "sdk_package": "@ai-sdk/acme", "base_url": "https://api.acme.test/v1",
                    "documentation_url": "https://acme.test/docs", "hosting": "hosted", "models": 2
                  },
                  {"id": "lab", "key_variables": [], "models": 3}
                ]
                """.utf8
            )
        )
        #expect(providers == expected)
    }

    @Test(
        arguments: [
            (["--capability", "tool_call", "--capability", "reasoning"], ["acme:large"]),
            (["--min-context", "8k"], ["acme:large", "acme:m@lab"]),
            (["--min-context", "1m", "--tier", "premium"], ["acme:large"]),
            (["--min-context", "1048577"], []),
            (["--max-input-price", "0.05", "--known-price"], ["lab:acme:m"]),
            (
                ["--max-input-price", "2.99"],
                ["acme:m@lab", "lab:acme:m", "lab:bare", "lab:odd"]
            ),
            (["--input-modality", "pdf", "--output-modality", "text"], ["acme:large"]),
            (["--provider", "lab", "--sort", "price", "--limit", "1"], ["lab:acme:m"]),
            (["--sort", "context", "--limit", "2"], ["acme:large", "acme:m@lab"]),
            (["--sort", "released", "--limit", "1"], ["acme:large"]),
            (["--sort", "name", "--limit", "1"], ["acme:large"]),
            (["--limit", "0"], []),
        ] as [([String], [String])]
    )
    func `discover: an array, empty where nothing matches`(
        conditions: [String],
        specs: [String]
    ) throws {
        let arguments = ["discover", "--json", "--catalog", place.store] + conditions
        let run = try place.start(.tool(arguments)).wait()
        #expect(run.end == .exit(0))
        #expect(run.error == "")
        #expect(try JSON(run).elements?.map { $0["spec"]?.string } == specs)
    }

    @Test func `stats: one object`() throws {
        let stats = try JSON(place.stored("stats", "--json"))
        #expect(
            stats.keys == [
                "by_capability", "by_provider", "by_source", "by_tier", "created", "generation",
                "models", "providers", "retrieved_on", "unknown_capabilities",
            ]
        )
        #expect(stats["models"] == .number("5"))
        #expect(stats["providers"] == .number("2"))
        #expect(stats["generation"] == .number("1"))
        #expect(stats["unknown_capabilities"] == .number("4"))
        #expect(stats["by_provider"]?.text == #"{"acme":2,"lab":3}"#)
        #expect(stats["by_source"]?.text == #"{"models.dev":5}"#)
        #expect(
            stats["by_tier"]?.text
                == #"{"economy":0,"local":0,"premium":1,"standard":0,"unknown":4}"#
        )
        #expect(
            stats["by_capability"]?.text == """
                {"attachment":1,"computer_use":0,"open_weights":0,"parallel_tool_calls":0,\
                "prompt_caching":0,"reasoning":1,"structured_output":0,"temperature":1,\
                "tool_call":1,"tool_choice":0,"web_search":0}
                """
        )
        let created = try #require(stats["created"]?.string)
        #expect(created.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
    }

    @Test func `import: one object, with all notes`() throws {
        let run = try place.importing(SmallCatalog.json, "--json")
        #expect(run.end == .exit(0))
        #expect(run.error == "")
        let summary = try JSON(run)
        #expect(
            summary.keys == [
                "added", "aliases", "changed", "files", "generation", "models", "noted",
                "providers", "published", "removed", "skipped", "variants",
            ]
        )
        #expect(summary["models"] == .number("5"))
        #expect(summary["published"] == .bool(false))
        let notes = try #require(summary["noted"]?.elements)
        #expect(notes.count == 2)
        #expect(
            notes.allSatisfy {
                $0.keys == ["file", "json", "model", "note", "path", "provider"]
            }
        )
        #expect(notes.map { $0["path"]?.string } == ["/knowledge", "/limit/context"])
        #expect(notes.map { $0["model"]?.string } == ["odd", "odd"])
    }

    @Test func `an error leaves standard output empty`() throws {
        let run = try place.stored("show", "acme:none", "--json")
        #expect(run.end == .exit(1))
        #expect(run.text == "")
    }
}
