internal import CatalogCompiler
public import ModelCatalog
internal import SQLiteDatabase

/// Builds a catalog from a SQLite file, which may have been edited, and publishes it in place of
/// the stored one.
///
/// Each row must keep the rules of `schema/`: types, ranges, references; and no day on which facts were
/// retrieved may lie in the future. The catalog is published in one
/// transaction: readers see the old one or the new one, never a part. A catalog that is equal to the stored one
/// is not published again.
///
/// A file of any version is read. Tables and columns that it lacks are unknown, and listed in
/// ``Publication/missing``. Names that this version does not know are listed in
/// ``Publication/unknown``.
///
/// - Parameters:
///   - file: The path of the SQLite file.
///   - directory: The directory to publish in.
///   - options: Whether the catalog may shrink, a dry run, and how long to wait for another writer.
/// - Returns: What the stored catalog is now.
/// - Throws: ``CatalogFileError`` about the file, ``PublishError`` about the directory.
public func buildCatalog(
    from file: String,
    into directory: String = CatalogDirectory.standard,
    _ options: PublishOptions = PublishOptions()
) throws -> Publication {
    do {
        let content = try SQLiteCatalog.read(file)
        try content.database.checkDays(of: file)
        var publication = try content.database.publish(in: directory, options)
        publication.unknown = content.unknown
        publication.missing = content.missing
        return publication
    } catch {
        guard let fault = error as? PublishError, fault.code == .invalidCatalog,
            let reason = fault.reason
        else { throw error }
        throw CatalogFileError.invalidCatalog(file: file, reason: reason)
    }
}

extension CatalogDatabase {
    /// Refuses a source whose day of retrieval lies in the future.
    fileprivate func checkDays(of file: String) throws {
        let late = try connection.prepare(
            "SELECT id, retrieved_on FROM sources WHERE retrieved_on > ? ORDER BY id LIMIT 1"
        )
        try late.bind(.text(CatalogDate.latestToday.description), at: 0)
        guard try late.step() else { return }
        throw CatalogFileError.invalidRow(
            file: file,
            table: "sources",
            key: "'\(late.value(0).string ?? "")'",
            column: "retrieved_on",
            reason: "the day \(late.value(1).string ?? "") is in the future"
        )
    }
}
