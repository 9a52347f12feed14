import ModelCatalog
import TestCatalog
import Testing

private let all = TestCatalog.acmeSpecs
private let known = all.filter { $0 != "bolt:acme/large:thinking" }

@Suite("Discover finds the models that meet all conditions")
struct DiscoverTests {
    let catalog: Catalog

    init() throws { catalog = try TestCatalog.acme() }

    /// The specs that a filter finds, after checking that it counts and refers to as many.
    func specs(_ filter: Filter, by order: Order = .spec, limit: Int? = nil) throws -> [String] {
        try catalog.read { models in
            let selection = try models.discover(filter)
            let specs = selection.copies(by: order, limit: limit).map(\.spec)
            let count = selection.count
            if limit == nil { #expect(count == specs.count) }
            var referred: [String] = []
            for reference in selection.references(by: order, limit: limit) {
                referred.append(String(try models.model(reference).spec))
            }
            #expect(referred == specs)
            return specs
        }
    }

    @Test("No condition, every model")
    func everything() throws {
        #expect(try specs(Filter()) == all)
        #expect(try catalog.read { $0.all.count } == 8)
    }

    @Test(
        "A model has a capability only where it says so, and several only where it says all",
        arguments: [
            ([.toolCall], ["acme:large", "acme:router", "acme:small"]),
            ([.openWeights], ["lab:large"]), ([.temperature], []),
            ([.toolCall, .reasoning], ["acme:large"]), ([.toolCall, .openWeights], []),
            ([.attachment, .reasoning, .toolCall, .structuredOutput], ["acme:large"]),
        ] as [(Set<Capability>, [String])]
    )
    func capabilities(capabilities: Set<Capability>, expected: [String]) throws {
        #expect(try specs(Filter(capabilities: capabilities)) == expected)
    }

    @Test(
        "A least context is met by one as large, never by an unknown one",
        arguments: [
            (0, known), (-5, known), (1, known),
            (200_000, ["acme:large", "acme:router", "bolt:free"]),
            (200_001, ["acme:router", "bolt:free"]), (1_000_000, ["bolt:free"]),
            (1_000_001, []), (.max, []),
        ] as [(Int, [String])]
    )
    func context(minimum: Int, expected: [String]) throws {
        #expect(try specs(Filter(minimumContextTokens: minimum)) == expected)
    }

    @Test(
        "A highest price lets unknown and dynamic ones pass, unless told otherwise",
        arguments: [
            ("0.499999998", ["bolt:free"]), ("0.499999999", ["acme:mini", "bolt:free"]),
            ("0.50", ["acme:mini", "acme:small", "bolt:free"]), ("0", ["bolt:free"]),
            ("1", ["acme:mini", "acme:small", "bolt:@cf/meta/llama", "bolt:free"]),
            (
                "9000000",
                ["acme:large", "acme:mini", "acme:small", "bolt:@cf/meta/llama", "bolt:free"]
            ),
        ] as [(String, [String])]
    )
    func price(usd: String, known: [String]) throws {
        let unknown = ["acme:router", "bolt:acme/large:thinking", "lab:large"]
        let strict = Filter(maximumInputPrice: .usd(usd), admitsUnknownPrice: false)
        #expect(try specs(strict) == known)
        #expect(try specs(Filter(maximumInputPrice: .usd(usd))) == (known + unknown).sorted())
    }

    @Test("Whether unknown prices pass matters only below a highest price")
    func unknownPriceWithoutBound() throws {
        #expect(try specs(Filter(admitsUnknownPrice: false)) == all)
    }

    @Test(
        "Unknown modalities mean text alone, in each direction by itself",
        arguments: [
            ([.text], [], all.filter { $0 != "acme:small" }),
            ([], [.text], all.filter { $0 != "acme:mini" }),
            ([.audio], [], ["acme:small"]), ([.text, .pdf], [], ["acme:large"]),
            ([], [.image], ["acme:mini"]), ([.text], [.image], ["acme:mini"]), ([.video], [], []),
        ] as [(Set<Modality>, Set<Modality>, [String])]
    )
    func modalities(input: Set<Modality>, output: Set<Modality>, expected: [String]) throws {
        #expect(try specs(Filter(inputModalities: input, outputModalities: output)) == expected)
    }

    @Test("Several providers mean any of them")
    func providers() throws {
        let expected = specs(of: "acme") + specs(of: "lab")
        #expect(try specs(Filter(providers: ["lab", "acme"])) == expected)
        #expect(try specs(Filter(providers: ["acme", "lab", "acme"])) == expected)
        #expect(try specs(Filter(providers: ["lab"]), by: .price) == specs(of: "lab"))
    }

    @Test("An empty list of providers matches no model, and nil matches any provider")
    func noProviders() throws {
        #expect(try specs(Filter(providers: [])) == [])
        #expect(try specs(Filter(providers: []), by: .price) == [])
        #expect(try specs(Filter(providers: nil)) == specs(Filter()))
        #expect(try catalog.read { try $0.list(providers: []).count } == 0)
    }

    @Test(
        "A tier finds its models",
        arguments: [
            (.premium, ["acme:large"]), (.standard, ["acme:small", "bolt:@cf/meta/llama"]),
            (.economy, ["acme:mini", "bolt:free"]), (.local, ["lab:large"]),
            (.unknown, ["acme:router", "bolt:acme/large:thinking"]),
        ] as [(Tier, [String])]
    )
    func tiers(tier: Tier, expected: [String]) throws {
        #expect(try specs(Filter(tier: tier)) == expected)
    }

    @Test(
        "A word that no image has a set for finds nothing, whatever else is asked",
        arguments: [
            Filter(capabilities: [Capability("telepathy")]),
            Filter(capabilities: [.toolCall, Capability("telepathy")], providers: ["acme"]),
            Filter(inputModalities: [Modality("smell")]),
            Filter(outputModalities: [Modality("smell")]), Filter(tier: Tier("luxury")),
        ]
    )
    func unknownWords(filter: Filter) throws { #expect(try specs(filter) == []) }

    @Test("All conditions hold together")
    func combined() throws {
        let filter = Filter(
            capabilities: [.toolCall],
            minimumContextTokens: 100_000,
            maximumInputPrice: .usd("3"),
            inputModalities: [.pdf],
            outputModalities: [.text],
            providers: ["acme", "bolt"],
            tier: .premium
        )
        #expect(try specs(filter) == ["acme:large"])
        var cheaper = filter
        cheaper.maximumInputPrice = .usd("2.999999999")
        #expect(try specs(cheaper) == [])
        var elsewhere = filter
        elsewhere.providers = ["bolt"]
        #expect(try specs(elsewhere) == [])
    }

    @Test(
        "On request it is sorted, unknown last, equals by provider and id",
        arguments: [
            (
                .price,
                [
                    "bolt:free", "acme:mini", "acme:small", "bolt:@cf/meta/llama", "acme:large",
                    "acme:router", "bolt:acme/large:thinking", "lab:large",
                ]
            ),
            (
                .context,
                [
                    "bolt:free", "acme:router", "acme:large", "bolt:@cf/meta/llama", "acme:small",
                    "acme:mini", "lab:large", "bolt:acme/large:thinking",
                ]
            ),
            (
                .released,
                ["acme:large", "acme:small", "bolt:@cf/meta/llama"]
                    + all.filter {
                        !["acme:large", "acme:small", "bolt:@cf/meta/llama"].contains($0)
                    }
            ),
            (
                .name,
                [
                    "acme:large", "acme:mini", "acme:small", "bolt:@cf/meta/llama", "bolt:free",
                    "acme:router", "bolt:acme/large:thinking", "lab:large",
                ]
            ),
        ] as [(Order, [String])]
    )
    func orders(order: Order, expected: [String]) throws {
        #expect(try specs(Filter(), by: order) == expected)
        for limit in [0, 1, 3, 8, 9, -1] {
            let found = try specs(Filter(), by: order, limit: limit)
            #expect(found == Array(expected.prefix(max(0, limit))))
        }
        let tools = expected.filter { ["acme:large", "acme:router", "acme:small"].contains($0) }
        #expect(try specs(Filter(capabilities: [.toolCall]), by: order) == tools)
        #expect(
            try specs(Filter(capabilities: [.toolCall]), by: order, limit: 2)
                == Array(tools.prefix(2))
        )
    }

    @Test("What a visitor throws ends the visit", arguments: Order.allCases)
    func ended(order: Order) throws {
        struct Enough: Error {}
        try catalog.read { models in
            var visited = 0
            #expect(throws: Enough.self) {
                try models.all.visit(by: order) { _ in
                    visited += 1
                    if visited == 3 { throw Enough() }
                }
            }
            #expect(visited == 3)
        }
    }

    private func specs(of provider: String) -> [String] {
        all.filter { $0.hasPrefix(provider + ":") }
    }

    @Test("The first of what is found is what a visit begins with", arguments: Order.allCases)
    func first(order: Order) throws {
        try catalog.read { models in
            let tools = try models.discover(Filter(capabilities: [.toolCall]))
            guard let first = tools.first(by: order) else {
                Issue.record("nothing was found")
                return
            }
            let spec = String(first.spec)
            #expect(spec == tools.copies(by: order).first?.spec)
            let isNone = try models.discover(Filter(providers: [])).first(by: order) == nil
            #expect(isNone)
        }
    }
}
