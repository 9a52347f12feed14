internal import CatalogCompiler
public import ModelCatalog

/// Imports a file of a catalog's source and publishes it, in place of what is stored.
///
/// The same as of several files.
public func importCatalog(
    from file: String,
    format: CatalogFormat? = nil,
    retrievedOn: String? = nil,
    into directory: String = CatalogDirectory.standard,
    _ options: PublishOptions = PublishOptions()
) throws -> (report: ImportReport, publication: Publication) {
    try importCatalog(
        from: [file],
        format: format,
        retrievedOn: retrievedOn,
        into: directory,
        options
    )
}

/// Imports files of the catalog's sources and publishes them as one catalog, in place of what is
/// stored.
///
/// Of a model that several files have, all facts are the first file's, and it has the sources of all.
/// Of a provider, later files say what earlier ones do not.
/// One transaction: readers see the old catalog or the new one, never a part. A catalog with the
/// content of the stored one is not published again. A value that no column can hold makes its field
/// unknown, is noted in the report and kept as the source wrote it.
///
/// - Parameters:
///   - files: The paths of the files, one at least; those whose facts are to hold first.
///   - format: The format of all files; nil: each one's is told by its content.
///   - retrievedOn: The day, `YYYY-MM-DD`, on which the files were fetched; nil: unknown.
///   - directory: Where to publish.
///   - options: Whether the catalog may shrink, a dry run, and how long to wait for another writer.
/// - Returns: What was read, and what the stored catalog is now.
/// - Throws: ``ImportError`` where a file is at fault, ``PublishError`` where the directory is.
public func importCatalog(
    from files: [String],
    format: CatalogFormat? = nil,
    retrievedOn: String? = nil,
    into directory: String = CatalogDirectory.standard,
    _ options: PublishOptions = PublishOptions()
) throws -> (report: ImportReport, publication: Publication) {
    precondition(!files.isEmpty, "An import needs a file.")
    let imported = try ImportedCatalog(
        files.map { file in
            try UpstreamFile.facts(
                of: try InputFile.bytes(of: file),
                from: file,
                format: format,
                retrievedOn: retrievedOn
            )
        }
    )
    var publication = try imported.database.publish(in: directory, options)
    publication.changes?.name(imported.origins)
    return (imported.report, publication)
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
