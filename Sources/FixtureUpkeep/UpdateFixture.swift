internal import CatalogCompiler
package import CatalogImport

/// The result of renewing a fixture.
package struct FixtureUpdate: Sendable {
    package let name: String
    /// Whether the file was written or, in a dry run, would have been.
    package let isNew: Bool
    /// The differences from before.
    package let changes: CatalogChanges
    /// The models that the catalog does not have any more; they stay as they were and are frozen from now on.
    package let gone: [CatalogSubject]
    /// The models that were gone and that the catalog has again.
    package let back: [CatalogSubject]
    /// The new models of its providers, which are not in the fixture.
    package let served: [CatalogSubject]
    /// The words in the file that this version does not know.
    package let unknown: [UnknownName]
}

/// Renews a fixture's real rows from the catalog that is stored in a directory, and adds a line to its
/// changelog. Frozen models stay as they are. Tables, columns and words of this version that the file lacks are
/// added.
///
/// The file is replaced as a whole or not at all, and stays untouched if nothing differs.
///
/// - Parameters:
///   - allowsGone: Whether more than half of the real models may be gone, which may mean that the catalog is
///       the wrong one.
///   - isDryRun: Whether everything except the writing is done.
/// - Throws: `FixtureError` or ``FixtureUpkeepError`` if the file is not a fixture, was changed after it was
///   stamped or would lose something, `CatalogError` if the catalog cannot be read, `CatalogFileError` if the
///   file cannot be written.
package func updateFixture(
    _ file: String,
    from directory: String,
    allowsGone: Bool = false,
    isDryRun: Bool = false
) throws -> FixtureUpdate {
    // A dry run does not change a byte of the file.
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

    /// As many items as fit a line.
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
