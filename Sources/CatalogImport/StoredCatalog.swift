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

    /// The key of the upstream text, beside the image that readers pin.
    static var upstreamKey: String { "upstream" }

    /// What is stored now, read without the writer's lock; creates nothing.
    static func read(in directory: String) throws(StoreError) -> StoredCatalog {
        do {
            // It stays within the bytes that it is handed.
            let store = try unsafe Store(
                opening: CatalogDirectory.environment(in: directory),
                accept: catalog_accept_header
            )
            let pin = try store.pin()
            return StoredCatalog(image: pin.bytes, upstream: try pin.other(upstreamKey))
        } catch  where [.missing, .noValue, .refused].contains(error.fault) {
            return StoredCatalog(image: nil, upstream: nil)
        }
    }

    init(image: RawSpan?, upstream: RawSpan?) {
        if let image {
            // A damaged catalog is replaced like a missing one, with a generation that goes on.
            if catalog_accept(image, .IMAGE_CATALOG, true) == .IMAGE_INTACT {
                generation = image_read_header(image).generation
            }
            if catalog_accept(image, .IMAGE_CATALOG, false) == .IMAGE_INTACT {
                publication = Publication(image, generation: generation, isNew: false)
                contentChecksum = image_read_header(image).content_checksum
            }
        }
        if let upstream, catalog_accept(upstream, .IMAGE_UPSTREAM, false) == .IMAGE_INTACT {
            upstreamChecksum = image_read_header(upstream).content_checksum
        }
    }
}

/// A catalog that may be published.
struct CandidateCatalog {
    private var catalog: [UInt8]
    private(set) var upstream: [UInt8]

    init(_ images: CatalogImages) {
        catalog = images.catalog
        upstream = images.upstream
    }

    /// The image that programs read.
    var catalogBytes: RawSpan {
        @_lifetime(borrow self)
        get {
            // A byte has no padding.
            unsafe catalog.span.bytes
        }
    }

    private var upstreamBytes: RawSpan {
        @_lifetime(borrow self)
        get {
            // A byte has no padding.
            unsafe upstream.span.bytes
        }
    }

    /// The number of its models.
    private var models: Int {
        Int(image_count(catalogBytes, catalog_section.CATALOG_SECTION_MODEL.rawValue))
    }

    /// Refuses a catalog that has lost most of its models.
    func check(
        against stored: StoredCatalog,
        in directory: String,
        _ options: PublishOptions
    ) throws(PublishError) {
        guard !options.allowsShrinking, let before = stored.publication?.models,
            models * 2 < before
        else {
            return
        }
        throw .shrinks(directory: directory, stored: before, new: models)
    }

    /// Whether it has the content of the one that is stored.
    func equals(_ stored: StoredCatalog) -> Bool {
        image_read_header(catalogBytes).content_checksum == stored.contentChecksum
            && image_read_header(upstreamBytes).content_checksum == stored.upstreamChecksum
    }

    /// Makes it a generation, published now.
    mutating func stamp(generation: UInt64) {
        let now = Timestamp.now.secondsSince1970
        // The arrays are whole images, and are only changed in place.
        unsafe catalog.withUnsafeMutableBytes { bytes in
            unsafe image_stamp(bytes.baseAddress!, bytes.count, generation, now)
        }
        unsafe upstream.withUnsafeMutableBytes { bytes in
            unsafe image_stamp(bytes.baseAddress!, bytes.count, generation, now)
        }
    }

    /// What it is once it is published.
    func publication(_ generation: UInt64, isNew: Bool) -> Publication {
        Publication(catalogBytes, generation: generation, isNew: isNew)
    }
}

extension Publication {
    /// What an intact image is in a directory.
    fileprivate init(_ image: RawSpan, generation: UInt64, isNew: Bool) {
        func count(_ section: catalog_section) -> Int { Int(image_count(image, section.rawValue)) }
        self.init(
            generation: generation,
            isNew: isNew,
            models: count(.CATALOG_SECTION_MODEL),
            providers: count(.CATALOG_SECTION_PROVIDER),
            byteCount: image.byteCount
        )
    }
}
