import Testing

@testable import CatalogImport

/// Prices that hold for some requests: by service, by hour, by what is cached or searched.
@Suite struct ConditionTests {
    @Test func `how long a cache entry lives is a variant`() throws {
        let catalog = try priceMap(
            model: """
                "cache_creation_input_token_cost": 1.25e-6,
                "cache_creation_input_token_cost_above_1hr": 2e-6,
                "cache_creation_input_token_cost_above_1hr_above_200k_tokens": 4e-6,
                "cache_creation_input_token_cost_above_12hr_priority": 8e-6,
                "cache_read_input_token_cost": 1e-7, "input_cost_per_token_cache_hit": 1.0e-07,
                "explicit_cache_read_input_token_cost": 5e-8
                """
        )
        #expect(
            try catalog.components == [
                "priority 0 cache_write (12h) 8000000000", "standard 0 cache_read 100000000",
                "standard 0 cache_read (explicit) 50000000", "standard 0 cache_write 1250000000",
                "standard 0 cache_write (1h) 2000000000",
                "standard 200000 cache_write (1h) 4000000000",
            ]
        )
        #expect(catalog.notes.isEmpty)
    }

    @Test func `off-peak prices are a mode, and its hours are kept`() throws {
        let windows = #"[{"hours_utc":["00:00-01:00","10:00-00:00"],"weekdays":[1,2]}]"#
        let catalog = try priceMap(
            model: """
                "input_cost_per_token": 3e-7, "off_peak_pricing": {"windows": \(windows),
                  "weekday_timezone": "UTC", "input_cost_per_token": 1.5e-7,
                  "output_cost_per_token_batches": 1e-7, "cache_read_input_token_cost": 3e-9}
                """
        )
        #expect(
            try catalog.components == [
                "off_peak 0 cache_read 3000000", "off_peak 0 input 150000000",
                "standard 0 input 300000000",
            ]
        )
        #expect(
            try catalog.kept == [
                "'/off_peak_pricing/output_cost_per_token_batches' '1e-7'",
                "'/off_peak_pricing/weekday_timezone' '\"UTC\"'",
                "'/off_peak_pricing/windows' '\(windows)'",
            ]
        )
        #expect(try priceMap(model: #""off_peak_pricing": {}"#).kept.count == 1)
    }

    @Test func `a search costs by its effort`() throws {
        let catalog = try priceMap(
            model: """
                "search_context_cost_per_query": {"search_context_size_low": 0.005,
                  "search_context_size_high": 1.4e-2, "search_context_size_": 1, "note": 2}
                """
        )
        #expect(
            try catalog.components == [
                "standard 0 web_search_per_query (high) 14000000000000",
                "standard 0 web_search_per_query (low) 5000000000000",
            ]
        )
        #expect(
            try catalog.kept == [
                "'/search_context_cost_per_query/note' '2'",
                "'/search_context_cost_per_query/search_context_size_' '1'",
            ]
        )
    }

    @Test func `of prices that contradict each other the first one holds, with a note`() throws {
        let catalog = try priceMap(
            model: """
                "cache_read_input_token_cost": 1e-7, "input_cost_per_token_cache_hit": 2e-7,
                "input_cost_per_token": 1e-6,
                "tiered_pricing": [{"range": [0, 10], "input_cost_per_token": 3e-6},
                                   {"range": [0, 20], "input_cost_per_token": 1e-6}]
                """
        )
        #expect(
            try catalog.components == [
                "standard 0 cache_read 100000000", "standard 0 input 1000000000",
            ]
        )
        #expect(
            catalog.notes == [
                "input_cost_per_token_cache_hit 2e-7 contradicts another price of the model",
                "tiered_pricing.0.input_cost_per_token 3e-6 contradicts another price of the model",
            ]
        )
        #expect(try catalog.kept.contains("'/input_cost_per_token_cache_hit' '2e-7'"))
    }

    @Test(arguments: [
        ("regional_endpoint_uplift_multiplier", "1.1"),
        ("regional_processing_uplift_multiplier_eu", "1.10"),
        ("provider_specific_entry", #"{"fast":2.0,"us":1.1}"#),
        ("search_free_requests", #"{"count":1500,"period":"day"}"#),
        ("metadata", #"{"original_pricing_per_minute":0.0043}"#),
    ])
    func `values that change prices without being prices are kept as they are written`(
        key: String,
        literal: String
    ) throws {
        let catalog = try priceMap(model: #""\#(key)": \#(literal)"#)
        #expect(try catalog.components.isEmpty)
        #expect(try catalog.kept == ["'/\(key)' '\(literal)'"])
        #expect(catalog.notes.isEmpty)
    }
}
