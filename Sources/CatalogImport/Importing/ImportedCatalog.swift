package import CatalogCompiler
internal import SQLiteDatabase

/// The facts of one file or of several as a catalog, and what was noted on the way.
package struct ImportedCatalog {
    package let database: CatalogDatabase
    package let report: ImportReport
    /// The file that each provider and each model is from.
    let origins: [CatalogSubject: String]

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
                file: files.map(\.file).joined(separator: "' and '"),
                reason: error.description
            )
        }
        origins = merged.origins
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
    /// The file that each provider and each model is from.
    private(set) var origins: [CatalogSubject: String] = [:]
    /// Where each provider is among the rows.
    private var places: [CatalogSubject: Int] = [:]
    /// The providers whose variables are known.
    private var variables: Set<CatalogSubject> = []
    private var sources: Set<String> = []
    private var modelSources: Set<Row> = []

    /// Adds the rows of a file but for what earlier files state; the number of models that those
    /// have already.
    mutating func add(_ facts: UpstreamFacts) -> Int {
        let earlier = origins
        let earlierVariables = variables
        var overridden = 0
        for table in CatalogTable.all {
            for row in facts.rows[table.name, default: []] {
                switch table.name {
                case "sources":
                    guard sources.insert(row["id"]?.string ?? "").inserted else { continue }
                case "providers":
                    let provider = CatalogSubject(provider: row["id"]?.string ?? "")
                    if let place = places[provider] {
                        // What the earlier files do not say of a provider, this one may.
                        rows["providers"]?[place].merge(row) { $0 == .null ? $1 : $0 }
                        continue
                    }
                    origins[provider] = facts.file
                    places[provider] = rows["providers", default: []].count
                case "provider_key_variables":
                    let provider = row.subject(model: "model_id")
                    if earlierVariables.contains(provider) { continue }
                    variables.insert(provider)
                case "models":
                    let model = row.subject(model: "id")
                    if earlier[model] != nil {
                        overridden += 1
                        continue
                    }
                    origins[model] = facts.file
                case "model_sources":
                    guard modelSources.insert(row).inserted else { continue }
                default:
                    // What belongs to a provider or a model comes from the file that it comes from.
                    if earlier[row.subject(model: "model_id")] != nil { continue }
                }
                rows[table.name, default: []].append(row)
            }
        }
        return overridden
    }
}

extension Row {
    fileprivate func subject(model column: String) -> CatalogSubject {
        let model = self[column]?.string ?? ""
        return CatalogSubject(
            provider: self["provider_id"]?.string ?? "",
            model: model.isEmpty ? nil : model
        )
    }
}
