internal import CatalogCompiler
internal import JSONText
internal import ModelCatalog
internal import SQLiteDatabase

/// Reads a file of a source as facts.
enum UpstreamFile {
    /// Reads the bytes of a file; `name` is its name in notes and errors.
    ///
    /// Linear in the file's size.
    /// - Parameters:
    ///   - format: The format of the file; nil: found out from its content.
    ///   - retrievedOn: The day on which it was fetched; nil: unknown.
    static func facts(
        of bytes: [UInt8],
        from name: String,
        format: ImportFormat?,
        retrievedOn: CatalogDate? = nil
    ) throws(ImportError) -> UpstreamFacts {
        let scanned = try scan(bytes, from: name)
        let found = ImportFormat(of: scanned)
        if let format, let found, !format.source.isSource(of: scanned) {
            throw .notCatalog(
                file: name,
                place: "the whole file",
                reason: "it has the format of \(found.rawValue), not of \(format.rawValue)"
            )
        }
        guard let format = format ?? found else {
            throw .notCatalog(
                file: name,
                place: "the whole file",
                reason: "it has no models of a known format"
            )
        }
        guard let entries = UpstreamValue(scanned).members else {
            throw .notCatalog(
                file: name,
                place: "the whole file",
                reason: "it must be an object"
            )
        }
        var facts = UpstreamFacts(file: name, format: format)
        try format.source.read(&facts, entries)
        facts.addSource(retrievedOn: retrievedOn)
        try facts.check()
        return facts
    }

    private static func scan(_ bytes: [UInt8], from file: String) throws(ImportError) -> JSON {
        if bytes.starts(with: "SQLite format 3\u{0}".utf8) {
            throw .otherFormat(file: file)
        }
        do { return try JSON(scanning: bytes) } catch {
            throw .notJSON(
                file: file,
                line: error.line,
                byteOfLine: error.column,
                reason: error.reason
            )
        }
    }
}

extension UpstreamFacts {
    fileprivate mutating func addSource(retrievedOn: CatalogDate?) {
        add(
            "sources",
            [
                "id": .text(format.source.id),
                "url": .text(format.source.url),
                "licence": .text(format.source.licence),
                "retrieved_on": retrievedOn.map { .text($0.description) } ?? .null,
            ]
        )
    }

    /// Refuses a file without models, or with so many faults that its format seems to have changed.
    fileprivate func check() throws(ImportError) {
        if entryCount == 0 || rows["models", default: []].isEmpty {
            throw .notCatalog(file: file, place: "the whole file", reason: "it has no models")
        }
        if faulty.count * 20 > entryCount {
            throw .tooManyFaults(
                file: file,
                faulty: faulty.count,
                models: entryCount,
                first: Array(faults.prefix(5))
            )
        }
    }
}
