import Testing

@testable import CatalogImport

@Suite struct PriceTests {
    @Test(arguments: [
        ("0", 0), ("0.0", 0), ("-0", 0), ("3", 3_000_000_000), ("3.0", 3_000_000_000),
        ("0.132", 132_000_000), ("1.25e-07", 125), ("1E+2", 100_000_000_000),
        ("600", 600_000_000_000),
        // the noise of floating-point numbers
        ("0.049999999999999996", 50_000_000), ("0.30000000000000004", 300_000_000),
        // half to even
        ("0.00000000051", 1), ("0.0000000015", 2), ("0.0000000025", 2), ("0.00000000250000001", 3),
        ("0.0000000035", 4), ("9000000", 9_000_000_000_000_000), ("0e-120", 0),
    ])
    func `a price is whole nano-USD per million units`(literal: String, nano: Int) throws {
        let catalog = try imported(model: #""cost": {"input": \#(literal)}"#)
        #expect(try catalog.prices == ["'standard' 0 'input' \(nano)"])
        #expect(catalog.notes.isEmpty)
    }

    @Test func `all that is charged for has a price`() throws {
        let meters = [
            "cache_read", "cache_write", "input", "input_audio", "output", "output_audio",
            "reasoning",
        ]
        let catalog = try imported(
            model: #""cost": {\#(meters.map { #""\#($0)": 1"# }.joined(separator: ","))}"#
        )
        #expect(try catalog.prices == meters.map { "'standard' 0 '\($0)' 1000000000" })
    }

    @Test func `a negative price is set for each request`() throws {
        let catalog = try imported(model: #""cost": {"input": -1, "output": 2}"#)
        #expect(
            try catalog.prices == ["'standard' 0 'input' NULL", "'standard' 0 'output' 2000000000"]
        )
        #expect(try catalog.kept == ["'/cost/input' '-1'"])
        #expect(catalog.notes == ["cost.input -1 says that the price is set for each request"])
    }

    @Test(arguments: ["null", "9000000.1", "9000000.000000001", "1e30", "\"0.5\"", "true", "{}"])
    func `a price that cannot be one is unknown`(literal: String) throws {
        let catalog = try imported(model: #""cost": {"input": \#(literal), "output": 0}"#)
        #expect(try catalog.prices == ["'standard' 0 'output' 0"])
        #expect(catalog.report.notes.count == 1)
        #expect(catalog.report.notes.first?.path == "/cost/input")
    }

    @Test(arguments: ["0.0000000005", "1e-10", "1E-20", "1e-120", "1e-200"])
    func `a price too small for the unit is unknown, not free`(literal: String) throws {
        let catalog = try imported(model: #""cost": {"input": \#(literal), "output": 0}"#)
        #expect(try catalog.prices == ["'standard' 0 'output' 0"])
        #expect(try catalog.kept == ["'/cost/input' '\(literal)'"])
        #expect(catalog.report.notes.count == 1)
    }

    @Test(arguments: ["{}", "null", "5", #"{"tiers": []}"#, #"{"tiers": {}}"#, #"{"image": 1.50}"#])
    func `a cost without prices makes no row and stays`(literal: String) throws {
        let catalog = try imported(model: #""cost": \#(literal)"#)
        #expect(try catalog.prices.isEmpty)
        #expect(try catalog.kept.count == 1)
    }

    @Test func `tiers are rows above a size`() throws {
        let catalog = try imported(
            model: """
                "cost": {"input": 1, "tiers": [
                  {"tier": {"type": "context", "size": 200000}, "input": 2, "output": -1},
                  {"tier": {"type": "context", "size": 512000}, "input": 4}
                ], "context_over_200k": {"input": 2e0}}
                """
        )
        #expect(
            try catalog.prices == [
                "'standard' 0 'input' 1000000000",
                "'standard' 200000 'input' 2000000000",
                "'standard' 200000 'output' NULL",
                "'standard' 512000 'input' 4000000000",
            ]
        )
        #expect(
            try catalog.kept == [
                #"'/cost/context_over_200k' '{"input":2e0}'"#, "'/cost/tiers/0/output' '-1'",
            ]
        )
    }

    @Test(arguments: [
        // in another order, without a price, with another key, twice, of another type, no tier
        #"{"tier": {"type": "context", "size": 9}, "input": 1}"#,
        #"{"tier": {"type": "context", "size": 30}}"#,
        #"{"tier": {"type": "context", "size": 30}, "input": 1, "image": 2}"#,
        #"{"tier": {"type": "context", "size": 20}, "input": 1}"#,
        #"{"tier": {"type": "time", "size": 30}, "input": 1}"#,
        #"{"tier": {"type": "context", "size": 30, "unit": "k"}, "input": 1}"#,
        #"{"tier": {"type": "context", "size": 0}, "input": 1}"#,
        #"{"tier": {"type": "context", "size": 30}, "input": "x"}"#,
        #"{"input": 1}"#, "null", "7",
    ])
    func `tiers that rows do not hold in full stay`(other: String) throws {
        let tier = #"{"tier": {"type": "context", "size": 20}, "input": 3}"#
        let catalog = try imported(model: #""cost": {"tiers": [\#(tier), \#(other)]}"#)
        #expect(try catalog.prices.contains("'standard' 20 'input' 3000000000"))
        #expect(try catalog.kept.contains { $0.hasPrefix("'/cost/tiers' '[{") })
    }

    @Test(arguments: ["5", #"{"input": -1}"#, "{}", #"{"image": 1}"#, "null"])
    func `an invalid older tier stays as it is`(older: String) throws {
        _ = try imported(model: #""cost": {"input": 1, "context_over_200k": \#(older)}"#)
    }

    @Test func `the tier of older files is one above 200,000 tokens`() throws {
        let older = #""cost": {"input": 1, "context_over_200k": {"input": 2e0, "output": 3}}"#
        let catalog = try imported(model: older)
        #expect(
            try catalog.prices == [
                "'standard' 0 'input' 1000000000", "'standard' 200000 'input' 2000000000",
                "'standard' 200000 'output' 3000000000",
            ]
        )
        #expect(catalog.notes.isEmpty)
    }

    @Test func `a mode has prices of its own, and what calls it stays`() throws {
        let catalog = try imported(
            model: """
                "cost": {"input": 1}, "experimental": {"new": 1, "modes": {
                  "fast": {"cost": {"input": 2, "tiers": [
                      {"tier": {"type": "context", "size": 5}, "input": 3}]},
                    "provider": {"body": {"speed": "fast"}}},
                  "a/b": {"cost": {"output": 1e-9}},
                  "standard": {"cost": {"input": 9}}, "": {}, "empty": {}}}
                """
        )
        #expect(
            try catalog.prices == [
                "'a/b' 0 'output' 1",
                "'fast' 0 'input' 2000000000",
                "'fast' 5 'input' 3000000000",
                "'standard' 0 'input' 1000000000",
            ]
        )
        #expect(
            try catalog.kept == [
                "'/experimental/modes/' '{}'",
                "'/experimental/modes/empty' '{}'",
                #"'/experimental/modes/fast/provider' '{"body":{"speed":"fast"}}'"#,
                #"'/experimental/modes/standard' '{"cost":{"input":9}}'"#,
                "'/experimental/new' '1'",
            ]
        )
    }

    @Test func `nano-USD are written as USD`() {
        #expect(NanoUSD.usd(nano: 0) == "0")
        #expect(NanoUSD.usd(nano: 1) == "0.000000001")
        #expect(NanoUSD.usd(nano: 50_000_000) == "0.05")
        #expect(NanoUSD.usd(nano: 150_000_000_000) == "150")
        #expect(NanoUSD.usd(nano: 1_254_000_000) == "1.254")
    }
}
