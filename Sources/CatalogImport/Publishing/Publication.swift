internal import CImage

/// What a catalog is after it was published.
public struct Publication: Sendable, Hashable {
    /// The number of its generation.
    public let generation: UInt64
    /// Whether a new generation was published or, in a dry run, would have been; false where the
    /// stored catalog was equal already, or was to stay.
    public let isNew: Bool
    /// The number of its models.
    public let models: Int
    /// The number of its providers.
    public let providers: Int
    /// The size in bytes of the image that programs read.
    public let byteCount: Int
    /// How it differs from the catalog before; nil where that was not asked for, there was none that
    /// can be read, or nothing was new.
    public internal(set) var changes: CatalogChanges?
    /// What the SQLite file that it was built from has and this version does not know; empty where it was
    /// not built from one.
    public internal(set) var unknown: [UnknownName] = []
    /// What the SQLite file that it was built from lacks and this version reads; empty where it was not
    /// built from one.
    public internal(set) var missing: [MissingName] = []
    /// The keys of what a damaged data file held beside the catalog, and could not be carried over into
    /// the file that replaces it; empty where nothing was lost.
    public internal(set) var lost: [String] = []
    /// What a newer version has stored and this one does not understand, so that an export lacks it; empty
    /// where nothing was exported or all was understood.
    public internal(set) var omitted: [OmittedRows] = []
}

/// Rows of a table that hold under conditions which this version does not know.
public struct OmittedRows: Sendable, Hashable, Codable {
    /// The name of the table in SQL.
    public let table: String
    /// How many rows, those of omitted models and providers not counted.
    public let rows: Int
}

extension OmittedRows: CustomStringConvertible {
    /// How many rows of which table: `2 rows of 'prices'`.
    public var description: String {
        "\(rows) \(rows == 1 ? "row" : "rows") of '\(table)'"
    }
}

extension Publication {
    /// What an intact image is in a directory.
    ///
    /// - Parameter generation: Its number; nil: the one that it was published as.
    init(_ image: RawSpan, generation: UInt64? = nil, isNew: Bool) {
        self.init(
            generation: generation ?? image_read_header(image).generation,
            isNew: isNew,
            models: Int(catalog_model_count(image)),
            providers: Int(catalog_provider_count(image)),
            byteCount: image.byteCount,
            changes: nil
        )
    }
}
