import CImage
import ModelCatalog
import TestCatalog
import Testing

/// A row that holds under a condition only, which this version does not know, is not there for it.
@Suite("Rows that need what is not known are passed over")
struct NeedTests {
    /// Of providers `a` and `c` and their models `m` all is known; nothing else can be understood: not
    /// another row of `a`, not `b`, not another `a:m`, not `a:n`, and not some aliases and prices.
    static func built() throws -> [UInt8] {
        let builder = Builder()
        func add(
            _ section: catalog_section,
            _ columns: KeyValuePairs<String, Builder.Value>,
            needs: [String] = []
        ) {
            #expect(builder.row(section, columns, needs: needs) == .CATALOG_BUILT)
        }
        let (eu, day) = (["region:eu"], ["from:2030-01-01", "region:eu"])
        add(.CATALOG_SECTION_PROVIDER, ["id": "a", "name": "Plain"])
        add(.CATALOG_SECTION_PROVIDER, ["id": "a", "name": "European"], needs: eu)
        add(.CATALOG_SECTION_PROVIDER, ["id": "b"], needs: eu)
        add(.CATALOG_SECTION_PROVIDER, ["id": "c"])
        func model(
            _ provider: Builder.Value,
            _ id: Builder.Value,
            _ tokens: Int64,
            _ needs: [String]
        ) {
            add(
                .CATALOG_SECTION_MODEL,
                [
                    "provider_id": provider, "id": id, "name": "Model", "tool_call": 1,
                    "context_tokens": .integer(tokens), "release_date": "2026-01-01",
                ],
                needs: needs
            )
        }
        model("a", "m", 1_000, [])
        model("a", "m", 9_000, eu)
        model("a", "m", 9_500, day)
        model("a", "n", 8_000, day)
        model("b", "x", 7_000, eu)
        model("c", "m", 2_000, [])
        func alias(_ model: Builder.Value, _ id: Builder.Value, _ needs: [String]) {
            add(
                .CATALOG_SECTION_ALIAS,
                ["provider_id": "a", "model_id": model, "id": id],
                needs: needs
            )
        }
        alias("m", "latest", [])
        alias("m", "old", eu)
        // A model that is not understood does not take away another one's alias.
        alias("n", "latest", day)
        alias("n", "m", day)
        func price(_ meter: Builder.Value, _ usd: Int64, _ needs: [String]) {
            add(
                .CATALOG_SECTION_PRICE,
                [
                    "provider_id": "a", "model_id": "m", "mode": "standard",
                    "above_prompt_tokens": 0, "meter": meter, "variant": "", "dynamic": 0,
                    "nano_usd_per_million_units": .integer(usd * 1_000_000_000),
                ],
                needs: needs
            )
        }
        price("input", 3, [])
        price("input", 1, eu)
        price("input", 2, day)
        price("output", 4, eu)
        #expect(builder.finish() == .CATALOG_BUILT)
        return try #require(builder.image)
    }

    let image: [UInt8]
    let catalog: Catalog

    init() throws {
        image = try Self.built()
        catalog = try Catalog(image: image)
    }

    @Test("Such an image is a whole one, and loses nothing by another in its place")
    func verified() {
        let finding = Image(bytes: image).verify()
        #expect(finding.fault == .IMAGE_INTACT, "section \(finding.section), row \(finding.row)")
        let loss = image_would_lose(image.span.bytes, catalog_schema(.IMAGE_CATALOG))
        #expect(loss.what.offset == UInt32.max)
    }

    @Test("A lookup finds the row that needs nothing, and no other")
    func lookup() throws {
        for spec in ["a:m", "m@a", "a:latest", "latest@a"] {
            #expect(try catalog.model(spec).contextTokens == 1_000, "\(spec)")
        }
        for spec in ["a:n", "n@a", "a:old", "b:x", "x@b"] {
            let error = #expect(throws: CatalogError.self) { try catalog.model(spec) }
            #expect(error?.code == .modelNotFound, "\(spec)")
            #expect(error?.suggestions.contains { ["a:n", "b:x"].contains($0) } == false)
        }
        try catalog.read { models in
            let found = (
                models["m", provider: "a"] != nil, models["n", provider: "a"] != nil,
                models["x", provider: "b"] != nil
            )
            #expect(found == (true, false, false))
        }
    }

    @Test("It is found wherever it lies in the index")
    func slots() throws {
        var image = Image(bytes: image)
        let spec = Array("a:m".utf8)
        let tag = UInt32(truncatingIfNeeded: image_hash(spec.span.bytes, image.header().seed))
        let slots = image.slots.filter { image.load(image_slot.self, at: $0).tag == tag }
        #expect(slots.count == 4)
        let rows = slots.map { image.load(UInt32.self, at: $0 + 4) }
        for shift in slots.indices {
            for (slot, row) in zip(slots, rows[shift...] + rows[..<shift]) {
                image.store(row, at: slot + 4)
            }
            image.seal()
            #expect(image.verify().fault == .IMAGE_INTACT)
            #expect(try Catalog(image: image.bytes).model("a:m").contextTokens == 1_000)
        }
    }

