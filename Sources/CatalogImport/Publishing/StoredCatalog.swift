internal import CImage
internal import CatalogCompiler
internal import MappedStore
internal import ModelCatalog
internal import SQLiteDatabase
internal import SharedStore

/// What a writer has to know of the catalog that is stored.
struct StoredCatalog {
    /// Where it comes from; imported where there is none.
    var origin = CatalogOrigin.imported
    /// The days on which its sources were retrieved, by their ids, where they are stated.
    var retrievalDays: [String: CatalogDate] = [:]
    /// The number of its generation; 0 where there is none.
    var generation: UInt64 = 0
    /// What it is; nil where there is none, or none that can be read.
    var publication: Publication?
    /// The checksums of its images; nil where there is none, or none that can be read.
    var contentChecksum: UInt64?
    var upstreamChecksum: UInt64?
    /// What its image holds that this version does not know and must not lose; nil: nothing.
    var unknown: String?
    /// What it says; nil where that was not asked for, or cannot be read.
    var facts: CatalogFacts?

    /// The key of the upstream text, beside the image that readers pin.
    static var upstreamKey: String { "upstream_texts/1" }

    /// What is stored now, read without the writer's lock; creates nothing.
    static func read(
        in directory: String,
        listsFacts: Bool
    ) throws(StoreError) -> StoredCatalog {
        do {
            let environment = CatalogDirectory.environment(in: directory)
            let store = try Store(opening: environment, contents: .catalogHeader)
            let pin = try store.pin()
            return StoredCatalog(
                image: pin.bytes,
                upstream: try pin.other(upstreamKey),
                note: try pin.other(CatalogOrigin.key),
                listsFacts: listsFacts
            )
        } catch  where Self.isReplaced(error.fault) {
            return StoredCatalog(image: nil, upstream: nil, note: nil, listsFacts: false)
        }
    }

    /// Whether a publication takes what cannot be read for nothing.
    private static func isReplaced(_ fault: StoreError.Fault) -> Bool {
        [.missing, .noValue, .otherValues, .refused, .cutShort, .damaged].contains(fault)
    }

    /// Opens what is stored for reading, if its image is whole.
    static func open(in directory: String) throws(StoreError) -> Store {
        let environment = CatalogDirectory.environment(in: directory)
        return try Store(opening: environment, contents: .catalog)
    }

    /// What the values of a store say.
    ///
    /// - Parameter note: The one on the catalog's origin; nil: there is none.
    init(image: RawSpan?, upstream: RawSpan?, note: RawSpan?, listsFacts: Bool) {
        if let image {
            // A damaged catalog is replaced like a missing one, with a generation that goes on.
            generation = image_generation(image)
            if catalog_accept(image, .IMAGE_CATALOG, false) == .IMAGE_INTACT {
                publication = Publication(image, isNew: false)
                origin = CatalogOrigin(of: image, note: note)
                retrievalDays = image.retrievalDays
                if listsFacts { facts = CatalogFacts(image: image) }
                contentChecksum = image_read_header(image).content_checksum
                // What this version knows of images is static.
                let loss = unsafe image_would_lose(image, catalog_schema(.IMAGE_CATALOG))
                unknown = image.text(loss.what)
            }
        }
        if let upstream, catalog_accept(upstream, .IMAGE_UPSTREAM, false) == .IMAGE_INTACT {
            upstreamChecksum = image_read_header(upstream).content_checksum
            if unknown == nil {
                let loss = unsafe image_would_lose(upstream, catalog_schema(.IMAGE_UPSTREAM))
                unknown = upstream.text(loss.what)
            }
        }
    }
}

extension StoredCatalog {
    /// What is stored now, whole, and where it comes from; nil where nothing that can be read is stored.
    static func published(
        in directory: String
    ) throws(PublishError) -> (publication: Publication, origin: CatalogOrigin)? {
        do {
            let store = try open(in: directory)
            let pin = try store.pin()
            let origin = CatalogOrigin(of: pin.bytes, note: try pin.other(CatalogOrigin.key))
            return (Publication(pin.bytes, isNew: false), origin)
        } catch {
            if isReplaced(error.fault) { return nil }
            throw PublishError(error, directory: directory)
        }
    }
}

extension RawSpan {
    /// A copy of a text of the image; nil where it is absent.
    fileprivate func text(_ text: image_text) -> String? {
        let place = image_text_place(self, text)
        guard place.offset != 0 else { return nil }
        let start = Int(place.offset)
        // The bytes are copied within the call.
        return unsafe extracting(start..<start + Int(place.length)).withUnsafeBytes {
            unsafe String(decoding: $0, as: UTF8.self)
        }
    }
}
