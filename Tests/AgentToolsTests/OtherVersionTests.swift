import AgentTools
import MappedStore
import SharedStore
import TestCatalog
import Testing

/// A registry that another version has written is read, and written only where nothing is lost by it.
@Suite struct OtherVersionTests {
    let directory = TemporaryDirectory()
    /// The store in which this version writes the same tools.
    let plain = TemporaryDirectory()

    private static let tools = ["a", "b", "c"].map { Tool.plain($0, "It is \($0).") }

    private var path: String { directory.file("tools/default") }

    /// The bytes that are stored.
    private func stored() throws -> [UInt8] {
        let writer = try StoreWriter(at: path, contents: .tools, timeout: 20)
        guard let bytes = try writer.read(StoreContents.toolsKey) else { return [] }
        return bytes.withUnsafeBytes { Array($0) }
    }

    /// A registry of three tools that another version has written: what it wrote otherwise, and the
    /// registry.
    private func registry(_ change: (inout ImageParts) -> Void) throws -> ToolRegistry {
        try ToolRegistry.open(in: directory.path).register(Self.tools)
        var parts = ImageParts(try stored())
        change(&parts)
        var writer = try StoreWriter(at: path, contents: .tools, timeout: 20)
        try writer.commit(parts.image.span.bytes, as: StoreContents.toolsKey)
        let registry = try ToolRegistry.open(in: directory.path)
        try registry.verify()
        return registry
    }

    private static let section: UInt32 = 16

