import AgentTools
import TestCatalog
import Testing

/// The text for models without function calling: a line for each parameter.
@Suite struct TextTests {
    let directory = TemporaryDirectory()

    /// The lines behind the tool's name.
    private func lines(_ schema: String) throws -> [String] {
        let registry = try ToolRegistry.open(in: directory.path)
        try registry.sync([Tool(name: "tool", inputSchema: schema)])
        let lines = try registry.textDescription().split(separator: "\n").map(String.init)
        #expect(lines.first == "## tool")
        return Array(lines.dropFirst())
    }

    @Test(arguments: [
        (#"{"type":"integer"}"#, "integer"), (#"{"type":["string","null"]}"#, "string or null"),
        (#"{"type":"array","items":{"type":"number"}}"#, "array of number"),
        (#"{"type":["array","null"],"items":{"type":"number"}}"#, "array of number or null"),
        (
            #"{"type":"array","items":{"type":"array","items":{"type":"boolean"}}}"#,
            "array of array of boolean"
        ),
        (#"{"type":"array"}"#, "array of any"), ("{}", "any"), ("true", "any"),
        (#"{"minimum":1}"#, "any"), (#"{"const":1.5}"#, "number"), (#"{"const":[1]}"#, "array"),
        (
            #"{"anyOf":[{"type":"string"},{"type":"integer"},{"type":"string"}]}"#,
            "string or integer"
        ),
        (
            #"{"oneOf":[{"const":1},{"type":["array","null"],"items":{}}]}"#,
            "integer or array of any or null"
        ),
        (##"{"$ref":"#/$defs/d"}"##, "boolean"),
        (##"{"type":"array","items":{"$ref":"#/$defs/d"}}"##, "array of boolean"),
        (##"{"anyOf":[{"$ref":"#/$defs/d"},{"type":"null"}]}"##, "boolean or null"),
    ])
    func `a parameter has the word of its type`(property: String, words: String) throws {
        let schema = #"{"properties":{"p":\#(property)},"$defs":{"d":{"type":"boolean"}}}"#
        #expect(try lines(schema) == ["- p: \(words) (optional)"])
    }

    @Test(arguments: [
        (#"{"type":"string","description":"What\nit\r\nis."}"#, "string (required) - What it is."),
        (
            #"{"enum":["a",1,null,"\n"],"description":"Which."}"#,
            #"string or integer or null (required) - Which. One of: a, 1, null, \n."#
        ),
        (#"{"enum":["a"]}"#, "string (required) - One of: a."),
    ])
    func `a parameter takes one line`(property: String, line: String) throws {
        #expect(try lines(object(property)) == ["- p: \(line)"])
    }

    @Test func `the properties of objects and of objects in arrays follow, indented`() throws {
        let inner = """
            {"type":"object","properties":{"a":{"type":"string"},\
            "b":{"type":"object","properties":{"c":{"type":"null"}}}},"required":["a"]}
            """
        let expected = [
            "  - a: string (required)", "  - b: object (optional)", "    - c: null (optional)",
        ]
        #expect(try lines(object(inner)) == ["- p: object (required)"] + expected)
        let array = #"{"type":"array","items":\#(inner)}"#
        #expect(try lines(object(array)) == ["- p: array of object (required)"] + expected)
    }

    @Test func `a recursive schema is written once`() throws {
        let schema = """
            {"properties":{"p":{"$ref":"#/$defs/d"}},"$defs":{"d":{"type":"object",\
            "description":"A node.","properties":{"next":{"$ref":"#/$defs/d"},\
            "all":{"type":"array","items":{"$ref":"#/$defs/d"}}}}}}
            """
        #expect(
            try lines(schema) == [
                "- p: object (optional) - A node.",
                "  - next: object (optional) - A node.",
                "  - all: array of object (optional)",
            ]
        )
    }

    @Test func `schemas that use each other do not fill the memory`() throws {
        let names = (0..<30).map { "d\($0)" }
        let references = names.map { ##""\##($0)":{"$ref":"#/$defs/\##($0)"}"## }
        let node = #"{"type":"object","properties":{\#(references.joined(separator: ","))}}"#
        let definitions = names.map { #""\#($0)":\#(node)"# }.joined(separator: ",")
        let schema = ##"{"properties":{"p":{"$ref":"#/$defs/d0"}},"$defs":{\##(definitions)}}"##
        let count = try lines(schema).count
        #expect(count > 30 && count < 10_000)
    }
}
