import CatalogImport
import JSONText
import Testing

@Suite("--json of models") struct ModelJSONTests {
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
}
