internal import CatalogCompiler
internal import MappedStore
public import ModelCatalog
internal import SQLiteDatabase

/// Publishes a snapshot where no catalog is stored yet, or an older snapshot; for programs that bring their
/// own catalog along.
///
/// A catalog that was imported or built stays as it is, and so does a snapshot of the same day or a later
/// one: then nothing is locked, written or compiled. An older snapshot stays as well where it cannot be
/// replaced now: the user may only read it, another process is writing, or a newer version has stored what
/// this one does not know.
///
/// - Parameters:
///   - snapshot: The catalog to install.
///   - directory: Where to publish.
///   - options: How long to wait for another writer where nothing is stored yet, a dry run, whether the
///     catalog may shrink.
/// - Returns: What the stored catalog is now.
/// - Throws: ``PublishError`` where the directory is at fault; ``ImportError`` where the snapshot is.
public func installSnapshot(
    _ snapshot: Snapshot,
    in directory: String = CatalogDirectory.standard,
    _ options: PublishOptions = PublishOptions()
) throws -> Publication {
    let origin = CatalogOrigin.snapshot(snapshot.retrievedOn)
    let stored = try StoredCatalog.published(in: directory)
    if let stored, !stored.origin.isReplaced(by: origin) { return stored.publication }
    do {
        var options = options
        if stored != nil { options.lockTimeout = 0 }
        return try snapshot.database().publish(as: origin, in: directory, options)
    } catch let error as PublishError {
        // There is a catalog to read, if an older one; a snapshot that is not a catalog is the program's fault.
        if let stored, error.code != .invalidCatalog { return stored.publication }
        throw error
    } catch let error as SQLiteError {
        throw ImportError.database(file: "the snapshot", reason: error.description)
    }
}
