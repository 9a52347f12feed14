import CatalogFixtures
import ModelCatalog
import Synchronization
import Testing

/// What an observer is told of each question: enough to answer it again, and no more.
@Suite struct ObservationTests {
    private final class Notes: CatalogObserver {
        private let noted = Mutex<[String]>([])

        var lines: [String] { noted.withLock { $0 } }
        var statistics: Statistics? { nil }

        private func note(_ line: String) { noted.withLock { $0.append(line) } }

        func called(_ call: CatalogCall) throws(CatalogError) {}
        func handedOut(_ model: ModelView) { note(String(model.spec)) }
        func handedOut(_ provider: ProviderView) { note(String(provider.id)) }
        func counted(_ model: ModelView) { note("counted " + String(model.id)) }
        func countedAll() { note("all") }
        func usedAfterEnd() {}
    }

    /// What is told of a read of `minimal`.
    private func told(_ read: (Models) throws -> Void) throws -> [String] {
        let notes = Notes()
        try CatalogFixture.minimal.catalog(observer: notes).read(read)
        return notes.lines
    }

    @Test func `a model that is asked for by spec, by alias or by its provider`() throws {
        #expect(try told { _ = try $0.model("openai:gpt-4").name } == ["openai:gpt-4"])
        #expect(try told { _ = $0["gpt-4@openai"]?.name } == ["openai:gpt-4"])
        #expect(try told { _ = $0["gpt-4", provider: "openai"]?.name } == ["openai:gpt-4"])
        #expect(
            try told { _ = try $0.model("gpt-4", provider: "openai").name }
                == ["openai", "openai:gpt-4"]
        )
        #expect(try told { _ = $0["openai:gpt-5"]?.name } == [])
    }

    @Test func `a provider, also where it is only named`() throws {
        #expect(try told { _ = try $0.provider("google").name } == ["google"])
        #expect(
            try told { $0.visitProviders { _ in } } == ["anthropic", "google", "ollama", "openai"]
        )
        // Without it, the same question is an error.
        #expect(try told { _ = try $0.list(provider: "google").references(limit: 0) } == ["google"])
        let none = Filter(minimumContextTokens: 4_000_000_000, providers: ["google", "openai"])
        #expect(try told { _ = try $0.discover(none).isEmpty } == ["google", "openai"])
    }

    @Test func `models that are visited, and no others`() throws {
        #expect(
            try told { try $0.list(provider: "anthropic").visit(limit: 1) { _ in } } == [
                "anthropic", "anthropic:claude-3-5-sonnet",
            ]
        )
        let tools = Filter(capabilities: [.toolCall])
        #expect(
            try told { _ = try $0.discover(tools).copies(by: .price, limit: 1) }
                == ["google:gemini-pro"]
        )
    }

    @Test func `all that is counted, and one for whether there is any`() throws {
        let tools = Filter(capabilities: [.toolCall])
        #expect(
            try told { _ = try $0.discover(tools).count } == [
                "counted claude-3-5-sonnet", "counted gemini-pro", "counted gpt-4",
            ]
        )
        #expect(try told { _ = try $0.discover(tools).isEmpty } == ["counted claude-3-5-sonnet"])
        #expect(try told { _ = $0.count } == ["all"])
        #expect(try told { _ = $0.providerCount } == ["all"])
        #expect(try told { _ = $0.statistics } == ["all"])
    }
}
