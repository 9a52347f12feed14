internal import JSONText
public import ModelCatalog

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Writes the catalog that is stored in a directory to a file, which is replaced whole or not at all.
///
/// The SQLite form holds everything, and ``buildCatalog(from:into:_:)`` makes the same catalog of it.
///
/// - Parameters:
///   - directory: Where the catalog is stored.
///   - file: The path of the file.
///   - form: What to write; nil: what the file's name ends in, else the SQLite form.
/// - Returns: What the stored catalog is.
/// - Throws: ``/ModelCatalog/CatalogError`` where the catalog cannot be read, ``FormError`` where the file
///   cannot be written.
public func exportCatalog(
    from directory: String = CatalogDirectory.standard,
    to file: String,
    as form: CatalogForm? = nil
) throws -> Publication {
    let form = form ?? CatalogForm(fileName: file) ?? .sqlite
    if form == .image { return try ImageForm.write(from: directory, to: file) }
    let stored = try StoredTables(in: directory)
    try stored.requireOther(file)
    switch form {
    case .sqlite: try SQLiteForm.write(stored.database, to: file)
    default:
        let text = try text(of: stored, as: form, in: directory)
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
///   - form: Any but ``CatalogForm/sqlite`` and ``CatalogForm/image``, which are not text.
/// - Throws: ``/ModelCatalog/CatalogError`` where the catalog cannot be read.
public func exportedText(
    from directory: String = CatalogDirectory.standard,
    as form: CatalogForm
) throws -> String {
    try text(of: StoredTables(in: directory), as: form, in: directory)
}

private func text(
    of stored: StoredTables,
    as form: CatalogForm,
    in directory: String
) throws -> String {
    switch form {
    case .sqlite, .image: preconditionFailure("A \(form) file is not text.")
    case .modelsDev: return JSON.object(try ModelsDev.providers(of: stored.database)).text + "\n"
    case .csv: return try ModelsCSV.text(stored.database)
    case .json:
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let models = try Catalog(image: stored.image).models()
        return String(decoding: try encoder.encode(models), as: UTF8.self) + "\n"
    }
}
