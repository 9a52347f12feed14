internal import CImage
internal import CatalogCompiler
internal import MappedStore
internal import ModelCatalog

/// What a writer has to know of the catalog that is stored.
struct StoredCatalog {
    /// The number of its generation; 0 where there is none.
    var generation: UInt64 = 0
    /// What it is; nil where there is none, or none that can be read.
    var publication: Publication?
    /// The checksums of its images; nil where there is none, or none that can be read.
    var contentChecksum: UInt64?
    var upstreamChecksum: UInt64?
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
            let upstream = try pin.other(upstreamKey)
            return StoredCatalog(image: pin.bytes, upstream: upstream, listsFacts: listsFacts)
        } catch  where Self.isReplaced(error.fault) {
            return StoredCatalog(image: nil, upstream: nil, listsFacts: false)
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

    init(image: RawSpan?, upstream: RawSpan?, listsFacts: Bool) {
        if let image {
            // A damaged catalog is replaced like a missing one, with a generation that goes on.
            if catalog_accept(image, .IMAGE_CATALOG, true) == .IMAGE_INTACT {
                generation = image_read_header(image).generation
            }
            if catalog_accept(image, .IMAGE_CATALOG, false) == .IMAGE_INTACT {
                publication = Publication(image, isNew: false)
                if listsFacts { facts = CatalogFacts(image: image) }
                contentChecksum = image_read_header(image).content_checksum
            }
        }
        if let upstream, catalog_accept(upstream, .IMAGE_UPSTREAM, false) == .IMAGE_INTACT {
            upstreamChecksum = image_read_header(upstream).content_checksum
        }
    }
}
