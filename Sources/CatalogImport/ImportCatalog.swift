internal import CatalogCompiler
public import ModelCatalog

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Imports a file of a catalog's source and publishes it, in place of what is stored.
///
/// See ``importCatalog(from:format:into:_:)-([String],_,_,_)``.
public func importCatalog(
    from file: String,
    format: CatalogFormat? = nil,
    into directory: String = CatalogDirectory.standard,
    _ options: PublishOptions = PublishOptions()
) throws -> (report: ImportReport, publication: Publication) {
    try importCatalog(from: [file], format: format, into: directory, options)
}

/// Imports files of the catalog's sources and publishes them as one catalog, in place of what is
/// stored.
///
/// Of a model that several files have, the first file's facts hold, and it has the sources of all.
/// One transaction: readers see the old catalog or the new one, never a part. A catalog with the
/// content of the stored one is not published again. A value that no column can hold makes its field
/// unknown, is noted in the report and kept as the source wrote it.
///
/// - Parameters:
///   - files: The paths of the files; those whose facts are to hold first.
///   - format: The format of all files; nil: each one's is told by its content.
///   - directory: Where to publish.
///   - options: Whether the catalog may shrink, a dry run, and how long to wait for another writer.
/// - Returns: What was read, and what the stored catalog is now.
/// - Throws: ``ImportError`` where a file is at fault, ``PublishError`` where the directory is.
public func importCatalog(
    from files: [String],
    format: CatalogFormat? = nil,
    into directory: String = CatalogDirectory.standard,
    _ options: PublishOptions = PublishOptions()
) throws -> (report: ImportReport, publication: Publication) {
    let imported = try ImportedCatalog(
        files.map { file in
            try UpstreamFile.facts(of: try bytes(of: file), from: file, format: format)
        }
    )
    return (imported.report, try imported.database.publish(in: directory, options))
}

/// Publishes a snapshot in a directory where nothing is stored yet; for programs that bring their
/// own catalog. A catalog that is stored stays, unless the options say otherwise.
///
/// - Throws: ``PublishError`` where the directory is at fault; ``ImportError`` where the snapshot is.
public func installSnapshot(
    _ snapshot: Snapshot,
    in directory: String = CatalogDirectory.standard,
    _ options: PublishOptions = PublishOptions(keepsStored: true)
) throws -> Publication {
    do {
        return try snapshot.database().publish(in: directory, options)
    } catch let error as SQLiteError {
        throw ImportError.database(file: "the snapshot", reason: error.description)
    }
}

/// The bytes of a plain file or a pipe.
private func bytes(of file: String) throws(ImportError) -> [UInt8] {
    // The path is read during the call only.
    let descriptor = unsafe open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(file, errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
        // The chunk is alive for the call, and as large as it says.
        let count = unsafe chunk.withUnsafeMutableBytes {
            unsafe read(descriptor, $0.baseAddress, $0.count)
        }
        if count == 0 { return bytes }
        if count > 0 {
            bytes += chunk[..<count]
        } else if errno != EINTR {
            throw unreadable(file, errno)
        }
    }
}

private func unreadable(_ file: String, _ number: Int32) -> ImportError {
    switch number {
    case ENOENT, ENOTDIR: .unreadable(file: file, kind: .missing)
    case EACCES, EPERM: .unreadable(file: file, kind: .permission)
    default: .unreadable(file: file, kind: .inputOutput)
    }
}
