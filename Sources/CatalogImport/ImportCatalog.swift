internal import CatalogCompiler
public import ModelCatalog

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Imports a file of models.dev's `api.json` format and publishes it, in place of what is stored.
///
/// One transaction: readers see the old catalog or the new one, never a part. A catalog with the
/// content of the stored one is not published again. A value that no column can hold makes its field
/// unknown, is noted in the report and kept as the source wrote it.
///
/// - Parameters:
///   - file: The path of the file.
///   - directory: Where to publish.
///   - options: Whether the catalog may shrink, a dry run, and how long to wait for another writer.
/// - Returns: What was read, and what the stored catalog is now.
/// - Throws: ``ImportError`` where the file is at fault, ``PublishError`` where the directory is.
public func importCatalog(
    from file: String,
    into directory: String = CatalogDirectory.standard,
    _ options: PublishOptions = PublishOptions()
) throws -> (report: ImportReport, publication: Publication) {
    let imported = try ModelsDev.read(try bytes(of: file), from: file)
    return (imported.report, try imported.database.publish(in: directory, options))
}

/// Publishes a snapshot in a directory, in place of what is stored; for programs that bring their
/// own catalog.
///
/// - Throws: ``PublishError`` where the directory is at fault; ``ImportError`` where the snapshot is.
public func installSnapshot(
    _ snapshot: Snapshot,
    in directory: String = CatalogDirectory.standard,
    _ options: PublishOptions = PublishOptions()
) throws -> Publication {
    do {
        return try snapshot.database().publish(in: directory, options)
    } catch let error as SQLiteError {
        throw ImportError.database(file: "the snapshot", reason: error.description)
    }
}

private func bytes(of file: String) throws(ImportError) -> [UInt8] {
    do {
        return Array(try Data(contentsOf: URL(filePath: file)))
    } catch let error as CocoaError {
        switch error.code {
        case .fileReadNoSuchFile, .fileNoSuchFile:
            throw .unreadable(file: file, kind: .missing)
        case .fileReadNoPermission:
            throw .unreadable(file: file, kind: .permission)
        default: throw .unreadable(file: file, kind: .inputOutput)
        }
    } catch {
        throw .unreadable(file: file, kind: .inputOutput)
    }
}
