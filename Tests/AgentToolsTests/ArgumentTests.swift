import AgentTools
import TestCatalog
import Testing

/// What is wrong with a call's arguments, each fault with its path.
@Suite struct ArgumentTests {
    let directory = TemporaryDirectory()

    /// The faults of a call's arguments.
    private func faults(_ arguments: String, _ schema: String) throws -> [String] {
        let tool = Tool(name: "tool", inputSchema: schema)
        let registry = try ToolRegistry.open(in: directory.path)
        try registry.sync([tool])
        let faults = try registry.withTool("tool") { $0.validate(arguments: arguments) }
        if faults.isEmpty {
            try registry.validate("tool", arguments: arguments)
        } else {
            #expect(throws: ToolError.invalidArguments(tool: "tool", faults: faults)) {
                try registry.validate("tool", arguments: arguments)
            }
        }
        return faults.map(\.description)
    }

    /// The faults of a value.
    private func faults(of value: String, _ schema: String) throws -> [String] {
        try faults(#"{"p":\#(value)}"#, object(schema))
    }

    // MARK: The whole

    @Test(arguments: [
        ("7", "must be an object, and not a number"), ("[]", "must be an object, and not an array"),
        ("null", "must be an object, and not null"),
        (#""{}""#, "must be an object, and not a string"),
        (
            "{", "must be JSON; line 1, column 2: expected a key in quotes, but the file ends here"
        ),
        ("{}\n{}", "must be JSON; line 2, column 1: more text after the value"),
        (
            #"{"p":1,"p":2}"#,
            "must be JSON; line 1, column 8: a key that is stated twice, or in two Unicode forms"
        ),
        (#"{"p":NaN}"#, "must be JSON; line 1, column 6: expected a value"),
    ])
    func `arguments are a JSON object`(arguments: String, fault: String) throws {
        #expect(try faults(arguments, object("true", required: false)) == [fault])
    }

    @Test(arguments: ["", " ", "\n\t\r ", "{}"])
    func `empty text means no arguments`(arguments: String) throws {
        #expect(try faults(arguments, "{}") == [])
        #expect(try faults(arguments, object("true")) == ["/p is required"])
    }

    @Test func `every fault is reported at once, each with its path`() throws {
        let schema = """
            {"properties":{
              "city":{"type":"string"}, "unit":{"enum":["c","f"]},
              "days":{"type":"array","items":{"type":"object","properties":{
                "date":{"type":"string"}, "a/b~c":{"type":"integer"}},"required":["date"]}}},
             "required":["city","unit"]}
            """
        let arguments = """
            {"cty":"Paris","unit":"k","days":[{"date":"x"},{"a/b~c":"1","dat":null},7]}
            """
        #expect(
            try faults(arguments, schema) == [
                "/city is required",
                #"/cty is not a parameter; did you mean "city"?"#,
                #"/unit must be one of "c", "f""#,
                "/days/1/date is required",
                "/days/1/a~1b~0c must be a whole number, and not a string",
                #"/days/1/dat is not a parameter; did you mean "date"?"#,
                "/days/2 must be an object, and not a number",
            ]
        )
    }

    @Test func `the error says all faults in a sentence`() throws {
        let tool = Tool(
            name: "tool",
            parameters: [.required("a", .string), .required("b", .integer)]
        )
        let registry = try ToolRegistry.holding([tool], in: directory)
        let error = #expect(throws: ToolError.self) {
            try registry.validate("tool", arguments: #"{"b":"x"}"#)
        }
        #expect(
            error?.description == """
                The arguments do not fit the tool 'tool': /a is required; /b must be a whole \
                number, and not a string.
                """
        )
    }

    // MARK: Any value

    @Test(arguments: [
        ("string", #""""#, "7", "a string, and not a number"),
        ("integer", "-3", "1.5", "a whole number, and not a number"),
        ("integer", "1.0", #""1""#, "a whole number, and not a string"),
        ("integer", "12e1", "1e-1", "a whole number, and not a number"),
        ("integer", "123456789012345678901234567890", "true", "a whole number, and not a boolean"),
        ("number", "1.5", #""1.5""#, "a number, and not a string"),
        ("number", "1", "[1]", "a number, and not an array"),
        ("boolean", "false", "0", "a boolean, and not a number"),
        ("null", "null", "0", "null, and not a number"),
        ("array", "[]", "{}", "an array, and not an object"),
        ("object", "{}", "null", "an object, and not null"),
    ])
    func `a value has its type`(type: String, good: String, bad: String, fault: String) throws {
        let schema = #"{"type":"\#(type)"}"#
        #expect(try faults(of: good, schema) == [])
        #expect(try faults(of: bad, schema) == ["/p must be \(fault)"])
    }

    @Test func `a value has one of its types`() throws {
        let schema = #"{"type":["string","integer","null"]}"#
        for value in [#""a""#, "1", "null"] { #expect(try faults(of: value, schema) == []) }
        let fault = "/p must be a string or a whole number or null, and not a number"
        #expect(try faults(of: "1.5", schema) == [fault])
        let nullable = #"{"type":"string","nullable":true,"enum":["a"]}"#
        #expect(try faults(of: "null", nullable) == [])
        #expect(try faults(of: "7", nullable) == ["/p must be a string, and not a number"])
    }

    @Test(arguments: [
        (#"{"enum":["a",1,null,[1,{"x":2,"y":3}]]}"#, #""a""#, true),
        (#"{"enum":["a",1,null,[1,{"x":2,"y":3}]]}"#, "1.0", true),
        (#"{"enum":["a",1,null,[1,{"x":2,"y":3}]]}"#, "null", true),
        (#"{"enum":["a",1,null,[1,{"x":2,"y":3}]]}"#, #"[1,{"y":3.0,"x":2}]"#, true),
        (#"{"enum":["a",1,null,[1,{"x":2,"y":3}]]}"#, #"[1,{"y":3}]"#, false),
        (#"{"enum":["a",1,null,[1,{"x":2,"y":3}]]}"#, #""A""#, false),
        (#"{"enum":["a",1,null,[1,{"x":2,"y":3}]]}"#, "false", false),
        (#"{"enum":["caf\u00e9"]}"#, #""caf\u00e9""#, true),
        (#"{"enum":["caf\u00e9"]}"#, #""cafe\u0301""#, false),
        (#"{"const":{"a":0.10}}"#, #"{"a":1e-1}"#, true),
        (#"{"const":{"a":0.10}}"#, #"{"a":0.1,"b":1}"#, false),
        (#"{"const":null}"#, "null", true), (#"{"const":null}"#, "0", false),
    ])
    func `a value is one of the choices`(schema: String, value: String, fits: Bool) throws {
        #expect(try faults(of: value, schema).isEmpty == fits)
    }

    @Test func `the message lists the choices`() throws {
        let choices = ##"/p must be one of "a", 1, null"##
        #expect(try faults(of: "2", #"{"enum":["a",1,null]}"#) == [choices])
        #expect(try faults(of: "2", #"{"const":{"a":1}}"#) == [#"/p must be {"a":1}"#])
        // For a value of a wrong type, only the type is reported.
        let typed = #"{"type":"string","enum":["a"],"minLength":3}"#
        #expect(try faults(of: "2", typed) == ["/p must be a string, and not a number"])
    }

    // MARK: Numbers and texts

    @Test(arguments: [
        (#"{"minimum":1}"#, ["1", "1.0", "2"], ["0.999", "-5"], "1 or more"),
        (#"{"exclusiveMinimum":0}"#, ["1e-9"], ["0", "-0.0"], "more than 0"),
        (#"{"maximum":1e2}"#, ["100", "99"], ["100.01"], "1e2 or less"),
        (#"{"exclusiveMaximum":0.3}"#, ["0.29999"], ["0.3", "0.30"], "less than 0.3"),
        (
            #"{"multipleOf":0.1}"#, ["0.3", "7", "0", "-1.1"], ["0.35", "0.01"], "a multiple of 0.1"
        ),
        (
            #"{"maximum":12345678901234567890}"#, ["12345678901234567890"],
            ["12345678901234567891"], "12345678901234567890 or less"
        ),
    ])
    func `a number is within its bounds, exactly`(
        schema: String,
        good: [String],
        bad: [String],
        fault: String
    ) throws {
        for number in good { #expect(try faults(of: number, schema) == []) }
        for number in bad { #expect(try faults(of: number, schema) == ["/p must be \(fault)"]) }
        #expect(try faults(of: #""a""#, schema) == [])
    }

    @Test(arguments: [
        ("1e300", #"{"type":"integer","minimum":1e299,"maximum":1e301}"#, [] as [String]),
        ("-1e300", #"{"minimum":-1.7976931348623157e308,"multipleOf":2}"#, []),
        ("1e-300", #"{"type":"integer"}"#, ["/p must be a whole number, and not a number"]),
        ("1e300", #"{"exclusiveMaximum":1e300}"#, ["/p must be less than 1e300"]),
        ("1e200", #"{"minimum":1e201}"#, ["/p must be 1e201 or more"]),
        ("1e200", #"{"enum":[1E+200]}"#, []),
        (
            "10000000000000000000000000000000000001",
            #"{"maximum":10000000000000000000000000000000000000}"#,
            ["/p must be 10000000000000000000000000000000000000 or less"]
        ),
    ])
    func `numbers are compared however large they are`(
        value: String,
        schema: String,
        expected: [String]
    ) throws {
        #expect(try faults(of: value, schema) == expected)
    }

    @Test func `a number that is too large is a fault, and not a crash`() throws {
        #expect(try faults(of: "1e999", "true") == [])
        #expect(
            try faults(of: "1e999", #"{"minimum":1}"#) == ["/p is too large a number to be checked"]
        )
        #expect(
            try faults(of: "1e999", #"{"type":"integer"}"#)
                == ["/p must be a whole number, and not a number"]
        )
    }

    @Test(arguments: [
        (#"{"minLength":2}"#, #""ab""#, #""a""#, "have 2 characters or more, and has 1"),
        (#"{"maxLength":1}"#, #""a""#, #""ab""#, "have 1 character or fewer, and has 2"),
        // An astronaut is three code points.
        (#"{"maxLength":3}"#, #""👩‍🚀""#, #""👩🏽‍🚀""#, "have 3 characters or fewer, and has 4"),
        (#"{"pattern":"b+"}"#, #""abc""#, #""ac""#, "match b+"),
        (#"{"pattern":"^\\d{2}$"}"#, #""12""#, #""12\n""#, "match ^\\d{2}$"),
        (#"{"pattern":"^\\d$"}"#, #""1""#, #""\u0661""#, "match ^\\d$"),
        (#"{"pattern":"^\\w$"}"#, #""_""#, #""\u00e9""#, "match ^\\w$"),
        (#"{"pattern":"^.$"}"#, #""\u00e9""#, #""e\u0301""#, "match ^.$"),
    ])
    func `a text has its length and its pattern, by code points`(
        schema: String,
        good: String,
        bad: String,
        fault: String
    ) throws {
        #expect(try faults(of: good, schema) == [])
        #expect(try faults(of: bad, schema) == ["/p must \(fault)"])
        #expect(try faults(of: "7", schema) == [])
    }

    @Test func `formats are not checked`() throws {
        #expect(try faults(of: #""no date""#, #"{"type":"string","format":"date"}"#) == [])
    }
}
