import AgentTools
import Testing

@Suite struct ToolFileTests {
    private func read(_ text: String) throws(ToolError) -> ToolFile {
        try ToolFile(json: Array(text.utf8), from: "tools.json")
    }

    private static let schema = #"{"type":"object","properties":{"q":{"type":"string"}}}"#
    private static let search = Tool(
        name: "search",
        description: "Searches.",
        inputSchema: schema
    )
    private static let named = #""name":"search","description":"Searches.""#

    // MARK: Forms

    @Test(arguments: [
        #"{\#(named),"inputSchema":\#(schema)}"#,
        #"{\#(named),"input_schema":\#(schema)}"#,
        #"{\#(named),"parameters":\#(schema)}"#,
        #"[{\#(named),"inputSchema":\#(schema)}]"#,
        #"{"tools":[{\#(named),"inputSchema":\#(schema)}]}"#,
        #"{"jsonrpc":"2.0","id":1,"result":{"tools":[{\#(named),"inputSchema":\#(schema)}]}}"#,
        #"{"type":"function","function":{\#(named),"parameters":\#(schema)}}"#,
        #"[{"type":"function","function":{\#(named),"parameters":\#(schema)}}]"#,
        #"{"tools":[{"type":"function","function":{\#(named),"parameters":\#(schema)}}]}"#,
        #"{"function":{\#(named),"parameters":\#(schema)}}"#,
        #"{"type":"function",\#(named),"parameters":\#(schema)}"#,
        #"[{"type":"custom",\#(named),"input_schema":\#(schema)}]"#,
    ])
    func `a tool is read in each dialect that it is passed around in`(text: String) throws {
        let file = try read(text)
        #expect(file.tools == [Self.search])
        #expect(file.notes == [])
    }

