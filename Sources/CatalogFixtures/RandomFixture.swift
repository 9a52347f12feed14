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
        precondition(models >= 0, "The number of models must be 0 or more.")
        return CatalogFixture(
            name: "random(seed: \(seed), models: \(models))",
            base: .random(seed: seed, models: models)
        )
    }

    /// Several random fixtures, as the arguments of a test. Their seeds count up from the first
    /// one.
    ///
    /// ```swift
    /// @Test(arguments: CatalogFixture.random(count: 100))
    /// func `the cheapest is found`(fixture: CatalogFixture) throws { ... }
    /// ```
    ///
    /// A failing case names its fixture, and so its seed. If `MODELCATALOG_SEED` is set to that seed, the same
    /// catalog is the first argument.
    ///
    /// - Parameters:
    ///   - count: How many. Each has 0 to 8 models, depending on its seed.
    ///   - seed: The first seed; nil: that of `MODELCATALOG_SEED`, else another one in each run.
    public static func random(count: Int, from seed: UInt64? = nil) -> [CatalogFixture] {
        let first = seed ?? runSeed
        return (0..<UInt64(max(0, count))).map { number in
            let seed = first &+ number
            return random(seed: seed, models: Int(seed % 9))
        }
    }

    /// The first seed of this run: `MODELCATALOG_SEED`, else another one each time.
    package static let runSeed: UInt64 = {
        // The text is the environment's, and is read at once.
        if let text = unsafe getenv("MODELCATALOG_SEED").map({ unsafe String(cString: $0) }),
            !text.isEmpty
        {
            guard let seed = UInt64(text) else {
                fatalError("MODELCATALOG_SEED is '\(text)'; it must be a whole number.")
            }
            return seed
        }
        return UInt64.random(in: 0..<1_000_000)
    }()
}

extension CatalogFixture: CustomStringConvertible {
    /// Its name in errors and in reports of tests.
    public var description: String { name }
}
