import ModelCatalog
import TestCatalog
import Testing

@Suite("A price depends on the meter, the prompt's length and the mode")
struct PriceTests {
    let catalog: Catalog

    init() throws { catalog = try TestCatalog.acme() }

    func price(
        _ spec: String,
        _ meter: Meter,
        promptTokens: Int = 0,
        mode: String? = nil,
        variant: String? = nil
    ) throws -> Price {
        let found = try catalog.read { models in
            try models.model(spec)
                .price(meter, promptTokens: promptTokens, mode: mode, variant: variant)
        }
        let copied = try catalog.model(spec)
            .price(meter, promptTokens: promptTokens, mode: mode, variant: variant)
        #expect(copied == found, "a copy says what its view says")
        return found
    }

    @Test(
        "A tier holds for prompts longer than its bound, not for those as long",
        arguments: [
            (0, "3"), (1, "3"), (127_999, "3"), (128_000, "3"), (128_001, "4.5"),
            (160_000, "4.5"), (160_001, "6"), (1_000_000_000, "6"), (-1, "3"),
        ]
    )
    func tiers(promptTokens: Int, usd: String) throws {
        let found = try price("acme:large", .input, promptTokens: promptTokens)
        #expect(found == .amount(.usd(usd)))
    }

    @Test("A meter that a tier does not list keeps the rate of the tier before it, or the base")
    func inherited() throws {
        #expect(try price("acme:large", .output, promptTokens: 128_001) == .amount(.usd("15")))
        #expect(try price("acme:large", .output, promptTokens: 160_001) == .amount(.usd("22.5")))
        #expect(try price("acme:large", .cacheRead, promptTokens: 160_001) == .amount(.usd("0.3")))
    }

    @Test("A mode replaces what it lists and keeps the rest; an unknown mode has no rates")
    func modes() throws {
        #expect(try price("acme:large", .input, mode: "fast") == .amount(.usd("9")))
        #expect(try price("acme:large", .output, mode: "fast") == .amount(.usd("15")))
        let long = try price("acme:large", .output, promptTokens: 160_001, mode: "fast")
        #expect(long == .amount(.usd("22.5")))
        #expect(try price("acme:large", .input, mode: "slow") == .unknown)
        #expect(try price("acme:large", .input, mode: "standard") == .amount(.usd("3")))
    }

    @Test("A price of a mode may have tiers of its own")
    func modeTiers() throws {
        let catalog = try TestCatalog.make(
            """
            INSERT INTO providers (id) VALUES ('a');
            INSERT INTO models (provider_id, id) VALUES ('a', 'm');
            INSERT INTO prices VALUES
                ('a', 'm', 'standard', 0, 'input', '', 1, 0),
                ('a', 'm', 'standard', 10, 'input', '', 2, 0),
                ('a', 'm', 'batch', 0, 'input', '', 3, 0), ('a', 'm', 'batch', 20, 'input', '', 4, 0),
                ('a', 'm', 'batch', 20, 'output', '', NULL, 1);
            """
        )
        try catalog.read { models in
            let model = try models.model("a:m")
            let found = [5, 15, 25].map {
                model.price(.input, promptTokens: $0, mode: "batch").amount?.nanoUSDPerMillion
            }
            #expect(found == [3, 3, 4])
            let dynamic = model.price(.output, promptTokens: 25, mode: "batch")
            #expect(dynamic == .dynamic)
            let unknown = model.price(.output, promptTokens: 15, mode: "batch")
            #expect(unknown == .unknown)
        }
    }

    @Test(
        "A variant has the rate that its mode states for it, and no other",
        arguments: [
            (nil, nil, 1), ("batch", nil, 2), (nil, "1h", 3), ("batch", "1h", 4),
            // batch has rates of its own for cached writes, and none for 2h
            (nil, "2h", 5), ("batch", "2h", nil),
            // no source states 3h
            (nil, "3h", nil), ("batch", "3h", nil), ("fast", "3h", nil),
            // fast lists 4h alone
            ("fast", "4h", 6), (nil, "4h", nil), ("batch", "4h", nil), ("fast", nil, nil),
            // an empty variant stands for none
            (nil, "", 1), ("batch", "", 2),
            // a mode that the model does not have
            ("batsch", nil, nil), ("batsch", "1h", nil), ("batsch", "99h", nil),
        ] as [(String?, String?, Int64?)]
    )
    func variants(mode: String?, variant: String?, nano: Int64?) throws {
        let catalog = try TestCatalog.make(
            """
            INSERT INTO providers (id) VALUES ('a');
            INSERT INTO models (provider_id, id) VALUES ('a', 'm');
            INSERT INTO prices VALUES
                ('a', 'm', 'standard', 0, 'cache_write', '', 1, 0),
                ('a', 'm', 'batch', 0, 'cache_write', '', 2, 0),
                ('a', 'm', 'standard', 0, 'cache_write', '1h', 3, 0),
                ('a', 'm', 'batch', 0, 'cache_write', '1h', 4, 0),
                ('a', 'm', 'standard', 0, 'cache_write', '2h', 5, 0),
                ('a', 'm', 'fast', 0, 'cache_write', '4h', 6, 0);
            """
        )
        let price = try catalog.read {
            try $0.model("a:m").price(.cacheWrite, mode: mode, variant: variant)
        }
        let expected = nano.map { Price.amount(UnitPrice(nanoUSDPerMillion: $0)) } ?? .unknown
        #expect(price == expected)
        let copy = try catalog.model("a:m")
        #expect(copy.price(.cacheWrite, mode: mode, variant: variant) == price)
    }

