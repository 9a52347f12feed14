internal import CImage
internal import CatalogCompiler
internal import ModelCatalog

/// A catalog that is to be published.
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

    /// Whether its content and its origin equal those of the stored catalog.
    func equals(_ stored: StoredCatalog, as origin: CatalogOrigin) -> Bool {
        origin == stored.origin && hasContent(of: stored)
    }

    /// Whether its content equals that of the stored catalog, whatever the origins are.
    func hasContent(of stored: StoredCatalog) -> Bool {
        image_read_header(catalogBytes).content_checksum == stored.contentChecksum
            && image_read_header(upstreamBytes).content_checksum == stored.upstreamChecksum
    }

    /// Gives it the number of a generation and the present time.
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

    /// A summary of the catalog, once it is published.
    func publication(
        _ generation: UInt64,
        isNew: Bool,
        after stored: StoredCatalog
    ) -> Publication {
        var publication = Publication(catalogBytes, generation: generation, isNew: isNew)
        if isNew, let facts = stored.facts {
            publication.changes = CatalogChanges(from: facts, to: CatalogFacts(image: catalogBytes))
        }
        return publication
    }
}
