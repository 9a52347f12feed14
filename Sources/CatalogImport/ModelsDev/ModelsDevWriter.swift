package import CatalogCompiler
package import JSONText
internal import ModelCatalog
package import SQLiteDatabase

extension ModelsDev {
    /// The catalog's providers by id, in the format of models.dev's `api.json`: what was imported
    /// from there, with prices rounded to whole nano-USD per million units.
    ///
    /// Where a text of models.dev was kept, it replaces what the columns say. Facts that the format
    /// cannot hold, such as aliases, are left out. Linear in the size of the result.
    /// - Parameter provider: the only provider to write; nil: all.
    package static func providers(
        of database: CatalogDatabase,
        only provider: String? = nil
    ) throws(SQLiteError) -> [String: JSON] {
        var writer = ModelsDevWriter(database: database, provider: provider)
        try writer.writeProviders()
        try writer.writeModels()
        try writer.writePrices()
        try writer.writeReasoningOptions()
        try writer.writeKeptTexts()
        guard case .object(let providers) = writer.file.json else { return [:] }
        return providers
    }
}

/// Puts the rows of the tables at their paths in a file of models.dev.
private struct ModelsDevWriter {
    let file = JSONNode()
    private let database: CatalogDatabase
    private let provider: String?

    init(database: CatalogDatabase, provider: String?) {
        self.database = database
        self.provider = provider
    }

    mutating func writeProviders() throws(SQLiteError) {
        try forEachRow(of: "providers") { row, fields in
            let path = [row.text("id")]
            file.put(.string(row.text("id")), at: path + ["id"])
            put(fields, of: row, at: path)
        }
        try forEachRow(of: "provider_key_variables") { row, _ in
            let path = [row.text("provider_id"), "env"]
            file.startArray(at: path)
            file.put(.string(row.text("name")), at: path + [row.digits("position")])
        }
    }

    mutating func writeModels() throws(SQLiteError) {
        try forEachRow(of: "models") { row, fields in
            let path = [row.text("provider_id"), "models", row.text("id")]
            file.put(.string(row.text("id")), at: path + ["id"])
            put(fields, of: row, at: path)
            if row["reasoning_options_stated"]?.integer == 1 {
                file.startArray(at: path + ["reasoning_options"])
            }
        }
        try forEachRow(of: "model_modalities") { row, _ in
            let path = row.model + ["modalities", row.text("direction")]
            file.startArray(at: path)
            file.put(.string(row.text("modality")), at: path + [row.digits("position")])
        }
    }

    mutating func writePrices() throws(SQLiteError) {
        var cost: [String] = []
        var sizes: [Int64] = []
        try forEachRow(of: "prices") { row, _ in
            guard let nano = row["nano_usd_per_million_units"]?.integer,
                ModelsDev.meters.contains(row.text("meter")), row.text("variant").isEmpty
            else { return }
            let mode = row.text("mode")
            let place =
                mode == PriceComponent.standardMode
                ? ["cost"] : ["experimental", "modes", mode, "cost"]
            if cost != row.model + place { (cost, sizes) = (row.model + place, []) }
            var path = cost
            if let size = row["above_prompt_tokens"]?.integer, size > 0 {
                if sizes.last != size { sizes.append(size) }
                file.startArray(at: cost + ["tiers"])
                path += ["tiers", String(sizes.count - 1)]
                file.put(.string("context"), at: path + ["tier", "type"])
                file.put(.number(String(size)), at: path + ["tier", "size"])
            }
            file.put(.number(NanoUSD.usd(nano: nano)), at: path + [row.text("meter")])
        }
    }

    mutating func writeReasoningOptions() throws(SQLiteError) {
        try forEachRow(of: "reasoning_options") { row, fields in
            let options = row.model + ["reasoning_options"]
            // The rows show that options are stated, even where no column says so.
            file.startArray(at: options)
            let path = options + [row.digits("position")]
            put(fields, of: row, at: path)
            if row.text("control") == "effort" { file.startArray(at: path + ["values"]) }
        }
        try forEachRow(of: "reasoning_efforts") { row, _ in
            let option = ["reasoning_options", row.digits("option_position")]
            let effort = row["effort"]?.string.map { JSON.string($0) } ?? .null
            file.put(effort, at: row.model + option + ["values", row.digits("position")])
        }
    }

    /// In the order of their paths, so that a text comes before the texts inside it.
    mutating func writeKeptTexts() throws(SQLiteError) {
        try forEachRow(of: "upstream_texts") { row, _ in
            // The table's rules make sure that it is JSON.
            guard row.text("source_id") == ModelsDev.source,
                let json = try? JSON(scanning: Array(row.text("json").utf8))
            else { return }
            let subject = row.text("model_id").isEmpty ? [row.text("provider_id")] : row.model
            file.put(json, at: subject + JSONPointer.steps(row.text("path")))
        }
    }

    /// Puts the fields that models.dev states as one value each at their paths.
    private func put(_ fields: [StatedField], of row: Row, at path: [String]) {
        for (field, keys) in fields {
            guard let value = row[field.column]?.json(field.kind) else { continue }
            file.put(value, at: path + keys)
        }
    }

    /// A field that models.dev states as one value, and its keys.
    private typealias StatedField = (field: CatalogField, keys: [String])

    /// Visits the rows of a table in the order of their keys.
    private func forEachRow(
        of name: String,
        _ visit: (Row, [StatedField]) -> Void
    ) throws(SQLiteError) {
        guard let table = CatalogTable.named(name) else { return }
        let columns = table.storedColumns
        let select = """
            SELECT \(columns.joined(separator: ", ")) FROM \(name)
            \(provider == nil ? "" : "WHERE \(table.keyColumns[0]) = ?")
            ORDER BY \(table.keyColumns.joined(separator: ", "))
            """
        let rows = try database.connection.prepare(select)
        if let provider { try rows.bind(.text(provider), at: 0) }
        // Flags first: another field may make an object of the same key.
        let fields = table.fields.compactMap { field in
            ModelsDevFields.keys(of: field.column, in: table).map { (field: field, keys: $0) }
        }.sorted { $0.keys.count < $1.keys.count }
        while try rows.step() {
            var row: Row = [:]
            for (index, column) in columns.enumerated() { row[column] = rows.value(index) }
            visit(row, fields)
        }
    }
}

extension Row {
    /// The text of a column that is never NULL.
    fileprivate func text(_ column: String) -> String { self[column]?.string ?? "" }

    /// The digits of a column that is never NULL.
    fileprivate func digits(_ column: String) -> String {
        (self[column]?.integer).map { String($0) } ?? ""
    }

    /// The path of the model that the row belongs to.
    fileprivate var model: [String] { [text("provider_id"), "models", text("model_id")] }
}

extension Statement.Value {
    /// The value as models.dev writes it; nil where it is unknown.
    fileprivate func json(_ kind: CatalogField.Kind) -> JSON? {
        switch (self, kind) {
        case (.null, _): nil
        case (.integer(let integer), .flag): .bool(integer != 0)
        case (.integer(let integer), _): .number(String(integer))
        case (.text(let text), _): .string(text)
        }
    }
}
