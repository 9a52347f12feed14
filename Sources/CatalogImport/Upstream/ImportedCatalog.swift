package import CatalogCompiler

/// The facts of one file or of several as a catalog, and what was noted on the way.
package struct ImportedCatalog {
    package let database: CatalogDatabase
    package let report: ImportReport

    /// Of a model that several files have, the first file's facts hold; it has the sources of all.
    init(_ files: [UpstreamFacts]) throws(ImportError) {
        var merged = MergedFacts()
        let reports = files.map { facts in
            let overridden = merged.add(facts)
            return ImportedFile(
                file: facts.file,
                format: facts.format,
                entries: facts.entryCount,
                models: facts.rows["models", default: []].count,
                overridden: overridden,
                aliases: facts.aliases.count,
                variants: facts.variants.count,
                skipped: facts.skipped.count
            )
        }
        do {
            database = try Self.database(of: merged)
        } catch {
            throw .database(
                file: files.map(\.file).joined(separator: "\" and \""),
                reason: error.description
            )
        }
        report = ImportReport(
            providers: merged.rows["providers", default: []].count,
            models: merged.rows["models", default: []].count,
            files: reports,
            notes: files.flatMap(\.notes),
            aliases: files.flatMap(\.aliases),
            variants: files.flatMap(\.variants),
            skipped: files.flatMap(\.skipped)
        )
    }

    private static func database(of facts: MergedFacts) throws(SQLiteError) -> CatalogDatabase {
        let database = try CatalogDatabase()
        try database.connection.execute("BEGIN")
        for table in CatalogTable.all {
            let insert = try database.insertion(into: table)
            for row in facts.rows[table.name, default: []] {
                try insert.run(table.storedColumns.map { row[$0] ?? .null })
            }
        }
        try database.connection.execute("COMMIT")
        return database
    }
}

/// The rows of several files, those of earlier files first.
private struct MergedFacts {
    private(set) var rows: [String: [Row]] = [:]
    private var sources: Set<String> = []
    private var providers: Set<String> = []
    private var models: Set<UpstreamFacts.Subject> = []
    private var modelSources: Set<Row> = []

    /// Adds the rows of a file but for what earlier files state; the number of models that those
    /// have already.
    mutating func add(_ facts: UpstreamFacts) -> Int {
        let earlierProviders = providers
        let earlierModels = models
        var overridden = 0
        for table in CatalogTable.all {
            for row in facts.rows[table.name, default: []] {
                let provider = row["provider_id"]?.string ?? ""
                switch table.name {
                case "sources":
                    guard sources.insert(row["id"]?.string ?? "").inserted else { continue }
                case "providers":
                    guard providers.insert(row["id"]?.string ?? "").inserted else { continue }
                case "provider_key_variables":
                    if earlierProviders.contains(provider) { continue }
                case "models":
                    guard models.insert(row.subject(model: "id")).inserted else {
                        overridden += 1
                        continue
                    }
                case "model_sources":
                    guard modelSources.insert(row).inserted else { continue }
                case _ where row["model_id"] == .text(""):
                    if earlierProviders.contains(provider) { continue }
                default:
                    if earlierModels.contains(row.subject(model: "model_id")) { continue }
                }
                rows[table.name, default: []].append(row)
            }
        }
        return overridden
    }
}

extension Row {
    fileprivate func subject(model column: String) -> UpstreamFacts.Subject {
        UpstreamFacts.Subject(
            provider: self["provider_id"]?.string ?? "",
            model: self[column]?.string
        )
    }
}
