package import ModelCatalog

/// The catalog of models.dev: reads its `api.json` as rows, and writes rows as its `api.json`.
package enum ModelsDev {
    static let source = UpstreamSource.modelsDev.id

    /// The keys of models.dev's prices, which are also the catalog's names of their meters.
    static let meters: Set<String> = [
        "input", "output", "cache_read", "cache_write", "reasoning", "input_audio", "output_audio",
    ]

    /// Reads the bytes of an `api.json`; `file` is its name in notes and errors.
    ///
    /// A value that no column can hold makes its field unknown; it is noted, and kept as the source
    /// wrote it. Linear in the file's size.
    /// - Parameter retrievedOn: The day on which the file was fetched; nil: unknown.
    package static func read(
        _ bytes: [UInt8],
        from file: String,
        retrievedOn: CatalogDate? = nil
    ) throws(ImportError) -> ImportedCatalog {
        try ImportedCatalog([
            try UpstreamFile.facts(
                of: bytes,
                from: file,
                format: .modelsDev,
                retrievedOn: retrievedOn
            )
        ])
    }
}
