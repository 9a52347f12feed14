#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

extension CatalogFixture {
    /// A valid catalog of invented models, in which everything may be unknown, drawn from a seed.
    ///
    /// The same seed and number make the same catalog, in one version of this package.
    ///
    /// - Precondition: `models` is not negative.
    public static func random(seed: UInt64, models: Int = 5) -> CatalogFixture {
        precondition(models >= 0, "A catalog has models, or none.")
        return CatalogFixture(
            name: "random(seed: \(seed), models: \(models))",
            base: .random(seed: seed, models: models)
        )
    }

    /// Several of them, as the arguments of a test: their seeds go up from one, by one.
    ///
    /// ```swift
    /// @Test(arguments: CatalogFixture.random(count: 100))
    /// func `the cheapest is found`(fixture: CatalogFixture) throws { ... }
    /// ```
    ///
    /// A failing case states its fixture, and so its seed. With that in the variable `MODELCATALOG_SEED` the
    /// same catalog is the first of the arguments.
    ///
    /// - Parameters:
    ///   - count: How many. They have 0 to 8 models, as their seeds say.
    ///   - seed: The first seed; nil: what `MODELCATALOG_SEED` says, else another one in each run.
    public static func random(count: Int, from seed: UInt64? = nil) -> [CatalogFixture] {
        let first = seed ?? runSeed
        return (0..<UInt64(max(0, count))).map { number in
            let seed = first &+ number
            return random(seed: seed, models: Int(seed % 9))
        }
    }

    /// What random catalogs of this run are drawn from: `MODELCATALOG_SEED`, else another one each time.
    package static let runSeed: UInt64 = {
        // The text is the environment's, and is read at once.
        if let text = unsafe getenv("MODELCATALOG_SEED").map({ unsafe String(cString: $0) }),
            !text.isEmpty
        {
            guard let seed = UInt64(text) else {
                fatalError("MODELCATALOG_SEED is '\(text)', and a seed is a whole number.")
            }
            return seed
        }
        return UInt64.random(in: 0..<1_000_000)
    }()
}

extension CatalogFixture: CustomStringConvertible {
    /// What errors and the reports of tests call it.
    public var description: String { name }
}
