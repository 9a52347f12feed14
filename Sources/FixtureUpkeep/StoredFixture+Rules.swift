internal import CatalogCompiler
internal import CatalogFixtures
internal import CatalogImport

/// What must be so before a fixture's file is replaced.
extension StoredFixture {
    /// Refuses a fixture that does not say of each model what it is there for.
    func requireAccount() throws(FixtureUpkeepError) {
        guard let model = models.first(where: { account.entries[$0] == nil }) else { return }
        throw .incomplete(
            file: file,
            reason: "table fixture_models does not say what '\(model)' is there for"
        )
    }

    /// Refuses a fixture that is not stamped.
    func requireStamp() throws(FixtureUpkeepError) {
        guard account.stamp == nil else { return }
        throw .incomplete(file: file, code: .unstamped, reason: "its rows are not stamped")
    }

    /// Refuses a file with tables that no fixture has: they would be lost.
    func requireNoOtherTables() throws {
        let tables =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
        let known = try Set(database.names(tables))
        let stored = CatalogDatabase(try Connection(path: file, readOnly: true))
        guard let other = try stored.names(tables).first(where: { !known.contains($0) }) else {
            return
        }
        throw FixtureUpkeepError.occupied(
            file: file,
            code: .otherTables,
            reason:
                "it has a table \(other), which no fixture has and which would be lost; drop it first"
        )
    }

    /// Refuses to replace what is no fixture and, unless another is drawn, what a fixture has that is in no
    /// catalog.
    static func requireReplaceable(_ file: String, isDrawn: Bool = false) throws {
        let fixture: StoredFixture
        do {
            fixture = try StoredFixture(file, ignoringStamp: true)
        } catch let error as FixtureError where error.fileError?.code == .fileNotFound {
            return
        } catch let error as FixtureError where error.fileError?.code == .inputOutput {
            // A folder or a device: what writes there says so.
            return
        } catch {
            throw FixtureUpkeepError.occupied(file: file, reason: "it is no fixture")
        }
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

extension CatalogDatabase {
    /// The texts that a query's column has.
    fileprivate func names(_ query: String) throws(SQLiteError) -> [String] {
        let rows = try connection.prepare(query)
        var names: [String] = []
        while try rows.step() { names.append(rows.value(0).string ?? "") }
        return names
    }
}
