internal import JSONText
public import ModelCatalog

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Writes the catalog that is stored in a directory to a file, which is replaced as a whole or not at all.
///
/// The SQLite format holds everything: ``buildCatalog(from:into:_:)`` makes the same catalog of it.
///
/// - Parameters:
///   - directory: The directory that the catalog is stored in.
///   - file: The path of the file.
///   - format: What to write; nil: what the file's name ends in, else the SQLite format.
/// - Returns: What the stored catalog is.
/// - Throws: ``/ModelCatalog/CatalogError`` where the catalog cannot be read, ``CatalogFileError`` where the file
///   cannot be written.
public func exportCatalog(
    from directory: String = CatalogDirectory.standard,
    to file: String,
    as format: ExportFormat? = nil
) throws -> Publication {
    let format = format ?? ExportFormat(fileName: file) ?? .sqlite
    if format == .image { return try ImageExport.write(from: directory, to: file) }
    let stored = try StoredTables(in: directory)
    try stored.requireOther(file)
    switch format {
    case .sqlite: try SQLiteCatalog.write(stored.database, to: file)
    default:
        let text = try text(of: stored, as: format, in: directory)
        try WholeFile.replace(file, with: Array(text.utf8))
    }
    var publication = stored.publication
    publication.omitted = stored.omitted
    return publication
}

/// The catalog that is stored in a directory as text.
///
/// - Parameters:
///   - directory: Where the catalog is stored.
///   - format: Any but ``ExportFormat/sqlite`` and ``ExportFormat/image``, which are not text.
/// - Throws: ``/ModelCatalog/CatalogError`` where the catalog cannot be read.
public func exportedText(
    from directory: String = CatalogDirectory.standard,
    as format: ExportFormat
) throws -> String {
    try text(of: StoredTables(in: directory), as: format, in: directory)
}

private func text(
    of stored: StoredTables,
    as format: ExportFormat,
    in directory: String
) throws -> String {
    switch format {
    case .sqlite, .image: preconditionFailure("A \(format) file is not text.")
    case .modelsDev: return JSON.object(try ModelsDev.providers(of: stored.database)).text + "\n"
    case .csv: return try ModelsCSV.text(stored.database)
    case .json:
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let models = try Catalog(image: stored.image).models()
        return String(decoding: try encoder.encode(models), as: UTF8.self) + "\n"
    }
}
