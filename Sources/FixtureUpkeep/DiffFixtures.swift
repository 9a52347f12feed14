internal import CatalogCompiler
internal import CatalogFixtures
package import CatalogImport

/// The differences of two files.
package struct FixtureDifference: Sendable {
    package let changes: CatalogChanges
    /// The names of each file that this version does not know.
    package let unknown: (before: [UnknownName], after: [UnknownName])
}

/// Compares the catalogs in two SQLite files, each a fixture or an export.
///
/// - Throws: `FixtureError` if a file does not hold a catalog.
package func diffFixtures(_ before: String, _ after: String) throws -> FixtureDifference {
    let (before, after) = (try read(before), try read(after))
    return FixtureDifference(
        changes: CatalogChanges(from: before.facts, to: after.facts),
        unknown: (before.unknown, after.unknown)
    )
}

private func read(
    _ file: String
) throws(FixtureError) -> (facts: CatalogFacts, unknown: [UnknownName]) {
    let content: SQLiteContent
    do { content = try SQLiteCatalog.read(file) } catch { throw .file(error) }
    do { return (try CatalogFacts(content.database), content.unknown) } catch {
        throw .file(.invalidCatalog(file: file, reason: error.description))
    }
}
