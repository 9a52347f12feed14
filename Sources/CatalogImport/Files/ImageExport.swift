internal import MappedStore
internal import ModelCatalog

/// The export of the stored image, byte for byte: what an app opens without a system library.
enum ImageExport {
    /// Writes the newest image of the catalog in a directory to a file, which is replaced as a whole or not at
    /// all.
    ///
    /// - Throws: ``CatalogError`` where it cannot be read, ``CatalogFileError`` where the file cannot be written.
    static func write(from directory: String, to file: String) throws -> Publication {
        let image: [UInt8]
        let publication: Publication
        do {
            let store = try StoredCatalog.open(in: directory)
            let pin = try store.pin()
            // The bytes are copied within the call.
            image = unsafe pin.bytes.withUnsafeBytes { unsafe Array($0) }
            publication = Publication(pin.bytes, isNew: false)
        } catch {
            throw CatalogError(error, directory: directory)
        }
        try StoredTables.requireOther(file, than: directory)
        try WholeFile.replace(file, with: image)
        return publication
    }
}

extension WholeFile {
    /// Replaces a file by these bytes, as a whole or not at all. Writes to a device or a pipe
    /// directly.
    package static func replace(_ file: String, with bytes: [UInt8]) throws(CatalogFileError) {
        try replace(
            file,
            by: { path throws(CatalogFileError) in try write(bytes, to: path, for: file) },
            orTo: { path throws(CatalogFileError) in
                try write(bytes, to: path, for: file, isNew: false)
            }
        )
    }
}
