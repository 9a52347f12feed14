internal import CImage
internal import CatalogCompiler
internal import JSONText
internal import MappedStore
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
/// - Throws: ``CatalogError`` where the catalog cannot be read, ``FormError`` where the file cannot be
///   written.
public func exportCatalog(
    from directory: String = CatalogDirectory.standard,
    to file: String,
    as form: CatalogForm? = nil
) throws -> Publication {
    let stored = try StoredTables(in: directory)
    let environment = CatalogDirectory.environment(in: directory)
    for own in ["\(environment)/data.mdb", "\(environment)/lock.mdb", "\(environment).lock"]
    where WholeFile.isSame(file, own) {
        let reason = "the catalog itself is stored there; choose another name"
        throw FormError.unwritable(file: file, isPermission: false, reason: reason)
    }
    switch form ?? CatalogForm(fileName: file) ?? .sqlite {
    case .sqlite: try SQLiteForm.write(stored.database, to: file)
    case let form:
        let bytes = Array(try text(of: stored, as: form, in: directory).utf8)
        try WholeFile.replace(
            file,
            by: { path throws(FormError) in try WholeFile.write(bytes, to: path, for: file) },
            orTo: { path throws(FormError) in
                try WholeFile.write(bytes, to: path, for: file, isNew: false)
            }
        )
    }
    return stored.publication
}

/// The catalog that is stored in a directory as text.
///
/// - Parameter form: Any but ``CatalogForm/sqlite``, which is no text.
/// - Throws: ``CatalogError`` where the catalog cannot be read.
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
    case .sqlite: preconditionFailure("A SQLite file is no text.")
    case .modelsDev: return JSON.object(try ModelsDev.providers(of: stored.database)).text + "\n"
    case .csv: return try ModelsCSV.text(stored.database)
    case .json:
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let models = try Catalog(image: stored.image).models()
        return String(decoding: try encoder.encode(models), as: UTF8.self) + "\n"
    }
}

/// A stored catalog as tables, with its image: one generation of both.
private struct StoredTables {
    let database: CatalogDatabase
    let image: [UInt8]
    let publication: Publication

    init(in directory: String) throws {
        let stored: Stored
        do {
            stored = try Stored(in: directory)
        } catch {
            throw CatalogError(error, directory: directory)
        }
        image = stored.image
        publication = Publication(stored.image.bytes, isNew: false)
        guard let upstream = stored.upstream else {
            database = try CatalogDatabase(catalog: stored.image.bytes, upstream: nil)
            return
        }
        guard catalog_accept(upstream.bytes, .IMAGE_UPSTREAM, false) == .IMAGE_INTACT else {
            throw CatalogError.unreadable(
                directory: directory,
                kind: .damaged,
                reason: "the upstream text beside its image is damaged: import a catalog anew."
            )
        }
        database = try CatalogDatabase(catalog: stored.image.bytes, upstream: upstream.bytes)
    }

    /// Copies of both images, so that no pin is held while tables are filled.
    private struct Stored {
        let image: [UInt8]
        let upstream: [UInt8]?

        init(in directory: String) throws(StoreError) {
            let store = try StoredCatalog.open(in: directory)
            let pin = try store.pin()
            image = Array(copying: pin.bytes)
            if let text = try pin.other(StoredCatalog.upstreamKey) {
                upstream = Array(copying: text)
            } else {
                upstream = nil
            }
        }
    }
}

extension [UInt8] {
    fileprivate init(copying span: RawSpan) {
        // The bytes are copied within the call.
        self = unsafe span.withUnsafeBytes { unsafe Array($0) }
    }

    fileprivate var bytes: RawSpan {
        @_lifetime(borrow self)
        get {
            // A byte has no padding.
            unsafe span.bytes
        }
    }
}
