internal import CatalogFixtures
internal import CatalogImport

/// Conditions for replacing a fixture's file.
extension StoredFixture {
    /// Refuses a fixture that does not state the purpose of each model.
    func requireAccount() throws(FixtureUpkeepError) {
        guard let model = models.first(where: { account.entries[$0] == nil }) else { return }
        throw .incomplete(
            file: file,
            reason: "table fixture_models does not state the purpose of '\(model)'"
        )
    }

    /// Refuses a fixture that is not stamped.
    func requireStamp() throws(FixtureUpkeepError) {
        guard account.stamp == nil else { return }
        throw .incomplete(file: file, code: .unstamped, reason: "its rows are not stamped")
    }

    /// Whether it has tables or columns that this version does not know, such as a newer version writes.
    var isNewer: Bool { unknown.contains { $0.word == nil } }

    /// Refuses a file whose rows use names that this version does not know: their values would be
    /// lost.
    func requireNothingLost() throws(FixtureUpkeepError) {
        let lost = unknown.filter(\.isLeftOut)
        guard !lost.isEmpty else { return }
        let names = lost.map { name in
            name.column.map { "column '\($0)' of table \(name.table)" } ?? "table '\(name.table)'"
        }
        throw .occupied(
            file: file,
            code: .otherTables,
            reason: """
                it would lose what this version does not know, \(names.joined(separator: ", ")): \
                use the newer version that wrote it, or drop what you do not need
                """
        )
    }

    /// Refuses to replace a file that is not a fixture, and one with frozen models or a changelog, which cannot
    /// be made again from a catalog. A random fixture may be replaced by another one.
    static func requireReplaceable(_ file: String, isDrawn: Bool = false) throws {
        let fixture: StoredFixture
        do {
            fixture = try StoredFixture(file, ignoringStamp: true)
        } catch let error as FixtureError where error.fileError?.code == .fileNotFound {
            return
        } catch let error as FixtureError where error.fileError?.code == .inputOutput {
            // A directory or a device: the write reports it.
            return
        } catch {
            throw FixtureUpkeepError.occupied(file: file, reason: "it is not a fixture")
        }
        try fixture.requireNothingLost()
        if isDrawn { return }
        let frozen = fixture.models.filter(fixture.isFrozen).count
        if frozen > 0 {
            let reason =
                "it has \(frozen) frozen \(frozen == 1 ? "model" : "models") of a test's own"
            throw FixtureUpkeepError.occupied(file: file, reason: reason)
        }
        guard fixture.account.changes.isEmpty else {
            throw FixtureUpkeepError.occupied(file: file, reason: "it has a changelog")
        }
    }
}
