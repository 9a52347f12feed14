import AgentTools
import Testing

/// A schema that is not one is refused with the place and the reason.
@Suite struct InvalidSchemaTests {
    /// What is wrong with a tool's schemas, behind the place of the schema; the same of either.
    private func fault(_ schema: String) throws -> String? {
        let input = try InvalidToolTests.Place().fault(in: Tool(name: "t", inputSchema: schema))
        let output = try InvalidToolTests.Place().fault(in: Tool(name: "t", outputSchema: schema))
        guard let input, let output else {
            #expect(input == output)
            return nil
        }
        #expect(input.hasPrefix("inputSchema") && output.hasPrefix("outputSchema"))
        #expect(input.dropFirst("inputSchema".count) == output.dropFirst("outputSchema".count))
        return String(input.dropFirst("inputSchema".count))
    }

    @Test(arguments: [
        ("", ": must be JSON; line 1, column 1: the file is empty"),
        ("{", ": must be JSON; line 1, column 2: expected a key in quotes, but the file ends here"),
        ("{\n 'a': 1}", ": must be JSON; line 2, column 2: expected a key in quotes"),
        (#"{"type":"object"} x"#, ": must be JSON; line 1, column 19: more text after the value"),
        (
            #"{"a":1,"a":2}"#,
            ": must be JSON; line 1, column 8: a key that is stated twice, or in two Unicode forms"
        ),
        ("[]", ": must be a schema of an object, and not an array"),
        ("true", ": must be a schema of an object, and not a boolean"),
        ("7", ": must be a schema of an object, and not a number"),
        (#""object""#, ": must be a schema of an object, and not a string"),
        (#"{"type":"string"}"#, #"/type: must be "object": tools take and return objects"#),
        (#"{"type":["object"]}"#, #"/type: must be "object": tools take and return objects"#),
        (#"{"type":null}"#, #"/type: must be "object": tools take and return objects"#),
    ])
    func `a schema is a JSON object of an object`(schema: String, expected: String) throws {
        #expect(try fault(schema) == expected)
    }

    private static let types = """
        must be one of string, integer, number, boolean, array, object, null, or an array of some \
        of them
        """
    private static let isSchema = "must be a schema: an object, true or false, and not"

    @Test(arguments: [
        // Types.
        (#""type":"text""#, "/type", types), (#""type":7"#, "/type", types),
        (#""type":[]"#, "/type", types), (#""type":["null","null"]"#, "/type", types),
        (#""type":["null",7]"#, "/type", types),
        // Texts, and truths.
        (#""description":7"#, "/description", "must be a string"),
        (#""title":null"#, "/title", "must be a string"),
        (#""format":[]"#, "/format", "must be a string"),
        (#""$ref":{}"#, "/$ref", "must be a string"),
        (#""pattern":7"#, "/pattern", "must be a string"),
        (#""pattern":"[a""#, "/pattern", #"must be a regular expression, and not "[a""#),
        (#""pattern":"(""#, "/pattern", #"must be a regular expression, and not "(""#),
        (#""uniqueItems":"yes""#, "/uniqueItems", "must be true or false"),
        (#""nullable":1"#, "/nullable", "must be true or false"),
        // Numbers.
        (#""minimum":"1""#, "/minimum", "must be a number"),
        (#""exclusiveMaximum":true"#, "/exclusiveMaximum", "must be a number"),
        (#""minLength":-1"#, "/minLength", "must be a whole number, 0 or more"),
        (#""maxItems":1.5"#, "/maxItems", "must be a whole number, 0 or more"),
        (#""minProperties":"1""#, "/minProperties", "must be a whole number, 0 or more"),
        (#""maxLength":1e999"#, "/maxLength", "must be a whole number, 0 or more"),
        (#""multipleOf":0"#, "/multipleOf", "must be a number greater than 0"),
        (#""multipleOf":-0.5"#, "/multipleOf", "must be a number greater than 0"),
        // Values and names.
        (#""enum":[]"#, "/enum", "must be an array of values, at least one"),
        (#""enum":{}"#, "/enum", "must be an array of values, at least one"),
        (#""enum":[{"a":[1]},2,{"a":[1]}]"#, "/enum", "states a value twice"),
        (#""examples":{}"#, "/examples", "must be an array of values"),
        (#""required":"a""#, "/required", "must be an array of names"),
        (#""required":["a",1]"#, "/required", "must be an array of names"),
        (#""required":["a","a"]"#, "/required", "states a name twice"),
        (
            #""dependentRequired":[]"#, "/dependentRequired",
            "must be an object with a list of names for each name"
        ),
        (
            #""dependentRequired":{"a":["b"],"c":"d"}"#, "/dependentRequired/c",
            "must be an array of names"
        ),
        // Schemas.
        (#""items":7"#, "/items", "\(isSchema) a number"),
        (#""items":[{}]"#, "/items", "\(isSchema) an array"),
        (#""additionalProperties":"no""#, "/additionalProperties", "\(isSchema) a string"),
        (#""not":null"#, "/not", "\(isSchema) null"),
        (#""anyOf":[]"#, "/anyOf", "must be an array of schemas, at least one"),
        (#""allOf":{}"#, "/allOf", "must be an array of schemas, at least one"),
        (#""oneOf":[{},7]"#, "/oneOf/1", "\(isSchema) a number"),
        (#""properties":["a"]"#, "/properties", "must be an object with a schema for each name"),
        (#""properties":{"a/b":7}"#, "/properties/a~1b", "\(isSchema) a number"),
        (#""$defs":{"~":[]}"#, "/$defs/~0", "\(isSchema) an array"),
        (#""patternProperties":{"^x":7}"#, "/patternProperties/^x", "\(isSchema) a number"),
        (
            #""patternProperties":{"[a":{}}"#, "/patternProperties/[a",
            "must have a regular expression as its name"
        ),
        (
            #""definitions":{"d\u0007":{}}"#, "/definitions/d\u{7}",
            "has the control character U+0007"
        ),
        // References.
        (
            #""$ref":"https://example.com/a.json""#, "/$ref",
            #"leads out of this schema, to "https://example.com/a.json": move that into "$defs""#
        ),
        (
            #""$ref":"other.json#/a""#, "/$ref",
            #"leads out of this schema, to "other.json#/a": move that into "$defs""#
        ),
        (
            ##""$ref":"#/$defs/none""##, "/$ref",
            ##"leads to "#/$defs/none", which this schema does not have"##
        ),
        (##""$ref":"#none""##, "/$ref", ##"leads to "#none", which this schema does not have"##),
        (
            ##""$ref":"#/type""##, "/$ref", ##"leads to "#/type", which this schema does not have"##
        ),
    ])
    func `each keyword has a value of its type, at any depth`(
        member: String,
        place: String,
        reason: String
    ) throws {
        if !member.hasPrefix(#""type""#) {
            #expect(try fault("{\(member)}") == "\(place): \(reason)")
        }
        let inside = "/properties/p/anyOf/1/items"
        let schema = #"{"properties":{"p":{"anyOf":[true,{"items":{\#(member)}}]}}}"#
        #expect(try fault(schema) == "\(inside)\(place): \(reason)")
    }

    @Test func `a schema of schemas is nested so deep at most`() throws {
        func nested(_ levels: Int) -> String {
            (0..<levels).reduce("true") { inner, _ in object(inner) }
        }
        #expect(try fault(nested(32)) == nil)
        #expect(try fault(nested(33)) == nil)
        let place = String(repeating: "/properties/p", count: 33)
        #expect(try fault(object(nested(33))) == "\(place): is nested deeper than 64 levels")
        let arrays = String(repeating: "[", count: 513) + String(repeating: "]", count: 513)
        let reason = ": must be JSON; line 1, column 523: nested deeper than 512 levels"
        #expect(try fault(#"{"default":\#(arrays)}"#) == reason)
    }

    private let endless = """
        leads back to itself before any property or item, or to more than 10000 schemas
        """

    @Test(arguments: [
        ##"{"properties":{"p":{"$ref":"#/properties/p"}}}"##,
        ##"{"properties":{"p":{"$ref":"#/$defs/a"}},"$defs":{"a":{"anyOf":[{"$ref":"#a"}],"##
            + ##""$anchor":"a"}}}"##,
        ##"{"properties":{"p":{"$ref":"#a"}},"$defs":{"x":{"$anchor":"a","not":{"$ref":"#a"}}}}"##,
    ])
    func `a reference leads to something that a value can be held against`(schema: String) throws {
        #expect(try fault(schema) == "/properties/p/$ref: \(endless)")
    }

    @Test func `the root does not lead back to itself`() throws {
        let schema = ##"{"anyOf":[{"$ref":"#"},{"$ref":"#"}]}"##
        #expect(try fault(schema) == "/anyOf/0/$ref: \(endless)")
    }

    @Test(arguments: [
        ##"{"properties":{"p":{"$ref":"#"}}}"##,
        ##"{"properties":{"definitions":{"$ref":"#"}}}"##,
        ##"{"properties":{"p":{"items":{"$ref":"#/properties/p","description":"Again."}}}}"##,
        ##"{"properties":{"p":{"$ref":"#a~b"}},"$defs":{"x":{"$anchor":"a~b"}}}"##,
        ##"{"properties":{"p":{"$ref":"#/$defs/a~1b%20c%7E0"}},"$defs":{"a/b c~":{}}}"##,
        ##"{"properties":{"p":{"$ref":"#/$defs/true"}},"$defs":{"true":true}}"##,
        ##"{"properties":{"p":{"const":{"$ref":"#/properties/p"}}}}"##,
    ])
    func `a reference within the schema is valid`(schema: String) throws {
        #expect(try fault(schema) == nil)
    }

    /// Definitions each of which uses the next one twice.
    private func doubling(_ count: Int, _ schema: (String) -> String) -> String {
        let definitions = (0..<count).map { number in
            "\"d\(number)\":" + schema(##"{"$ref":"#/$defs/d\##(number + 1)"}"##)
        }
        let all = definitions.joined(separator: ",") + ",\"d\(count)\":{\"type\":\"string\"}"
        return ##"{"properties":{"p":{"$ref":"#/$defs/d0"}},"$defs":{\##(all)}}"##
    }

    @Test func `definitions whose uses double do no harm`() throws {
        let inPlace = doubling(40) { #"{"allOf":[\#($0),\#($0)]}"# }
        #expect(try fault(inPlace) == "/properties/p/$ref: \(endless)")
        let apart = doubling(40) { #"{"type":"object","properties":{"a":\#($0),"b":\#($0)}}"# }
        #expect(try fault(apart) == nil)
        #expect(try Rendering(of: apart, in: .gemini) == .jsonSchema)
        let beside = doubling(40) { reference in
            let described = #"{"description":"d",\#(reference.dropFirst())"#
            return #"{"type":"array","items":{"anyOf":[\#(described),\#(described)]}}"#
        }
        guard case .refused = try Rendering(of: beside, in: .openAIStrict) else {
            Issue.record("it is carried")
            return
        }
    }

    @Test func `definitions that lead on and on do no harm`() throws {
        let count = 1_000
        for last in [##"{"$ref":"#/$defs/d0"}"##, #"{"type":"string"}"#] {
            let definitions = (0..<count).map { number in
                #""d\#(number)":\#(object(##"{"$ref":"#/$defs/d\##(number + 1)"}"##))"#
            }
            let all = definitions.joined(separator: ",") + ",\"d\(count)\":\(last)"
            let schema = ##"{"properties":{"p":{"$ref":"#/$defs/d0"}},"$defs":{\##(all)}}"##
            #expect(try Rendering(of: schema, in: .gemini) == .jsonSchema)
        }
    }
}
