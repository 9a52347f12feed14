import AgentTools
import TestCatalog
import Testing

/// What is wrong with what objects and arrays hold, and with values that several schemas speak of.
@Suite struct ArgumentContentTests {
    let directory = TemporaryDirectory()

    private func faults(_ arguments: String, _ schema: String) throws -> [String] {
        let registry = try ToolRegistry.open(in: directory.path)
        try registry.sync([Tool(name: "tool", inputSchema: schema)])
        return try registry.withTool("tool") {
            $0.validate(arguments: arguments).map(\.description)
        }
    }

    private func faults(of value: String, _ schema: String) throws -> [String] {
        try faults(#"{"p":\#(value)}"#, object(schema))
    }

    // MARK: Arrays

    @Test(arguments: [
        (
            #"{"items":{"type":"integer"}}"#, "[1,2]", #"[1,"2"]"#,
            [
                "/p/1 must be a whole number, and not a string"
            ]
        ),
        (
            #"{"prefixItems":[{"type":"string"}],"items":{"type":"null"}}"#, #"["a",null]"#,
            "[1,2]",
            [
                "/p/0 must be a string, and not a number", "/p/1 must be null, and not a number",
            ]
        ),
        (#"{"prefixItems":[true],"items":false}"#, "[1]", "[1,2]", ["/p/1 is not allowed"]),
        (
            #"{"prefixItems":[true],"unevaluatedItems":false}"#, "[1]", "[1,2]",
            [
                "/p/1 is not allowed"
            ]
        ),
        (#"{"minItems":1}"#, "[0]", "[]", ["/p must have 1 element or more, and has 0"]),
        (#"{"maxItems":2}"#, "[0,0]", "[0,0,0]", ["/p must have 2 elements or fewer, and has 3"]),
        (
            #"{"uniqueItems":true}"#, #"[1,"1",[1]]"#, #"[1,2,1.0,{"a":1},{"a":1}]"#,
            [
                "/p/2 must differ from the elements before it",
                "/p/4 must differ from the elements before it",
            ]
        ),
        (
            #"{"contains":{"type":"string"}}"#, #"[1,"a"]"#, "[1,2]",
            [
                "/p must have 1 fitting element or more, and has 0"
            ]
        ),
        (#"{"contains":{"type":"string"},"minContains":0}"#, "[]", "7", []),
        (
            #"{"contains":{"const":1},"maxContains":1}"#, "[1,2]", "[1,1]",
            [
                "/p must have 1 fitting element or fewer, and has 2"
            ]
        ),
    ])
    func `an array has its elements`(
        schema: String,
        good: String,
        bad: String,
        expected: [String]
    ) throws {
        #expect(try faults(of: good, schema) == [])
        #expect(try faults(of: bad, schema) == expected)
    }

    // MARK: Objects

    @Test(arguments: [
        (#"{"required":["a","b"]}"#, #"{"a":1,"b":null}"#, #"{"b":1}"#, ["/p/a is required"]),
        (
            #"{"minProperties":1}"#, #"{"a":1}"#, "{}",
            [
                "/p must have 1 property or more, and has 0"
            ]
        ),
        (
            #"{"maxProperties":1}"#, #"{"a":1}"#, #"{"a":1,"b":2}"#,
            [
                "/p must have 1 property or fewer, and has 2"
            ]
        ),
        (
            #"{"minProperties":2}"#, #"{"a":1,"b":2}"#, #"{"a":1}"#,
            [
                "/p must have 2 properties or more, and has 1"
            ]
        ),
        (
            #"{"additionalProperties":{"type":"string"}}"#, #"{"a":"b"}"#, #"{"a":1}"#,
            [
                "/p/a must be a string, and not a number"
            ]
        ),
        (
            #"{"patternProperties":{"^x-":{"type":"string"}}}"#, #"{"x-a":"b","y":1}"#,
            #"{"x-a":1}"#,
            [
                "/p/x-a must be a string, and not a number"
            ]
        ),
        (
            #"{"patternProperties":{"^x-":{}},"additionalProperties":false}"#, #"{"x-a":1}"#,
            #"{"y":1}"#, ["/p/y is not a parameter"]
        ),
        (
            #"{"propertyNames":{"pattern":"^[a-z]+$"}}"#, #"{"ab":1}"#, #"{"A":1}"#,
            [
                "/p/A must match ^[a-z]+$"
            ]
        ),
        (
            #"{"dependentRequired":{"a":["b","c"]}}"#, #"{"b":1}"#, #"{"a":1,"c":1}"#,
            [
                #"/p/b is required beside "a""#
            ]
        ),
        (
            #"{"dependentSchemas":{"a":{"required":["b"]}}}"#, #"{"c":1}"#, #"{"a":1}"#,
            [
                "/p/b is required"
            ]
        ),
    ])
    func `an object has its properties`(
        schema: String,
        good: String,
        bad: String,
        expected: [String]
    ) throws {
        #expect(try faults(of: good, schema) == [])
        #expect(try faults(of: bad, schema) == expected)
    }

    @Test(arguments: [
        ("colour", #"; did you mean "color"?"#), ("Colors", #"; did you mean "color"?"#),
        ("weight", ""), ("", ""),
    ])
    func `a property that no schema names is a fault, with the name like it`(
        name: String,
        hint: String
    ) throws {
        let schema = #"{"properties":{"color":{},"size":{}}}"#
        let fault = "/\(name) is not a parameter\(hint)"
        #expect(try faults(#"{"\#(name)":1}"#, schema) == [fault])
        #expect(try faults(of: #"{"\#(name)":1}"#, schema) == ["/p" + fault])
        let closed = #"{"properties":{"color":{},"size":{}},"additionalProperties":false}"#
        #expect(try faults(#"{"\#(name)":1}"#, closed) == [fault])
    }

    @Test func `of many faults an error tells the first, and names are suggested for those`() throws
    {
        let arguments = (0..<30).map { #""colour\#($0)":1"# }.joined(separator: ",")
        let faults = try faults("{\(arguments)}", #"{"properties":{"colour":{}}}"#)
        #expect(faults.count == 30)
        #expect(faults.count { $0.hasSuffix(#"; did you mean "colour"?"#) } == 20)
        let all = faults.map { ArgumentFault(path: "", reason: $0) }
        let text = ToolError.invalidArguments(tool: "t", faults: all).description
        #expect(text.hasSuffix(#"; did you mean "colour"?; and 10 more."#))
        #expect(text.contains(faults[19]))
        #expect(!text.contains(faults[20]))
    }

    @Test(arguments: [
        #"{"type":"object"}"#, #"{"required":["other"]}"#,
        #"{"properties":{"a":{}},"additionalProperties":true}"#,
        #"{"properties":{"a":{}},"additionalProperties":{}}"#,
        #"{"properties":{"a":{}},"unevaluatedProperties":{}}"#,
        #"{"properties":{"a":{}},"patternProperties":{"^x":{}}}"#,
    ])
    func `a schema may take properties that it does not name`(schema: String) throws {
        #expect(try faults(#"{"other":1}"#, schema) == [])
    }

    @Test func `a tool without parameters takes none`() throws {
        #expect(try faults(#"{"a":1}"#, "{}") == ["/a is not a parameter"])
    }

    // MARK: Several schemas

    @Test func `a value fits all of some schemas`() throws {
        let schema = #"{"allOf":[{"minimum":2},{"maximum":4},{"multipleOf":2}]}"#
        #expect(try faults(of: "4", schema) == [])
        #expect(
            try faults(of: "5", schema) == ["/p must be 4 or less", "/p must be a multiple of 2"]
        )
    }

    @Test func `a value fits any of some schemas, and the faults are of the nearest`() throws {
        let scalars = #"{"anyOf":[{"type":"string"},{"type":"null"}]}"#
        #expect(try faults(of: "null", scalars) == [])
        #expect(
            try faults(of: "7", scalars)
                == ["/p must be a string, and not a number, or must be null, and not a number"]
        )
        let objects = """
            {"anyOf":[{"type":"null"},
              {"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}}},
              {"type":"object","properties":{"a":{"type":"string"},"c":{"type":"string"}}}]}
            """
        #expect(try faults(of: #"{"a":"x","c":"y"}"#, objects) == [])
        #expect(
            try faults(of: #"{"a":1,"c":"y"}"#, objects)
                == ["/p/a must be a string, and not a number"]
        )
    }

    @Test func `a value fits one of some schemas and no more`() throws {
        let schema = #"{"oneOf":[{"type":"integer"},{"type":"number","minimum":5}]}"#
        #expect(try faults(of: "4", schema) == [])
        #expect(try faults(of: "5.5", schema) == [])
        #expect(
            try faults(of: "6", schema) == [
                "/p must fit only one of the schemas in \"oneOf\", and fits 2"
            ]
        )
        #expect(try faults(of: "4.5", schema).count == 1)
    }

    @Test func `a value does not fit what is ruled out`() throws {
        let schema = #"{"type":"string","not":{"enum":["root"]}}"#
        #expect(try faults(of: #""ada""#, schema) == [])
        #expect(try faults(of: #""root""#, schema) == [#"/p must not fit the schema in "not""#])
    }

    @Test func `a condition decides between two schemas`() throws {
        let schema = """
            {"properties":{"kind":{"type":"string"},"to":{"type":"string"},"at":{"type":"string"}},
             "if":{"properties":{"kind":{"const":"mail"}}},
             "then":{"required":["to"]},"else":{"required":["at"]}}
            """
        #expect(try faults(#"{"kind":"mail","to":"ada"}"#, schema) == [])
        #expect(try faults(#"{"kind":"mail","at":"noon"}"#, schema) == ["/to is required"])
        #expect(try faults(#"{"kind":"call","at":"noon"}"#, schema) == [])
        #expect(try faults(#"{"kind":"call","to":"ada"}"#, schema) == ["/at is required"])
    }

    @Test(arguments: [
        #"{"allOf":[{"properties":{"a":{}}},{"properties":{"b":{}}}]}"#,
        #"{"properties":{"a":{}},"anyOf":[{"properties":{"b":{}}},{"required":["c"]}]}"#,
        #"{"properties":{"a":{}},"then":{"properties":{"b":{}}},"if":true}"#,
        #"{"properties":{"a":{}},"dependentSchemas":{"a":{"properties":{"b":{}}}}}"#,
        ##"{"$ref":"#/$defs/d","properties":{"a":{}},"$defs":{"d":{"properties":{"b":{}}}}}"##,
        #"{"allOf":[{"properties":{"a":{}}},{"properties":{"b":{}}}],"#
            + #""unevaluatedProperties":false}"#,
    ])
    func `a property of one schema is allowed by the others`(schema: String)
        throws
    {
        #expect(try faults(#"{"a":1,"b":2}"#, schema) == [])
    }

    @Test func `properties of several schemas have parts of several`() throws {
        let schema = """
            {"properties":{"o":{"properties":{"a":{}}}},
             "allOf":[{"properties":{"o":{"properties":{"b":{}}}}}]}
            """
        #expect(try faults(#"{"o":{"a":1,"b":2}}"#, schema) == [])
    }

    @Test(arguments: [
        (
            #"{"allOf":[{"properties":{"a":{}}}],"properties":{"b":{}},"#
                + #""unevaluatedProperties":false}"#,
            #"/c is not a parameter; did you mean "b"?"#
        ),
        (#"{"properties":{"a":{},"b":{}},"anyOf":[{"required":["a"]},{"required":["d"]}]}"#, "/c"),
        (##"{"$ref":"#/$defs/d","$defs":{"d":{"properties":{"a":{},"b":{}}}}}"##, "/c"),
        (#"{"allOf":[{"properties":{"a":{},"b":{}}}]}"#, "/c"),
        (#"{"oneOf":[{"properties":{"a":{},"b":{}}},{"required":["z"]}]}"#, "/c"),
        (
            #"{"properties":{"a":{},"b":{}},"if":{"required":["a"]},"then":{"minProperties":2}}"#,
            "/c"
        ),
    ])
    func `where one schema alone names properties, another is a fault`(
        schema: String,
        fault: String
    ) throws {
        let found = try faults(#"{"a":1,"b":2,"c":3}"#, schema)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix(fault) == true, "\(found)")
    }

    @Test func `what an element is like leaves its other properties open`() throws {
        let schema = #"{"contains":{"properties":{"a":{"const":1}},"required":["a"]}}"#
        #expect(try faults(of: #"[{"a":1,"b":2}]"#, schema) == [])
        let ruled = #"{"not":{"properties":{"a":{"const":1}},"required":["a"]}}"#
        #expect(try faults(of: #"{"a":1,"b":2}"#, ruled).count == 1)
    }

    // MARK: References

    @Test func `references are followed, also back to where they are`() throws {
        let schema = """
            {"properties":{"tree":{"$ref":"#/$defs/node"}},"required":["tree"],
             "$defs":{"node":{"type":"object","properties":{"label":{"type":"string"},
               "next":{"$ref":"#/$defs/node"},
               "children":{"type":"array","items":{"$ref":"#/$defs/node"}}},"required":["label"]}}}
            """
        let good = #"{"tree":{"label":"a","next":{"label":"b"},"children":[{"label":"c"}]}}"#
        #expect(try faults(good, schema) == [])
        let bad = #"{"tree":{"label":"a","next":{"label":1},"children":[{"labl":"c"}]}}"#
        #expect(
            try faults(bad, schema) == [
                "/tree/next/label must be a string, and not a number",
                "/tree/children/0/label is required",
                #"/tree/children/0/labl is not a parameter; did you mean "label"?"#,
            ]
        )
    }

    @Test func `null stands for a property that may be left out`() throws {
        let schema = """
            {"properties":{"city":{"type":"string"},"unit":{"type":"string","enum":["c","f"]},\
            "near":{"properties":{"km":{"type":"integer"}}}},"required":["city"]}
            """
        #expect(try faults(#"{"city":"Paris","unit":null,"near":{"km":null}}"#, schema) == [])
        #expect(
            try faults(#"{"city":null}"#, schema) == ["/city must be a string, and not null"]
        )
    }

    @Test func `elements of an array are told apart by their values`() throws {
        let schema = object(#"{"type":"array","uniqueItems":true}"#)
        let many = (0..<20_000).map(String.init).joined(separator: ",")
        #expect(try faults(#"{"p":[\#(many)]}"#, schema) == [])
        let same = #"{"p":[1,{"a":1,"b":[2]},1.0,"1",{"b":[2.0],"a":1e0}]}"#
        #expect(
            try faults(same, schema) == [
                "/p/2 must differ from the elements before it",
                "/p/4 must differ from the elements before it",
            ]
        )
    }

    @Test func `a value that is nested too deep is a fault, and not a crash`() throws {
        let schema = ##"{"properties":{"p":{"type":"array","items":{"$ref":"#/properties/p"}}}}"##
        func nested(_ levels: Int) -> String {
            let open = String(repeating: "[", count: levels)
            return #"{"p":\#(open)\#(String(repeating: "]", count: levels))}"#
        }
        #expect(try faults(nested(60), schema) == [])
        let found = try faults(nested(300), schema)
        #expect(found.count == 1)
        #expect(found.first?.hasSuffix("/0/0 is nested too deep to be checked") == true)
        let far = try faults(nested(600), schema)
        #expect(far.first?.contains("nested deeper than 512 levels") == true)
    }

    @Test func `a check that would not end in time is a fault`() throws {
        let node = ##"{"properties":{"n":{"$ref":"#/$defs/n"}}}"##
        let schema = """
            {"properties":{"n":{"$ref":"#/$defs/n"}},\
            "$defs":{"n":{"type":"object","oneOf":[\(node),\(node)]}}}
            """
        let nested = (0..<40).reduce("{}") { inner, _ in #"{"n":\#(inner)}"# }
        #expect(try faults(nested, schema) == [ArgumentFault.tooMuchWork.description])
    }
}