    /// A registry whose tool `b` states an owner, which this version does not know.
    private func owned() throws -> ToolRegistry {
        try registry { parts in
            let owner: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8]
            parts.addField("owner", to: Self.section, policy: 2, stated: [1: owner])
        }
    }

    /// Whether each change is refused and leaves the registry as it is.
    private func expectRefused(
        _ registry: ToolRegistry,
        tool: String?,
        because reason: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let before = try stored()
        let changes: [(String, () throws -> Void)] = [
            ("register", { try registry.register(.plain("d")) }),
            ("replace", { try registry.replace(.plain("a", "Other.")) }),
            ("unregister", { try registry.unregister("c") }),
            ("sync", { try registry.sync([.plain("d")]) }),
            ("sync of more", { try registry.sync(Self.tools + [.plain("d")]) }),
        ]
        for (name, change) in changes {
            let error = #expect(throws: ToolError.self, "\(name)", sourceLocation: sourceLocation) {
                try change()
            }
            #expect(error?.code == .newerVersion, "\(name)", sourceLocation: sourceLocation)
            #expect(error?.tool == tool, "\(name)", sourceLocation: sourceLocation)
            #expect(error?.registry == "default", sourceLocation: sourceLocation)
            #expect(error?.reason?.contains(reason) == true, sourceLocation: sourceLocation)
        }
        #expect(try stored() == before, sourceLocation: sourceLocation)
    }

    @Test func `what a tool states and this version does not know is read over`() throws {
        let registry = try owned()
        #expect(try registry.list() == Self.tools)
        #expect(try registry.tool("b") == Self.tools[1])
        let own = try ToolRegistry.holding(Self.tools, in: plain)
        for dialect in Dialect.allCases {
            #expect(try registry.text(dialect).isIdentical(to: own.text(dialect)))
        }
    }

    @Test func `what a tool states and this version does not know is not lost by writing`() throws {
        try expectRefused(try owned(), tool: "b", because: "'owner' of the tool 'b'")
    }

    @Test func `what the registry says of all and this version does not know is not lost`() throws {
        let registry = try registry { $0.sections[40] = .init("licences", [[1]], policy: 2) }
        try expectRefused(registry, tool: nil, because: "'licences'")
    }

    @Test func `a tool that this version does not know how to use is not lost`() throws {
        let registry = try registry { $0.addTool("z", needing: "human approval") }
        #expect(try registry.list() == Self.tools)
        try expectRefused(registry, tool: "z", because: "'human approval' of the tool 'z'")
    }

    @Test func `another tool of a name that this version cannot use is not lost`() throws {
        let registry = try registry { $0.addTool("c", needing: "human approval") }
        #expect(try registry.list() == Self.tools)
        try expectRefused(registry, tool: "c", because: "'human approval' of the tool 'c'")
    }

    @Test func `a sync of what is stored writes nothing`() throws {
        let registry = try owned()
        let before = try stored()
        let change = try registry.sync(Self.tools)
        #expect(!change.isNew)
        #expect(change.generation == 1)
        #expect(change.count == 3)
        #expect(try !registry.replace(Self.tools[1]).isNew)
        #expect(try stored() == before)
    }

    @Test func `clear takes all away, and what comes then is written`() throws {
        let registry = try owned()
        let change = try registry.clear()
        #expect(change.removed == ["a", "b", "c"])
        #expect(change.count == 0)
        #expect(try registry.list() == [])
        #expect(try registry.register(.plain("b")).isNew)
        try registry.verify()
    }

    @Test func `clear takes away what this version does not know how to use`() throws {
        let registry = try registry { parts in
            parts.addTool("c", needing: "human approval")
            parts.addTool("z", needing: "a network")
        }
        let change = try registry.clear()
        #expect(change.isNew)
        #expect(change.removed == ["a", "b", "c", "z"])
        #expect(change.count == 0)
        #expect(try registry.sync(Self.tools).count == 3)
    }

    @Test func `a field that no tool states does not prevent writing`() throws {
        let registry = try registry { $0.addField("owner", to: Self.section, policy: 2) }
        let change = try registry.register(.plain("d"))
        #expect(change.added == ["d"])
        #expect(try registry.list() == Self.tools + [.plain("d")])
        try registry.verify()
    }

    @Test func `what is to be carried is still there after a change`() throws {
        let usage: [[UInt8]] = [[1, 2, 3, 4], [5, 6, 7, 8]]
        let registry = try registry { $0.sections[40] = .init("usage", usage, policy: 1) }
        for name in ["d", "e"] { try registry.register(.plain(name)) }
        let kept = ImageParts(try stored())[40]
        #expect(kept.rows == usage)
        #expect(kept.name == "usage")
        try registry.verify()
    }

    @Test func `a dialect that an older version did not know is given after a sync`() throws {
        // The last renderings are Cohere's and the text.
        let registry = try registry { $0.removeRenderings(2) }
        #expect(try registry.list() == Self.tools)
        #expect(try registry.text(.mistral).contains(#""name":"b""#))
        for read in [
            { _ = try registry.text(.cohere) }, { _ = try registry.text(.cohere, only: ["a"]) },
        ] {
            let error = #expect(throws: ToolError.self) { try read() }
            #expect(error?.code == .olderVersion)
            #expect(error?.dialect == .cohere)
        }
        let change = try registry.sync(Self.tools)
        #expect(change.isNew)
        #expect(change.added == [] && change.changed == [] && change.removed == [])
        let own = try ToolRegistry.holding(Self.tools, in: plain)
        for dialect in Dialect.allCases {
            #expect(try registry.text(dialect).isIdentical(to: own.text(dialect)))
        }
        #expect(try registry.textDescription().isIdentical(to: own.textDescription()))
        #expect(try !registry.sync(Self.tools).isNew)
    }

    @Test func `a change renders only the tools that differ`() throws {
        // As a version might have written them that renders otherwise, of the same edition.
        let registry = try registry { $0.replaceRendered("It is", by: "It be") }
        #expect(try registry.list() == Self.tools)
        let changed = [Self.tools[0], .plain("b", "It is another."), Self.tools[2]]
        #expect(try registry.sync(changed.reversed()).changed == ["b"])
        let text = try registry.text(.anthropic)
        for told in ["It be a.", "It is another.", "It be c."] { #expect(text.contains(told)) }
        #expect(try registry.register(.plain("d", "It is d."), replacing: true).added == ["d"])
        #expect(try registry.textDescription().contains("It be a."))
        try registry.verify()
    }

    @Test func `a change of one tool gives the others in each dialect too`() throws {
        let registry = try registry { $0.removeRenderings(2) }
        try registry.register(.plain("d"))
        let own = try ToolRegistry.holding(Self.tools + [.plain("d")], in: plain)
        #expect(try registry.text(.cohere).isIdentical(to: own.text(.cohere)))
        try registry.verify()
    }
}
