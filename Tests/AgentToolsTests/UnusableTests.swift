import AgentTools
import Foundation
import MappedStore
import SharedStore
import TestCatalog
import Testing

/// A registry that cannot be used says why, and which call helps.
@Suite struct UnusableTests {
    let directory = TemporaryDirectory()

    private var path: String { directory.file("tools/default") }

    private func registry() throws -> ToolRegistry { try ToolRegistry.open(in: directory.path) }

    /// Puts other bytes in the place of a registry's.
    private func publish(_ bytes: [UInt8]) throws {
        var writer = try StoreWriter(at: path, contents: .tools, timeout: 20)
        try writer.commit(bytes.span.bytes, as: StoreContents.toolsKey)
    }

    /// What keeps a registry from being used.
    private func code(_ body: () throws -> Void) -> ToolError.Code? {
        do {
            try body()
            return nil
        } catch let error as ToolError where error.registry == "default" {
            return error.code
        } catch {
            Issue.record("\(error)")
            return nil
        }
    }

    @Test func `the error names the writer that keeps the lock`() throws {
        let registry = try registry()
        try registry.register(.plain("a"))
        let writer = try StoreWriter(at: path, contents: .tools, timeout: 0)
        #expect(code { try registry.register(.plain("b"), lockTimeout: 0.05) } == .lockTimeout)
        let other = Tool.plain("a", "Another one.")
        #expect(code { try registry.replace(other, lockTimeout: 0.05) } == .lockTimeout)
        #expect(code { try registry.unregister("a", lockTimeout: 0.05) } == .lockTimeout)
        #expect(code { try registry.sync([], lockTimeout: 0.05) } == .lockTimeout)
        #expect(code { try registry.clear(lockTimeout: 0.05) } == .lockTimeout)
        #expect(try registry.list() == [.plain("a")])
        // A tool that cannot be registered is reported at once.
        #expect(throws: ToolError.self) { try registry.register(Tool(name: ""), lockTimeout: 600) }
        _ = consume writer
        try registry.register(.plain("b"), lockTimeout: 0.05)
    }

    @Test func `a change that changes nothing waits for no writer`() throws {
        let registry = try registry()
        try registry.register([.plain("a"), .plain("b")])
        let writer = try StoreWriter(at: path, contents: .tools, timeout: 0)
        #expect(try !registry.sync([.plain("b"), .plain("a")], lockTimeout: 0).isNew)
        #expect(try !registry.replace(.plain("a"), lockTimeout: 0).isNew)
        #expect(try !registry.register(.plain("a"), replacing: true, lockTimeout: 0).isNew)
        #expect(try !registry.register([], lockTimeout: 0).isNew)
        _ = consume writer
        #expect(try registry.generation == 1)
    }

    @Test(arguments: [Array(repeating: 0xAA, count: 9_999), Array("half".utf8)] as [[UInt8]])
    func `bytes that are not a registry's are refused`(bytes: [UInt8]) throws {
        try publish(bytes)
        #expect(code { _ = try registry().count } == .damaged)
    }

    @Test func `damage to an open registry is an error`() throws {
        let open = try registry()
        try open.register([.plain("a"), .plain("b")])
        try publish(Array("half".utf8))
        #expect(code { _ = try open.count } == .damaged)
        #expect(code { try open.register(.plain("c")) } == .damaged)
        #expect(code { try open.replace(.plain("a")) } == .damaged)
        #expect(code { try open.unregister("a") } == .damaged)
        let change = try open.sync([.plain("d")])
        #expect(change.added == ["d"])
        #expect(try open.list() == [.plain("d")])
        try publish(Array("half".utf8))
        try open.clear()
        #expect(try open.list() == [])
        try open.verify()
    }

    @Test func `a file in the place of a registry is left alone`() throws {
        try FileManager.default.createDirectory(
            atPath: directory.file("tools"),
            withIntermediateDirectories: true
        )
        try directory.write(Array("mine".utf8), to: "tools/default")
        #expect(code { _ = try registry().count } == .foreign)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    }
}
