internal import CatalogCompiler
internal import CatalogFixtures
package import CatalogImport

/// How the catalog in one SQLite file differs from that in another; a fixture or any export.
///
/// - Throws: `FixtureError` where a file is no catalog.
package func diffFixtures(_ before: String, _ after: String) throws -> CatalogChanges {
    CatalogChanges(from: try facts(before), to: try facts(after))
}

private func facts(_ file: String) throws(FixtureError) -> CatalogFacts {
    let database: CatalogDatabase
    do { database = try SQLiteForm.read(file) } catch { throw .file(error) }
    do { return try CatalogFacts(database) } catch {
        throw .file(.invalidCatalog(file: file, reason: error.description))
    }
}
