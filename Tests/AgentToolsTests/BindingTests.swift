import AgentTools
import Foundation
import TestCatalog
import Testing

/// What is bound to a tool belongs to its registry in this process, and not to the value it was bound with.
@Suite struct BindingTests {
    let directory = TemporaryDirectory()

    /// A registry with one tool, `now`.
    private func registry(
        named name: String = "default",
        in directory: TemporaryDirectory? = nil
    ) throws -> ToolRegistry {
        let registry = try ToolRegistry.open(named: name, in: (directory ?? self.directory).path)
        try registry.sync([Tool(name: "now")])
        return registry
    }

    @Test func `a closure that was bound with one value is called with another`() async throws {
        let before = try registry()
        let binding = try registry()
        binding.bind("now") { _ in "noon" }
        #expect(try await before.call("now", "") == "noon")
        #expect(try await registry().call("now", "") == "noon")
        before.bind("now") { _ in "midnight" }
        #expect(try await binding.call("now", "") == "midnight")
        before.unbind("now")
        await #expect(throws: ToolError.unbound(name: "now")) {
            try await binding.call("now", "")
        }
    }

    @Test func `a closure stays when the value that it was bound with goes`() async throws {
        do { try registry().bind("now") { _ in "noon" } }
        #expect(try await registry().call("now", "") == "noon")
    }

    @Test func `another way to the same directory leads to the same registry`() async throws {
        let link = directory.file("link")
        let store = directory.file("store")
        try FileManager.default.createDirectory(atPath: store, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: store)
        let registry = try ToolRegistry.open(in: store)
        try registry.register(Tool(name: "now"))
        registry.bind("now") { _ in "noon" }
        for path in [link, store + "/", directory.file("./store"), directory.file("link/../store")]
        {
            #expect(try await ToolRegistry.open(in: path).call("now", "") == "noon", "\(path)")
        }
    }

    @Test func `a registry that is not there yet is known when it comes to be`() async throws {
        let path = directory.file("not/there")
        let before = try ToolRegistry.open(in: path)
        before.bind("now") { _ in "noon" }
        try before.register(Tool(name: "now"))
        #expect(try await ToolRegistry.open(in: path).call("now", "") == "noon")
    }

    @Test func `registries of two directories keep apart, though their names are the same`()
        async throws
    {
        let elsewhere = TemporaryDirectory()
        let (one, other) = (try registry(), try registry(in: elsewhere))
        one.bind("now") { _ in "one" }
        await #expect(throws: ToolError.unbound(name: "now")) { try await other.call("now", "") }
        other.bind("now") { _ in "other" }
        #expect(try await one.call("now", "") == "one")
        #expect(try await other.call("now", "") == "other")
        other.unbind("now")
        #expect(try await one.call("now", "") == "one")
    }

    @Test func `registries of two names in one directory keep apart`() async throws {
        let (one, other) = (try registry(named: "app"), try registry(named: "app.2"))
        one.bind("now") { _ in "one" }
        await #expect(throws: ToolError.unbound(name: "now")) { try await other.call("now", "") }
        other.bind("now") { _ in "other" }
        #expect(try await one.call("now", "") == "one")
    }
}
