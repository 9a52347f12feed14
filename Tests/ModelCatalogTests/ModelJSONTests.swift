import CatalogFixtures
import Foundation
import ModelCatalog
import TestCatalog
import Testing

@Suite("As JSON a model has models.dev's names")
struct ModelJSONTests {
    let catalog: Catalog

    init() throws { catalog = try TestCatalog.acme() }

    @Test("A model of which all is known")
    func everything() throws {
        #expect(
            try json(of: catalog.model("acme:large")) == """
                {
                  "aliases" : [
                    "l",
                    "large-latest"
                  ],
                  "attachment" : true,
                  "computer_use" : false,
                  "cost" : {
                    "cache_read" : 0.3,
                    "input" : 3,
                    "modes" : {
                      "fast" : {
                        "input" : 9,
                        "variants" : {
                          "1h" : {
                            "cache_write" : 18
                          }
                        }
                      }
                    },
                    "output" : 15,
                    "tiers" : [
                      {
                        "input" : 4.5,
                        "tier" : {
                          "size" : 128000,
                          "type" : "context"
                        },
                        "variants" : {
                          "1h" : {
                            "cache_write" : 9
                          }
                        }
                      },
                      {
                        "input" : 6,
                        "output" : 22.5,
                        "tier" : {
                          "size" : 160000,
                          "type" : "context"
                        }
                      }
                    ],
                    "variants" : {
                      "1h" : {
                        "cache_write" : 6
                      }
                    }
                  },
                  "family" : "acme",
                  "id" : "large",
                  "interleaved" : {
                    "field" : "thinking",
                    "supported" : true
                  },
                  "kind" : "chat",
                  "knowledge" : "2025-03",
                  "last_updated" : "2026-03-01",
                  "limit" : {
                    "context" : 200000,
                    "input" : 180000,
                    "output" : 64000
                  },
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
                  "override" : {
                    "api" : "https://large.acme.test",
                    "npm" : "@acme/large",
                    "shape" : "responses"
                  },
                  "parallel_tool_calls" : true,
                  "prompt_caching" : true,
                  "provider" : "acme",
                  "reasoning" : true,
                  "reasoning_options" : [
                    {
                      "type" : "effort",
                      "values" : [
                        "low",
                        null,
                        "high"
                      ]
                    },
                    {
                      "type" : "toggle"
                    },
                    {
                      "max" : 32768,
                      "min" : -1,
                      "type" : "budget_tokens"
                    }
                  ],
                  "release_date" : "2026-02-28",
                  "retires_on" : "2027-02-28",
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

    @Test("A dynamic price is a word, a free one zero")
    func words() throws {
        #expect(
            try json(of: catalog.model("acme:router").cost) == """
                {
                  "input" : "dynamic"
                }
                """
        )
        #expect(
            try json(of: catalog.model("bolt:free").cost) == """
                {
                  "input" : 0,
                  "output" : 0
                }
                """
        )
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
        let prices = amounts.map { Price.amount(UnitPrice(nanoUSDPerMillion: $0)) }
        let text = try JSONEncoder().encode(prices)
        #expect(try JSONDecoder().decode([Price].self, from: text) == prices)
    }

    @Test(
        "Decoding refuses what no model says",
        arguments: [
            #""dear""#, "9000001", "-9000001", "true", "[]", "1e300",
        ]
    )
    func refusedPrices(text: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Price].self, from: Data("[\(text)]".utf8))
        }
    }

    @Test("Decoding refuses words and dates that there are not")
    func refusedWords() {
        func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
            try JSONDecoder().decode([Value].self, from: Data("[\"\(text)\"]".utf8))[0]
        }
        #expect(throws: DecodingError.self) { try decode(Status.self, "retired") }
        #expect(throws: DecodingError.self) { try decode(Tier.self, "Premium") }
        #expect(throws: DecodingError.self) { try decode(CatalogDate.self, "2025-13") }
        #expect(throws: Never.self) { try decode(Status.self, "beta") }
    }
}
