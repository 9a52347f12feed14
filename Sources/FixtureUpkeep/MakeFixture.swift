internal import CatalogCompiler
internal import CatalogFixtures
internal import CatalogImport
internal import SQLiteDatabase

/// A fixture that was made.
package struct MadeFixture: Sendable {
    package let name: String
    /// The models, in the order of picking.
    package let picks: [FixturePick]
    /// The number of its providers.
    package let providers: Int
    /// Whether it has every model of the catalog.
    package let isWhole: Bool
}

/// Makes a fixture of models of the catalog that is stored in a directory, and writes its file, which is
/// replaced as a whole or not at all.
///
/// The same catalog and the same choice make the same rows.
///
/// - Parameters:
///   - choice: Which models.
///   - name: The fixture's name; nil: the name of its file, without the ending.
///   - purpose: Its purpose; nil: that of the choice.
///   - replacesAnything: Whether a file with more than real rows is replaced as well.
/// - Throws: `CatalogError` about the catalog or a spec, ``FixtureUpkeepError`` about a recording or the file
///   that would be replaced, `CatalogFileError` about writing the file.
package func makeFixture(
    _ choice: FixtureChoice,
    from directory: String,
    to file: String,
    name: String? = nil,
    purpose: String? = nil,
    replacesAnything: Bool = false
) throws -> MadeFixture {
    let catalog = try StoredTables(in: directory)
    try catalog.requireOther(file)
    if !replacesAnything { try StoredFixture.requireReplaceable(file) }
    let chosen = try choice.chosen(from: catalog)
    let models = chosen.picks.map(\.model)
    let assembly = try FixtureAssembly(keepsTexts: chosen.keepsTexts)
    try assembly.takeOwners(of: models, and: chosen.providers, from: catalog.database)
    try assembly.takeModels(models, from: catalog.database)
    var account = FixtureAccount(
        name: name ?? fileName(file),
        purpose: purpose ?? chosen.purpose,
        origin: try CatalogOrigin(catalog),
        keepsTexts: chosen.keepsTexts
    )
    for pick in chosen.picks {
        let purpose = pick.reasons.joined(separator: "; ")
        account.entries[pick.model] = .init(purpose: purpose, isFrozen: false)
    }
    account.served = try catalog.database.served(by: models + chosen.providers)
    try assembly.write(account, to: file)
    let providers = Set(models.map { CatalogSubject(provider: $0.provider) })
    return MadeFixture(
        name: account.name,
        picks: chosen.picks,
        providers: providers.union(chosen.providers).count,
        isWhole: chosen.picks.count == catalog.publication.models
    )
}

extension CatalogDatabase {
    /// All models of the providers that serve some models.
    func served(by models: some Sequence<CatalogSubject>) throws(SQLiteError) -> Set<CatalogSubject>
    {
        let providers = Set(models.map { CatalogSubject(provider: $0.provider) })
        let all = try subjects("SELECT provider_id, id FROM models")
        return Set(all.filter { providers.contains(CatalogSubject(provider: $0.provider)) })
    }
}

/// The last part of a path, without its ending.
private func fileName(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
}
