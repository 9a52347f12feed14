internal import CatalogCompiler
public import ModelCatalog
internal import SQLiteDatabase

/// Imports a file of a catalog's source and publishes it, in place of what is stored.
///
/// It is ``importCatalog(from:format:retrievedOn:into:_:)-([String],_,_,_,_)`` of one file.
///
/// - Parameters:
///   - file: The path of the file, `-` for standard input.
///   - format: Its format; nil: told by its content.
///   - retrievedOn: The day on which it was fetched, today at the latest; nil: unknown.
///   - directory: Where to publish.
///   - options: Whether the catalog may shrink, a dry run, and how long to wait for another writer.
/// - Returns: What was read, and what the stored catalog is now.
/// - Throws: ``ImportError`` where the file is at fault, ``PublishError`` where the directory is.
public func importCatalog(
    from file: String,
    format: CatalogFormat? = nil,
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

/// Imports files of the catalog's sources and publishes them as one catalog, in place of what is
/// stored.
///
/// Of a model that several files have, all facts are the first file's, and it has the sources of all.
/// Of a provider, later files say what earlier ones do not.
/// One transaction: readers see the old catalog or the new one, never a part. A catalog with the
/// content of the stored one is not published again: where no day is named, one that differs from the
/// stored catalog in its day alone keeps that day. A value that no column can hold makes its field
/// unknown, is noted in the report and kept as the source wrote it.
///
/// - Parameters:
///   - files: The paths of the files, one at least, `-` for standard input; those whose facts are to hold
///     first.
///   - format: The format of all files; nil: each one's is told by its content.
///   - retrievedOn: The day on which the files were fetched, today at the latest; nil: unknown.
///   - directory: Where to publish.
///   - options: Whether the catalog may shrink, a dry run, and how long to wait for another writer.
/// - Returns: What was read, and what the stored catalog is now.
/// - Throws: ``ImportError`` where a file is at fault, ``PublishError`` where the directory is.
public func importCatalog(
    from files: [String],
    format: CatalogFormat? = nil,
    retrievedOn: CatalogDate? = nil,
    into directory: String = CatalogDirectory.standard,
    _ options: PublishOptions = PublishOptions()
) throws -> (report: ImportReport, publication: Publication) {
    precondition(!files.isEmpty, "An import needs a file.")
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
    /// Today, where on earth it is latest: 14 hours ahead of UTC.
    fileprivate static var latestToday: CatalogDate {
        let ahead = Timestamp.now.secondsSince1970 + 14 * 3_600
        return CatalogDate(Timestamp(secondsSince1970: ahead))!
    }
}
