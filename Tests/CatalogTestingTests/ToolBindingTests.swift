import AgentTools
import CatalogTesting
import Testing

/// What tests bind to tools of their own registries belongs to each test alone.
@Suite(.tools([Tool(name: "now")])) struct ToolBindingTests {
    @Test(arguments: 0..<16)
    func `tests at the same time bind closures to the same name`(number: Int) async throws {
        let registry = try ToolRegistry.open()
        await #expect(throws: ToolError.unbound(name: "now")) {
            try await registry.call("now", "")
        }
        registry.bind("now") { _ in "\(number)" }
        for _ in 0..<20 {
            await Task.yield()
            #expect(try await ToolRegistry.open().call("now", "") == "\(number)")
        }
    }

    @Test func `a scope within a test has closures of its own`() async throws {
        try ToolRegistry.open().bind("now") { _ in "outer" }
        try await withTools(.tools([Tool(name: "now")])) {
            let registry = try ToolRegistry.open()
            await #expect(throws: ToolError.unbound(name: "now")) {
                try await registry.call("now", "")
            }
            registry.bind("now") { _ in "inner" }
            #expect(try await ToolRegistry.open().call("now", "") == "inner")
        }
        #expect(try await ToolRegistry.open().call("now", "") == "outer")
    }

    @Test func `a closure is released when its test ends`() throws {
        final class Held: Sendable {}
        weak var released: Held?
        try withTools(.empty) {
            let held = Held()
            released = held
            try ToolRegistry.open().bind("now") { _ in "\(held)" }
        }
        #expect(released == nil)
    }
}
