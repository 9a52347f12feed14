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
    /// The words in the file that this version does not know.
    package let unknown: [UnknownName]
}

/// Renews a fixture's real rows from the catalog that is stored in a directory, and adds a line to its
/// changelog. Frozen models stay as they are. A file that lacks tables, columns or words of this version has
/// them from then on.
///
/// The file is replaced whole or not at all, and not where nothing differs.
///
/// - Parameters:
///   - allowsGone: Whether more than half of the real models may be gone, as they are of another catalog.
///   - isDryRun: Whether all is done but the writing.
/// - Throws: `FixtureError` or ``FixtureUpkeepError`` where the file is not a fixture, was changed after it was
///   stamped or would lose something, `CatalogError` where the catalog cannot be read, `CatalogFileError` where the file
///   cannot be written.
package func updateFixture(
    _ file: String,
    from directory: String,
    allowsGone: Bool = false,
    isDryRun: Bool = false
) throws -> FixtureUpdate {
    // A dry run leaves the file as it is, to the byte.
    try SQLiteCatalog.withLock(on: isDryRun ? nil : file) {
        let fixture = try StoredFixture(file)
        try fixture.requireAccount()
        try fixture.requireNothingLost()
        let catalog = try StoredTables(in: directory)
        let renewal = try Renewal(of: fixture, from: catalog)
        if renewal.gone.count * 2 > renewal.realCount, !allowsGone {
            throw FixtureUpkeepError.otherCatalog(
                file: file,
                directory: directory,
                gone: renewal.gone.count,
                real: renewal.realCount
            )
        }
        let update = try FixtureUpdate(fixture, renewal)
        guard update.isNew, !isDryRun else { return update }
        var account = fixture.account
        let origin = try CatalogOrigin(catalog)
        if renewal.realCount > renewal.gone.count || !renewal.back.isEmpty {
            account.origin = origin
        }
        for model in renewal.gone + renewal.back {
            let isGone = !renewal.back.contains(model)
            account.entries[model]?.isFrozen = isGone
            account.entries[model]?.isGone = isGone
        }
        account.served = renewal.served
        account.changes.append(.init(origin: origin, summary: update.summary))
        try renewal.assembly.write(account, to: file)
        return update
    }
}

extension FixtureUpdate {
    fileprivate init(_ fixture: StoredFixture, _ renewal: Renewal) throws {
        let database = renewal.assembly.database
        name = fixture.account.name
        isNew =
            try fixture.account.stamp != database.rowsHash() || !fixture.isUpToDate
            || fixture.account.served != renewal.served
            || !renewal.gone.isEmpty || !renewal.back.isEmpty
        changes = CatalogChanges(
            from: try CatalogFacts(fixture.database),
            to: try CatalogFacts(database)
        )
        gone = renewal.gone
        back = renewal.back
        served = renewal.added
        unknown = fixture.unknown
    }
}

extension FixtureUpdate {
    /// The line of the changelog.
    package var summary: String {
        let parts = [
            list("changed", changes.changed.map(\.line)),
            list("gone", changes.removed.map(\.line)),
            list("gone and frozen now", gone.map(\.description)),
            list("there again", back.map(\.description)),
            list("new at its providers", served.map(\.description)),
        ]
        let told = parts.compactMap { $0 }
        return told.isEmpty
            ? "nothing that a reader sees: sources, kept texts, the stamp or the file's tables"
            : told.joined(separator: ". ")
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
    /// The change in a line, such as `acme:large prices.input 3 -> 2.5`.
    package var line: String {
        let subject = CatalogSubject(provider: provider, model: model)
        guard let field else { return "\(subject)" }
        return "\(subject) \(field) \(from ?? "unknown") -> \(to ?? "unknown")"
    }
}
