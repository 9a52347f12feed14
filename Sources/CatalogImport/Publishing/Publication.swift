internal import CImage

/// A summary of a catalog that was published.
public struct Publication: Sendable, Hashable {
    /// The number of its generation.
    public let generation: UInt64
    /// Whether a new generation was published or, in a dry run, would have been; false where the
    /// stored catalog stays, because it is equal or must not be replaced.
    public let isNew: Bool
    /// The number of its models.
    public let models: Int
    /// The number of its providers.
    public let providers: Int
    /// The size in bytes of the image that programs read.
    public let byteCount: Int
    /// The differences from the catalog before; nil where they were not asked for, no catalog could be read
    /// before, or nothing was published.
    public internal(set) var changes: CatalogChanges?
    /// The names in the SQLite file that it was built from which this version does not know; empty where it was
    /// not built from a file.
    public internal(set) var unknown: [UnknownName] = []
    /// The names that the SQLite file that it was built from lacks; empty where it was not built from a file.
    public internal(set) var missing: [MissingName] = []
    /// The keys of values beside the catalog that were lost, because the data file was damaged and had to be
    /// replaced; empty where nothing was lost.
    public internal(set) var lost: [String] = []
    /// The rows that an export lacks, because a newer version stored them and this one does not understand
    /// them; empty where nothing is missing or nothing was exported.
    public internal(set) var omitted: [OmittedRows] = []
}

/// Rows of a table that this version does not understand: they have needs that it does not know.
public struct OmittedRows: Sendable, Hashable, Codable {
    /// The table's name in SQL.
    public let table: String
    /// How many rows; rows of omitted models and providers are not counted.
    public let rows: Int
}

extension OmittedRows: CustomStringConvertible {
    /// How many rows of which table: `2 rows of 'prices'`.
    public var description: String {
        "\(rows) \(rows == 1 ? "row" : "rows") of '\(table)'"
    }
}

extension Publication {
    /// Summarizes a sound image.
    ///
    /// - Parameter generation: The number of its generation; nil: the one in the image.
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
