internal import CatalogCompiler
internal import CatalogImport

/// A fixture with its real rows renewed from a catalog: `update` writes it, and `verify` compares with it.
struct Renewal {
    let assembly: FixtureAssembly
    /// The real models that the catalog does not have any more; they stay as they are.
    let gone: [CatalogSubject]
    /// The models that were gone and that the catalog has again.
    let back: [CatalogSubject]
    /// How many models are real.
    let realCount: Int
    /// All models of the providers of real rows.
    let served: Set<CatalogSubject>
    /// The new ones of these.
    let added: [CatalogSubject]

    init(of fixture: StoredFixture, from catalog: StoredTables) throws {
        let present = Set(try catalog.database.subjects("SELECT provider_id, id FROM models"))
        let real = fixture.models.filter { !fixture.isFrozen($0) }
        realCount = real.count
        back = fixture.models.filter { fixture.isGone($0) && present.contains($0) }
        gone = real.filter { !present.contains($0) }
        let renewed = real.filter(present.contains) + back
        let isRenewed = Set(renewed)
        let kept = fixture.models.filter { !isRenewed.contains($0) }
        // A provider is frozen if its models are. A provider without models is real, and follows the catalog.
        let owners = fixture.providers.filter { provider in
            !fixture.models.contains { $0.provider.utf8.elementsEqual(provider.provider.utf8) }
        }

        assembly = try FixtureAssembly(keepsTexts: fixture.account.keepsTexts)
        try assembly.takeOwners(of: renewed, and: owners, from: catalog.database)
        try assembly.takeOwners(of: kept, from: fixture.database)
        // If two models claim an alias, the frozen one, which tests rely on, keeps it.
        try assembly.takeModels(kept, from: fixture.database)
        try assembly.takeModels(renewed, from: catalog.database)

        let known = fixture.account.served
        served = try catalog.database.served(by: renewed + owners)
        let providers = Set(known.map { CatalogSubject(provider: $0.provider) })
        added = served.subtracting(known).subtracting(fixture.models)
            .filter { providers.contains(CatalogSubject(provider: $0.provider)) }.sorted()
    }
}
