internal import CatalogCompiler
internal import MappedStore
public import ModelCatalog
internal import SQLiteDatabase
internal import SharedStore

/// Publishes a snapshot if no catalog or an older snapshot is stored: for programs with a built-in catalog.
///
/// A catalog that was imported or built stays as it is, and so does a snapshot of the same day or a later one:
/// then nothing is locked, written or compiled. An older snapshot also stays if it cannot be replaced now: the
/// user may only read it, another process is writing, or a newer version has stored something that this one
/// does not know.
///
/// - Parameters:
///   - snapshot: The catalog to install.
///   - directory: The directory to publish in.
///   - options: How long to wait for another writer if nothing is stored yet, a dry run, and whether the
///       catalog may shrink.
/// - Returns: A summary of the catalog that is stored now.
/// - Throws: ``PublishError`` about the directory; ``/ModelCatalog/CatalogError`` where it holds a damaged catalog
///   that a user imported; ``ImportError`` about the snapshot.
public func installSnapshot(
    _ snapshot: Snapshot,
    in directory: String = CatalogDirectory.standard,
    _ options: PublishOptions = PublishOptions()
) throws -> Publication {
    let origin = CatalogOrigin.snapshot(snapshot.retrievedOn)
    let stored = try StoredCatalog.published(in: directory)
    if let stored, !stored.origin.isReplaced(by: origin) { return stored.publication }
    var options = options
    if let stored {
        options.lockTimeout = 0
        // Asked first, as compiling the snapshot takes a hundred times as long.
        let environment = CatalogDirectory.environment(in: directory)
        do { _ = try StoreWriter(at: environment, contents: .catalog, timeout: 0) } catch {
            return stored.publication
        }
    }
    do {
        return try snapshot.database().publish(as: origin, in: directory, options)
    } catch let error as PublishError {
        // The older catalog can still be read. An error about the snapshot itself is the program's fault, so it
        // is thrown.
        if let stored, error.code != .invalidCatalog { return stored.publication }
        throw error
    } catch let error as SQLiteError {
        throw ImportError.database(file: "the snapshot", reason: error.description)
    }
}
