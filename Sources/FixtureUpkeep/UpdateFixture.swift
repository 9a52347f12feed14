internal import CatalogCompiler
package import CatalogImport

/// What renewing a fixture did.
package struct FixtureUpdate: Sendable {
    package let name: String
    /// Whether the file was written, or would have been in a dry run.
    package let isNew: Bool
    /// What differs from before.
    package let changes: CatalogChanges
    /// The models that the catalog no longer has, which stay as they were and are frozen from now on.
    package let gone: [CatalogSubject]
    /// Those that were gone, and that the catalog has again.
    package let back: [CatalogSubject]
    /// The models that are new at its providers, and not in it.
    package let served: [CatalogSubject]
}

/// Renews a fixture's real rows from the catalog that is stored in a directory, and adds a line to its
/// changelog. Frozen models stay as they are.
///
/// The file is replaced whole or not at all, and not where nothing differs.
///
/// - Parameters:
///   - allowsGone: Whether more than half of the real models may be gone, as they are of another catalog.
///   - isDryRun: Whether all is done but the writing.
/// - Throws: `FixtureError` or ``FixtureUpkeepError`` where the file is no fixture or was changed after it was
///   stamped, `CatalogError` where the catalog cannot be read, `FormError` where the file cannot be written.
package func updateFixture(
    _ file: String,
    from directory: String,
    allowsGone: Bool = false,
    isDryRun: Bool = false
) throws -> FixtureUpdate {
    let fixture = try StoredFixture(file)
    let catalog = try StoredTables(in: directory)
    let present = Set(try catalog.database.subjects("SELECT provider_id, id FROM models"))
    let back = fixture.models.filter { fixture.isGone($0) && present.contains($0) }
    let real = fixture.models.filter { !fixture.isFrozen($0) }
    let renewed = real.filter(present.contains) + back
    let gone = real.filter { !present.contains($0) }
    let kept = gone + fixture.models.filter(fixture.isFrozen).filter { !back.contains($0) }
    let owners = fixture.real.filter { $0.model == nil }
    if gone.count * 2 > real.count, !allowsGone {
        throw FixtureUpkeepError.otherCatalog(
            file: file,
            directory: directory,
            gone: gone.count,
            real: real.count
        )
    }

    // Those of a recording have none, and get none.
    let texts = "SELECT count(*) FROM \(CatalogTable.upstreamTexts)"
    let assembly = try FixtureAssembly(keepsTexts: fixture.database.connection.integer(texts) > 0)
    try assembly.takeOwners(of: renewed, and: owners, from: catalog.database)
    try assembly.takeOwners(of: kept, and: fixture.providers, from: fixture.database)
    // Of two that claim a name, the one that tests rely on keeps it.
    try assembly.takeModels(kept, from: fixture.database)
    try assembly.takeModels(renewed, from: catalog.database)

    let served = try catalog.database.served(by: renewed)
    let known = Set(fixture.account.served.map { CatalogSubject(provider: $0.provider) })
    let update = FixtureUpdate(
        name: fixture.account.name,
        isNew: try fixture.account.stamp != assembly.database.compileHashing().hash
            || fixture.account.served != served || !gone.isEmpty || !back.isEmpty,
        changes: CatalogChanges(
            from: try CatalogFacts(fixture.database),
            to: try CatalogFacts(assembly.database)
        ),
        gone: gone,
        back: back,
        served: served.subtracting(fixture.account.served).subtracting(fixture.models)
            .filter { known.contains(CatalogSubject(provider: $0.provider)) }.sorted()
    )
    guard update.isNew, !isDryRun else { return update }
    var account = fixture.account
    let origin = try CatalogOrigin(catalog)
    if !renewed.isEmpty { account.origin = origin }
    for model in gone + back {
        let isGone = !present.contains(model)
        account.entries[model]?.isFrozen = isGone
        account.entries[model]?.isGone = isGone
    }
    account.served = served
    account.changes.append(.init(origin: origin, summary: update.summary))
    try assembly.write(account, to: file)
    return update
}

extension FixtureUpdate {
    /// The line of the changelog.
    package var summary: String {
        let parts = [
            list("changed", changes.changed.map(\.line)),
            list("gone and frozen now", gone.map(\.description)),
            list("there again", back.map(\.description)),
            list("new at its providers", served.map(\.description)),
        ]
        let told = parts.compactMap { $0 }
        return told.isEmpty ? "no model differs" : told.joined(separator: ". ")
    }

    /// As many as a line can tell.
    private func list(_ what: String, _ items: [String]) -> String? {
        if items.isEmpty { return nil }
        let most = 20
        let more = items.count > most ? ", and \(items.count - most) more" : ""
        return "\(what): \(items.prefix(most).joined(separator: ", "))\(more)"
    }
}

extension CatalogChange {
    /// The change in a line, such as `acme:large cost.input 3 -> 2.5`.
    package var line: String {
        let subject = CatalogSubject(provider: provider, model: model)
        guard let field else { return "\(subject)" }
        return "\(subject) \(field) \(from ?? "unknown") -> \(to ?? "unknown")"
    }
}
