import Foundation
import ModelCatalog
import TestCatalog
import Testing

@Suite("Statistics count what a catalog holds")
struct StatisticsTests {
    @Test("by provider, source, capability and tier, and what is unknown")
    func numbers() throws {
        let found = try TestCatalog.acme().statistics()
        #expect(found.models == 8)
        #expect(found.providers == 3)
        #expect(found.byProvider == ["acme": 4, "bolt": 3, "lab": 1])
        #expect(found.bySource == ["atlas": 7, "ledger": 2])
        #expect(
            found.byCapability == [
                .attachment: 1, .reasoning: 1, .toolCall: 3, .structuredOutput: 1,
                .temperature: 0, .openWeights: 1, .parallelToolCalls: 1, .toolChoice: 1,
                .promptCaching: 1, .computerUse: 0, .webSearch: 0,
            ]
        )
        #expect(
            found.byTier == [.unknown: 2, .local: 1, .economy: 2, .standard: 2, .premium: 1]
        )
        // A capability that is denied is known.
        #expect(found.unknownCapabilities == 2)
        #expect(found.generation == 0)
        #expect(found.created == Timestamp(secondsSince1970: 0))
    }

    @Test("An empty catalog has no models, and still a number for each word")
    func empty() throws {
        let catalog = try TestCatalog.make("")
        let found = try catalog.statistics()
        #expect(found.models == 0 && found.providers == 0 && found.unknownCapabilities == 0)
        #expect(found.byProvider.isEmpty && found.bySource.isEmpty)
        #expect(found.byTier.count == 5 && found.byTier.values.allSatisfy { $0 == 0 })
        #expect(found.byCapability.count == 11 && found.byCapability.values.allSatisfy { $0 == 0 })
        #expect(try catalog.models().isEmpty)
        #expect(try catalog.providers().isEmpty)
        try catalog.read { models in
            let isThere = models["a:b"] != nil
            #expect(!isThere)
            let count = models.all.count
            #expect(count == 0)
        }
    }

    @Test("As JSON they are one object, words as keys")
    func object() throws {
        #expect(
            try json(of: TestCatalog.acme().statistics()) == """
                {
                  "by_capability" : {
                    "attachment" : 1,
                    "computer_use" : 0,
                    "open_weights" : 1,
                    "parallel_tool_calls" : 1,
                    "prompt_caching" : 1,
                    "reasoning" : 1,
                    "structured_output" : 1,
                    "temperature" : 0,
                    "tool_call" : 3,
                    "tool_choice" : 1,
                    "web_search" : 0
                  },
                  "by_provider" : {
                    "acme" : 4,
                    "bolt" : 3,
                    "lab" : 1
                  },
                  "by_source" : {
                    "atlas" : 7,
                    "ledger" : 2
                  },
                  "by_tier" : {
                    "economy" : 2,
                    "local" : 1,
                    "premium" : 1,
                    "standard" : 2,
                    "unknown" : 2
                  },
                  "created" : "1970-01-01T00:00:00Z",
                  "generation" : 0,
                  "models" : 8,
                  "providers" : 3,
                  "retrieved_on" : {
                    "atlas" : "2026-07-02"
                  },
                  "unknown_capabilities" : 2
                }
                """
        )
    }
}

/// A value as JSON with sorted keys.
func json(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}
