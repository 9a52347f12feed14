import AgentTools
import Testing

@Suite struct GeminiRuleTests {
    /// What Gemini makes of a property.
    private func parameters(_ property: String) throws -> String {
        let rendering = try Rendering(of: object(property), in: .gemini)
        guard case .schema(let schema) = rendering else { return "\(rendering)" }
        let start = #"{"type":"OBJECT","properties":{"p":"#
        let end = #"},"required":["p"]}"#
        guard schema.hasPrefix(start), schema.hasSuffix(end) else { return schema }
        return String(schema.dropFirst(start.count).dropLast(end.count))
    }

    @Test(arguments: [
        (#"{"type":["string","null"]}"#, #"{"type":"STRING","nullable":true}"#),
        (#"{"type":["string"]}"#, #"{"type":"STRING"}"#),
        (
            #"{"anyOf":[{"type":"string","minLength":1},{"type":"null"}],"description":"d"}"#,
            #"{"type":"STRING","nullable":true,"description":"d","minLength":1}"#
        ),
        (
            #"{"oneOf":[{"type":"string"},{"type":"integer"},{"type":"null"}]}"#,
            #"{"nullable":true,"anyOf":[{"type":"STRING"},{"type":"INTEGER"}]}"#
        ),
        (#"{"enum":["a",null]}"#, #"{"type":"STRING","nullable":true,"enum":["a"]}"#),
        (#"{"const":"a"}"#, #"{"type":"STRING","enum":["a"]}"#),
        (
            #"{"$comment":"c","type":"integer","format":"int64","deprecated":true,"examples":[1]}"#,
            #"{"type":"INTEGER","format":"int64"}"#
        ),
        (
            #"{"type":"object","properties":{"q":{"type":"number"}},"additionalProperties":true}"#,
            #"{"type":"OBJECT","properties":{"q":{"type":"NUMBER"}}}"#
        ),
        (
            #"{"type":"array","items":{"type":"boolean"},"minItems":1,"default":[true]}"#,
            #"{"type":"ARRAY","items":{"type":"BOOLEAN"},"minItems":1,"default":[true]}"#
        ),
    ])
    func `what parameters can say is said in Gemini's way`(
        property: String,
        expected: String
    ) throws {
        #expect(try parameters(property) == expected)
    }

    @Test(arguments: [
        (##"{"$ref":"#/$defs/d"}"##, #"{"type":"OBJECT","description":"Theirs.","#),
        (
            ##"{"$ref":"#/$defs/d","description":"Mine."}"##,
            #"{"type":"OBJECT","description":"Mine.","#
        ),
        (
            ##"{"anyOf":[{"$ref":"#/$defs/d"},{"type":"null"}],"default":null}"##,
            #"{"type":"OBJECT","nullable":true,"description":"Theirs.","#
        ),
    ])
    func `references are replaced by what they lead to`(property: String, start: String) throws {
        let definition = """
            {"type":"object","description":"Theirs.","properties":{"q":{"type":"string"}},\
            "additionalProperties":false}
            """
        let schema = #"{"properties":{"p":\#(property)},"$defs":{"d":\#(definition)}}"#
        let hasDefault = property.contains("default")
        let target = start + #""properties":{"q":{"type":"STRING"}}"#
        let expected = target + (hasDefault ? #","default":null}"# : "}")
        #expect(
            try Rendering(of: schema, in: .gemini)
                == .schema(#"{"type":"OBJECT","properties":{"p":\#(expected)}}"#)
        )
    }

    @Test(arguments: [
        ##"{"$ref":"#"}"##, ##"{"type":"array","items":{"$ref":"#/properties/p"}}"##,
        ##"{"type":"object","properties":{"definitions":{"$ref":"#"}}}"##,
        "true", "{}", #"{"description":"Anything."}"#, #"{"type":["string","integer"]}"#,
        #"{"type":"null"}"#, #"{"anyOf":[{"type":"null"}]}"#,
        #"{"type":"array"}"#, #"{"type":"object"}"#, #"{"type":"object","minProperties":1}"#,
        #"{"type":"array","items":{"type":"object"}}"#,
        #"{"anyOf":[{"type":"object"},{"type":"string"}]}"#,
        #"{"type":"object","additionalProperties":{"type":"string"}}"#,
        #"{"type":"integer","enum":[1]}"#, #"{"enum":["a",1]}"#, #"{"enum":[""]}"#,
        #"{"const":null}"#, #"{"const":1}"#,
        #"{"anyOf":[{"type":"string"},{"type":"integer"}],"description":"Two."}"#,
        #"{"type":"string","format":"date"}"#, #"{"type":"integer","format":"float"}"#,
        #"{"type":"integer","exclusiveMinimum":1}"#, #"{"type":"string","x-own":1}"#,
        #"{"type":"array","items":{"type":"string"},"uniqueItems":true}"#,
        #"{"type":"string","not":{"const":"a"}}"#, #"{"allOf":[{"type":"string"}]}"#,
        #"{"type":"object","properties":{"q":{"type":"string"}},"required":["r"]}"#,
    ])
    func `what parameters cannot say exactly goes as JSON Schema`(property: String) throws {
        #expect(try Rendering(of: object(property), in: .gemini) == .jsonSchema)
    }

    @Test(arguments: [
        "{}", #"{"type":"object"}"#, #"{"properties":{}}"#,
        #"{"type":"object","additionalProperties":false,"description":"Nothing."}"#,
        #"{"$schema":"https://json-schema.org/draft/2020-12/schema","properties":{}}"#,
    ])
    func `a tool without parameters states none`(schema: String) throws {
        #expect(try Rendering(of: schema, in: .gemini) == .nothing)
    }

    @Test(arguments: [
        #"{"minProperties":1}"#, #"{"additionalProperties":{"type":"string"}}"#,
        #"{"patternProperties":{"^x":{"type":"string"}}}"#,
    ])
    func `an object of any properties goes as JSON Schema`(schema: String) throws {
        #expect(try Rendering(of: schema, in: .gemini) == .jsonSchema)
    }

    @Test(arguments: [nil, ""])
    func `there must be a description`(description: String?) throws {
        let rendering = try Rendering(of: "{}", in: .gemini, description: description)
        #expect(rendering == .refused("it must have a description"))
    }

    @Test(arguments: [
        "a-b", "a.b", "0a", "", "é", String(repeating: "n", count: 65),
    ])
    func `names of properties have a rule at any depth`(name: String) throws {
        let inner = #"{"type":"object","properties":{"\#(name)":{"type":"string"}}}"#
        let rule = "names of properties match [A-Za-z_][A-Za-z0-9_]{0,63}"
        for schema in [
            inner, object(inner), object(#"{"type":"array","items":\#(inner)}"#),
            ##"{"properties":{"p":{"$ref":"#/$defs/d"}},"$defs":{"d":\##(inner)}}"##,
        ] {
            #expect(try Rendering(of: schema, in: .gemini) == .refused(rule))
        }
    }
}
