import ModelCatalog
import SeededRandom
import TestCatalog
import Testing

/// Counting uses AVX2 where the processor has it, visiting never does: that both agree with the
/// oracle holds them together too.
@Suite("Discover agrees with a search of one model after the other")
struct DiscoverPropertyTests {
    /// Sizes around the blocks of 64 models, and a random one; the seed is the test's argument.
    @Test(
        "for random catalogs and filters",
        arguments: zip(
            [0, 1, 63, 64, 65, 128, 129, 200, 300, nil],
            Array(UInt64(1)...9) + [UInt64.random(in: 10...UInt64.max)]
        )
    )
    func agrees(size: Int?, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let size = size ?? Int.random(in: 0...300, using: &random)
        let rows = RandomCatalog(models: size, from: random)
        let catalog = try TestCatalog.make("BEGIN; \(rows.sql) COMMIT;")
        let oracle = try DiscoverOracle(catalog)
        #expect(oracle.models.count == size)
        for model in oracle.models { #expect(model.tier == oracle.tier(model), "seed \(seed)") }
        for _ in 0..<40 {
            let filter = Filter(from: &random, providers: rows.providers)
            try compare(
                catalog,
                oracle,
                filter,
                limit: Int.random(in: 0...size + 1, using: &random)
            )
        }
    }

    private func compare(
        _ catalog: Catalog,
        _ oracle: DiscoverOracle,
        _ filter: Filter,
        limit: Int
    ) throws {
        try catalog.read { models in
            let selection = try models.discover(filter)
            for order in Order.allCases {
                let expected = oracle.discover(filter, by: order, limit: nil)
                var visited: [String] = []
                selection.visit(by: order) { visited.append(String($0.spec)) }
                #expect(visited == expected, "\(order), \(filter)")
                var limited: [String] = []
                selection.visit(by: order, limit: limit) { limited.append(String($0.spec)) }
                #expect(limited == Array(expected.prefix(limit)), "\(order), \(filter)")
                var referred: [String] = []
                for reference in selection.references(by: order) {
                    referred.append(String(try models.model(reference).spec))
                }
                #expect(referred == expected, "\(order), \(filter)")
                let count = selection.count
                #expect(count == expected.count, "\(filter)")
            }
        }
    }

    @Test("Statistics agree with counting copies", arguments: [21, 22, 23] as [UInt64])
    func statistics(seed: UInt64) throws {
        let rows = RandomCatalog(models: 150, from: SeededGenerator(seed: seed))
        let catalog = try TestCatalog.make("BEGIN; \(rows.sql) COMMIT;")
        let oracle = try DiscoverOracle(catalog)
        let found = try catalog.statistics()
        #expect(found.models == 150)
        #expect(found.providers == rows.providers.count)
        for provider in rows.providers {
            #expect(found.byProvider[provider] == oracle.models.count { $0.provider == provider })
        }
        for tier in Tier.known {
            #expect(found.byTier[tier] == oracle.models.count { oracle.tier($0) == tier })
        }
        for capability in Capability.known {
            let filter = Filter(capabilities: [capability])
            let expected = oracle.discover(filter, by: .spec, limit: nil).count
            #expect(found.byCapability[capability] == expected)
        }
        #expect(found.bySource["s"] == oracle.models.count { $0.sources.contains("s") })
        #expect(found.bySource["t"] == 0)
    }
}
