import AgentTools
import Testing

@Suite struct AnthropicRuleTests {
    private static let dialects = [Dialect.anthropic, .anthropicStrict]

    @Test(arguments: dialects, ["anyOf", "oneOf", "allOf"])
    func `the root is an object and no choice of several`(
        dialect: Dialect,
        keyword: String
    ) throws {
        let schema = #"{"properties":{"p":{"type":"null"}},"\#(keyword)":[{"required":["p"]}]}"#
        let refused = Rendering.refused("an input schema has no \"\(keyword)\" at its root")
        #expect(try Rendering(of: schema, in: dialect) == refused)
    }

    @Test(
        arguments: dialects,
        [
            "a b", "a/b", "é", "", "a:b", "$a", String(repeating: "n", count: 65),
        ]
    )
    func `names of parameters have a rule`(dialect: Dialect, name: String) throws {
        let rule = "names of parameters match [A-Za-z0-9_.-]{1,64}"
        let schema = #"{"properties":{"\#(name)":{"type":"null"}}}"#
        #expect(try Rendering(of: schema, in: dialect) == .refused(rule))
        // Further inside, any name goes.
        guard case .schema = try Rendering(of: object(schema.typed), in: dialect) else {
            Issue.record("\(name) is refused inside")
            return
        }
    }

    @Test(arguments: dialects, ["a", "a.b", "-a", "_", "0", String(repeating: "n", count: 64)])
    func `names that follow the rule go`(dialect: Dialect, name: String) throws {
        let schema = #"{"properties":{"\#(name)":{"type":"null"}}}"#
        guard case .schema = try Rendering(of: schema, in: dialect) else {
            Issue.record("\(name) is refused")
            return
        }
    }

