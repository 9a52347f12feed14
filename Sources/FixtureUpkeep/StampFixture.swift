internal import CatalogCompiler
package import CatalogImport

/// What stamping a fixture did.
package struct FixtureStamp: Sendable {
    /// What the file states now.
    package let hash: String
    /// The words in it that this version does not know.
    package let unknown: [UnknownName]
}

/// States the hash of the rows that a fixture has now, after they were edited, and gives the file the tables,
/// columns and words of this version that it lacks. What else a file has that is of this version or a newer one
/// stays as it is. It is replaced whole or not at all.
///
/// - Throws: `FixtureError` or ``FixtureUpkeepError`` where the file is not a fixture, a row breaks a rule or
///   something would be lost; `CatalogFileError` where it cannot be written.
package func stampFixture(_ file: String) throws -> FixtureStamp {
    try SQLiteCatalog.withLock(on: file) {
        let fixture = try StoredFixture(file, ignoringStamp: true)
        var hash = fixture.hash
        if fixture.isUpToDate || fixture.isNewer {
            if fixture.account.stamp != hash { try SQLiteFixture.restamp(file, as: hash) }
        } else {
            try fixture.requireNothingLost()
            try SQLiteFixture.write(fixture.database, to: file)
            // A column that it lacked may have a default.
            hash = try fixture.database.rowsHash()
        }
        return FixtureStamp(hash: hash, unknown: fixture.unknown)
    }
}
