import AgentTools
import TestCatalog
import Testing

@Suite struct OtherRuleTests {
    let directory = TemporaryDirectory()

    @Test func `Mistral is spared three keywords at any depth, and no data`() throws {
        let inner = #"{"$id":"i","type":"object","additionalProperties":false}"#
        let schema = """
            {"$schema":"https://json-schema.org/draft/2020-12/schema","properties":{\
            "$id":\(inner),"a":{"type":"array","items":\(inner)},\
            "m":{"type":"object","additionalProperties":{"anyOf":[\(inner),{"type":"null"}]}},\
            "d":{"default":\(inner),"enum":[\(inner)]},"o":{"additionalProperties":true}},\
            "additionalProperties":false,"$defs":{"additionalProperties":\(inner)}}
            """
        let expected = """
            {"type":"object","properties":{"$id":{"type":"object"},\
            "a":{"type":"array","items":{"type":"object"}},\
            "m":{"type":"object",\
            "additionalProperties":{"anyOf":[{"type":"object"},{"type":"null"}]}},\
            "d":{"enum":[\(inner)],"default":\(inner)},"o":{"additionalProperties":true}},\
            "$defs":{"additionalProperties":{"type":"object"}}}
            """
        #expect(try Rendering(of: schema, in: .mistral) == .schema(expected))
    }

    @Test(arguments: [
        ("{}", #"{"type":"object","properties":{},"required":[],"additionalProperties":false}"#),
        (
            #"{"properties":{"p":true},"minProperties":1}"#,
            #"{"type":"object","properties":{"p":true},"required":[],"minProperties":1}"#
        ),
        (object("{}"), object("{}")),
    ])
    func `Ollama gets an empty list of required parameters`(schema: String, expected: String) throws
    {
        #expect(try Rendering(of: schema, in: .ollama) == .schema(expected))
    }

    @Test(arguments: [
        (Dialect.openAI, "[A-Za-z0-9_-]{1,64}"), (.openAIStrict, "[A-Za-z0-9_-]{1,64}"),
        (.openAIResponses, "[A-Za-z0-9_-]{1,64}"),
        (.openAIResponsesStrict, "[A-Za-z0-9_-]{1,64}"), (.mistral, "[A-Za-z0-9_-]{1,64}"),
        (.bedrock, "[A-Za-z0-9_-]{1,64}"), (.anthropic, "[A-Za-z0-9_-]{1,128}"),
        (.anthropicStrict, "[A-Za-z0-9_-]{1,128}"), (.gemini, "[A-Za-z_][A-Za-z0-9_.:-]{0,63}"),
        (.mcp, "[A-Za-z0-9_.-]{1,128}"), (.ollama, ".*"), (.cohere, ".*"),
    ])
    func `names have each dialect's rule`(dialect: Dialect, pattern: String) throws {
        let names = [
            "a", "A-1", "_a", "0", "-", ".", "a.b", String(repeating: "n", count: 64),
            String(repeating: "n", count: 65), String(repeating: "n", count: 128),
        ]
        let rule = try Regex("^\(pattern)$")
        for name in names {
            let rendering = try Rendering(of: "{}", in: dialect, name: name)
            let isRefused = rendering == .refused("names match \(pattern)")
            #expect(isRefused == (name.wholeMatch(of: rule) == nil), "\(name)")
        }
    }

    @Test func `MCP gets the title, the output and the stated hints`() throws {
        let tools = [
            Tool(name: "a", annotations: ToolAnnotations(isReadOnly: false, isOpenWorld: true)),
            Tool(
                name: "b",
                title: "B",
                outputSchema: #"{"properties":{"x":{}}}"#,
                annotations: ToolAnnotations(
                    title: "T",
                    isDestructive: true,
                    isIdempotent: false
                ),
                tags: ["untold"]
            ),
        ]
        let registry = try ToolRegistry.holding(tools, in: directory)
        #expect(
            try registry.text(.mcp) == """
                {"tools":[{"name":"a","inputSchema":{"type":"object","additionalProperties":false},\
                "annotations":{"readOnlyHint":false,"openWorldHint":true}},\
                {"name":"b","title":"B",\
                "inputSchema":{"type":"object","additionalProperties":false},\
                "outputSchema":{"type":"object","properties":{"x":{}}},\
                "annotations":{"title":"T","destructiveHint":true,"idempotentHint":false}}]}
                """
        )
    }
}
