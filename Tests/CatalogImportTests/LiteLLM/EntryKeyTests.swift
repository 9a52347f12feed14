import Testing

@testable import CatalogImport

@Suite struct EntryKeyTests {
    /// A key, the provider that its entry states, and the model that it is about.
    @Test(arguments: [
        ("acme/large", "acme", "acme:large"), ("large", "acme", "acme:large"),
        // The provider's name comes off once.
        ("acme/acme/large", "acme", "acme:acme/large"),
        ("acme/other/large:free", "acme", "acme:other/large:free"),
        ("acme/a/b/c/d", "acme", "acme:a/b/c/d"), ("@cf/meta/m", "acme", "acme:@cf/meta/m"),
        // A start that names another is the model's.
        ("other/large", "acme", "acme:other/large"), ("acme-x/large", "acme", "acme:acme-x/large"),
        ("acme", "acme", "acme:acme"), ("a b/Large+", "acme", "acme:a b/Large+"),
        // The crosswalk knows who is meant.
        ("gemini/flash", "gemini", "google:flash"), ("flash", "gemini", "google:flash"),
        ("together_ai/o/m", "together_ai", "togetherai:o/m"),
        ("fireworks_ai/accounts/a/models/m", "fireworks_ai", "fireworks-ai:accounts/a/models/m"),
        ("amazon-nova/micro", "amazon_nova", "nova:micro"),
        ("azure/instruct", "azure_text", "azure:instruct"),
        ("instruct", "text-completion-openai", "openai:instruct"),
        // Families of one provider.
        ("vertex_ai/m@001", "vertex_ai-anthropic_models", "google-vertex:m@001"),
        ("vertex_ai/meta/m-maas", "vertex_ai-llama_models", "google-vertex:meta/m-maas"),
        ("m", "vertex_ai-language-models", "google-vertex:m"),
        ("vertex_ai/m", "vertex_ai-families-to-come", "google-vertex:m"),
        // What Bedrock sends everywhere is a model.
        ("maker.m-v1:0", "bedrock_converse", "amazon-bedrock:maker.m-v1:0"),
        ("us.maker.m-v1:0", "bedrock", "amazon-bedrock:us.maker.m-v1:0"),
        ("eu.maker.m-v1:0", "bedrock_converse", "amazon-bedrock:eu.maker.m-v1:0"),
        ("global.maker.m", "bedrock_converse", "amazon-bedrock:global.maker.m"),
        ("bedrock/maker.m", "bedrock", "amazon-bedrock:maker.m"),
        ("bedrock/us.maker.m", "bedrock_converse", "amazon-bedrock:us.maker.m"),
        // No region of a cloud: a zone of Azure, a route, something in the middle.
        ("azure/eu/m", "azure", "azure:eu/m"),
        ("azure/global-standard/m", "azure", "azure:global-standard/m"),
        ("bedrock/invoke/m", "bedrock", "amazon-bedrock:invoke/m"),
        ("acme/x/us-east-1/m", "acme", "acme:x/us-east-1/m"),
        ("us-east-1", "acme", "acme:us-east-1"),
        // A quality alone does not make an entry a price of a picture.
        ("acme/high/m", "acme", "acme:high/m"), ("acme/50-steps/m", "acme", "acme:50-steps/m"),
        ("acme/m/1024-x-1024", "acme", "acme:m/1024-x-1024"),
        ("acme/-x-/m", "acme", "acme:-x-/m"), ("acme/1024x1024/m", "acme", "acme:1024x1024/m"),
    ])
    func `a key names a model`(key: String, provider: String, spec: String) throws {
        let catalog = try priceMap([key: entry(of: provider)])
        #expect(try catalog.specs == [spec])
        #expect(catalog.fate(of: key) == nil)
        #expect(catalog.notes.isEmpty)
    }

