import CatalogTesting
import ModelCatalog
import Testing

/// What a test's catalog was asked, and what it is told to answer.
@Suite(.catalog(.minimal)) struct RecorderTests {
    let recorder: CatalogRecorder
    let catalog: Catalog

    init() throws {
        recorder = try #require(CatalogRecorder.current)
        catalog = try Catalog.current
    }

    @Test func `calls are counted with their arguments`() throws {
        _ = try catalog.model("openai:gpt-4")
        _ = try catalog.model("openai:gpt-4")
        _ = try? catalog.model("openai:gpt-5")
        _ = try catalog.models(Filter(capabilities: [.toolCall]))
        _ = try catalog.providers()
        _ = try catalog.statistics()
        try catalog.read { models in
            _ = models["gpt-4@openai"]
            _ = models["gpt-4", provider: "openai"]
            _ = try models.provider("google")
            _ = try models.list(provider: "anthropic").count
            _ = try models.list(providers: ["google", "ollama"]).count
            _ = models.all.count
        }
        #expect(
            recorder.calls == [
                .read: 7, .model("openai:gpt-4"): 3, .model("openai:gpt-5"): 1,
                .discover(Filter(capabilities: [.toolCall])): 1, .providers: 1, .statistics: 1,
                .model("gpt-4@openai"): 1, .provider("google"): 1,
                .list(provider: "anthropic"): 1, .list(providers: ["google", "ollama"]): 1,
                .all: 1,
            ]
        )
        #expect(recorder.count(of: .model("openai:gpt-4")) == 3)
        #expect(recorder.count(of: .provider("acme")) == 0)
    }

    @Test func `an expectation that is met does not fail the test`() throws {
        recorder.expect(.list(provider: "anthropic"), times: 1)
        recorder.expect(.statistics, times: 0)
        try catalog.read { _ = try $0.list(provider: "anthropic") }
    }

    @Test func `what is expected too late fails the test`() throws {
        let recorder = try withCatalog(.minimal) { try #require(CatalogRecorder.current) }
        withKnownIssue {
            recorder.expect(.statistics, times: 1)
        } matching: { issue in
            issue.comments.contains { $0.rawValue.contains("of a catalog that has ended") }
        }
    }

    @Test func `what is expected and does not come to be fails the test`() throws {
        try withKnownIssue {
            try withCatalog(.minimal) {
                try #require(CatalogRecorder.current).expect(.list(provider: "google"), times: 2)
                try Catalog.current.read { _ = try $0.list(provider: "google") }
            }
        } matching: { issue in
            issue.comments.contains {
                $0.rawValue.contains(
                    #"list(providers: ["google"]) was called once, and not 2 times. All calls: "#
                )
            }
        }
    }

    @Test func `an error can be the answer to one call`() throws {
        let error = CatalogError.providerNotFound(id: "anthropic", suggestions: [])
        recorder.fail(.list(provider: "anthropic"), with: error)
        #expect(throws: error) { try catalog.read { _ = try $0.list(provider: "anthropic") } }
        #expect(try catalog.read { try $0.list(provider: "google").count } == 1)
        recorder.succeed()
        #expect(try catalog.read { try $0.list(provider: "anthropic").count } == 2)
    }

    @Test func `a call that cannot throw has no result, and its read throws`() throws {
        let error = CatalogError.unreadable(
            directory: "x",
            code: .inputOutput,
            reason: "The disk died."
        )
        for call in [CatalogCall.model("openai:gpt-4"), .all, .providers, .statistics] {
            recorder.fail(call, with: error)
        }
        #expect(throws: error) {
            try catalog.read { models in
                let isThere = models["openai:gpt-4"] != nil
                #expect(!isThere)
            }
        }
        #expect(throws: error) { try catalog.read { #expect($0.all.count == 0) } }
        #expect(throws: error) { try catalog.providers() }
        #expect(throws: error) { try catalog.statistics() }
        #expect(throws: error) { try catalog.model("openai:gpt-4") }
        #expect(try catalog.model("google:gemini-pro").id == "gemini-pro")
    }

    @Test func `an error can be the answer to all calls`() throws {
        let error = CatalogError.noCatalog(directory: "nowhere")
        recorder.failAll(with: error)
        #expect(throws: error) { try catalog.read { _ in } }
        #expect(throws: error) { try catalog.models() }
        recorder.succeed()
        #expect(try catalog.models().count == 5)
    }

    @Test func `a kind of call stands for all of its calls`() throws {
        let error = CatalogError.noCatalog(directory: "nowhere")
        recorder.fail(.anyDiscover, with: error)
        #expect(throws: error) { try catalog.models(Filter(capabilities: [.toolCall])) }
        #expect(throws: error) { try catalog.models(Filter(minimumContextTokens: 1)) }
        #expect(try catalog.model("openai:gpt-4").id == "gpt-4")
        // The last of those that mean a call is its answer.
        let other = CatalogError.noCatalog(directory: "elsewhere")
        recorder.fail(.discover(Filter(tier: .local)), with: other)
        #expect(throws: other) { try catalog.models(Filter(tier: .local)) }
        #expect(throws: error) { try catalog.models() }
        recorder.succeed()
        #expect(try catalog.models().count == 5)
        #expect(recorder.count(of: .anyDiscover) == 5)
        #expect(recorder.count(of: .anyModel) == 1)
        #expect(recorder.count(of: .anyList) == 0)
        recorder.expect(.anyDiscover, times: 5)
        recorder.expect(.anyProvider, times: 0)
    }

    @Test func `a call that was to fail and was never made fails the test, at its line`() throws {
        let line = #line + 4
        try withKnownIssue {
            try withCatalog(.minimal) {
                let recorder = try #require(CatalogRecorder.current)
                recorder.fail(.discover(Filter(tier: .local)), with: .noCatalog(directory: "x"))
                _ = try Catalog.current.models(Filter(tier: .premium))
            }
        } matching: { issue in
            issue.sourceLocation?.line == line
                && issue.comments.contains {
                    $0.rawValue.contains("was to fail, and was never called. All calls: discover(")
                }
        }
    }

    @Test func `statistics can be stated`() throws {
        let stated = Statistics(models: 7, providers: 2, byTier: [.local: 7])
        recorder.answer(statistics: stated)
        #expect(try catalog.statistics() == stated)
        recorder.answer(statistics: nil)
        #expect(try catalog.statistics().models == 5)
    }

    @Test func `a strict fixture fails if one of its models is never read`() throws {
        try withCatalog(.minimal, strict: true) { _ = try Catalog.current.models() }
        try withKnownIssue {
            try withCatalog(.minimal, strict: true) {
                _ = try Catalog.current.model("openai:gpt-4")
                try Catalog.current.read { try $0.list(provider: "anthropic").visit { _ in } }
            }
        } matching: { issue in
            issue.comments.contains {
                $0.rawValue.contains("never read: google:gemini-pro, ollama:llama3.")
            }
        }
    }

    @Test func `each scope has calls of its own`() throws {
        _ = try catalog.models()
        try withCatalog(.minimal) {
            let inner = try #require(CatalogRecorder.current)
            #expect(inner.calls == [:])
            _ = try Catalog.current.providers()
            #expect(inner.count(of: .providers) == 1)
        }
        #expect(recorder.count(of: .providers) == 0)
    }
}
