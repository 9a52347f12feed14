import AgentTools
import Testing

@Suite struct OpenAIRuleTests {
    private static let dialects = [
        Dialect.openAI, .openAIStrict, .openAIResponses, .openAIResponsesStrict,
    ]

    @Test(arguments: dialects, ["anyOf", "oneOf", "allOf", "enum", "not"])
    func `the root is an object and no choice of several`(
        dialect: Dialect,
        keyword: String
    ) throws {
        let value = keyword == "not" ? "{}" : keyword == "enum" ? "[{}]" : #"[{"required":["p"]}]"#
        let schema = #"{"properties":{"p":{"type":"string"}},"\#(keyword)":\#(value)}"#
        let refused = Rendering.refused("an input schema has no \"\(keyword)\" at its root")
        #expect(try Rendering(of: schema, in: dialect) == refused)
        // Inside the schema they are allowed.
        if keyword == "anyOf" {
            let inside = object(#"{"anyOf":[{"type":"string"},{"type":"null"}]}"#)
            guard case .schema = try Rendering(of: inside, in: dialect) else {
                Issue.record("\(dialect) refuses \(inside)")
                return
            }
        }
    }

    @Test(
        arguments: dialects,
        [
            object(#"{"type":"array"}"#),
            object(#"{"type":["array","null"]}"#),
            object(#"{"type":"array","prefixItems":[{"type":"string"}]}"#),
            object(#"{"type":"array","items":{"type":"array"}}"#),
            object(#"{"anyOf":[{"type":"array"},{"type":"null"}]}"#),
            #"{"type":"object","properties":{},"$defs":{"d":{"type":"array"}}}"#,
        ]
    )
    func `an array says what its items are`(dialect: Dialect, schema: String) throws {
        let refused = Rendering.refused("an array says what its items are")
        #expect(try Rendering(of: schema, in: dialect) == refused)
    }

    @Test(arguments: [
        (#"{"type":"object"}"#, #"{"type":"object","properties":{}}"#),
        (
            #"{"minProperties":1,"additionalProperties":{"type":"string"}}"#,
            """
            {"type":"object","properties":{},"additionalProperties":{"type":"string"},\
            "minProperties":1}
            """
        ),
        (object("true"), object("true")), (object("{}"), object("{}")),
        (object(##"{"$ref":"#"}"##), object(##"{"$ref":"#"}"##)),
    ])
    func `where it is not strict, a schema stays and gets properties`(
        schema: String,
        expected: String
    ) throws {
        for dialect in [Dialect.openAI, .openAIResponses, .cohere] {
            #expect(try Rendering(of: schema, in: dialect) == .schema(expected))
        }
    }
}