    @Test(arguments: [
        (#"[{"functionDeclarations":[{\#(named)}]}]"#, "/0/functionDeclarations"),
        (#"{"tools":[{"toolSpec":{\#(named)}}]}"#, "/tools/0/toolSpec"),
    ])
    func `a dialect that is only written is refused with a remedy`(text: String, place: String) {
        let error = ToolError.invalidInput(
            place: "tools.json: " + place,
            reason: """
                is of a dialect that cannot be read: state each tool with "name", "description" and \
                "inputSchema"
                """
        )
        #expect(throws: error) { try read(text) }
    }

    @Test func `a tool has all its fields`() throws {
        let file = try read(
            """
            {"name": "whole", "title": "The whole", "description": "All.",
             "inputSchema": {"b": 1.50, "a": [ ]}, "outputSchema": {"type": "object"},
             "annotations": {"title": "T", "readOnlyHint": true, "destructiveHint": false,
              "idempotentHint": true, "openWorldHint": false}, "tags": ["z", "a", "z"]}
            """
        )
        #expect(
            file.tools == [
                Tool(
                    name: "whole",
                    title: "The whole",
                    description: "All.",
                    inputSchema: #"{"b":1.50,"a":[]}"#,
                    outputSchema: #"{"type":"object"}"#,
                    annotations: ToolAnnotations(
                        title: "T",
                        isReadOnly: true,
                        isDestructive: false,
                        isIdempotent: true,
                        isOpenWorld: false
                    ),
                    tags: ["z", "a", "z"]
                )
            ]
        )
        #expect(file.notes == [])
    }

    @Test func `null is as good as nothing`() throws {
        let file = try read(
            """
            {"name":"bare","title":null,"description":null,"inputSchema":null,"outputSchema":null,
             "annotations":null,"tags":null}
            """
        )
        #expect(file.tools == [Tool(name: "bare", inputSchema: "null")])
        #expect(file.notes == [])
        let hints = #"{"title":null,"readOnlyHint":null}"#
        #expect(try read(#"{"name":"bare","annotations":\#(hints)}"#).tools == [Tool(name: "bare")])
    }

    @Test(arguments: ["[]", #"{"tools":[]}"#, #"{"result":{"tools":[]}}"#])
    func `a file may have no tools`(text: String) throws {
        #expect(try read(text).tools == [])
    }

    @Test func `the tools keep the order of the file, also those of one name`() throws {
        let file = try read(#"[{"name":"b"},{"name":"a"},{"name":"b","title":"B"}]"#)
        #expect(file.tools == [Tool(name: "b"), Tool(name: "a"), Tool(name: "b", title: "B")])
    }

    // MARK: What is not kept

    @Test func `what is not kept is noted`() throws {
        let file = try read(
            """
            {"tools":[
              {"type":"function","strict":true,"name":"a","parameters":{},"_meta":{},"icons":[]},
              {"type":"function","cache_control":{},"function":{"name":"b","strict":false}},
              {"name":"c","annotations":{"readOnlyHint":true,"colour":"red"}}],
             "nextCursor":null,"ttlMs":5,"cacheScope":"public","resultType":"complete","_meta":{}}
            """
        )
        func note(_ tool: String?, _ path: String, _ reason: String) -> String {
            "\(tool ?? "-") \(path) \(reason)"
        }
        let isStrict = "belongs to the dialect: strict dialects state it"
        #expect(
            file.notes.map { note($0.tool, $0.path, $0.note) } == [
                note("a", "/strict", isStrict), note("a", "/_meta", "is not part of a tool"),
                note("a", "/icons", "is not part of a tool"),
                note("b", "/cache_control", "is not part of a tool"),
                note("b", "/strict", isStrict),
                note("c", "/annotations/colour", "is not part of a tool"),
                note(nil, "/_meta", "is not part of a set of tools"),
            ]
        )
        #expect(file.tools.map(\.name) == ["a", "b", "c"])
    }

    // MARK: Faults

    @Test(arguments: [
        ("", "tools.json: line 1, column 1: the file is empty"),
        ("[\n{\"name\": x}]", "tools.json: line 2, column 10: expected a value"),
        (
            #"[{"name":"a"}"#,
            #"tools.json: line 1, column 14: expected "," or "]", but the file ends here"#
        ),
        (
            #"{"name":"a","name":"a"}"#,
            "tools.json: line 1, column 13: a key that is stated twice, or in two Unicode forms"
        ),
        ("7", #"tools.json: must be a tool, an array of tools or an object with "tools""#),
        ("null", #"tools.json: must be a tool, an array of tools or an object with "tools""#),
        ("{}", "tools.json: /name: is missing: each tool must have a name"),
        ("[7]", "tools.json: /0: must be a tool: an object, and not a number"),
        (
            #"[{"name":"a"},[]]"#, "tools.json: /1: must be a tool: an object, and not an array"
        ),
        (#"{"tools":{}}"#, "tools.json: /tools: must be an array of tools"),
        (#"{"result":{"tools":7}}"#, "tools.json: /result/tools: must be an array of tools"),
        (#"[{"description":"d"}]"#, "tools.json: /0/name: is missing: each tool must have a name"),
        (#"{"name":null}"#, "tools.json: /name: is missing: each tool must have a name"),
        (#"{"name":7}"#, "tools.json: /name: must be a string, and not a number"),
        (
            #"{"name":"a","description":["d"]}"#,
            "tools.json: /description: must be a string, and not an array"
        ),
        (#"{"name":"a","title":{}}"#, "tools.json: /title: must be a string, and not an object"),
        (#"{"name":"a","tags":"t"}"#, "tools.json: /tags: must be an array of strings"),
        (#"{"name":"a","tags":["t",1]}"#, "tools.json: /tags: must be an array of strings"),
        (
            #"{"name":"a","annotations":[]}"#,
            "tools.json: /annotations: must be an object, and not an array"
        ),
        (
            #"{"name":"a","annotations":{"readOnlyHint":"yes"}}"#,
            "tools.json: /annotations/readOnlyHint: must be true or false, and not a string"
        ),
        (
            #"{"name":"a","parameters":{},"inputSchema":{}}"#,
            #"tools.json: /parameters: is stated beside "inputSchema"; state one of them"#
        ),
        (
            #"[{"function":[]}]"#,
            "tools.json: /0/function: must be an object, and not an array"
        ),
        (
            #"{"type":"function","function":{"parameters":{}}}"#,
            "tools.json: /function/name: is missing: each tool must have a name"
        ),
        (
            #"{"tools":[{"name":"a"}],"nextCursor":"p2"}"#,
            "tools.json: /nextCursor: says that there are more tools: fetch the other pages first"
        ),
    ])
    func `what cannot be read has a place and a reason`(text: String, expected: String) throws {
        let error = #expect(throws: ToolError.self) { try read(text) }
        #expect(error?.description == expected + ".")
    }

    @Test(arguments: [
        #"{"type":"web_search"}"#, #"{"type":"custom","custom":{"name":"a"}}"#,
        #"{"type":"custom","name":"a","format":{"type":"text"}}"#, #"{"type":7,"name":"a"}"#,
        #"{"type":"namespace","name":"a","tools":[]}"#,
    ])
    func `a provider's own tools are not an application's`(tool: String) {
        let error = ToolError.invalidInput(
            place: "tools.json: /0/type",
            reason: """
                must be "function": other tools are the provider's own, not an application's
                """
        )
        #expect(throws: error) { try read("[\(tool)]") }
    }

    @Test func `a byte that is not UTF-8 has a place`() {
        for bad in [[0xFF], [0xC3, 0x28], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82]]
            as [[UInt8]]
        {
            let start = Array("[{\"name\":\n\"é".utf8)
            let error = ToolError.invalidInput(
                place: "tools.json: line 2, column 4",
                reason: "not UTF-8"
            )
            #expect(throws: error) {
                try ToolFile(json: start + bad + Array("\"}]".utf8), from: "tools.json")
            }
        }
        let error = ToolError.invalidInput(
            place: "the text: line 1, column 1",
            reason: "expected a value"
        )
        #expect(throws: error) { try ToolFile(json: [0xFF, 0xFE, 0x5B, 0x00, 0x5D, 0x00]) }
    }

    @Test func `a byte order mark is allowed`() throws {
        let file = try ToolFile(json: [0xEF, 0xBB, 0xBF] + Array(#"[{"name":"a"}]"#.utf8))
        #expect(file.tools == [Tool(name: "a")])
    }
}
