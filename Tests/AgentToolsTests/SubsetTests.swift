import AgentTools
import TestCatalog
import Testing

@Suite struct SubsetTests {
    let directory = TemporaryDirectory()

    @Test(arguments: Dialect.allCases)
    func `a subset is the same pieces in the byte order of their names`(dialect: Dialect) throws {
        let registry = try ToolRegistry.holding(Golden.tools(), in: directory)
        let names = try Golden.names(carriedBy: dialect)
        let pieces = try Golden.pieces(dialect)
        for (first, second) in [(0, 1), (1, 5), (3, names.count - 1)] {
            let golden = Golden.whole([pieces[first], pieces[second]], dialect)
            let backwards = try registry.text(dialect, only: [names[second], names[first]])
            #expect(backwards.isIdentical(to: golden))
        }
        let one = try registry.text(dialect, only: [names[2]])
        #expect(one.isIdentical(to: Golden.whole([pieces[2]], dialect)))
    }

    @Test func `a name that is given twice counts once`() throws {
        let registry = try ToolRegistry.holding(Golden.tools(), in: directory)
        let once = try registry.text(.mcp, only: ["ping", "get_weather"])
        #expect(try registry.text(.mcp, only: ["ping", "get_weather", "ping"]) == once)
    }

    @Test(arguments: Dialect.allCases)
    func `a subset of nothing is what an empty registry gives`(dialect: Dialect) throws {
        let registry = try ToolRegistry.holding(Golden.tools(), in: directory)
        #expect(try registry.text(dialect, only: []) == Golden.whole([], dialect))
        let empty = try ToolRegistry.open(named: "empty", in: directory.path)
        #expect(try empty.text(dialect) == Golden.whole([], dialect))
        try registry.clear()
        #expect(try registry.text(dialect) == Golden.whole([], dialect))
    }

    @Test func `a name that is not registered is an error with names like it`() throws {
        let registry = try ToolRegistry.holding(Golden.tools(), in: directory)
        let error = ToolError.notFound(name: "get_wether", suggestions: ["get_weather"])
        #expect(throws: error) { try registry.text(.mcp, only: ["ping", "get_wether"]) }
        #expect(throws: error) {
            try registry.withToolsJSON(.mcp, only: ["get_wether"]) { _ in }
        }
    }

    @Test func `a span of a subset has the subset's bytes`() throws {
        let registry = try ToolRegistry.holding(Golden.tools(), in: directory)
        let names = ["get_weather", "ping"]
        let text = try registry.text(.anthropic, only: names)
        let size = try registry.withToolsJSON(.anthropic, only: names) { $0.byteCount }
        #expect(size == text.utf8.count)
        #expect(try registry.withToolsJSON(.mcp) { $0.byteCount } == registry.text(.mcp).utf8.count)
    }
}
