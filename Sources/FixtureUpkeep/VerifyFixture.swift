internal import CatalogFixtures
package import CatalogImport

/// What a check of a fixture found.
package struct FixtureCheck: Sendable {
    package let name: String
    package let models: Int
    /// How many of its models are frozen: they are compared with nothing.
    package let frozen: Int
    /// The hash of its rows.
    package let hash: String
    /// What it has and this version does not know.
    package let unknown: [UnknownName]
    /// What this version reads and it lacks.
    package let missing: [MissingName]
    /// How it differs from the real catalog, the gravest first; nil: it was not compared with one.
    package let drift: [FixtureDrift]?
}

/// Checks a fixture's file: its schema, the types and rules of its rows, what it must say of itself, its
/// hash; and how its real rows differ from the catalog in a directory.
///
/// - Parameter directory: The real catalog's; nil: the file alone is checked.
/// - Throws: `FixtureError` or ``FixtureUpkeepError`` where the file is not as a fixture should be,
///   `CatalogError` where the catalog cannot be read.
package func verifyFixture(_ file: String, against directory: String? = nil) throws -> FixtureCheck
{
    let fixture = try StoredFixture(file)
    try fixture.requireAccount()
    try fixture.requireStamp()
    let drift = try directory.map { directory in
        try FixtureDrift.all(from: fixture, to: StoredTables(in: directory))
    }
    return FixtureCheck(
        name: fixture.account.name,
        models: fixture.models.count,
        frozen: fixture.models.filter(fixture.isFrozen).count,
        hash: fixture.hash,
        unknown: fixture.unknown,
        missing: fixture.missing,
        drift: drift
    )
}
