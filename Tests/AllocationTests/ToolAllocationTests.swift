import AgentTools
import CMallocProbe
import Foundation
import ModelCatalog
import Synchronization
import TestCatalog
import Testing

@Suite(
    "Reading a registry of a hundred tools allocates nothing",
    .enabled(if: malloc_probe_works(), "counts with glibc alone, and without a sanitizer")
)
struct ToolAllocationTests {
    let directory = TemporaryDirectory()
    let registry: ToolRegistry

    init() throws {
        registry = try ToolRegistry.open(in: directory.path)
        try registry.sync((0..<100).map(Self.tool))
    }

    /// A tool that every dialect carries, with all that a tool may state.
    private static func tool(_ number: Int) -> Tool {
        Tool(
            name: "tool_\(number)",
            title: "Tool \(number)",
            description: "Does thing number \(number), and says so at some length.",
            parameters: [
                .required("place", .string, "Where."),
                .optional("unit", .choice(["c", "f"]), "Which.", default: "c"),
                .optional("days", .array(.object([.required("day", .integer)]))),
            ],
            outputSchema: #"{"properties": {"degrees": {"type": "number"}}}"#,
            annotations: ToolAnnotations(
                title: "Number \(number)",
                isReadOnly: true,
                isDestructive: false,
                isIdempotent: true,
                isOpenWorld: false
            ),
            tags: ["even", "of \(number % 10)"]
        )
    }

    @Test("A tool by its name, read to its last field")
    func get() throws {
        let name = "tool_77"
        try expectNone(of: 14) { try registry.withTool(name) { Self.factsKnown(of: $0) } }
    }

    @Test("Whether a name is there, also a long one that is not")
    func isRegistered() throws {
        let long = String(repeating: "x", count: 300)
        try expectNone(of: 1) {
            var found = 0
            if try registry.isRegistered("tool_5") { found += 1 }
            if try registry.isRegistered("tool_100") { found += 100 }
            if try registry.isRegistered(long) { found += 100 }
            return found
        }
    }

    @Test("The number of tools, and of their generation")
    func count() throws {
        try expectNone(of: 101) { try registry.count + Int(registry.generation) }
    }

    @Test("A visit of all tools")
    func list() throws {
        try expectNone(of: 1_400) {
            var known = 0
            try registry.visit { known += Self.factsKnown(of: $0) }
            return known
        }
    }

    @Test("All tools in a dialect", arguments: Dialect.allCases)
    func withToolsJSON(dialect: Dialect) throws {
        let size = try registry.toolsJSON(dialect).count
        #expect(size > 100 * 100)
        try expectNone(of: size) { try registry.withToolsJSON(dialect) { $0.byteCount } }
        let piece = try registry.read { try $0.tool("tool_9").json(dialect).bytes.byteCount }
        try expectNone(of: piece) {
            try registry.read { try $0.tool("tool_9").json(dialect).bytes.byteCount }
        }
    }

    @Test("All tools as text")
    func text() throws {
        let size = try registry.textDescription().utf8.count
        try expectNone(of: size) { try registry.read { $0.text.bytes.byteCount } }
    }

    @Test("What another handle has changed is read without any more")
    func change() throws {
        let other = try ToolRegistry.open(in: directory.path)
        #expect(try registry.count == 100)
        try other.unregister("tool_0")
        // The first read of a generation judges it.
        #expect(try registry.count == 99)
        try expectNone(of: 99) { try registry.count }
    }

    @Test("An image file is read without any")
    func file() throws {
        try directory.write(registry.storedImage().image, to: "tools.image")
        let file = try ToolRegistry.open(image: directory.file("tools.image"))
        try expectNone(of: 100) { try file.count }
        try expectNone(of: 1) {
            try file.withTool("tool_1") { $0.name.bytes.byteCount > 0 ? 1 : 0 }
        }
        let size = try registry.withToolsJSON(.openAI) { $0.byteCount }
        try expectNone(of: size) { try file.withToolsJSON(.openAI) { $0.byteCount } }
    }

    @Test("A new thread allocates in its first read alone")
    func newThread() throws {
        let registry = registry
        let counted = Mutex(-1)
        let ended = DispatchSemaphore(value: 0)
        Thread {
            defer { ended.signal() }
            guard (try? registry.count) == 100 else { return }
            let count = try? allocations {
                _ = try registry.withTool("tool_1") { $0.tagCount }
                _ = try registry.withToolsJSON(.openAI) { $0.byteCount }
            }
            counted.withLock { $0 = count ?? -2 }
        }.start()
        ended.wait()
        #expect(counted.withLock { $0 } == 0)
    }

    /// Reads every field of a tool, and counts those that are stated and its tags.
    private static func factsKnown(of tool: borrowing ToolView) -> Int {
        var known = 0
        if tool.name.bytes.byteCount > 0 { known += 1 }
        if tool.title != nil { known += 1 }
        if tool.description != nil { known += 1 }
        if tool.inputSchema.bytes.byteCount > 0 { known += 1 }
        if tool.outputSchema != nil { known += 1 }
        if tool.annotatedTitle != nil { known += 1 }
        if tool.isReadOnly == true { known += 1 }
        if tool.isDestructive == false { known += 1 }
        if tool.isIdempotent == true { known += 1 }
        if tool.isOpenWorld == false { known += 1 }
        if tool.text.bytes.byteCount > 0 { known += 1 }
        if tool.tagCount == 2 { known += 1 }
        tool.visitTags { if $0.bytes.byteCount > 0 { known += 1 } }
        return known
    }

    /// Runs `body`, the first time to warm up.
    private func expectNone(
        of expected: Int,
        sourceLocation: SourceLocation = #_sourceLocation,
        _ body: () throws -> Int
    ) throws {
        #expect(try body() == expected, sourceLocation: sourceLocation)
        var found = 0
        let counted = try allocations {
            for _ in 0..<3 { found = try body() }
        }
        #expect(counted == 0, sourceLocation: sourceLocation)
        #expect(found == expected, sourceLocation: sourceLocation)
    }
}
