import Testing

@testable import CatalogImport

/// Several entries of a price map that mean one model of one provider.
@Suite struct AliasTests {
    private func input(_ usd: String) -> String { #""input_cost_per_token": \#(usd)"# }

    @Test(arguments: [("acme/large", "large"), ("acme/Z", "Z"), ("acme/0", "0")])
    func `the key that names the provider wins`(prefixed: String, bare: String) throws {
        let catalog = try priceMap([
            prefixed: entry(of: "acme", input("1e-6")), bare: entry(of: "acme", input("2e-6")),
        ])
        #expect(try catalog.specs == ["acme:\(bare)"])
        #expect(try catalog.components == ["standard 0 input 1000000000"])
        #expect(
            catalog.fate(of: bare) == """
                alias of acme:\(bare): the model is stated by '\(prefixed)'; this entry differs in \
                input_cost_per_token
                """
        )
        #expect(catalog.counts == [[42, 41, 0, 1, 0, 0]])
    }

    @Test func `it says in what the entries differ, absent or other`() throws {
        let catalog = try priceMap([
            "acme/m": entry(of: "acme", #""mode": "chat", "max_input_tokens": 10, "tpm": 1"#),
            "m": entry(of: "acme", #""mode": "chat", "max_input_tokens": 20, "rpm": 1.0"#),
            "acme/n": entry(of: "acme", input("1e-6")), "n": entry(of: "acme", input("1e-6")),
        ])
        #expect(
            catalog.report.aliases.map(\.reason) == [
                "the model is stated by 'acme/m'; this entry differs in max_input_tokens, rpm, tpm",
                "the model is stated by 'acme/n'; this entry says the same",
            ]
        )
        // Nothing of an alias is among the model's facts. What it says otherwise is kept below its key.
        #expect(
            try catalog.kept == ["'/m/max_input_tokens' '20'", "'/m/rpm' '1.0'", "'/tpm' '1'"]
        )
    }

    @Test func `names of one provider are prefixes alike, and the first of them wins`() throws {
        let catalog = try priceMap([
            "vertex_ai/m": entry(of: "vertex_ai-acme_models", input("1e-6")),
            "m": entry(of: "vertex_ai-language-models", input("2e-6")),
            "google-vertex/m": entry(of: "vertex_ai", input("3e-6")),
        ])
        #expect(try catalog.specs == ["google-vertex:m"])
        #expect(try catalog.components == ["standard 0 input 3000000000"])
        #expect(Set(catalog.report.aliases.map(\.entry)) == ["m", "vertex_ai/m"])
        #expect(catalog.report.aliases.allSatisfy { $0.reason.contains("by 'google-vertex/m'") })
    }

    @Test func `one id of two providers is two models`() throws {
        let catalog = try priceMap(["acme/m": entry(of: "acme"), "bolt/m": entry(of: "bolt")])
        #expect(try catalog.specs == ["acme:m", "bolt:m"])
        #expect(catalog.report.aliases.isEmpty)
    }

    @Test func `a fault in an alias does not count against the model`() throws {
        let catalog = try priceMap([
            "acme/m": entry(of: "acme"), "m": entry(of: "acme", #""mode": 5"#),
        ])
        #expect(catalog.notes.isEmpty)
        #expect(catalog.report.aliases.map(\.spec) == ["acme:m"])
    }

    /// Ids are bytes: Unicode takes the Kelvin sign for a K, and a letter with its accent for one.
    @Test func `ids that look alike to Unicode are two models, each with its price`() throws {
        let catalog = try priceMap([
            "K": entry(of: "acme", input("1e-6")),
            "acme/\u{212A}": entry(of: "acme", input("2e-6")),
        ])
        #expect(catalog.report.aliases.isEmpty)
        #expect(
            try catalog.rows(
                """
                SELECT hex(model_id), nano_usd_per_million_units FROM prices
                WHERE provider_id = 'acme' ORDER BY 1
                """
            ) == ["'4B' 1000000000", "'E284AA' 2000000000"]
        )
    }
}
