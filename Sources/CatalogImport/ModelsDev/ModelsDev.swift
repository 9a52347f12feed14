package import ModelCatalog

/// The catalog of models.dev: its `api.json` as rows, and rows as its `api.json`.
package enum ModelsDev {
    static let source = UpstreamSource.modelsDev.id

    /// What models.dev names its prices by; the catalog has the same names for them.
    static let meters: Set<String> = [
        "input", "output", "cache_read", "cache_write", "reasoning", "input_audio", "output_audio",
    ]

    /// Imports the bytes of an `api.json`; `file` is its name in notes and errors.
    ///
    /// A value that no column can hold makes its field unknown and a note, and stays as the source
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
