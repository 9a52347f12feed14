internal import CatalogCompiler
public import ModelCatalog
internal import SQLiteDatabase

/// Imports a file of a catalog's source and publishes it in place of the stored catalog.
///
/// It does the same as the import of several files, for one.
public func importCatalog(
    from file: String,
    format: ImportFormat? = nil,
    retrievedOn: CatalogDate? = nil,
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

/// Imports files of catalog sources and publishes them as one catalog in place of the stored one.
///
/// A model that several files have gets all its facts from the first of them, and the sources of all. A
/// provider gets facts that its first file lacks from later files. The catalog is published in one transaction:
/// readers see the old one or the new one, never a part. A catalog that is equal to the stored one is not
/// published again. An import without a day keeps the stored day if nothing else differs. A value that no
/// column can hold makes its field unknown, is noted in the report, and is kept as the source wrote it.
///
/// - Parameters:
///   - files: The paths of the files, at least one; `-` is standard input. Facts of earlier files win.
///   - format: The format of all files; nil: found out from each file's content.
///   - retrievedOn: The day on which the files were fetched, not in the future; nil: unknown.
///   - directory: The directory to publish in.
///   - options: Whether the catalog may shrink, a dry run, and how long to wait for another writer.
/// - Returns: A report of what was read, and a summary of the catalog that is stored now.
/// - Throws: ``ImportError`` about a file, ``PublishError`` about the directory.
public func importCatalog(
    from files: [String],
    format: ImportFormat? = nil,
    retrievedOn: CatalogDate? = nil,
    into directory: String = CatalogDirectory.standard,
    _ options: PublishOptions = PublishOptions()
) throws -> (report: ImportReport, publication: Publication) {
    precondition(!files.isEmpty, "An import needs at least one file.")
    if let day = retrievedOn, day.day == nil || day > .latestToday {
        throw ImportError.unusableDay(day, file: files[0])
    }
    let imported = try ImportedCatalog(
        files.map { file in
            try UpstreamFile.facts(
                of: try file == "-" ? InputFile.standardInput() : InputFile.bytes(of: file),
                from: file,
                format: format,
                retrievedOn: retrievedOn
            )
        }
    )
    var publication = try imported.database.publish(
        keepsDays: retrievedOn == nil,
        in: directory,
        options
    )
    publication.changes?.name(imported.origins)
    return (imported.report, publication)
}

extension CatalogDate {
    /// The latest day that it is anywhere on earth now: 14 hours ahead of UTC.
    static var latestToday: CatalogDate {
        let ahead = Timestamp.now.secondsSince1970 + 14 * 3_600
        return CatalogDate(Timestamp(secondsSince1970: ahead))!
    }
}
