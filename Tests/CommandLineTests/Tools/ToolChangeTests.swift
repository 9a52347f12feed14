import Foundation
import Testing

@Suite("tools: commands that change a registry") struct ToolChangeTests {
    let place: Place

    init() throws { place = try Place() }

    @Test func `register adds tools, and says which`() throws {
        let file = try place.file("tools.json", SmallRegistry.json)
        let run = try place.tools("register", file)
        #expect(run.end == .exit(0))
        #expect(run.error == "")
        #expect(
            run.text == """
                added: add, get_weather, ping
                3 tools are now in registry 'default', generation 1.

                """
        )
        let more = try place.tools("register", "-", input: SmallRegistry.tool("zip"))
        #expect(
            more.text == """
                added: zip
                4 tools are now in registry 'default', generation 2.

                """
        )
        #expect(try place.tools("count").text == "4\n")
    }

    @Test func `register of several is all or nothing`() throws {
        try place.syncing()
        let before = try place.storedTools()
        let tools = "[\(SmallRegistry.tool("new")), \(SmallRegistry.tool("ping"))]"
        let run = try place.tools("register", "-", input: tools)
        #expect(run.end == .exit(73))
        #expect(run.text == "")
        #expect(try place.storedTools() == before)
        #expect(try place.tools("get", "new").end == .exit(1))
    }

    @Test func `register --replace puts tools in the place of those of their names`() throws {
        try place.syncing()
        let tools = "[\(SmallRegistry.tool("new")), \(SmallRegistry.tool("ping", "Another."))]"
        let run = try place.tools("register", "-", "--replace", input: tools)
        #expect(run.end == .exit(0))
        #expect(
            run.text == """
                added: new
                changed: ping
                4 tools are now in registry 'default', generation 2.

                """
        )
        let again = try place.tools("register", "-", "--replace", "--json", input: tools)
        let json =
            #"{"added":[],"changed":[],"count":4,"generation":2,"noted":[],"published":false,"#
        #expect(try again.json == json + #""removed":[]}"#)
    }

    @Test func `sync makes a registry equal to a file, and says what became different`() throws {
        try place.syncing()
        let tools =
            "[\(SmallRegistry.tool("ping", "Another.")), \(SmallRegistry.tool("zip"))]"
        let run = try place.syncing(tools)
        #expect(run.end == .exit(0))
        #expect(
            run.text == """
                added: zip
                changed: ping
                removed: add, get_weather
                2 tools are now in registry 'default', generation 2.

                """
        )
        #expect(try place.tools("list").lines.map { $0.prefix(4) } == ["TOOL", "ping", "zip "])
    }

    @Test func `sync of what is there already writes nothing`() throws {
        try place.syncing()
        let before = try place.storedTools()
        // The same tools in another order, with other blanks.
        let pieces = try #require(try place.tools("list", "--json").json.data(using: .utf8))
        let run = try place.tools("sync", "-", input: String(decoding: pieces, as: UTF8.self))
        #expect(run.end == .exit(0))
        #expect(run.text == "3 tools are as before in registry 'default', generation 1.\n")
        #expect(try place.storedTools() == before)
    }

    @Test func `unregister takes one tool away`() throws {
        try place.syncing()
        let run = try place.tools("unregister", "get_weather")
        #expect(run.end == .exit(0))
        #expect(
            run.text == """
                removed: get_weather
                2 tools are now in registry 'default', generation 2.

                """
        )
        #expect(try place.tools("get", "get_weather").end == .exit(1))
        #expect(try place.tools("unregister", "add").lines.last?.hasPrefix("1 tool is now") == true)
    }

    @Test func `clear takes all tools away, once`() throws {
        try place.syncing()
        let run = try place.tools("clear", "--yes")
        #expect(run.end == .exit(0))
        #expect(
            run.text == """
                removed: add, get_weather, ping
                0 tools are now in registry 'default', generation 2.

                """
        )
        let again = try place.tools("clear", "--yes")
        #expect(again.text == "0 tools are as before in registry 'default', generation 2.\n")
    }

    @Test func `--json: one object with the names, the count and the generation`() throws {
        let file = try place.file("tools.json", SmallRegistry.json)
        let register = try place.tools("register", file, "--json")
        #expect(
            try register.json == """
                {"added":["add","get_weather","ping"],"changed":[],"count":3,"generation":1,\
                "noted":[],"published":true,"removed":[]}
                """
        )
        let tools = #"[{"name": "add", "strict": true}, {"name": "ping"}]"#
        let sync = try place.tools("sync", "-", "--json", input: tools)
        #expect(
            try sync.json == """
                {"added":[],"changed":["add"],"count":2,"generation":2,\
                "noted":[{"note":"belongs to the dialect: strict dialects state it","path":"/strict",\
                "tool":"add"}],"published":true,"removed":["get_weather"]}
                """
        )
        let unregister = try place.tools("unregister", "add", "--json")
        #expect(
            try unregister.json == """
                {"added":[],"changed":[],"count":1,"generation":3,"noted":[],"published":true,\
                "removed":["add"]}
                """
        )
        let clear = try place.tools("clear", "--yes", "--json")
        #expect(
            try clear.json == """
                {"added":[],"changed":[],"count":0,"generation":4,"noted":[],"published":true,\
                "removed":["ping"]}
                """
        )
        let again = try place.tools("clear", "--yes", "--json")
        #expect(
            try again.json == """
                {"added":[],"changed":[],"count":0,"generation":4,"noted":[],"published":false,\
                "removed":[]}
                """
        )
    }

    @Test(arguments: [
        #"{"name": "t", "description": "D", "inputSchema": {}}"#,
        #"[{"name": "t", "description": "D", "input_schema": null}]"#,
        #"{"tools": [{"name": "t", "description": "D"}], "nextCursor": ""}"#,
        #"{"jsonrpc": "2.0", "id": 1, "result": {"tools": [{"name": "t", "description": "D"}]}}"#,
        #"[{"type": "function", "function": {"name": "t", "description": "D"}}]"#,
        #"[{"type": "function", "name": "t", "description": "D", "parameters": {}}]"#,
    ])
    func `a file may hold tools in any of several ways`(text: String) throws {
        let run = try place.tools("register", "-", input: text)
        #expect(run.end == .exit(0), "\(run.error)")
        #expect(
            try place.tools("get", "t", "--json").json == """
                {"name":"t","description":"D","inputSchema":\
                {"type":"object","additionalProperties":false}}
                """
        )
    }

    @Test func `what a file states and a registry does not keep is said`() throws {
        let tools = """
            {"tools": [{"name": "t", "icons": [], "annotations": {"costHint": 3}}], "_meta": {}}
            """
        let run = try place.tools("register", "-", input: tools)
        #expect(
            run.lines.filter { $0.hasPrefix("not stored: ") } == [
                "not stored: t: annotations/costHint, which is not part of a tool",
                "not stored: t: icons, which is not part of a tool",
                "not stored: _meta, which is not part of a set of tools",
            ]
        )
    }

    @Test func `standard input may be a pipe`() throws {
        let pipe = Pipe()
        let running = try place.start(
            .tool(["tools", "register", "-", "--catalog", place.store]),
            input: pipe.fileHandleForReading
        )
        try pipe.fileHandleForWriting.write(contentsOf: Data(SmallRegistry.tool("t").utf8))
        try pipe.fileHandleForWriting.close()
        #expect(try running.wait().lines.first == "added: t")
    }

    @Test func `names that not every provider takes need --wide-names`() throws {
        let tool = SmallRegistry.tool("fs.read-file")
        let narrow = try place.tools("register", "-", input: tool)
        #expect(narrow.end == .exit(65))
        #expect(
            narrow.error == """
                modelcatalog: standard input: The tool 'fs.read-file' is not valid: name: must match \
                ^[A-Za-z][A-Za-z0-9_]{0,63}$; open the registry for wide names to take it. The \
                option for that is --wide-names.

                """
        )
        #expect(!place.exists(place.store))
        let blank = try place.tools("register", "-", input: SmallRegistry.tool("read file"))
        #expect(blank.end == .exit(65))
        #expect(!blank.error.contains("--wide-names"))
        #expect(try place.tools("register", "-", "--wide-names", input: tool).end == .exit(0))
        #expect(try place.tools("sync", "-", "--wide-names", input: tool).end == .exit(0))
        #expect(try place.tools("get", "fs.read-file").end == .exit(0))
        #expect(try place.tools("unregister", "fs.read-file").end == .exit(0))
    }
}
