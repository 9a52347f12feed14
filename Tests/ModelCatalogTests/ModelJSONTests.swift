import Foundation
import ModelCatalog
import SeededRandom
import TestCatalog
import Testing

@Suite("As JSON a model has the names of SQL's columns")
struct ModelJSONTests {
    let catalog: Catalog

    init() throws { catalog = try TestCatalog.acme() }

    @Test("A model without unknown facts")
    func everything() throws {
        #expect(
            try json(of: catalog.model("acme:large")) == """
                {
                  "aliases" : [
                    "l",
                    "large-latest"
                  ],
                  "api_shape" : "responses",
                  "attachment" : true,
                  "base_url" : "https://large.acme.test",
                  "computer_use" : false,
                  "context_tokens" : 200000,
                  "family" : "acme",
                  "id" : "large",
                  "input_tokens" : 180000,
                  "interleaved_field" : "thinking",
                  "interleaved_thinking" : true,
                  "kind" : "chat",
                  "knowledge" : "2025-03",
                  "last_updated" : "2026-03-01",
                  "modalities" : {
                    "input" : [
                      "text",
                      "pdf",
                      "image"
                    ],
                    "output" : [
                      "text"
                    ]
                  },
                  "name" : "Acme Large",
                  "open_weights" : false,
                  "output_tokens" : 64000,
                  "parallel_tool_calls" : true,
                  "prices" : [
                    {
                      "above_prompt_tokens" : 0,
                      "dynamic" : false,
                      "meter" : "cache_write",
                      "mode" : "fast",
                      "per" : "1M tokens",
                      "usd" : 18,
                      "variant" : "1h"
                    },
                    {
                      "above_prompt_tokens" : 0,
                      "dynamic" : false,
                      "meter" : "input",
                      "mode" : "fast",
                      "per" : "1M tokens",
                      "usd" : 9,
                      "variant" : ""
                    },
                    {
                      "above_prompt_tokens" : 0,
                      "dynamic" : false,
                      "meter" : "cache_read",
                      "mode" : "standard",
                      "per" : "1M tokens",
                      "usd" : 0.3,
                      "variant" : ""
                    },
                    {
                      "above_prompt_tokens" : 0,
                      "dynamic" : false,
                      "meter" : "cache_write",
                      "mode" : "standard",
                      "per" : "1M tokens",
                      "usd" : 6,
                      "variant" : "1h"
                    },
                    {
                      "above_prompt_tokens" : 0,
                      "dynamic" : false,
                      "meter" : "input",
                      "mode" : "standard",
                      "per" : "1M tokens",
                      "usd" : 3,
                      "variant" : ""
                    },
                    {
                      "above_prompt_tokens" : 0,
                      "dynamic" : false,
                      "meter" : "output",
                      "mode" : "standard",
                      "per" : "1M tokens",
                      "usd" : 15,
                      "variant" : ""
                    },
                    {
                      "above_prompt_tokens" : 128000,
                      "dynamic" : false,
                      "meter" : "cache_write",
                      "mode" : "standard",
                      "per" : "1M tokens",
                      "usd" : 9,
                      "variant" : "1h"
                    },
                    {
                      "above_prompt_tokens" : 128000,
                      "dynamic" : false,
                      "meter" : "input",
                      "mode" : "standard",
                      "per" : "1M tokens",
                      "usd" : 4.5,
                      "variant" : ""
                    },
                    {
                      "above_prompt_tokens" : 160000,
                      "dynamic" : false,
                      "meter" : "input",
                      "mode" : "standard",
                      "per" : "1M tokens",
                      "usd" : 6,
                      "variant" : ""
                    },
                    {
                      "above_prompt_tokens" : 160000,
                      "dynamic" : false,
                      "meter" : "output",
                      "mode" : "standard",
                      "per" : "1M tokens",
                      "usd" : 22.5,
                      "variant" : ""
                    }
                  ],
                  "prompt_caching" : true,
                  "provider" : "acme",
                  "reasoning" : true,
                  "reasoning_options" : [
                    {
                      "control" : "effort",
                      "efforts" : [
                        "low",
                        null,
                        "high"
                      ]
                    },
                    {
                      "control" : "toggle"
                    },
                    {
                      "control" : "budget_tokens",
                      "maximum_tokens" : 32768,
                      "minimum_tokens" : -1
                    }
                  ],
                  "release_date" : "2026-02-28",
                  "retires_on" : "2027-02-28",
                  "sdk_package" : "@acme/large",
                  "sources" : [
                    "atlas",
                    "ledger"
                  ],
                  "spec" : "acme:large",
                  "status" : "beta",
                  "structured_output" : true,
                  "temperature" : false,
                  "tier" : "premium",
                  "tool_call" : true,
                  "tool_choice" : true,
                  "web_search" : false
                }
                """
        )
    }

    @Test("What is unknown is absent, and a list of nothing is there")
    func unknown() throws {
        #expect(
            try json(of: catalog.model("bolt:acme/large:thinking")) == """
                {
                  "id" : "acme/large:thinking",
                  "provider" : "bolt",
                  "sources" : [
                    "atlas"
                  ],
                  "spec" : "bolt:acme/large:thinking",
                  "tier" : "unknown"
                }
                """
        )
        #expect(try json(of: catalog.model("acme:router")).contains(#""reasoning_options" : ["#))
    }

    @Test("A dynamic price has no amount, a free one an amount of zero")
    func dynamicAndFree() throws {
        #expect(
            try json(of: catalog.model("acme:router").prices) == """
                [
                  {
                    "above_prompt_tokens" : 0,
                    "dynamic" : true,
                    "meter" : "input",
                    "mode" : "standard",
                    "per" : "1M tokens",
                    "variant" : ""
                  }
                ]
                """
        )
        let free = try json(of: catalog.model("bolt:free").prices)
        #expect(free.split(separator: "\n").count { $0.contains(#""usd" : 0,"#) } == 2)
    }

    @Test("A price is for a million tokens, or for one of any other unit")
    func quantities() throws {
        let price = Price.amount(UnitPrice(nanoUSDPerMillion: 40_000_000_000_000))
        for (meter, members) in [
            (Meter.input, #""per" : "1M tokens",\#n  "usd" : 40000,"#),
            (.outputPerImage, #""per" : "image",\#n  "usd" : 0.04,"#),
            (Meter("per_moon"), #""per" : "1M units",\#n  "usd" : 40000,"#),
        ] {
            let component = PriceComponent(meter: meter, price: price)
            let text = try json(of: component)
            #expect(text.contains(members), "\(text)")
            #expect(
                try JSONDecoder().decode(PriceComponent.self, from: Data(text.utf8)) == component
            )
        }
    }

    @Test("What is decoded equals what was encoded, for every model")
    func roundTrip() throws {
        for model in try catalog.models() + random() {
            let decoded = try JSONDecoder().decode(Model.self, from: JSONEncoder().encode(model))
            #expect(decoded == model)
        }
    }

    private func random() throws -> [Model] {
        let rows = RandomCatalog(models: 120, from: SeededGenerator(seed: 31))
        return try TestCatalog.make("BEGIN; \(rows.sql) COMMIT;").models()
    }

    @Test("A price comes back to the last nano-dollar, up to eight million dollars")
    func exactPrices() throws {
        var random = SeededGenerator(seed: 32)
        var amounts: [Int64] = [0, 1, 499_999_999, 8_000_000_000_000_000, 9_000_000_000_000_000]
        for bits in 1...52 {
            for _ in 0..<40 { amounts.append(Int64.random(in: 0...(1 << bits), using: &random)) }
        }
        for _ in 0..<4_000 {
            amounts.append(
                .random(in: 4_190_000_000_000_000...8_000_000_000_000_000, using: &random)
            )
        }
        let prices = amounts.flatMap { amount in
            [Meter.input, .outputPerImage].map {
                PriceComponent(meter: $0, price: .amount(UnitPrice(nanoUSDPerMillion: amount)))
            }
        }
        let text = try JSONEncoder().encode(prices)
        #expect(try JSONDecoder().decode([PriceComponent].self, from: text) == prices)
    }

    @Test(
        "Decoding refuses what no model says",
        arguments: [
            #""usd": "dear", "dynamic": false"#, #""usd": 9000001, "dynamic": false"#,
            #""usd": -9000001, "dynamic": false"#, #""usd": true, "dynamic": false"#,
            #""usd": [], "dynamic": false"#, #""usd": 1e300, "dynamic": false"#,
            #""usd": 1, "dynamic": true"#, #""usd": 1"#,
        ]
    )
    func refusedPrices(members: String) {
        let text = #"""
            {"meter": "input", "mode": "standard", "above_prompt_tokens": 0, "variant": "",
             "per": "1M tokens", \#(members)}
            """#
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(PriceComponent.self, from: Data(text.utf8))
        }
    }

    @Test("Decoding refuses a date that does not exist")
    func refusedDates() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CatalogDate].self, from: Data(#"["2025-13"]"#.utf8))
        }
    }

    @Test("A model that a program makes is equal to the copy of one with those facts")
    func made() throws {
        let model = Model(
            provider: "lab",
            id: "large",
            contextTokens: 8192,
            openWeights: true,
            tier: .local,
            sources: ["ledger"]
        )
        #expect(try catalog.model("lab:large") == model)
        #expect(model.spec == "lab:large")
        #expect(Model(provider: "a", id: "m").price(.input) == .unknown)
    }
}
