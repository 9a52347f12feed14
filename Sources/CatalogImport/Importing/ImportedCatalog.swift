package import CatalogCompiler
internal import SQLiteDatabase

/// The facts of one file or of several as a catalog, with the report.
package struct ImportedCatalog {
    package let database: CatalogDatabase
    package let report: ImportReport
    /// The file that each provider and each model comes from.
    let origins: [CatalogSubject: String]

    /// A model that several files have gets its facts from the first of them, and the sources of
    /// all.
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

/// The merged rows of several files, earlier files first.
private struct MergedFacts {
    private(set) var rows: [String: [Row]] = [:]
    /// The file that each provider and each model comes from.
    private(set) var origins: [CatalogSubject: String] = [:]
    /// The index of each provider among the rows.
    private var indices: [CatalogSubject: Int] = [:]
    /// The providers whose variables are known.
    private var variables: Set<CatalogSubject> = []
    private var sources: Set<String> = []
    private var modelSources: Set<Row> = []

    /// Adds the rows of a file that earlier files do not state. Returns the number of models that
    /// earlier files have already.
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
                    if let index = indices[provider] {
                        // A provider gets facts that earlier files lack from this one.
                        rows["providers"]?[index].merge(row) { $0 == .null ? $1 : $0 }
                        continue
                    }
                    origins[provider] = facts.file
                    indices[provider] = rows["providers", default: []].count
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
                    // Rows of a provider or a model come from the file that the provider or model
                    // comes from.
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
