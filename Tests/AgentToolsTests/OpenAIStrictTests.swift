import AgentTools
import Testing

/// The subset of JSON Schema that OpenAI's strict mode takes.
@Suite struct OpenAIStrictTests {
    /// The strict schema of an object with one property.
    private func strict(_ property: String, _ rest: String = "") -> Rendering {
        .schema(
            #"{"type":"object","properties":{"p":\#(property)},"required":["p"],"#
                + #""additionalProperties":false\#(rest)}"#
        )
    }

    private func rendering(_ schema: String) throws -> Rendering {
        let rendering = try Rendering(of: schema, in: .openAIStrict)
        #expect(try Rendering(of: schema, in: .openAIResponsesStrict) == rendering)
        return rendering
    }

    @Test(arguments: [
        (#"{"type":"string"}"#, #"{"type":["string","null"]}"#),
        (#"{"type":["integer","string"]}"#, #"{"type":["integer","string","null"]}"#),
        (#"{"type":["null","string"]}"#, #"{"type":["null","string"]}"#),
        (#"{"type":"null"}"#, #"{"type":["null"]}"#),
        (#"{"type":"string","enum":["a"]}"#, #"{"type":["string","null"],"enum":["a",null]}"#),
        (#"{"enum":[1,null]}"#, #"{"enum":[1,null]}"#),
        (#"{"const":1}"#, #"{"enum":[1,null]}"#),
        (#"{"const":null}"#, #"{"enum":[null]}"#),
        (
            #"{"anyOf":[{"type":"string"},{"type":"integer"}]}"#,
            #"{"anyOf":[{"type":"string"},{"type":"integer"},{"type":"null"}]}"#
        ),
        (
            #"{"anyOf":[{"type":"null"},{"type":"integer"}]}"#,
            #"{"anyOf":[{"type":"null"},{"type":"integer"}]}"#
        ),
        (##"{"$ref":"#"}"##, ##"{"anyOf":[{"$ref":"#"},{"type":"null"}]}"##),
    ])
    func `what may be left out may be null`(property: String, expected: String) throws {
        #expect(try rendering(object(property, required: false)) == strict(expected))
    }

    @Test(arguments: [
        (#"{"type":"integer","minimum":1}"#, #"{"type":"integer","minimum":1}"#),
        (#"{"const":null}"#, #"{"const":null}"#),
        (#"{"oneOf":[{"type":"string"}]}"#, #"{"anyOf":[{"type":"string"}]}"#),
        (
            #"{"description":"o","allOf":[{"type":"string","description":"i","minLength":1}]}"#,
            #"{"type":"string","description":"o","minLength":1}"#
        ),
        (#"{"type":"string","default":null}"#, #"{"type":"string"}"#),
        (#"{"type":"string","default":""}"#, #"{"type":"string","default":""}"#),
        (
            #"{"$id":"i","$comment":"c","type":"string","examples":["e"]}"#, #"{"type":"string"}"#
        ),
        (
            #"{"type":"object"}"#,
            #"{"type":"object","properties":{},"required":[],"additionalProperties":false}"#
        ),
        (
            #"{"type":["object","null"],"properties":{"q":{"type":"string"}}}"#,
            """
            {"type":["object","null"],"properties":{"q":{"type":["string","null"]}},\
            "required":["q"],"additionalProperties":false}
            """
        ),
        (
            #"{"type":"array","items":{"type":"object","minProperties":1}}"#,
            """
            {"type":"array","items":{"type":"object","properties":{},"required":[],\
            "additionalProperties":false,"minProperties":1}}
            """
        ),
        (##"{"$ref":"#"}"##, ##"{"$ref":"#"}"##),
    ])
    func `a required property becomes strict`(property: String, expected: String) throws {
        #expect(try rendering(object(property)) == strict(expected))
    }

    @Test func `a reference beside other keywords is replaced by its target`() throws {
        let schema = """
            {"properties":{"p":{"$ref":"#/$defs/d","description":"Mine."}},"required":["p"],\
            "$defs":{"d":{"type":"string","description":"Theirs.","minLength":1}}}
            """
        let rest = #","$defs":{"d":{"type":"string","description":"Theirs.","minLength":1}}"#
        let expected = #"{"type":"string","description":"Mine.","minLength":1}"#
        #expect(try rendering(schema) == strict(expected, rest))
    }

    @Test(arguments: [
        ##"{"properties":{"p":{"type":"array","items":{"$ref":"#/properties/p","title":"t"}}}}"##,
        ##"{"properties":{"p":{"$ref":"#","description":"The same again."}}}"##,
    ])
    func `a reference beside other keywords does not lead back to itself`(schema: String) throws {
        #expect(
            try rendering(schema)
                == .refused(
                    "a strict schema states nothing beside a \"$ref\" that leads back to itself"
                )
        )
    }

    @Test(arguments: [
        ("\"allOf\":[{\"type\":\"string\"},{\"minLength\":1}]", "allOf"),
        ("\"not\":{\"const\":1}", "not"), ("\"if\":{}", "if"), ("\"then\":{}", "then"),
        ("\"else\":{}", "else"), ("\"dependentRequired\":{\"a\":[\"b\"]}", "dependentRequired"),
        ("\"dependentSchemas\":{\"a\":{}}", "dependentSchemas"),
        ("\"patternProperties\":{\"a\":{}}", "patternProperties"),
        ("\"propertyNames\":{}", "propertyNames"),
        ("\"unevaluatedProperties\":false", "unevaluatedProperties"),
    ])
    func `keywords that strict mode does not know are refused`(
        member: String,
        keyword: String
    ) throws {
        let schema = object(#"{"type":"string",\#(member)}"#)
        #expect(try rendering(schema) == .refused("a strict schema has no \"\(keyword)\""))
    }

    @Test(arguments: ["true", "{}", #"{"type":"string"}"#])
    func `objects take no additional properties`(others: String) throws {
        let schema = #"{"properties":{"p":{"type":"object","additionalProperties":\#(others)}}}"#
        let rule = "the objects of a strict schema take no additional properties"
        #expect(try rendering(schema) == .refused(rule))
    }

    @Test(arguments: ["{}", "true", "false", #"{"description":"Anything."}"#, #"{"minimum":1}"#])
    func `each value has a type`(property: String) throws {
        let rule = "a strict schema says which type each value has"
        #expect(try rendering(object(property)) == .refused(rule))
        #expect(
            try rendering(object(#"{"type":"array","items":\#(property)}"#)) == .refused(rule)
        )
    }

    @Test func `a reference to anything but a definition is replaced by what it leads to`() throws {
        let schema = """
            {"properties":{"p":{"oneOf":[{"type":"string"}]},\
            "q":{"$ref":"#/properties/p/oneOf/0"},"r":{"type":"integer"},\
            "s":{"$ref":"#/properties/r"}},"required":["p","q","s"]}
            """
        // What may be left out becomes null, and what refers to it does not.
        let expected = """
            {"type":"object","properties":{"p":{"anyOf":[{"type":"string"}]},"q":{"type":"string"},\
            "r":{"type":["integer","null"]},"s":{"type":"integer"}},"required":["p","q","r","s"],\
            "additionalProperties":false}
            """
        #expect(try rendering(schema) == .schema(expected))
    }

    @Test(arguments: [
        #"{"allOf":[{"type":"object","properties":{"x":{"type":"string"}}}],"properties":{"y":{}}}"#,
        ##"{"$ref":"#/$defs/d","minLength":1}"##, ##"{"$ref":"#/$defs/d","enum":["a"]}"##,
    ])
    func `two constraints of one keyword are refused, not merged`(property: String) throws {
        let definition = #"{"type":"string","minLength":5,"enum":["zzzzz"]}"#
        let schema = #"{"properties":{"p":\#(property)},"$defs":{"d":\#(definition)}}"#
        let rule =
            "a strict schema states no keyword both beside and behind an \"allOf\" or \"$ref\""
        #expect(try rendering(schema) == .refused(rule))
    }

    @Test func `a required property that is not stated is refused`() throws {
        let rule = "a strict schema requires only properties that it states"
        #expect(try rendering(#"{"properties":{},"required":["p"]}"#) == .refused(rule))
    }

    // MARK: Limits

    private func properties(_ count: Int, of property: String = #"{"type":"null"}"#) -> String {
        let all = (0..<count).map { #""\#($0)":\#(property)"# }.joined(separator: ",")
        return #"{"properties":{\#(all)}}"#
    }

    private func refusal(_ schema: String) throws -> String? {
        guard case .refused(let rule) = try rendering(schema) else { return nil }
        return rule
    }

    @Test func `there are 5,000 properties at most`() throws {
        #expect(try refusal(properties(5_000)) == nil)
        let rule = "a strict schema has 5000 properties at most, and not 5001"
        #expect(try refusal(properties(5_001)) == rule)
    }

    @Test func `ten objects are within each other at most`() throws {
        func nested(_ levels: Int) -> String {
            (1..<levels).reduce(#"{"type":"object"}"#) { inner, _ in object(inner) }
        }
        #expect(try refusal(nested(10)) == nil)
        #expect(try refusal(nested(11)) == "a strict schema nests 10 objects at most")
        let inArrays = (0..<11).reduce(#"{"type":"object"}"#) { inner, _ in
            #"{"type":"array","items":\#(inner)}"#
        }
        #expect(try refusal(object(inArrays)) == nil)
    }

    @Test func `names and choices have 120,000 characters at most`() throws {
        func named(_ length: Int) -> String {
            let name = String(repeating: "n", count: length - 1)
            return #"{"properties":{"\#(name)":{"const":"c"}},"required":["\#(name)"]}"#
        }
        #expect(try refusal(named(120_000)) == nil)
        let rule = """
            a strict schema has 120000 characters of names and choices at most, and not 120001
            """
        #expect(try refusal(named(120_001)) == rule)
        let definition = String(repeating: "d", count: 120_000)
        let definitions = #""$defs":{"\#(definition)":{"type":"null"}}"#
        #expect(try refusal(#"{"properties":{"p":{"type":"null"}},\#(definitions)}"#) != nil)
    }

    @Test func `there are 1,000 choices at most, of 15,000 characters if many`() throws {
        func choices(_ count: Int, length: Int = 4) -> String {
            let values = (0..<count).map { number in
                let digits = "\(number)"
                return "\"" + String(repeating: "0", count: length - digits.count) + digits + "\""
            }
            return #"{"enum":[\#(values.joined(separator: ","))]}"#
        }
        #expect(try refusal(object(choices(1_000))) == nil)
        let rule = "a strict schema has 1000 choices at most, and not 1001"
        #expect(try refusal(object(choices(1_001))) == rule)
        #expect(try refusal(object(choices(250, length: 400))) == nil)
        #expect(try refusal(object(choices(300, length: 50))) == nil)
        #expect(
            try refusal(object(choices(300, length: 51)))
                == "an \"enum\" of more than 250 choices has 15000 characters at most"
        )
    }
}
