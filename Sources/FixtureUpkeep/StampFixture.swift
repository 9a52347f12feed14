internal import CatalogImport

/// States the hash of the rows that a fixture has now, after they were edited. The file is replaced whole or
/// not at all.
///
/// - Returns: The hash.
/// - Throws: `FixtureError` or ``FixtureUpkeepError`` where the file is no fixture or a row breaks a rule,
///   `FormError` where it cannot be written.
package func stampFixture(_ file: String) throws -> String {
    try SQLiteForm.withLock(on: file) {
        let fixture = try StoredFixture(file, ignoringStamp: true)
        try fixture.requireNoOtherTables()
        if fixture.account.stamp != fixture.hash {
            try FixtureForm.write(fixture.database, to: file)
        }
        return fixture.hash
    }
}
