internal import CImage
package import ModelCatalog

/// The origin of a published catalog, stored as a note beside it.
package enum CatalogOrigin: Hashable, Sendable {
    /// A user imported or built it. A catalog without a note counts as imported.
    case imported
    /// A program installed it from its built-in snapshot, with facts of this day; nil: unknown.
    case snapshot(CatalogDate?)

    /// The key of the note, beside the image that readers pin.
    static var key: String { "origin/1" }

    /// The origin of the catalog of an accepted image, by the note that lies beside it.
    init(of image: RawSpan, note: RawSpan?) {
        var origin = catalog_origin()
        // The note is written to within the call.
        if let note, unsafe catalog_origin_read(note, &origin),
            origin.content_checksum == image_read_header(image).content_checksum
        {
            self = .snapshot(CatalogDate(code: origin.day))
        } else {
            self = .imported
        }
    }

    /// Whether a stored catalog of this origin may be replaced by one of another origin.
    func isReplaced(by next: CatalogOrigin) -> Bool {
        switch (self, next) {
        case (_, .imported): true
        case (.imported, _): false
        case (.snapshot(let stored), .snapshot(let next)):
            // A snapshot without a day is neither older nor newer, so it stays.
            if let stored, let next { stored < next } else { false }
        }
    }

    /// The note on a catalog; nil where it needs none.
    func note(on image: RawSpan) -> [UInt8]? {
        guard case .snapshot(let day) = self else { return nil }
        let origin = catalog_origin(
            content_checksum: image_read_header(image).content_checksum,
            day: day?.code ?? 0,
            reserved: 0
        )
        var note = [UInt8](repeating: 0, count: Int(CATALOG_ORIGIN_SIZE))
        // The note is written to within the call. Without memory for it, the catalog counts as imported.
        return unsafe catalog_origin_build(origin, &note) ? note : nil
    }
}
