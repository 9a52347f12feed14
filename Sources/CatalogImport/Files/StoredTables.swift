internal import CImage
package import CatalogCompiler
internal import MappedStore
internal import ModelCatalog

/// A stored catalog as tables, with its image, both of one generation.
package struct StoredTables {
    package let database: CatalogDatabase
    /// The image that programs read.
    package let image: [UInt8]
    package let publication: Publication
    private let directory: String

    /// The rows of the image that this version does not understand, so that the tables lack them. Linear in the
    /// image's rows.
    package var omitted: [OmittedRows] {
        var omitted: [OmittedRows] = []
        for table in CatalogTable.all where table.name != CatalogTable.upstreamTexts {
            let rows = table.omittedRows(in: image.bytes)
            if rows > 0 { omitted.append(OmittedRows(table: table.name, rows: rows)) }
        }
        return omitted
    }

    /// Copies the catalog that is stored in a directory. Linear in its size.
    ///
    /// - Throws: `CatalogError` where it cannot be read.
    package init(in directory: String) throws {
        self.directory = directory
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
                code: .damaged,
                reason: "the upstream text beside its image is damaged: import a catalog anew."
            )
        }
        database = try CatalogDatabase(catalog: stored.image.bytes, upstream: upstream.bytes)
    }

    /// Refuses to overwrite a file that the catalog itself is stored in.
    package func requireOther(_ file: String) throws(CatalogFileError) {
        try Self.requireOther(file, than: directory)
    }

    /// Refuses to overwrite a file that the catalog of a directory is stored in.
    static func requireOther(_ file: String, than directory: String) throws(CatalogFileError) {
        let environment = CatalogDirectory.environment(in: directory)
        for own in [
            "\(environment)/data.mdb", "\(environment)/lock.mdb", "\(environment)/writer.lock",
        ]
        where WholeFile.isSame(file, own) {
            let reason = "the catalog itself is stored there; choose another name"
            throw .unwritable(file: file, reason: reason)
        }
    }

    /// Copies of both images, so that no pin is held while the tables are filled.
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
