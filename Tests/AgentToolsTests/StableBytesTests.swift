import AgentTools
import ModelCatalog
import TestCatalog
import Testing

/// A provider's prompt cache keeps hitting only where nothing changes in what it is sent.
@Suite struct StableBytesTests {
    let directory = TemporaryDirectory()

    private func checksum(_ registry: ToolRegistry) throws -> UInt64 {
        try registry.read { $0.contentChecksum }
    }

    @Test func `the order of registration leaves no trace`() throws {
        let tools = try Golden.tools()
        let atOnce = try ToolRegistry.holding(tools, in: directory)
        let oneByOne = try ToolRegistry.holding([], named: "one-by-one", in: directory)
        for tool in tools.reversed() { try oneByOne.register(tool) }
        let others = tools.map { Tool(name: $0.name, description: "Another one.") }
        let changed = try ToolRegistry.holding(others, named: "changed", in: directory)
        try changed.register(Tool(name: "another"))
        for tool in tools { try changed.replace(tool) }
        try changed.unregister("another")
        let another = [Tool(name: "another")]
        let synced = try ToolRegistry.holding(another, named: "synced", in: directory)
        try synced.sync(tools.shuffled())
        for other in [oneByOne, changed, synced] {
            #expect(try checksum(other) == checksum(atOnce))
            #expect(try other.textDescription() == atOnce.textDescription())
            for dialect in [Dialect.mcp, .ollama, .cohere] {
                #expect(try other.toolsJSON(dialect) == atOnce.toolsJSON(dialect))
            }
        }
    }

    @Test func `the order of keywords and blanks in a schema leaves no trace`() throws {
        let one = Tool(
            name: "same",
            inputSchema: #"{"properties":{"b":{"maximum":2,"type":"integer"}},"type":"object"}"#
        )
        let other = Tool(
            name: "same",
            inputSchema: """
                { "type": "object",
                  "properties": { "b": { "type": "integer", "maximum": 2 } } }
                """
        )
        let registry = try ToolRegistry.open(in: directory.path)
        try registry.register(one)
        #expect(try registry.replace(other).isNew == false)
    }

    @Test func `tags are in byte order, each once, whatever their order was`() throws {
        let tags = ["b", "e\u{301}", "a", "\u{E9}", "b"]
        let registry = try ToolRegistry.open(in: directory.path)
        try registry.register(Tool(name: "tagged", tags: tags))
        let stored = try registry.tool("tagged").tags.map { Array($0.utf8) }
        #expect(stored == ["a", "b", "e\u{301}", "\u{E9}"].map { Array($0.utf8) })
        #expect(try registry.replace(Tool(name: "tagged", tags: tags.reversed())).isNew == false)
    }

    @Test func `properties, required names and choices keep the author's order`() throws {
        func tool(_ properties: String, _ required: String, _ choices: String) -> Tool {
            Tool(
                name: "ordered",
                inputSchema: """
                    {"properties":{\(properties),"c":{"enum":[\(choices)]}},\
                    "required":[\(required)]}
                    """
            )
        }
        let registry = try ToolRegistry.open(in: directory.path)
        try registry.register(tool(#""b":{},"a":{}"#, #""b","a""#, #""z","y""#))
        #expect(
            try registry.withTool("ordered") { String($0.inputSchema) } == """
                {"type":"object","properties":{"b":{},"a":{},"c":{"enum":["z","y"]}},\
                "required":["b","a"]}
                """
        )
        for other in [
            tool(#""a":{},"b":{}"#, #""b","a""#, #""z","y""#),
            tool(#""b":{},"a":{}"#, #""a","b""#, #""z","y""#),
            tool(#""b":{},"a":{}"#, #""a","b""#, #""y","z""#),
        ] {
            #expect(try registry.replace(other).changed == ["ordered"])
        }
    }

    @Test func `a schema has the shortest escapes, UTF-8 and its own digits`() throws {
        let registry = try ToolRegistry.open(in: directory.path)
        try registry.register(
            Tool(
                name: "escapes",
                inputSchema: #"{"x-b":1.50e+2,"x-a":"\u0022\u005C\/\b\f\n\r\t\u0001\u001F"#
                    + #"\u007f\u00e9\ud83d\ude00"}"#
            )
        )
        let schema = try registry.withTool("escapes") { String($0.inputSchema) }
        let escaped = #"{"type":"object","x-a":"\"\\/\b\f\n\r\t\u0001\u001f"#
        #expect(schema.isIdentical(to: escaped + "\u{7F}\u{E9}\u{1F600}\",\"x-b\":1.50e+2}"))
    }
}
