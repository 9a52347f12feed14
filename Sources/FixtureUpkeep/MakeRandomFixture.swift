internal import CatalogFixtures

/// Writes a fixture of invented models, all frozen, which are the same for the same seed. The file is replaced
/// as a whole or not at all.
///
/// - Parameter replacesAnything: Whether any file is replaced, even if it is not a fixture.
/// - Throws: ``FixtureUpkeepError`` if the file is not a fixture, `CatalogFileError` if it cannot be written.
package func makeRandomFixture(
    seed: UInt64,
    models: Int,
    to file: String,
    replacesAnything: Bool = false
) throws {
    if !replacesAnything { try StoredFixture.requireReplaceable(file, isDrawn: true) }
    let assembly = try FixtureAssembly()
    try RandomRows(seed: seed, models: models).insert(into: assembly.database)
    var account = FixtureAccount(
        name: "random-\(seed)-\(models)",
        purpose: "Invented models, drawn from the seed \(seed).",
        origin: nil
    )
    for model in try assembly.database.subjects("SELECT provider_id, id FROM models") {
        account.entries[model] = .init(purpose: "drawn from the seed", isFrozen: true)
    }
    try assembly.write(account, to: file)
}
