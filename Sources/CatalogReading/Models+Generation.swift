internal import CImage

extension Models {
    /// The number of this generation: 1 for the first catalog of a directory, one more for each
    /// change; 0 for a catalog that was never published.
    public var generation: UInt64 { image_read_header(image).generation }

    /// When this generation was published, or the epoch where it never was.
    public var created: Timestamp {
        Timestamp(secondsSince1970: image_read_header(image).created)
    }

    /// The checksum of the content: equal for equal catalogs, whenever they were published.
    public var contentChecksum: UInt64 { image_read_header(image).content_checksum }

    /// The size of the image in bytes.
    public var byteCount: Int { image.byteCount }

    /// Visits the sources that the catalog's facts come from, in the byte order of their ids.
    public func visitSources<E: Error>(_ body: (SourceView) throws(E) -> Void) throws(E) {
        for row in image.rows(of: .CATALOG_SECTION_SOURCE) {
            try body(SourceView(image: image, row: row))
        }
    }
}

/// A source of facts, in place. Valid inside the read that it came from.
public struct SourceView: ~Escapable {
    private let image: RawSpan
    private let row: UInt32

    @_lifetime(copy image)
    init(image: RawSpan, row: UInt32) {
        self.image = image
        self.row = row
    }

    /// Its id, such as `models.dev`.
    public var id: TextView {
        @_lifetime(copy self) get { TextView(stated: catalog_source_id(image, row), in: image) }
    }

    /// Where it is published, or nil where that is not stated.
    public var url: TextView? {
        @_lifetime(copy self) get { TextView(catalog_source_url(image, row), in: image) }
    }

    /// The licence of its data, or nil where that is not stated.
    public var licence: TextView? {
        @_lifetime(copy self) get { TextView(catalog_source_licence(image, row), in: image) }
    }

    /// The day on which it was retrieved, or nil where that is not known.
    public var retrievedOn: CatalogDate? {
        CatalogDate(code: catalog_source_retrieved_on(image, row))
    }
}