    @Test("Where a mode states output, reasoning does not keep its standard rate")
    func reasoning() throws {
        let catalog = try TestCatalog.make(
            """
            INSERT INTO providers (id) VALUES ('a');
            INSERT INTO models (provider_id, id) VALUES ('a', 'm');
            INSERT INTO prices VALUES
                ('a', 'm', 'standard', 0, 'output', '', 4, 0),
                ('a', 'm', 'standard', 0, 'reasoning', '', 5, 0),
                ('a', 'm', 'standard', 0, 'web_search_per_query', '', 6, 0),
                ('a', 'm', 'batch', 0, 'output', '', 2, 0), ('a', 'm', 'fast', 0, 'input', '', 9, 0);
            """
        )
        let model = try catalog.model("a:m")
        let nano = { (meter: Meter, mode: String?) in
            model.price(meter, mode: mode).amount?.nanoUSDPerMillion
        }
        #expect(nano(.reasoning, nil) == 5)
        #expect(nano(.reasoning, "batch") == nil)
        #expect(nano(.reasoning, "fast") == 5)
        #expect(nano(.webSearchPerQuery, "batch") == 6)
    }

    @Test("A variant has tiers of its own")
    func variantTiers() throws {
        func price(_ promptTokens: Int, _ mode: String? = nil) throws -> Price {
            try self.price(
                "acme:large",
                .cacheWrite,
                promptTokens: promptTokens,
                mode: mode,
                variant: "1h"
            )
        }
        #expect(try price(128_000) == .amount(.usd("6")))
        #expect(try price(128_001) == .amount(.usd("9")))
        #expect(try price(128_001, "fast") == .amount(.usd("18")))
        #expect(try self.price("acme:large", .cacheWrite) == .unknown)
    }

    @Test("Free, dynamic and unknown are three things")
    func threeThings() throws {
        #expect(try price("bolt:free", .input) == .amount(UnitPrice(nanoUSDPerMillion: 0)))
        #expect(try price("acme:router", .input) == .dynamic)
        #expect(try price("acme:router", .output) == .unknown)
        #expect(try price("acme:large", .outputAudio) == .unknown)
        #expect(Price.dynamic.amount == nil)
        #expect(Price.unknown.amount == nil)
    }

    @Test("All components are visited: by mode, bound, meter and variant")
    func components() throws {
        try catalog.read { models in
            var found: [String] = []
            try models.model("acme:large").visitPrices { price in
                let mode = String(price.mode)
                let rate = [price.meter.name, String(price.variant)].filter { !$0.isEmpty }
                    .joined(separator: " ")
                let usd = price.price.amount?.description ?? "-"
                found.append("\(mode) \(price.abovePromptTokens) \(rate) \(usd)")
            }
            #expect(
                found == [
                    "fast 0 cache_write 1h 18.00", "fast 0 input 9.00",
                    "standard 0 cache_read 0.30", "standard 0 cache_write 1h 6.00",
                    "standard 0 input 3.00", "standard 0 output 15.00",
                    "standard 128000 cache_write 1h 9.00", "standard 128000 input 4.50",
                    "standard 160000 input 6.00", "standard 160000 output 22.50",
                ]
            )
        }
    }

    @Test(
        "A tier of cost follows from hosting, input price and context",
        arguments: [
            ("local", 5_000_000_000, 200_000, Tier.local), ("local", nil, nil, .local),
            ("hosted", nil, 200_000, .unknown), ("hosted", 5_000_000_000, nil, .unknown),
            ("hosted", 1_000_000_001, 100_001, .premium),
            ("hosted", 1_000_000_000, 100_001, .standard),
            ("hosted", 1_000_000_001, 100_000, .standard),
            ("hosted", 500_000_000, 1, .standard), ("hosted", 499_999_999, 1_000_000, .economy),
            ("hosted", 0, 1, .economy), (nil, 9_000_000_000_000_000, 4_294_967_294, .premium),
        ] as [(String?, Int?, Int?, Tier)]
    )
    func tier(hosting: String?, price: Int?, context: Int?, expected: Tier) throws {
        let hosting = hosting.map { "'\($0)'" } ?? "NULL"
        let rows = price.map {
            "INSERT INTO prices VALUES ('a', 'm', 'standard', 0, 'input', '', \($0), 0);"
        }
        let catalog = try TestCatalog.make(
            """
            INSERT INTO providers (id, hosting) VALUES ('a', \(hosting));
            INSERT INTO models (provider_id, id, context_tokens)
                VALUES ('a', 'm', \(context.map(String.init) ?? "NULL"));
            \(rows ?? "")
            """
        )
        #expect(try catalog.model("a:m").tier == expected)
        #expect(try catalog.models(Filter(tier: expected)).count == 1)
        #expect(try catalog.statistics().byTier[expected] == 1)
    }
}