    @Test(arguments: [
        ("bedrock/us-east-1/m", "bedrock", "it states prices of a model in one region"),
        ("bedrock/us-gov-west-1/m", "bedrock", "it states prices of a model in one region"),
        ("acme/ap-southeast-3/a/m", "acme", "it states prices of a model in one region"),
        (
            "bedrock/us-east-1/6-month-commitment/m", "bedrock",
            "it is capacity that is bought for months"
        ),
        ("bedrock/*/1-month-commitment/m", "bedrock", "it is capacity that is bought for months"),
        ("acme/*", "acme", "it is a wildcard"), ("*", "acme", "it is a wildcard"),
        ("ft:large", "acme", "it states prices of fine-tuned models"),
        ("fireworks-ai-up-to-4b", "fireworks_ai", "it states prices of models of one size"),
        (
            "fireworks-ai-embedding-up-to-150m", "fireworks_ai-embedding-models",
            "it states prices of models of one size"
        ),
        ("together-ai-81.1b-110b", "together_ai", "it states prices of models of one size"),
        ("sample_spec", "one of the providers", "it describes the format"),
        ("fallback_generalizations", "acme", "it holds rules for models that are not listed"),
    ])
    func `an entry that is not a model is skipped with a reason`(
        key: String,
        provider: String,
        reason: String
    ) throws {
        let catalog = try priceMap([key: entry(of: provider, #""input_cost_per_token": 1e-6"#)])
        #expect(try catalog.specs.isEmpty)
        #expect(try catalog.components.isEmpty)
        #expect(catalog.fate(of: key) == "skipped: \(reason)")
        #expect(catalog.counts == [[41, 40, 0, 0, 0, 1]])
        // Such entries are not faults.
        #expect(catalog.notes.isEmpty)
    }

    @Test func `what the format's own entries hold is not read`() throws {
        let catalog = try priceMap([
            "sample_spec": #"{"max_input_tokens": "a number", "mode": ["one", "of"]}"#,
            "fallback_generalizations": #"{"rules": [{"pattern": "*"}]}"#,
        ])
        #expect(catalog.counts == [[42, 40, 0, 0, 0, 2]])
        #expect(catalog.notes.isEmpty)
    }

    @Test(arguments: [
        ("acme/" + String(repeating: "x", count: 257), "acme", "its id is longer than 256 bytes"),
        ("acme/", "acme", "its id is empty"), ("", "acme", "its id is empty"),
        ("m", "", "its provider's id is empty"),
        ("m", "a:b", "its provider's id holds a colon or an at sign, which end it in a spec"),
        ("m", "a@b", "its provider's id holds a colon or an at sign, which end it in a spec"),
        (
            "m", String(repeating: "x", count: 129),
            "its provider's id is longer than 128 bytes"
        ),
    ])
    func `ids that cannot be ids are faults`(key: String, provider: String, reason: String) throws {
        let catalog = try priceMap([key: entry(of: provider)])
        #expect(try catalog.specs.isEmpty)
        #expect(catalog.fate(of: key) == "skipped: \(reason)")
        #expect(catalog.report.notes.map(\.note) == [reason])
    }

    @Test(arguments: [
        ("5", "it must be an object"), ("[]", "it must be an object"),
        ("{}", "it states no litellm_provider"),
        (#"{"mode": "chat"}"#, "it states no litellm_provider"),
        (#"{"litellm_provider": 5}"#, "it states no litellm_provider"),
        (#"{"litellm_provider": null}"#, "it states no litellm_provider"),
    ])
    func `an entry that cannot be one is a fault of its key`(json: String, reason: String) throws {
        let catalog = try priceMap(["acme/large": json])
        #expect(catalog.fate(of: "acme/large") == "skipped: \(reason)")
        #expect(catalog.report.notes.map(\.description) == ["prices.json: acme/large: \(reason)"])
    }

    @Test func `more such entries than one in twenty refuse the file`() {
        let bad = Dictionary(uniqueKeysWithValues: (0..<3).map { ("acme/m\($0)", "5") })
        let refusal = GivenFile.priceMap(bad).refusal
        #expect(refusal?.contains("3 of 43 models state a value of a wrong type") == true)
        #expect(refusal?.contains("\n  acme/m0: it must be an object\n") == true)
    }

    @Test func `a provider is an id, and is local where the crosswalk says so`() throws {
        let catalog = try priceMap([
            "acme/m": entry(of: "acme"), "ollama/m": entry(of: "ollama"),
            "together_ai/m": entry(of: "together_ai"),
        ])
        #expect(
            try catalog.rows("SELECT id, name, hosting FROM providers") == [
                "'acme' NULL NULL", "'ollama' NULL 'local'", "'other' NULL NULL",
                "'togetherai' NULL NULL",
            ]
        )
        #expect(catalog.report.providers == 4)
    }
}
