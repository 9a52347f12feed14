internal import CatalogCompiler
public import ModelCatalog

/// Builds a catalog from its SQLite file, which may have been edited, and publishes it, in place of
/// what is stored.
///
/// Each row is held to the rules of `schema/`: types, ranges, references. One transaction: readers
/// see the old catalog or the new one, never a part. A catalog with the content of the stored one is
/// not published again.
///
/// A file of any version is read: a table or column that it lacks is unknown and named in
/// ``Publication/missing``, what it has and this version does not know in ``Publication/unknown``.
///
/// - Parameters:
///   - file: The path of the SQLite file.
///   - directory: Where to publish.
///   - options: Whether the catalog may shrink, a dry run, and how long to wait for another writer.
/// - Returns: What the stored catalog is now.
/// - Throws: ``CatalogFileError`` where the file is at fault, ``PublishError`` where the directory is.
public func buildCatalog(
    from file: String,
    into directory: String = CatalogDirectory.standard,
    _ options: PublishOptions = PublishOptions()
) throws -> Publication {
    do {
        let content = try SQLiteCatalog.read(file)
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
