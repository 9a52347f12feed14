import Testing

@testable import CatalogImport

/// Prices that hold for requests from a length on, or of so many results.
@Suite struct TierTests {
    @Test func `a rate above a bound is a tier, in each mode`() throws {
        let catalog = try priceMap(
            model: """
                "input_cost_per_token": 1e-6, "input_cost_per_token_above_200k_tokens": 2e-6,
                "input_cost_per_token_batches": 5e-7,
                "input_cost_per_token_above_200k_tokens_batches": 1e-6,
                "output_cost_per_token_above_272k_tokens": 0.0
                """
        )
        #expect(
            try catalog.components == [
                "batch 0 input 500000000", "batch 200000 input 1000000000",
                "standard 0 input 1000000000", "standard 200000 input 2000000000",
                "standard 272000 output 0",
            ]
        )
    }

    @Test func `the tiers of xAI hold from their bound on`() throws {
        let fields = """
            "input_cost_per_token": 1e-6, "input_cost_per_token_above_128k_tokens": 2e-6,
            "tiered_pricing": [{"range": [0, 256000.0], "input_cost_per_token": 1e-6},
                               {"range": [256000.0, 5e5], "input_cost_per_token": 3e-6}]
            """
        func bounds(_ provider: String) throws -> [String] {
            try priceMap(model: fields, of: provider).rows(
                "SELECT above_prompt_tokens FROM prices ORDER BY 1"
            )
        }
        #expect(try bounds("xai") == ["0", "127999", "255999"])
        #expect(try bounds("acme") == ["0", "128000", "256000"])
    }

    @Test func `a list of tiers has whole bounds, however they are written`() throws {
        let catalog = try priceMap(
            model: """
                "tiered_pricing": [
                  {"range": [0, 32000.0], "input_cost_per_token": 1e-6,
                   "output_cost_per_token": 4e-6, "output_cost_per_reasoning_token": 8e-6},
                  {"range": [32e3, 128000], "input_cost_per_token": 2e-6,
                   "cache_read_input_token_cost": 1e-7}]
                """
        )
        #expect(
            try catalog.components == [
                "standard 0 input 1000000000", "standard 0 output 4000000000",
                "standard 0 reasoning 8000000000", "standard 32000 cache_read 100000000",
                "standard 32000 input 2000000000",
            ]
        )
        // The end of the last tier is only in the kept text.
        #expect(
            try catalog.kept == [
                "'/tiered_pricing/0/range' '[0,32000.0]'",
                "'/tiered_pricing/1/range' '[32e3,128000]'",
            ]
        )
        #expect(catalog.notes.isEmpty)
    }

    @Test func `tiers by results are variants of the query's price`() throws {
        let catalog = try priceMap(
            model: """
                "tiered_pricing": [{"max_results_range": [1, 10], "input_cost_per_query": 0.005},
                                   {"max_results_range": [11, 25], "input_cost_per_query": 0.025}]
                """
        )
        #expect(
            try catalog.components == [
                "standard 0 per_query (1-10 results) 5000000000000",
                "standard 0 per_query (11-25 results) 25000000000000",
            ]
        )
    }

    @Test(arguments: [
        #"{"input_cost_per_token": 1e-6}"#, #"{"range": 5, "input_cost_per_token": 1e-6}"#,
        #"{"range": [0], "input_cost_per_token": 1e-6}"#,
        #"{"range": [0, 1, 2], "input_cost_per_token": 1e-6}"#,
        #"{"range": [0.5, 1], "input_cost_per_token": 1e-6}"#,
        #"{"range": ["0", 1], "input_cost_per_token": 1e-6}"#,
        #"{"range": [-5, 1], "input_cost_per_token": 1e-6}"#,
        #"{"range": [4294967295, 1e10], "input_cost_per_token": 1e-6}"#,
        #"{"range": [0, 1], "max_results_range": [0, 1], "input_cost_per_token": 1e-6}"#,
        #"{"range": [0, 1], "words": 1e-6}"#,
    ])
    func `a price of a tier without bounds is kept as it is written`(tier: String) throws {
        let catalog = try priceMap(model: #""tiered_pricing": [\#(tier)]"#)
        #expect(try catalog.components.isEmpty)
        #expect(try catalog.kept.contains { $0.hasSuffix("'1e-6'") })
        #expect(catalog.report.notes.count == 1)
    }

    @Test(arguments: ["[]", "{}", "5", "null", "[5]", "[{}]"])
    func `a list of no tiers stays`(literal: String) throws {
        let catalog = try priceMap(model: #""tiered_pricing": \#(literal)"#)
        #expect(try catalog.components.isEmpty)
        #expect(try catalog.kept.count == 1)
    }
}
