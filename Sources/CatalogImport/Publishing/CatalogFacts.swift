package import CatalogCompiler

/// What a catalog says of each provider and model, each fact as text under a name of its own, so that
/// two catalogs can be compared fact by fact.
package struct CatalogFacts {
    package private(set) var facts: [CatalogSubject: [String: String]] = [:]

    /// The facts of an accepted image. Linear in its size.
    package init(image: RawSpan) {
        for table in CatalogTable.all where table.name != CatalogTable.upstreamTexts {
            let columns = table.storedColumns
            for values in table.rows(in: image) {
                add(Dictionary(uniqueKeysWithValues: zip(columns, values)), of: table.name)
            }
        }
    }

    /// The facts of the rows in a database. Linear in their number.
    ///
    /// - Throws: `CompileError` where they are no catalog.
    package init(_ database: CatalogDatabase) throws(CompileError) {
        let image = try database.compile().catalog
        // A byte has no padding.
        self.init(image: unsafe image.span.bytes)
    }

    /// The facts of some of the providers and models.
    package func filtered(_ isIncluded: (CatalogSubject) -> Bool) -> CatalogFacts {
        var some = self
        some.facts = facts.filter { isIncluded($0.key) }
        return some
    }

    private mutating func add(_ row: Row, of table: String) {
        let provider = row["provider_id"]?.string ?? row["id"]?.string ?? ""
        let model = CatalogSubject(provider: provider, model: row["model_id"]?.string)
        switch table {
        case "sources": break  // they are of no model
        case "providers": add(row, but: ["id"], of: CatalogSubject(provider: provider))
        case "provider_key_variables":
            append(row["name"], to: "key_variables", of: CatalogSubject(provider: provider))
        case "models":
            let model = CatalogSubject(provider: provider, model: row["id"]?.string)
            add(row, but: ["provider_id", "id"], of: model)
        case "aliases": append(row["id"], to: "aliases", of: model)
        case "model_modalities":
            append(row["modality"], to: "modalities.\(row["direction"]?.string ?? "")", of: model)
        case "prices": addPrice(row, of: model)
        case "reasoning_options":
            let option = ["kind", "minimum_tokens", "maximum_tokens"].map { row[$0] ?? .null }
            let text = option.map(\.plain).joined(separator: " ")
            append(.text(text), to: "reasoning_options", of: model)
        case "reasoning_efforts":
            let option = row["option_position"]?.integer ?? 0
            append(row["effort"], to: "reasoning_options.\(option).efforts", of: model)
        case "model_sources": append(row["source_id"], to: "sources", of: model)
        default: preconditionFailure("no rule for table \(table)")
        }
    }

    /// The columns that are stated, each a fact of its own.
    private mutating func add(_ row: Row, but key: [String], of subject: CatalogSubject) {
        facts[subject, default: [:]].merge(
            row.filter { !key.contains($0.key) && $0.value != .null }.mapValues(\.plain)
        ) { $1 }
    }

    /// A value of a list, which is one fact.
    private mutating func append(
        _ value: Statement.Value?,
        to fact: String,
        of subject: CatalogSubject
    ) {
        let text = (value ?? .null).plain
        if let stated = facts[subject]?[fact] {
            facts[subject]?[fact] = "\(stated), \(text)"
        } else {
            facts[subject, default: [:]][fact] = text
        }
    }

    /// `cost.input`, `cost.batch.cache_write:1h` or `cost.output above 200000`: USD per million.
    private mutating func addPrice(_ row: Row, of subject: CatalogSubject) {
        var fact = "cost."
        if let mode = row["mode"]?.string, mode != "standard" { fact += "\(mode)." }
        fact += row["meter"]?.string ?? ""
        if let variant = row["variant"]?.string, !variant.isEmpty { fact += ":\(variant)" }
        if let bound = row["above_prompt_tokens"]?.integer, bound > 0 { fact += " above \(bound)" }
        let amount = row["nano_usd_per_million_units"]?.integer
        facts[subject, default: [:]][fact] = amount.map { Price.usd(nano: $0) } ?? "dynamic"
    }
}

extension Statement.Value {
    /// The value as people write it.
    fileprivate var plain: String {
        switch self {
        case .null: "null"
        case .integer(let integer): String(integer)
        case .text(let text): text
        }
    }
}
