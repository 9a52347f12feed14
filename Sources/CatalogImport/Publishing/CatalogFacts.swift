package import CatalogCompiler
internal import ModelCatalog
internal import SQLiteDatabase

/// All facts of a catalog as texts, by provider and model, so that two catalogs can be compared fact by fact.
package struct CatalogFacts {
    /// The facts of each subject, by an exact key: names are for people, and two facts may share
    /// one.
    package private(set) var facts: [CatalogSubject: [ExactText: Fact]] = [:]

    /// A column, a list, or a price.
    package struct Fact: Hashable, Sendable {
        /// Its name: the column, `modalities.input`, or `prices.` with what the price is for.
        package let name: String
        /// Its value, or the values of a list; nil is a null in a list.
        package fileprivate(set) var values: [ExactText?]

        /// The values as text for people.
        package var text: String { values.map { $0?.text ?? "null" }.joined(separator: ", ") }
    }

    /// The units of the meters that this version does not know. They are part of the facts about
    /// prices.
    private var units: [String: String] = [:]
    /// The names of the reasoning options that were read, by model and position.
    private var options: [CatalogSubject: [String]] = [:]

    /// The facts of an accepted image. Linear in its size.
    package init(image: RawSpan) {
        units = image.otherUnits
        for table in CatalogTable.all where table.name != CatalogTable.upstreamTexts {
            let columns = table.storedColumns
            for values in table.rows(in: image) {
                add(Dictionary(uniqueKeysWithValues: zip(columns, values)), of: table.name)
            }
        }
    }

    /// The facts of the rows in a database. Linear in their number.
    ///
    /// - Throws: `CompileError` where the rows are not a valid catalog.
    package init(_ database: CatalogDatabase) throws(CompileError) {
        let image = try database.compile().catalog
        // A byte has no padding.
        self.init(image: unsafe image.span.bytes)
    }

    private mutating func add(_ row: Row, of table: String) {
        let provider = row["provider_id"]?.string ?? row["id"]?.string ?? ""
        let model = CatalogSubject(provider: provider, model: row["model_id"]?.string)
        switch table {
        case "sources": break  // they belong to no model
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
        case "reasoning_options": addReasoningOption(row, of: model)
        case "reasoning_efforts":
            let option = options[model]?[Int(row["option_position"]?.integer ?? 0)] ?? ""
            append(row["effort"], to: "reasoning_options.\(option).efforts", of: model)
        case "model_sources": append(row["source_id"], to: "sources", of: model)
        default: preconditionFailure("no rule for table \(table)")
        }
    }

    /// Adds a fact for each column that is stated.
    private mutating func add(_ row: Row, but key: [String], of subject: CatalogSubject) {
        // A subject without facts is there as well.
        facts[subject] = facts[subject] ?? [:]
        for (column, value) in row where !key.contains(column) && value != .null {
            append(value, to: column, of: subject)
        }
    }

    /// Adds a value to a list, which is one fact.
    private mutating func append(
        _ value: Statement.Value?,
        to name: String,
        as identity: String? = nil,
        of subject: CatalogSubject
    ) {
        let identity = ExactText(identity ?? name)
        facts[subject, default: [:]][identity, default: Fact(name: name, values: [])].values
            .append((value ?? .null).plain.map(ExactText.init))
    }

    /// An option is named by its control, and a second one of the same control by a number as well. Its
    /// position is not a fact.
    private mutating func addReasoningOption(_ row: Row, of subject: CatalogSubject) {
        let control = row["control"]?.string ?? ""
        append(row["control"], to: "reasoning_options", of: subject)
        let others = (options[subject] ?? []).count { $0.hasPrefix(control) }
        let option = others == 0 ? control : "\(control) \(others + 1)"
        options[subject, default: []].append(option)
        for column in ["minimum_tokens", "maximum_tokens"] where row[column] != .null {
            append(row[column], to: "reasoning_options.\(option).\(column)", of: subject)
        }
    }

    /// Adds a price in USD per million, named like `prices.input`, `prices.batch.cache_write:1h` or
    /// `prices.output above 200000`.
    private mutating func addPrice(_ row: Row, of subject: CatalogSubject) {
        var fact = "prices."
        if let mode = row["mode"]?.string, mode != PriceComponent.standardMode {
            fact += "\(mode)."
        }
        fact += row["meter"]?.string ?? ""
        if let variant = row["variant"]?.string, !variant.isEmpty { fact += ":\(variant)" }
        if let bound = row["above_prompt_tokens"]?.integer, bound > 0 { fact += " above \(bound)" }
        let usd = row["nano_usd_per_million_units"]?.integer.map { NanoUSD.usd(nano: $0) }
        let unit = units[row["meter"]?.string ?? ""].map { " per million of '\($0)'" } ?? ""
        let price = row["dynamic"] == .integer(1) ? "dynamic" : usd.map { $0 + unit }
        let identity = ["mode", "above_prompt_tokens", "meter", "variant"]
            .map { row[$0]?.plain ?? "" }.joined(separator: "\u{0}")
        append(
            price.map { .text($0) },
            to: fact,
            as: "prices\u{0}" + identity,
            of: subject
        )
    }
}

extension Statement.Value {
    /// The value as text for people; nil: null.
    fileprivate var plain: String? {
        switch self {
        case .null: nil
        case .integer(let integer): String(integer)
        case .text(let text): text
        }
    }
}
