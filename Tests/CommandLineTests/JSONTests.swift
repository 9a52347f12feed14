import CatalogImport
import Testing

@Suite("--json") struct JSONTests {
    let place: Place

    init() throws {
        place = try Place()
        try place.importing()
    }

    static let allKeys = [
        "attachment", "cost", "family", "id", "interleaved", "knowledge", "last_updated", "limit",
        "modalities", "name", "open_weights", "override", "provider", "reasoning",
        "reasoning_options", "release_date", "sources", "spec", "status", "structured_output",
        "temperature", "tier", "tool_call",
    ]

    static let noticeKeys = ["file", "field", "literal", "model", "provider", "reason"]

    @Test func `show: one object, with all that is known`() throws {
        let model = try JSON(place.stored("show", "acme:large", "--json"))
        #expect(model.keys == Self.allKeys)
        let expected = try JSON(
            scanning: Array(
                """
                {
                  "id": "large", "provider": "acme", "spec": "acme:large", "name": "Acme Large",
                  "family": "acme", "attachment": true, "reasoning": true, "tool_call": true,
                  "structured_output": false, "temperature": true, "knowledge": "2025-03",
                  "release_date": "2025-06-01", "last_updated": "2025-06-30",
                  "open_weights": false, "status": "beta", "tier": "premium",
                  "modalities": {"input": ["text", "image", "pdf"], "output": ["text"]},
                  "limit": {"context": 1048576, "input": 1000000, "output": 65536},
                  "cost": {
                    "input": 3, "output": 15, "cache_read": 0.3, "cache_write": 3.75,
                    "reasoning": 20, "input_audio": 7, "output_audio": 30.5,
                    "tiers": [
                      {"tier": {"type": "context", "size": 200000}, "input": 6, "output": 22.5},
                      {"tier": {"type": "context", "size": 500000}, "input": 12, "output": 45}
                    ],
                    "modes": {"fast": {"input": 30, "output": 150}}
                  },
                  "reasoning_options": [
                    {"type": "toggle"}, {"type": "effort", "values": [null, "high"]},
                    {"type": "budget_tokens", "min": -1, "max": 32768}
                  ],
                  "interleaved": {"supported": true, "field": "reasoning_content"},
                  "override": {
                    "npm": "@ai-sdk/other", "api": "https://acme.test/v2", "shape": "responses"
                  },
                  "sources": ["models.dev"]
                }
                """.utf8
            )
        )
        #expect(model == expected)
    }

    @Test func `what is unknown is absent`() throws {
        let bare = try JSON(place.stored("show", "lab:bare", "--json"))
        #expect(bare.keys == ["id", "provider", "sources", "spec", "tier"])
        #expect(bare["tier"] == .string("unknown"))
        let odd = try JSON(place.stored("show", "lab:odd", "--json"))
        #expect(odd.keys == ["id", "limit", "provider", "sources", "spec", "tier"])
        #expect(odd["limit"] == .object(["output": .number("512")]))
    }

    @Test func `list: an array in the order of specs, of what show says`() throws {
        let models = try #require(try JSON(place.stored("list", "--json")).elements)
        #expect(
            models.map { $0["spec"]?.string }
                == ["acme:large", "acme:m@lab", "lab:acme:m", "lab:bare", "lab:odd"]
        )
        #expect(try models[0] == JSON(place.stored("show", "acme:large", "--json")))
        #expect(try models[3] == JSON(place.stored("show", "lab:bare", "--json")))
        let some = try JSON(place.stored("list", "--provider", "lab", "--json"))
        #expect(some == .array(Array(models[2...])))
        let all = ["list", "--provider", "lab", "--provider", "acme"]
        let both = try place.start(.tool(all + ["--json", "--catalog", place.store])).wait()
        #expect(try JSON(both) == .array(models))
    }

    @Test func `providers: an array`() throws {
        let providers = try JSON(place.stored("providers", "--json"))
        let expected = try JSON(
            scanning: Array(
                """
                [
                  {
                    "id": "acme", "name": "Acme", "env": ["ACME_KEY", "ACME_REGION"],
                    "npm": "@ai-sdk/acme", "api": "https://api.acme.test/v1",
                    "doc": "https://acme.test/docs", "hosting": "hosted", "models": 2
                  },
                  {"id": "lab", "env": [], "models": 3}
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
                "models", "providers", "unknown_capabilities",
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
                {"attachment":1,"open_weights":0,"reasoning":1,"structured_output":0,\
                "temperature":1,"tool_call":1}
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
        #expect(summary.keys == ["generation", "models", "noted", "providers", "published"])
        #expect(summary["models"] == .number("5"))
        #expect(summary["published"] == .bool(false))
        let notes = try #require(summary["noted"]?.elements)
        #expect(notes.count == 2)
        #expect(notes.allSatisfy { $0.keys == Self.noticeKeys.sorted() })
        #expect(notes.map { $0["field"]?.string } == ["knowledge", "limit.context"])
        #expect(notes.map { $0["model"]?.string } == ["odd", "odd"])
    }

    @Test func `an error leaves standard output empty`() throws {
        let run = try place.stored("show", "acme:none", "--json")
        #expect(run.end == .exit(1))
        #expect(run.text == "")
    }
}
