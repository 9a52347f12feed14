internal import CatalogFixtures
package import CatalogImport

/// The result of checking a fixture.
package struct FixtureCheck: Sendable {
    package let name: String
    package let models: Int
    /// The number of its frozen models, which are not compared with a catalog.
    package let frozen: Int
    /// The hash of its rows.
    package let hash: String
    /// The file's names that this version does not know.
    package let unknown: [UnknownName]
    /// Names of this version that the file lacks.
    package let missing: [MissingName]
    /// Its differences from the real catalog, the gravest first; nil: it was not compared with one.
    package let drift: [FixtureDrift]?
}

/// Checks a fixture's file (its schema, the types and rules of its rows, its account of itself, its hash), and
/// compares its real rows with the catalog in a directory.
///
/// - Parameter directory: The directory of the real catalog; nil: only the file is checked.
/// - Throws: `FixtureError` or ``FixtureUpkeepError`` if the file is not a valid fixture,
///   `CatalogError` if the catalog cannot be read.
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
