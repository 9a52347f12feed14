internal import CatalogCompiler
package import CatalogImport

/// The result of stamping a fixture.
package struct FixtureStamp: Sendable {
    /// The hash that the file states now.
    package let hash: String
    /// The words in it that this version does not know.
    package let unknown: [UnknownName]
}

/// Writes the hash of a fixture's edited rows into its file, and adds the tables, columns and words of this
/// version that the file lacks. Everything else stays as it is. The file is replaced as a whole or not at all.
///
/// - Throws: `FixtureError` or ``FixtureUpkeepError`` if the file is not a fixture, a row breaks a rule or
///   something would be lost; `CatalogFileError` if it cannot be written.
package func stampFixture(_ file: String) throws -> FixtureStamp {
    try SQLiteCatalog.withLock(on: file) {
        let fixture = try StoredFixture(file, ignoringStamp: true)
        var hash = fixture.hash
        if fixture.isUpToDate || fixture.isNewer {
            if fixture.account.stamp != hash { try SQLiteFixture.restamp(file, as: hash) }
        } else {
            try fixture.requireNothingLost()
            try SQLiteFixture.write(fixture.database, to: file)
            // A column that was added may have a default, which changes the hash.
            hash = try fixture.database.rowsHash()
        }
        return FixtureStamp(hash: hash, unknown: fixture.unknown)
    }
}
