import CatalogTesting
import ModelCatalog
import Testing

/// The fixtures that are built in.
@Suite struct TierTests {
    static let tiers: [CatalogFixture] = [.minimal, .standard, .comprehensive, .acme]

    // MARK: minimal

    @Test func `minimal has five models, whose answers differ`() throws {
        let catalog = try CatalogFixture.minimal.catalog()
        let models = try catalog.models()
        #expect(
            models.map(\.spec) == [
                "anthropic:claude-3-5-sonnet", "anthropic:claude-3-haiku", "google:gemini-pro",
                "ollama:llama3", "openai:gpt-4",
            ]
        )
        #expect(models.map(\.tier) == [.premium, .economy, .standard, .local, .premium])
        #expect(models.map(\.toolCall) == [true, false, true, nil, true])
        #expect(models.map(\.reasoning) == [true, false, false, nil, true])
        #expect(models.map { $0.contextTokens } == [200_000, 200_000, 32_000, 8_192, 128_000])
        #expect(
            models.map { $0.modalities?.input?.contains(.image) } == [
                false, false, true, nil, false,
            ]
        )
        #expect(models.map { $0.prices == nil } == [false, false, false, true, false])
    }

    @Test func `minimal's statistics`() throws {
        let statistics = try CatalogFixture.minimal.catalog().statistics()
        #expect(statistics.models == 5)
        #expect(statistics.providers == 4)
        #expect(statistics.byProvider == ["anthropic": 2, "google": 1, "ollama": 1, "openai": 1])
        #expect(statistics.byCapability[.toolCall] == 3)
        #expect(statistics.byCapability[.reasoning] == 2)
        #expect(statistics.unknownCapabilities == 1)
        #expect(
            statistics.byTier
                == [.premium: 2, .standard: 1, .economy: 1, .local: 1, .unknown: 0]
        )
    }

    @Test func `every operation on minimal`() throws {
        try CatalogFixture.minimal.catalog().read { models in
            #expect(models.count == 5)
            #expect(models.providerCount == 4)
            #expect(
                try models.model("gpt-4@openai").reference == models.model("openai:gpt-4").reference
            )
            #expect(try models.list(provider: "anthropic").count == 2)
            #expect(try models.list(providers: ["google", "ollama"]).count == 2)
            #expect(models.all.count == 5)
            let tools = try models.discover(Filter(capabilities: [.toolCall]))
            #expect(tools.count == 3)
            let long = try models.discover(Filter(minimumContextTokens: 100_000))
            #expect(
                long.copies(by: .price).map(\.id) == [
                    "claude-3-haiku", "claude-3-5-sonnet", "gpt-4",
                ]
            )
            let cheap = Filter(
                maximumInputPrice: UnitPrice(usdPerMillion: "0.50"),
                admitsUnknownPrice: false
            )
            #expect(
                try models.discover(cheap).copies().map(\.id) == ["claude-3-haiku", "gemini-pro"]
            )
            #expect(try models.discover(Filter(inputModalities: [.image])).count == 1)
            #expect(try models.discover(Filter(tier: .local)).copies().map(\.id) == ["llama3"])
            let reference = try models.model("ollama:llama3").reference
            #expect(String(try models.model(reference).id) == "llama3")
            #expect(try models.provider("ollama").modelCount == 1)
            #expect(
                try models.model("openai:gpt-4").price(.output)
                    == .amount(UnitPrice(usdPerMillion: "30")!)
            )
        }
        let catalog = try CatalogFixture.minimal.catalog()
        let missing = CatalogError.modelNotFound(
            spec: "openai:gpt-5",
            suggestions: ["openai:gpt-4"]
        )
        #expect(throws: missing) { try catalog.model("openai:gpt-5") }
        #expect(throws: CatalogError.providerNotFound(id: "opnai", suggestions: ["openai"])) {
            try catalog.models(Filter(providers: ["opnai"]))
        }
    }

    // MARK: The others

    @Test func `standard has minimal's models and ten more`() throws {
        let minimal = try CatalogFixture.minimal.catalog().models()
        let models = try CatalogFixture.standard.catalog().models()
        #expect(models.count == 15)
        for model in minimal { #expect(models.contains(model)) }
        for provider in ["groq", "cohere", "mistral", "replicate"] {
            #expect(models.contains { $0.provider == provider })
        }
        let contexts = Set(models.map { $0.contextTokens })
        for context in [4_096, 16_384, 32_768, 128_000, 200_000, nil] {
            #expect(contexts.contains(context))
        }
        #expect(models.contains { $0.prices == nil && $0.tier != .local })
        #expect(models.contains { $0.status == .deprecated })
        #expect(models.contains { $0.aliases != nil })
        #expect(try CatalogFixture.standard.catalog().statistics().byTier.values.min() ?? 0 > 0)
    }

    @Test func `comprehensive has every word that models have`() throws {
        let catalog = try CatalogFixture.comprehensive.catalog()
        let models = try catalog.models()
        #expect((50...100).contains(models.count))
        let statistics = try catalog.statistics()
        for capability in Capability.known {
            #expect(statistics.byCapability[capability] ?? 0 > 0, "\(capability)")
        }
        for tier in Tier.known { #expect(statistics.byTier[tier] ?? 0 > 0, "\(tier)") }
        for modality in Modality.known {
            let isThere = models.contains { model in
                let (input, output) = (model.modalities?.input, model.modalities?.output)
                return (input ?? []).contains(modality) || (output ?? []).contains(modality)
            }
            #expect(isThere, "\(modality)")
        }
        for status in Status.known { #expect(models.contains { $0.status == status }) }
        #expect(models.contains { $0.status == nil })
        #expect(models.contains { $0.retiresOn != nil })
        for provider in [
            "anthropic", "openai", "google", "amazon-bedrock", "azure", "mistral", "cohere", "groq",
            "xai", "deepseek", "openrouter",
        ] { #expect(models.contains { $0.provider == provider }, "\(provider)") }
    }

    @Test func `acme names no live provider`() throws {
        let live = try CatalogFixture.comprehensive.catalog().providers().map(\.id)
        for provider in try CatalogFixture.acme.catalog().providers() {
            #expect(!live.contains(provider.id))
            #expect(
                provider.baseURL.map { $0.contains(".test") || $0.contains("localhost") } ?? true
            )
        }
        #expect((12...20).contains(try CatalogFixture.acme.catalog().models().count))
    }

    // MARK: All of them

    @Test(arguments: tiers.indices)
    func `each model is found, listed and discovered`(tier: Int) throws {
        try Self.tiers[tier].catalog().read { models in
            var count = 0
            models.all.visit { model in
                count += 1
                let (id, provider) = (String(model.id), String(model.provider.id))
                let found = models[id, provider: provider]
                guard let found else {
                    Issue.record("\(provider):\(id)")
                    return
                }
                #expect(String(found.spec) == String(model.spec))
            }
            #expect(count == models.count)
            var listed = 0
            models.visitProviders { provider in
                listed += (try? models.list(provider: String(provider.id)).count) ?? 0
            }
            #expect(listed == count)
            let discovered = try models.discover(Filter()).count
            #expect(discovered == count)
            for order in Order.allCases { #expect(models.all.copies(by: order).count == count) }
        }
    }

    @Test func `uses of one fixture share an image, and no catalog`() throws {
        let (one, other) = (
            try CatalogFixture.minimal.catalog(), try CatalogFixture.minimal.catalog()
        )
        #expect(one !== other)
        try one.replace(with: .acme)
        #expect(try other.models().count == 5)
        #expect(try one.models().count != 5)
    }
}
