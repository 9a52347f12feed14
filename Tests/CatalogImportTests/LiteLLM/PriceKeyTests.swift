import CatalogCompiler
import Testing

@testable import CatalogImport

@Suite struct PriceKeyTests {
    @Test func `the table has every key of a price, each once`() {
        let keys = EveryPriceKey.components.map(\.key)
        #expect(Set(keys).count == keys.count)
        #expect(keys.count + EveryPriceKey.kept.count + EveryPriceKey.objects.count == 159)
    }

    @Test(arguments: EveryPriceKey.components)
    func `a key says what its price is for`(expected: EveryPriceKey.Expected) throws {
        let component = try #require(LiteLLMPriceKey.component(of: expected.key))
        #expect(component.meter == expected.meter)
        #expect(component.mode == expected.mode)
        #expect(component.abovePromptTokens == expected.abovePromptTokens)
        #expect(component.variant == expected.variant)
    }

    /// An imported file of the one model, its price in the catalog.
    @Test(arguments: EveryPriceKey.components)
    func `a price is a row of the catalog`(expected: EveryPriceKey.Expected) throws {
        let catalog = try priceMap(model: #""\#(expected.key)": 1e-8"#)
        #expect(try catalog.components == [expected.row(nano: 10_000_000)])
        #expect(try catalog.kept.isEmpty)
        #expect(catalog.notes.isEmpty)
    }

    @Test(arguments: EveryPriceKey.kept.keys.sorted())
    func `a price that is not money or has no unit is kept as it is written`(key: String) throws {
        let catalog = try priceMap(model: #""\#(key)": 2.500e-07"#)
        #expect(try catalog.components.isEmpty)
        #expect(try catalog.kept == ["'/\(key)' '2.500e-07'"])
        #expect(catalog.notes.isEmpty)
    }

    @Test func `each meter of the catalog has a key, and keys have no other meters`() throws {
        let meters = try CatalogDatabase().rows("SELECT name FROM meters").map {
            String($0.dropFirst().dropLast())
        }
        let found = Set(EveryPriceKey.components.map(\.meter))
        #expect(found.isSubset(of: meters))
        #expect(Set(meters).subtracting(found) == ["web_search_per_query"])
    }

    @Test(arguments: [
        "input_cost_per_tokens", "input_cost_per_token_", "_input_cost_per_token", "cost",
        "input_cost_per_token_above", "input_cost_per_token_above_k_tokens",
        "input_cost_per_token_above_0k_tokens", "input_cost_per_token_above_-1k_tokens",
        "input_cost_per_token_above_200K_tokens", "input_cost_per_token_above_200k",
        "input_cost_per_token_above_200k_tokens_above_272k_tokens",
        "input_cost_per_token_above_9223372036854775807k_tokens",
        "input_cost_per_token_above_99999999999999999999k_tokens",
        "input_cost_per_token_batches_above_200k_tokens", "input_cost_per_token_batches_batches",
        "input_cost_per_token_batch", "input_cost_per_token_turbo",
        "cache_creation_input_token_cost_above_1hr_above_12hr",
        "explicit_cache_read_input_token_cost_above_1hr", "cache_read_input_video_token_cost",
        "output_cost_per_image_", "output_cost_per_image_large", "output_cost_per_image_2K_4K",
        "output_cost_per_second_1080p_above_15s_interval", "input_cost_per_second_1080p",
        "above_200k_tokens", "_batches", "",
    ])
    func `a malformed key is kept as it is written`(key: String) throws {
        let catalog = try priceMap(model: #""\#(key)": 1e-8"#)
        #expect(try catalog.components.isEmpty)
        #expect(try catalog.kept == ["'/\(key)' '1e-8'"])
    }

    @Test(arguments: [
        ("input_cost_per_token_above_999_tokens", "standard 999 input 10000000"),
        ("output_cost_per_image_8K_batches", "batch 0 output_per_image (8K) 10000000"),
        (
            "cache_creation_input_token_cost_above_24hr_above_1000k_tokens_flex",
            "flex 1000000 cache_write (24h) 10000000"
        ),
        (
            "cache_creation_input_token_cost_above_1000k_tokens_above_24hr",
            "standard 1000000 cache_write (24h) 10000000"
        ),
    ])
    func `other bounds, lives and sizes need no new program`(key: String, row: String) throws {
        #expect(try priceMap(model: #""\#(key)": 1e-8"#).components == [row])
    }

    @Test func `a bound that no column holds leaves its price as it is written`() throws {
        let key = "input_cost_per_token_above_4294968k_tokens"
        let catalog = try priceMap(model: #""\#(key)": 1e-8"#)
        #expect(try catalog.components.isEmpty)
        #expect(catalog.notes == ["\(key) 1e-8 has a bound that is out of range"])
    }

    @Test(arguments: [
        ("1e-8", 10_000_000), ("1e-08", 10_000_000), ("1E-8", 10_000_000),
        ("0.00000001", 10_000_000), ("0.0", 0), ("0", 0), ("3e-06", 3_000_000_000),
        ("0.6", 600_000_000_000_000), ("9", 9_000_000_000_000_000), ("1e-15", 1),
        // the noise of floating-point numbers
        ("4.9999999999999996e-08", 50_000_000), ("1.2000000000000002e-07", 120_000_000),
        // half to even
        ("1.5e-15", 2), ("2.5e-15", 2), ("2.50001e-15", 3), ("0.00000000000000051", 1),
        ("5.55555555555e-05", 55_555_555_556),
    ])
    func `a price of one unit is whole nano-USD per million`(literal: String, nano: Int) throws {
        let catalog = try priceMap(model: #""input_cost_per_token": \#(literal)"#)
        #expect(try catalog.components == ["standard 0 input \(nano)"])
        #expect(catalog.notes.isEmpty)
    }

    @Test(arguments: ["9.000001", "1e30", "4e-16", "\"1e-8\"", "true", "null", "[1e-8]", "{}"])
    func `a price that cannot be one is unknown, and kept`(literal: String) throws {
        let catalog = try priceMap(model: #""input_cost_per_token": \#(literal)"#)
        #expect(try catalog.components.isEmpty)
        #expect(try catalog.kept.count == 1)
        #expect(catalog.report.notes.map(\.path) == ["/input_cost_per_token"])
    }

    @Test func `a negative price is set for each request`() throws {
        let catalog = try priceMap(model: #""input_cost_per_token": -1"#)
        #expect(try catalog.components == ["standard 0 input dynamic"])
        #expect(try catalog.kept == ["'/input_cost_per_token' '-1'"])
    }
}
