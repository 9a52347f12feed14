package import CatalogCompiler

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// The catalog of models.dev: its `api.json` as rows, and rows as its `api.json`.
package enum ModelsDev {
    static let source = "models.dev"
    static let url = "https://models.dev/api.json"

    /// Imports the bytes of an `api.json`; `file` is its name in notes and errors.
    ///
    /// A value that no column can hold makes its field unknown and a note, and stays as the source
    /// wrote it. Linear in the file's size.
    /// - Parameter retrievedOn: the day, `YYYY-MM-DD`, on which the file was fetched, where known.
    package static func read(
        _ bytes: [UInt8],
        from file: String,
        retrievedOn: String? = nil
    ) throws(ImportError) -> ImportedCatalog {
        var facts = try facts(of: bytes, from: file)
        facts.add(
            "sources",
            [
                "id": .text(source),
                "url": .text(url),
                "licence": .text("MIT"),
                "retrieved_on": retrievedOn.map { .text($0) } ?? .null,
            ]
        )
        let models = facts.modelCount
        if models == 0 {
            throw .notCatalog(file: file, place: "the whole file", reason: "it has no models")
        }
        if facts.faulty.count * 20 > models {
            throw .tooManyFaults(
                file: file,
                faulty: facts.faulty.count,
                models: models,
                first: Array(facts.faults.prefix(5))
            )
        }
        do {
            return ImportedCatalog(
                database: try database(of: facts),
                report: ImportReport(
                    providers: facts.rows["providers", default: []].count,
                    models: models,
                    notes: facts.notes
                )
            )
        } catch {
            throw .database(file: file, reason: error.description)
        }
    }

    private static func facts(
        of bytes: [UInt8],
        from file: String
    ) throws(ImportError) -> UpstreamFacts {
        // Foundation's decoder takes one of two members of a key, says neither where a fault is nor
        // why, and reads numbers without their literals. So the file is scanned as well.
        let scanned = try scan(bytes, from: file)
        let context = UpstreamFile.Context(name: file, scanned: scanned)
        do {
            return try JSONDecoder()
                .decode(UpstreamFile.self, from: Data(bytes), configuration: context)
                .facts
        } catch {
            if let error = error as? ImportError { throw error }
            throw .notJSON(file: file, line: 1, column: 1, reason: "\(error)")
        }
    }

    private static func scan(_ bytes: [UInt8], from file: String) throws(ImportError) -> JSON {
        do { return try JSON(scanning: bytes) } catch {
            throw .notJSON(
                file: file,
                line: error.line,
                column: error.column,
                reason: error.reason
            )
        }
    }

    private static func database(of facts: UpstreamFacts) throws(SQLiteError) -> CatalogDatabase {
        let database = try CatalogDatabase()
        try database.connection.execute("BEGIN")
        for table in CatalogTable.all {
            let columns = table.storedColumns
            let places = columns.map { _ in "?" }.joined(separator: ", ")
            let insert = try database.connection.prepare(
                """
                INSERT INTO \(table.name) (\(columns.joined(separator: ", "))) VALUES (\(places))
                """
            )
            for row in facts.rows[table.name, default: []] {
                for (index, column) in columns.enumerated() {
                    try insert.bind(row[column] ?? .null, at: index)
                }
                _ = try insert.step()
                insert.reset()
            }
        }
        try database.connection.execute("COMMIT")
        return database
    }
}

/// A file as a catalog, and what was noted on the way.
package struct ImportedCatalog {
    package let database: CatalogDatabase
    package let report: ImportReport
}

/// A row of a table: its values by column; a column that is not there is NULL.
typealias Row = [String: Statement.Value]

extension CatalogTable {
    /// The columns of the table in SQL: the key's, then the others.
    var storedColumns: [String] {
        keyColumns + fields.map(\.column).filter { !keyColumns.contains($0) }
    }

    /// The fields that a source states as one value each, one or two keys deep, by their keys.
    ///
    /// A column of the primary key is read by hand, and so is what is a value and an object.
    var shape: [String: UpstreamShape] {
        var shape: [String: UpstreamShape] = [:]
        for field in fields where !keyColumns.contains(field.column) {
            switch field.jsonPath?.count {
            case 1: shape[field.jsonPath?.first ?? ""] = .field(field)
            case 2:
                let (outer, inner) = (field.jsonPath?.first ?? "", field.jsonPath?.last ?? "")
                if case .object(var members) = shape[outer, default: .object([:])] {
                    members[inner] = field
                    shape[outer] = .object(members)
                }
            default: continue
            }
        }
        return shape
    }
}

/// What a source states under a key: a field, or an object of them.
enum UpstreamShape {
    case field(CatalogField)
    case object([String: CatalogField])
}
