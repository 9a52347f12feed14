package import CatalogCompiler
internal import ModelCatalog
package import SQLiteDatabase
internal import SeededRandom

/// The rows of a valid catalog of invented models, in which everything may be unknown. A seed always makes the
/// same rows.
///
/// Columns outside of keys are filled as `CSources/CImage` declares them, so a new column is filled without a
/// change here.
package struct RandomRows {
    /// The rows by table. Each row has a value for each of the table's stored columns.
    package private(set) var rows: [String: [[Statement.Value]]] = [:]
    private var random: SeededGenerator
    private let sources = ["models.dev", "litellm", "a b"]

    /// Draws the rows of that many models.
    package init(seed: UInt64, models: Int) {
        random = SeededGenerator(seed: seed)
        for source in sources { add(to: "sources", ["id": .text(source)]) }
        let providers = (0..<Int.random(in: 1...max(1, min(4, models)), using: &random)).map {
            id($0, of: RandomWords.providerIDs)
        }
        for provider in providers { addProvider(provider) }
        for number in 0..<models { addModel(number, of: pick(providers)) }
    }

    /// Inserts the rows into an empty catalog.
    package func insert(into database: CatalogDatabase) throws(SQLiteError) {
        for table in CatalogTable.all {
            let insertion = try database.insertion(into: table)
            for row in rows[table.name] ?? [] { try insertion.run(row) }
        }
    }

    // MARK: Providers and models

    private mutating func addProvider(_ id: String) {
        add(to: "providers", ["id": .text(id)])
        for position in 0..<Int.random(in: 0...2, using: &random) {
            let name = Statement.Value.text("KEY_\(position)")
            add(
                to: "provider_key_variables",
                ["provider_id": .text(id), "position": .integer(Int64(position)), "name": name]
            )
        }
        if random.once(in: 3) { addText(of: ["provider_id": .text(id), "model_id": .text("")]) }
    }

    private mutating func addModel(_ number: Int, of provider: String) {
        let model = id(number, of: RandomWords.modelIDs)
        add(to: "models", ["provider_id": .text(provider), "id": .text(model)])
        let key: Row = ["provider_id": .text(provider), "model_id": .text(model)]
        for position in 0..<Int.random(in: 0...2, using: &random) {
            add(to: "aliases", key.with("id", .text("\(model) alias \(position)")))
        }
        for direction in words("direction", of: "model_modalities") {
            let modalities = words("modality", of: "model_modalities").shuffled(using: &random)
            let count = Int.random(in: 0...modalities.count, using: &random)
            for (position, modality) in modalities.prefix(count).enumerated() {
                add(
                    to: "model_modalities",
                    key.with("direction", .text(direction))
                        .with("position", .integer(Int64(position)))
                        .with("modality", .text(modality))
                )
            }
        }
        addPrices(of: key)
        for position in 0..<Int.random(in: 0...2, using: &random) {
            addReasoningOption(of: key, at: Int64(position))
        }
        for source in sources where random.once(in: 2) {
            add(to: "model_sources", key.with("source_id", .text(source)))
        }
        if random.once(in: 3) { addText(of: key) }
    }

    private mutating func addPrices(of key: Row) {
        let meters = words("meter", of: "prices")
        var seen: Set<Row> = []
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            let price =
                key.with("mode", .text(pick(["standard", "standard", "batch", "off_peak"])))
                .with("above_prompt_tokens", .integer(pick([0, 0, 1, 200_000, 4_294_967_294])))
                .with("meter", .text(pick(["input", "output", pick(meters)])))
                .with("variant", .text(pick(["", "", "1h", "1024-x-1024"])))
            guard seen.insert(price).inserted else { continue }
            let amounts: [Int64] = [0, 1, 999_999_999, 1_250_000_000, UnitPrice.largest]
            let amount = Statement.Value.integer(pick(amounts))
            let isDynamic = random.once(in: 6)
            add(
                to: "prices",
                price.with("nano_usd_per_million_units", isDynamic ? .null : amount)
                    .with("dynamic", .integer(isDynamic ? 1 : 0))
            )
        }
    }

    private mutating func addReasoningOption(of key: Row, at position: Int64) {
        func bound() -> Statement.Value {
            pick([.null, .integer(-1), .integer(0), .integer(32_768)])
        }
        let control = pick(words("control", of: "reasoning_options"))
        add(
            to: "reasoning_options",
            key.with("position", .integer(position)).with("control", .text(control))
                .with("minimum_tokens", bound()).with("maximum_tokens", bound())
        )
        guard control == "effort" else { return }
        for place in 0..<Int.random(in: 0...3, using: &random) {
            let effort: Statement.Value = random.once(in: 4) ? .null : .text("effort \(place)")
            add(
                to: "reasoning_efforts",
                key.with("option_position", .integer(position))
                    .with("position", .integer(Int64(place))).with("effort", effort)
            )
        }
    }

    private mutating func addText(of key: Row) {
        add(
            to: CatalogTable.upstreamTexts,
            key.with("source_id", .text(pick(sources))).with("path", .text("/extra"))
                .with("json", .text(pick(["null", "{\"a\":[1,2.50]}", "\"text\""])))
                .with("note", random.once(in: 2) ? .null : .text("no column has it"))
        )
    }

    // MARK: Rows

    /// Adds a row. Columns that it does not state get a random value or NULL.
    private mutating func add(to name: String, _ stated: Row) {
        guard let table = CatalogTable.named(name) else { preconditionFailure("no table \(name)") }
        let row = table.storedColumns.map { column in
            if let value = stated[column] { return value }
            guard let field = table.fields.first(where: { $0.column == column }) else {
                preconditionFailure("\(name).\(column) must be stated")
            }
            return random.once(in: 3) ? .null : value(of: field)
        }
        rows[name, default: []].append(row)
    }

    private mutating func value(of field: CatalogField) -> Statement.Value {
        switch field.kind {
        case .text: return .text(pick(RandomWords.texts))
        case .integer, .count:
            return .integer(pick([1, 4_095, 8_192, 128_000, 1_000_000, 4_294_967_294]))
        // The day of a source must be a full date.
        case .date where field.column == "retrieved_on":
            return .text(pick(["2025-01-31", "2026-07-02"]))
        case .date: return .text(pick(["2024-02-29", "2025-12", "2026-07-02", "1970-01"]))
        case .word: return .text(pick(field.words))
        // The column holds 1 or NULL.
        case .flag where field.column == "reasoning_options_stated": return .integer(1)
        case .flag: return .integer(pick([0, 1]))
        case .source: return .text(pick(sources))
        }
    }

    private func words(_ column: String, of table: String) -> [String] {
        CatalogTable.named(table)?.fields.first { $0.column == column }?.words ?? []
    }

    /// An id that is different for each number.
    private mutating func id(_ number: Int, of shapes: [String]) -> String {
        pick(shapes) + String(number)
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &random)]
    }
}

private typealias Row = [String: Statement.Value]

extension Row {
    fileprivate func with(_ column: String, _ value: Value) -> Row {
        merging([column: value]) { $1 }
    }
}

/// The starts of ids and texts: as real ones look, and odder.
private enum RandomWords {
    static let providerIDs = ["p", "amazon-bedrock", "302.ai", "Ä", "with space ", "a/b", "ﬁ"]
    static let modelIDs = [
        "m", "gpt-4.1-", "meta/llama-", "a:b@c", "~latest", "K", "\u{212A}", "名", "e\u{301}",
        "with space ",
        "'quoted'", "\"", "\\", "1", String(repeating: "long-", count: 40),
    ]
    static let texts = [
        "", "a", "Claude", "O'Neill", "two\nlines", "Größe", "名前", "e\u{301}", "NULL", "1.50",
        "{\"a\": 1}",
        "\u{7F}\u{1}", "a\\b\"c",
    ]
}