    @Test("Lists, counts and orders do not have them", arguments: Order.allCases)
    func lists(order: Order) throws {
        #expect(Set(try catalog.models(by: order).map(\.spec)) == ["a:m", "c:m"])
        #expect(try catalog.models(Filter(providers: ["a"]), by: order).map(\.spec) == ["a:m"])
        let filter = Filter(
            capabilities: [.toolCall],
            minimumContextTokens: 1_500,
            inputModalities: [.text]
        )
        #expect(try catalog.models(filter, by: order).map(\.spec) == ["c:m"])
        let cheap = Filter(
            maximumInputPrice: UnitPrice(usdPerMillion: "2"),
            admitsUnknownPrice: false
        )
        #expect(try catalog.models(cheap, by: order).isEmpty)
        try catalog.read { models in
            let counts = [
                models.count, models.all.count, try models.list(provider: "a").count,
                try models.discover(filter).count,
            ]
            #expect(counts == [2, 2, 1, 1])
        }
    }

    @Test("Providers are counted and listed without them, and so are the models of each")
    func providers() throws {
        let providers = try catalog.providers()
        #expect(providers.map(\.id) == ["a", "c"])
        #expect(providers.map(\.name) == ["Plain", nil])
        #expect(providers.map(\.modelCount) == [1, 1])
        try catalog.read { models in
            #expect(models.providerCount == 2)
        }
        let error = #expect(throws: CatalogError.self) {
            try catalog.read { _ = try $0.provider("b").name }
        }
        #expect(error?.code == .providerNotFound)
    }

    @Test("Statistics count what is listed")
    func statistics() throws {
        let statistics = try catalog.statistics()
        #expect(statistics.models == 2)
        #expect(statistics.providers == 2)
        #expect(statistics.byProvider == ["a": 1, "c": 1])
        #expect(statistics.byCapability[.toolCall] == 2)
        #expect(statistics.byTier.values.reduce(0, +) == 2)
        #expect(statistics.unknownCapabilities == 0)
    }

    @Test("A price with needs is ignored")
    func prices() throws {
        let model = try catalog.model("a:m")
        let input = try #require(UnitPrice(usdPerMillion: "3"))
        #expect(model.prices == [PriceComponent(meter: .input, price: .amount(input))])
        try catalog.read { models in
            let view = try models.model("a:m")
            let prices = [view.price(.input), view.price(.output)]
            #expect(prices == [.amount(input), .unknown])
        }
    }

    @Test("An alias with needs is ignored")
    func aliases() throws {
        #expect(try catalog.model("a:m").aliases == ["latest"])
    }

    @Test("A provider under a condition makes no spec ambiguous")
    func ambiguity() throws {
        let builder = Builder()
        for (id, needs) in [("a", []), ("b", ["region:eu"])] as [(Builder.Value, [String])] {
            let fault = builder.row(.CATALOG_SECTION_PROVIDER, ["id": id], needs: needs)
            #expect(fault == .CATALOG_BUILT)
        }
        let fault = builder.row(.CATALOG_SECTION_MODEL, ["provider_id": "a", "id": "m@b"])
        #expect(fault == .CATALOG_BUILT)
        #expect(builder.finish() == .CATALOG_BUILT)
        let image = try #require(builder.image)
        #expect(Image(bytes: image).verify().fault == .IMAGE_INTACT)
        #expect(try Catalog(image: image).model("a:m@b").id == "m@b")
    }

    @Test("What belongs to a row that needs something needs something as well")
    func children() {
        let builder = Builder()
        let provider = builder.row(.CATALOG_SECTION_PROVIDER, ["id": "b"], needs: ["region:eu"])
        #expect(provider == .CATALOG_BUILT)
        let model = builder.row(.CATALOG_SECTION_MODEL, ["provider_id": "b", "id": "x"])
        #expect(model == .CATALOG_BUILD_NO_PARENT)
    }

    @Test("Of two rows of one key, at most one needs nothing, and it comes first")
    func order() {
        let need = ["region:eu"]
        for (first, second, fault) in [
            ([], need, .CATALOG_BUILT), (need, need, .CATALOG_BUILT),
            (need, [], .CATALOG_BUILD_OUT_OF_ORDER), ([], [], .CATALOG_BUILD_OUT_OF_ORDER),
        ] as [([String], [String], catalog_build_fault)] {
            let builder = Builder()
            let built = builder.row(.CATALOG_SECTION_PROVIDER, ["id": "a"], needs: first)
            #expect(built == .CATALOG_BUILT)
            let found = builder.row(.CATALOG_SECTION_PROVIDER, ["id": "a"], needs: second)
            #expect(found == fault, "\(first), then \(second)")
        }
    }

    @Test("A row of a table that holds without conditions cannot have one")
    func unconditional() {
        let fault = Builder().row(.CATALOG_SECTION_SOURCE, ["id": "s"], needs: ["region:eu"])
        #expect(fault == .CATALOG_BUILD_WRONG_COLUMNS)
    }
}
