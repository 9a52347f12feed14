internal import CatalogCompiler
internal import JSONText

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A file of a source as the facts that it states.
struct UpstreamFile: DecodableWithConfiguration {
    /// What a value alone does not know.
    struct Context {
        let name: String
        let format: CatalogFormat
        let scanned: JSON
    }

    let facts: UpstreamFacts

    init(from decoder: any Decoder, configuration: Context) throws {
        var facts = UpstreamFacts(file: configuration.name, format: configuration.format)
        let file = UpstreamValue(decoder, scanned: configuration.scanned)
        guard let entries = try file.members() else {
            throw ImportError.notCatalog(
                file: configuration.name,
                place: "the whole file",
                reason: "it is no object"
            )
        }
        switch configuration.format {
        case .modelsDev: try facts.readModelsDev(entries)
        case .liteLLM: try facts.readLiteLLM(entries)
        }
        self.facts = facts
    }

    /// Reads the bytes of a file; `name` is its name in notes and errors.
    ///
    /// Linear in the file's size.
    /// - Parameters:
    ///   - format: The format that it has; nil: told by its content.
    ///   - retrievedOn: The day, `YYYY-MM-DD`, on which it was fetched, where that is known.
    static func facts(
        of bytes: [UInt8],
        from name: String,
        format: CatalogFormat?,
        retrievedOn: String? = nil
    ) throws(ImportError) -> UpstreamFacts {
        // Foundation's decoder takes one of two members of a key, says neither where a fault is nor
        // why, and reads numbers without their literals. So the file is scanned as well.
        let scanned = try scan(bytes, from: name)
        let found = CatalogFormat(of: scanned)
        if let format, let found, !format.isFormat(of: scanned) {
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
                reason: "it has no models of any format that is known"
            )
        }
        var facts: UpstreamFacts
        do {
            let context = Context(name: name, format: format, scanned: scanned)
            facts = try JSONDecoder()
                .decode(UpstreamFile.self, from: Data(bytes), configuration: context)
                .facts
        } catch {
            if let error = error as? ImportError { throw error }
            throw .notJSON(file: name, line: 1, byteOfLine: 1, reason: "\(error)")
        }
        facts.addSource(retrievedOn: retrievedOn)
        try facts.check()
        return facts
    }

    private static func scan(_ bytes: [UInt8], from file: String) throws(ImportError) -> JSON {
        if bytes.starts(with: "SQLite format 3\u{0}".utf8) {
            throw .otherForm(file: file)
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
    fileprivate mutating func addSource(retrievedOn: String?) {
        add(
            "sources",
            [
                "id": .text(format.source.id),
                "url": .text(format.source.url),
                "licence": .text(format.source.licence),
                "retrieved_on": retrievedOn.map { .text($0) } ?? .null,
            ]
        )
    }

    /// Refuses a file without models, and one whose format seems to have changed.
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