    @Test(arguments: [
        #"{"type":"object"}"#, #"{"type":"object","enum":[{}]}"#, #"{"type":"object","not":{}}"#,
        #"{"type":"object","minProperties":1}"#, object("true"), object(##"{"$ref":"#"}"##),
        object(#"{"type":"array"}"#),
    ])
    func `where it is not strict, a schema stays as it is`(schema: String) throws {
        for dialect in [Dialect.anthropic, .bedrock, .mcp] {
            #expect(try Rendering(of: schema, in: dialect) == .schema(schema))
        }
    }

    // MARK: Strict

    private func strict(_ property: String) throws -> String? {
        let rendering = try Rendering(of: object(property), in: .anthropicStrict)
        guard case .schema(let schema) = rendering else { return "\(rendering)" }
        let start = #"{"type":"object","properties":{"p":"#
        let end = #"},"required":["p"],"additionalProperties":false}"#
        guard schema.hasPrefix(start), schema.hasSuffix(end) else { return schema }
        return String(schema.dropFirst(start.count).dropLast(end.count))
    }

    @Test(arguments: [
        (#"{"type":"string","format":"uuid"}"#, #"{"type":"string","format":"uuid"}"#),
        (
            #"{"type":"string","format":"password"}"#,
            #"{"type":"string","description":"{format: \"password\"}"}"#
        ),
        (
            #"{"type":"integer","description":"How many.","maximum":9,"minimum":1,"default":2}"#,
            """
            {"type":"integer","description":"How many.\\n\\n{minimum: 1, maximum: 9, default: 2}"}
            """
        ),
        (
            #"{"type":"array","items":{"type":"null"},"minItems":1,"maxItems":3}"#,
            #"{"type":"array","description":"{maxItems: 3}","items":{"type":"null"},"minItems":1}"#
        ),
        (
            #"{"type":"array","items":{"type":"null"},"minItems":2}"#,
            #"{"type":"array","description":"{minItems: 2}","items":{"type":"null"}}"#
        ),
        (#"{"const":"c"}"#, #"{"enum":["c"]}"#),
        (#"{"oneOf":[{"type":"null"}]}"#, #"{"anyOf":[{"type":"null"}]}"#),
        (#"{"$comment":"c","$id":"i","type":"null"}"#, #"{"type":"null"}"#),
        (
            #"{"type":"object","properties":{"q":{"type":"null"}},"minProperties":1}"#,
            """
            {"type":"object","description":"{minProperties: 1}",\
            "properties":{"q":{"type":"null"}},"additionalProperties":false}
            """
        ),
        (
            #"{"type":["object","null"]}"#,
            #"{"type":["object","null"],"additionalProperties":false}"#
        ),
        // What the description says need not be a strict schema.
        (
            #"{"type":"object","not":{"properties":{"q":{"minimum":1}}}}"#,
            """
            {"type":"object","description":"{not: {\\"properties\\":{\\"q\\":{\\"minimum\\":1}}}}",\
            "additionalProperties":false}
            """
        ),
    ])
    func `a strict schema says in the description what it cannot say`(
        property: String,
        expected: String
    ) throws {
        #expect(try strict(property) == expected)
    }

    @Test(arguments: [
        ("{}", "a strict schema says which type each value has"),
        ("true", "a strict schema says which type each value has"),
        (#"{"minimum":1}"#, "a strict schema says which type each value has"),
        (#"{"type":"array","items":true}"#, "a strict schema says which type each value has"),
        (#"{"anyOf":[{"type":"null"},{}]}"#, "a strict schema says which type each value has"),
        (
            #"{"type":"object","additionalProperties":true}"#,
            "the objects of a strict schema take no additional properties"
        ),
        (
            #"{"type":"object","additionalProperties":{"type":"null"}}"#,
            "the objects of a strict schema take no additional properties"
        ),
        (##"{"$ref":"#"}"##, "a strict schema must not be recursive or nested too deep"),
        (
            ##"{"anyOf":[{"$ref":"#"},{"type":"null"}]}"##,
            "a strict schema must not be recursive or nested too deep"
        ),
        (
            ##"{"type":"object","properties":{"definitions":{"$ref":"#"}}}"##,
            "a strict schema must not be recursive or nested too deep"
        ),
        (
            ##"{"anyOf":[{"$ref":"#a"},{"$anchor":"a","type":"null"}]}"##,
            "a strict schema has nothing at \"#a\""
        ),
    ])
    func `a strict schema cannot say everything`(property: String, rule: String) throws {
        let rendering = try Rendering(of: object(property), in: .anthropicStrict)
        #expect(rendering == .refused(rule))
    }

    @Test func `data that looks like a reference is not followed`() throws {
        let property = ##"{"type":"object","default":{"$ref":"#"}}"##
        #expect(
            try strict(property) == """
                {"type":"object","description":"{default: {\\"$ref\\":\\"#\\"}}",\
                "additionalProperties":false}
                """
        )
    }

    @Test(arguments: [
        #"{"type":"object","allOf":[{"type":"object","properties":{"x":{"type":"string"}}}],"#
            + #""properties":{"y":{"type":"string"}}}"#,
        ##"{"$ref":"#/$defs/d","type":"object","properties":{"y":{"type":"string"}}}"##,
    ])
    func `an object that is closed in two places is refused`(property: String) throws {
        let definition = #"{"type":"object","properties":{"x":{"type":"string"}}}"#
        let schema = #"{"properties":{"p":\#(property)},"$defs":{"d":\#(definition)}}"#
        let rule =
            "the properties of a strict schema's object are stated in one place, as it is closed"
        #expect(try Rendering(of: schema, in: .anthropicStrict) == .refused(rule))
    }

    @Test func `definitions are kept and closed`() throws {
        let schema = """
            {"properties":{"p":{"$ref":"#/$defs/d"}},\
            "$defs":{"d":{"type":"object","properties":{"q":{"type":"null"}}}}}
            """
        let expected = """
            {"type":"object","properties":{"p":{"$ref":"#/$defs/d"}},"additionalProperties":false,\
            "$defs":{"d":{"type":"object","properties":{"q":{"type":"null"}},\
            "additionalProperties":false}}}
            """
        #expect(try Rendering(of: schema, in: .anthropicStrict) == .schema(expected))
    }
}

extension String {
    /// A schema that states that it is one of an object.
    fileprivate var typed: String { #"{"type":"object","# + dropFirst() }
}
