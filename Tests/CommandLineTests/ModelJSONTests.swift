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
        "api_shape", "attachment", "base_url", "context_tokens", "family", "id", "input_tokens",
        "interleaved_field", "interleaved_thinking", "knowledge", "last_updated", "modalities",
        "name", "open_weights", "output_tokens", "prices", "provider", "reasoning",
        "reasoning_options", "release_date", "sdk_package", "sources", "spec", "status",
        "structured_output", "temperature", "tier", "tool_call",
    ]

    /// A price per million tokens, as JSON has it.
    private static func price(
        _ meter: String,
        _ usd: String,
        above bound: Int = 0,
        mode: String = "standard"
    )
        -> String
    {
        """
        {"meter": "\(meter)", "mode": "\(mode)", "above_prompt_tokens": \(bound), "variant": "",
         "dynamic": false, "usd": \(usd), "per": "1M tokens"}
        """
    }

    static let prices = [
        price("input", "30", mode: "fast"), price("output", "150", mode: "fast"),
        price("cache_read", "0.3"), price("cache_write", "3.75"), price("input", "3"),
        price("input_audio", "7"), price("output", "15"), price("output_audio", "30.5"),
        price("reasoning", "20"), price("input", "6", above: 200_000),
        price("output", "22.5", above: 200_000), price("input", "12", above: 500_000),
        price("output", "45", above: 500_000),
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
                  "context_tokens": 1048576, "input_tokens": 1000000, "output_tokens": 65536,
                  "prices": [\(Self.prices.joined(separator: ", "))],
                  "reasoning_options": [
                    {"control": "toggle"}, {"control": "effort", "efforts": [null, "high"]},
                    {"control": "budget_tokens", "minimum_tokens": -1, "maximum_tokens": 32768}
                  ],
                  "interleaved_thinking": true, "interleaved_field": "reasoning_content",
                  "sdk_package": "@ai-sdk/other", "base_url": "https://acme.test/v2",
                  "api_shape": "responses",
                  "sources": ["models.dev"]
                }
                """.utf8
            )
        )
        #expect(model == expected)
    }

    @Test func `unknown facts are absent`() throws {
        let bare = try JSON(place.stored("show", "lab:bare", "--json"))
        #expect(bare.keys == ["id", "provider", "sources", "spec", "tier"])
        #expect(bare["tier"] == .string("unknown"))
        let odd = try JSON(place.stored("show", "lab:odd", "--json"))
        #expect(odd.keys == ["id", "output_tokens", "provider", "sources", "spec", "tier"])
        #expect(odd["output_tokens"] == .number("512"))
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
