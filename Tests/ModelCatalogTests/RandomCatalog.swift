import SeededRandom
import TestCatalog

/// Rows of a catalog of invented models, in which everything may be unknown.
struct RandomCatalog {
    private var random: SeededGenerator
    private(set) var sql = ""
    let providers: [String]

    init(models: Int, from random: SeededGenerator) {
        self.random = random
        providers = ["p", "q", "r", "r2"]
        sql += "INSERT INTO sources (id) VALUES ('s'), ('t');\n"
        for provider in providers {
            let hosting = self.random.once(in: 3) ? "'local'" : "'hosted'"
            sql += "INSERT INTO providers (id, hosting) VALUES ('\(provider)', \(hosting));\n"
        }
        for number in 0..<models { addModel(number) }
    }

    private mutating func addModel(_ number: Int) {
        let key = "'\(pick(providers))', 'm\(number)'"
        let flags = (0..<11).map { _ in pick(["NULL", "0", "1", "1"]) }.joined(separator: ", ")
        let context = pick(["NULL", "1", "99999", "100000", "100001", "4294967294"])
        let released = pick(["NULL", "'2025-01'", "'2025-01-01'", "'2025-01-02'", "'1999-12-31'"])
        let name = pick(["NULL", "''", "'a'", "'ab'", "'b'", "'Ä'"])
        sql += """
            INSERT INTO models (provider_id, id, attachment, reasoning, tool_call,
                structured_output, temperature, open_weights, parallel_tool_calls, tool_choice,
                prompt_caching, computer_use, web_search, context_tokens, release_date, name)
                VALUES (\(key), \(flags), \(context), \(released), \(name));

            """
        let amounts = ["0", "1", "499999999", "500000000", "1000000000", "1000000001", "NULL"]
        for (mode, bound, meter, variant) in [
            ("standard", 0, "input", ""), ("standard", 0, "input", "v"),
            ("standard", 0, "output", ""), ("standard", 9, "input", ""),
            ("standard", 9, "input", "v"), ("fast", 0, "input", ""), ("fast", 0, "input", "v"),
            ("fast", 9, "maps_per_query", "w"),
        ] where !random.once(in: 3) {
            sql += "INSERT INTO prices VALUES (\(key), '\(mode)', \(bound), '\(meter)', "
            let amount = pick(amounts)
            sql += "'\(variant)', \(amount), \(amount == "NULL" ? 1 : 0));\n"
        }
        for direction in ["input", "output"] where !random.once(in: 3) {
            let modalities = ["text", "image", "audio", "video", "pdf", "code"]
                .shuffled(using: &random)
            for (position, modality) in modalities.prefix(Int.random(in: 0...3, using: &random))
                .enumerated()
            {
                sql += "INSERT INTO model_modalities VALUES "
                sql += "(\(key), '\(direction)', \(position), '\(modality)');\n"
            }
        }
        if random.once(in: 2) { sql += "INSERT INTO model_sources VALUES (\(key), 's');\n" }
        if random.once(in: 4) {
            sql += "INSERT INTO aliases (provider_id, model_id, id) "
            sql += "VALUES (\(key), 'alias\(number)');\n"
        }
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &random)]
    }
}
