import CatalogTesting
import Dispatch
import ModelCatalog
import Testing

/// The name by which a fixture's catalog is known.
private func current() throws -> String { try Catalog.current.directory }

/// The code that sees a test's catalog.
@Suite(.catalog(.minimal)) struct AmbientTests {
    let atInit: String

    init() throws { atInit = try current() }

    @Test func `a test and its suite's initializer see the suite's catalog`() throws {
        #expect(try current() == "fixture 'minimal'")
        #expect(atInit == "fixture 'minimal'")
        #expect(try Catalog.current.statistics().models == 5)
    }

    @Test(.catalog(.acme)) func `the catalog of a test wins over that of its suite`() throws {
        #expect(try current() == "fixture 'acme'")
        #expect(atInit == "fixture 'acme'")
    }

    @Test func `tasks that belong to the test see it`() async throws {
        #expect(try await Task { try current() }.value == "fixture 'minimal'")
        async let bound = current()
        #expect(try await bound == "fixture 'minimal'")
        let names = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<8 { group.addTask { try current() } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(names == Array(repeating: "fixture 'minimal'", count: 8))
        let stream = AsyncStream<String> { continuation in
            Task {
                continuation.yield((try? current()) ?? "none")
                continuation.finish()
            }
        }
        for await name in stream { #expect(name == "fixture 'minimal'") }
        #expect(try await MainActor.run { try current() } == "fixture 'minimal'")
    }

    @Test func `the innermost of nested ones is the current one`() async throws {
        let seen = try withCatalog(.acme) {
            [try current(), try withCatalog(.empty) { try current() }, try current()]
        }
        #expect(seen == ["fixture 'acme'", "fixture 'empty'", "fixture 'acme'"])
        let later = try await withCatalog(.standard) {
            await Task.yield()
            return try current()
        }
        #expect(later == "fixture 'standard'")
        #expect(try current() == "fixture 'minimal'")
    }

    @Test(arguments: 0..<16)
    func `each case has a catalog of its own`(number: Int) async throws {
        let catalog = try Catalog.current
        let fixture = CatalogFixture.empty.with { $0.add("acme:model-\(number)") }
        try catalog.replace(with: fixture)
        await Task.yield()
        #expect(try Catalog.current.models().map(\.spec) == ["acme:model-\(number)"])
        #expect(try Catalog.current === catalog)
    }

    // MARK: Where task-local values do not go

    @Test func `an escape carries it to detached tasks, queues and threads`() async throws {
        let escape = Catalog.escaping()
        let detached = Task.detached { try escape.run { try current() } }
        #expect(try await detached.value == "fixture 'minimal'")
        let awaited = Task.detached {
            try await escape.run {
                await Task.yield()
                return try current()
            }
        }
        #expect(try await awaited.value == "fixture 'minimal'")
        let queued = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(returning: escape.run { try? current() })
            }
        }
        #expect(queued == "fixture 'minimal'")
    }

    @Test func `an escape carries the real catalog and the innermost one`() async throws {
        let escape = try withCatalog(.acme) { Catalog.escaping() }
        // The catalog of a scope that is over cannot be carried out of it.
        withKnownIssue {
            #expect(throws: CatalogError.ended(catalog: "fixture 'acme'")) {
                try escape.run { try Catalog.current.statistics() }
            }
        } matching: {
            "\($0)".contains("after the test or the scope")
        }
    }
}

/// A catalog ends with its scope.
@Suite struct EndTests {
    @Test func `a catalog that was kept is an error, and the test fails`() throws {
        let kept = try withCatalog(.minimal) { try Catalog.current }
        let error = CatalogError.ended(catalog: "fixture 'minimal'")
        withKnownIssue {
            #expect(throws: error) { try kept.read { $0.count } }
        } matching: {
            "\($0)".contains("after the test or the scope")
        }
        withKnownIssue {
            #expect(throws: error) { try kept.model("openai:gpt-4") }
        } matching: {
            "\($0)".contains("after the test or the scope")
        }
        #expect(error.description.hasPrefix("The fixture 'minimal' was used after the test"))
    }

    @Test func `a read that began before may go on`() throws {
        var scope: Catalog?
        let name = try withCatalog(.minimal) {
            scope = try Catalog.current
            return try #require(scope).read { models in
                // Another thread ends the scope meanwhile; here, the read's own bytes must stay.
                String(try models.model("openai:gpt-4").id)
            }
        }
        #expect(name == "gpt-4")
    }

    @Test func `a catalog that was handed over belongs to the scope that made it`() throws {
        let catalog = try CatalogFixture.minimal.catalog()
        let inside = try withCatalog(.acme) { try catalog.statistics().models }
        #expect(inside == 5)
        #expect(try catalog.statistics().models == 5)
    }
}
