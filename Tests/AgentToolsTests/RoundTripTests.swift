import AgentTools
import ModelCatalog
import TestCatalog
import Testing

/// Tools that are written and read again say what they said, as far as the dialect can say it.
@Suite struct RoundTripTests {
    let directory = TemporaryDirectory()

    private func tools(carriedBy dialect: Dialect) throws -> [Tool] {
        let names = Set(try Golden.names(carriedBy: dialect))
        return try Golden.tools().filter { names.contains($0.name) }
    }

    /// The tools of a registry with those in a text.
    private func registry(reading text: String) throws -> ToolRegistry {
        let tools = try ToolFile(json: Array(text.utf8)).tools
        return try ToolRegistry.holding(tools, named: "again", in: directory)
    }

    @Test func `the registry's own JSON keeps everything`() throws {
        let first = try ToolRegistry.holding(Golden.tools(), in: directory)
        let text = try Tool.json(of: first.list())
        let file = try ToolFile(json: Array(text.utf8))
        #expect(file.notes == [])
        let again = try ToolRegistry.holding(file.tools, named: "again", in: directory)
        #expect(try again.list() == first.list())
        #expect(try again.read { $0.contentChecksum } == first.read { $0.contentChecksum })
        #expect(try Tool.json(of: again.list()).isIdentical(to: text))
        #expect(try first.sync(file.tools).isNew == false)
    }

    @Test func `MCP's JSON keeps everything except tags`() throws {
        let first = try ToolRegistry.holding(Golden.tools(), in: directory)
        let text = try first.text(.mcp)
        #expect(try ToolFile(json: Array(text.utf8)).notes == [])
        let again = try registry(reading: text)
        #expect(try again.text(.mcp).isIdentical(to: text))
        let untagged = try first.list().map { tool in
            var tool = tool
            tool.tags = []
            return tool
        }
        #expect(try again.list() == untagged)
    }

    @Test(arguments: [
        Dialect.openAI, .openAIStrict, .openAIResponses, .openAIResponsesStrict, .anthropic,
        .ollama, .cohere,
    ])
    func `what a provider is sent can be read back`(dialect: Dialect) throws {
        let first = try ToolRegistry.holding(tools(carriedBy: dialect), in: directory)
        let text = try first.text(dialect)
        let again = try registry(reading: text)
        #expect(try again.text(dialect).isIdentical(to: text))
        #expect(try again.list().map(\.name) == first.list().map(\.name))
        #expect(try again.list().map(\.description) == first.list().map(\.description))
    }

    @Test func `parameters made in Swift come back as their schema`() throws {
        let tool = Tool(
            name: "made",
            parameters: [
                .required("s", .string, "A text."),
                .optional("i", .integer, default: -3),
                .optional("n", .number, default: 0.5),
                .optional("b", .boolean, default: false),
                .optional("c", .choice(["a", 1, 2.5, nil, true]), default: .null),
                .required("a", .array(.choice(["x", "y"])), "Several."),
                .optional("l", .array(.array(.string)), default: [["z"], []]),
                .required(
                    "o",
                    .object([.required("p", .object([])), .optional("q", .string, "Inside.")])
                ),
            ]
        )
        let registry = try ToolRegistry.holding([tool], in: directory)
        let schema = try registry.withTool("made") { String($0.inputSchema) }
        #expect(
            schema == """
                {"type":"object","properties":{\
                "s":{"type":"string","description":"A text."},\
                "i":{"type":"integer","default":-3},\
                "n":{"type":"number","default":0.5},\
                "b":{"type":"boolean","default":false},\
                "c":{"type":["string","integer","number","null","boolean"],\
                "enum":["a",1,2.5,null,true],"default":null},\
                "a":{"type":"array","description":"Several.",\
                "items":{"type":"string","enum":["x","y"]}},\
                "l":{"type":"array","items":{"type":"array","items":{"type":"string"}},\
                "default":[["z"],[]]},\
                "o":{"type":"object","properties":{"p":{"type":"object","properties":{}},\
                "q":{"type":"string","description":"Inside."}},"required":["p"]}},\
                "required":["s","a","o"]}
                """
        )
        let asText = Tool(name: "made", inputSchema: schema)
        #expect(try registry.replace(asText).isNew == false)
    }

    @Test func `the registry's own JSON is for people to read`() throws {
        let tool = Tool(
            name: "a.b",
            description: "",
            parameters: [.required("p", .choice(["x"]))],
            annotations: ToolAnnotations(isReadOnly: true),
            tags: ["z", "a", "z"]
        )
        #expect(
            try Tool.json(of: [tool]) == """
                [
                  {
                    "name": "a.b",
                    "inputSchema": {
                      "type": "object",
                      "properties": {
                        "p": {
                          "type": "string",
                          "enum": [
                            "x"
                          ]
                        }
                      },
                      "required": [
                        "p"
                      ]
                    },
                    "annotations": {
                      "readOnlyHint": true
                    },
                    "tags": [
                      "a",
                      "z"
                    ]
                  }
                ]
                """
        )
        #expect(try Tool.json(of: []) == "[]")
        let reason = "must match ^[A-Za-z0-9_.-]{1,128}$"
        #expect(throws: ToolError.invalidTool(name: "a b", place: "name", reason: reason)) {
            try Tool(name: "a b").json()
        }
    }
}
