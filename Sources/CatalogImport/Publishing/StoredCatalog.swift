internal import CImage
internal import CatalogCompiler
internal import MappedStore
internal import ModelCatalog
internal import SQLiteDatabase
internal import SharedStore

/// What a writer needs to know of the stored catalog.
struct StoredCatalog {
    /// Its origin; imported where nothing is stored.
    var origin = CatalogOrigin.imported
    /// The stated days on which its sources were retrieved, by the sources' ids.
    var retrievalDays: [String: CatalogDate] = [:]
    /// The number of its generation; 0 where nothing is stored.
    var generation: UInt64 = 0
    /// Its summary; nil where no catalog is stored that can be read.
    var publication: Publication?
    /// The checksums of its images; nil where no catalog is stored that can be read.
    var contentChecksum: UInt64?
    var upstreamChecksum: UInt64?
    /// The name of something in its image that this version does not know and must not lose; nil:
    /// nothing.
    var unknown: String?
    /// Its facts; nil where they were not asked for or cannot be read.
    var facts: CatalogFacts?

    /// The key of the image of upstream texts, beside the image that readers pin.
    static var upstreamKey: String { "upstream_texts/1" }

    /// Reads what is stored now, without the writer's lock. Creates nothing.
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

    /// Whether a publication treats a store with this fault as empty.
    private static func isReplaced(_ fault: StoreError.Fault) -> Bool {
        [.missing, .noValue, .otherValues, .refused, .cutShort, .damaged].contains(fault)
    }

    /// Opens the stored catalog for reading. Throws where its image is not whole.
    static func open(in directory: String) throws(StoreError) -> Store {
        let environment = CatalogDirectory.environment(in: directory)
        return try Store(opening: environment, contents: .catalog)
    }

    /// Reads the values of a store.
    ///
    /// - Parameter note: The note on the catalog's origin; nil: none is stored.
    init(image: RawSpan?, upstream: RawSpan?, note: RawSpan?, listsFacts: Bool) {
        if let image {
            // A damaged catalog is replaced like a missing one, but the generations count on.
            generation = image_generation(image)
            if catalog_accept(image, .IMAGE_CATALOG, false) == .IMAGE_INTACT {
                publication = Publication(image, isNew: false)
                origin = CatalogOrigin(of: image, note: note)
                retrievalDays = image.retrievalDays
                if listsFacts { facts = CatalogFacts(image: image) }
                contentChecksum = image_read_header(image).content_checksum
                // The schemas of this version are static.
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
    /// The stored catalog's summary and origin; nil where none is stored, or a damaged snapshot. A damaged
    /// catalog that a user imported is an error: another one must not take its place in silence.
    static func published(
        in directory: String
    ) throws -> (publication: Publication, origin: CatalogOrigin)? {
        do throws(StoreError) {
            let store = try open(in: directory)
            let pin = try store.pin()
            let origin = CatalogOrigin(of: pin.bytes, note: try pin.other(CatalogOrigin.key))
            return (Publication(pin.bytes, isNew: false), origin)
        } catch {
            switch error.fault {
            case .missing, .noValue, .otherValues: return nil
            case _ where isReplaced(error.fault):
                if isSnapshot(in: directory) { return nil }
                throw CatalogError(error, directory: directory)
            default: throw PublishError(error, directory: directory)
            }
        }
    }

    /// Whether the note beside a catalog whose header is whole says that a program installed it.
    private static func isSnapshot(in directory: String) -> Bool {
        do {
            let environment = CatalogDirectory.environment(in: directory)
            let store = try Store(opening: environment, contents: .catalogHeader)
            let pin = try store.pin()
            let origin = CatalogOrigin(of: pin.bytes, note: try pin.other(CatalogOrigin.key))
            return origin != .imported
        } catch {
            return false
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
