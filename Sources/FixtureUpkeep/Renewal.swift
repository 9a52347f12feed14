internal import CatalogCompiler
internal import CatalogImport

/// A fixture as it would be with its real rows from a catalog: what `update` writes, and what `verify` compares
/// with.
struct Renewal {
    let assembly: FixtureAssembly
    /// The real models that the catalog no longer has, which stay as they are.
    let gone: [CatalogSubject]
    /// Those that were gone, and that it has again.
    let back: [CatalogSubject]
    /// How many models are real.
    let realCount: Int
    /// All models of the providers of real rows.
    let served: Set<CatalogSubject>
    /// Those of them that are new.
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
        // Of a provider whose models are frozen, so is the provider. One without models is real, and goes
        // with the catalog's.
        let owners = fixture.providers.filter { provider in
            !fixture.models.contains { $0.provider.utf8.elementsEqual(provider.provider.utf8) }
        }

        assembly = try FixtureAssembly(keepsTexts: fixture.account.keepsTexts)
        try assembly.takeOwners(of: renewed, and: owners, from: catalog.database)
        try assembly.takeOwners(of: kept, from: fixture.database)
        // Of two that claim a name, the one that tests rely on keeps it.
        try assembly.takeModels(kept, from: fixture.database)
        try assembly.takeModels(renewed, from: catalog.database)

        let known = fixture.account.served
        served = try catalog.database.served(by: renewed + owners)
        let providers = Set(known.map { CatalogSubject(provider: $0.provider) })
        added = served.subtracting(known).subtracting(fixture.models)
            .filter { providers.contains(CatalogSubject(provider: $0.provider)) }.sorted()
    }
}
