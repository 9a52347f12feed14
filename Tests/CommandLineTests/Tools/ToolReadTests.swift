import Foundation
import JSONText
import Testing

@Suite("tools: commands that read a registry") struct ToolReadTests {
    let place: Place

    init() throws {
        place = try Place()
        try place.syncing()
    }

    @Test func `list: a table by name`() throws {
        let run = try place.tools("list")
        #expect(run.end == .exit(0))
        #expect(
            run.text == """
                TOOL         DESCRIPTION                  TITLE    TAGS
                add          The sum of two numbers.
                get_weather  The weather in a city, now.  Weather  place, web
                ping

                """
        )
    }

    /// The tool as files state it, without blanks.
    private static let weather = """
        {"name":"get_weather","title":"Weather",\
        "description":"The weather in a city, now.\\nIt is measured, not foretold.",\
        "inputSchema":{"type":"object","properties":{\
        "city":{"type":"string","description":"The city, such as Paris."},\
        "unit":{"type":"string","enum":["c","f"],"default":"c"}},"required":["city"]},\
        "outputSchema":{"type":"object","properties":{"degrees":{"type":"number"}}},\
        "annotations":{"readOnlyHint":true,"destructiveHint":false,"openWorldHint":true},\
        "tags":["place","web"]}
        """

    @Test func `list --json: an array that sync reads as the same tools`() throws {
        let list = try place.tools("list", "--json")
        #expect(
            try list.json == """
                [{"name":"add","description":"The sum of two numbers.","inputSchema":\
                {"type":"object","properties":{"a":{"type":"number"},"b":{"type":"number"}},\
                "required":["a","b"]}},\(Self.weather),{"name":"ping","inputSchema":\
                {"type":"object","additionalProperties":false}}]
                """
        )
        let again = try place.tools("sync", "-", "--json", input: list.text)
        #expect(try again.json.contains(#""published":false"#))
    }

    @Test func `get: the text for models, and the facts that it leaves out`() throws {
        #expect(
            try place.tools("get", "get_weather").text == """
                ## get_weather
                The weather in a city, now.
                It is measured, not foretold.
                - city: string (required) - The city, such as Paris.
                - unit: string (optional) - One of: c, f.

                title: Weather
                hints: read-only, not destructive, open-world
                tags: place, web
                returns: {"type":"object","properties":{"degrees":{"type":"number"}}}

                """
        )
        #expect(
            try place.tools("get", "add").text == """
                ## add
                The sum of two numbers.
                - a: number (required)
                - b: number (required)

                """
        )
    }

    @Test func `get: the dialects that cannot carry the tool, by their rules`() throws {
        let tool = #"{"name": "a.b", "inputSchema": {"patternProperties": {"^x": {}}}}"#
        #expect(try place.syncing(tool, "--wide-names").end == .exit(0))
        let lines = try place.tools("get", "a.b").lines
        #expect(
            lines.contains {
                $0.hasPrefix("not in openai, openai-strict, ") && $0.hasSuffix("_-]{1,64}")
            }
        )
        #expect(lines.contains("not in gemini: it must have a description"))
        #expect(!lines.contains { $0.contains("mcp") || $0.contains("ollama") })
    }

    @Test func `get --json: an object that register reads as the same tool`() throws {
        let run = try place.tools("get", "get_weather", "--json")
        #expect(try run.json == Self.weather)
        #expect(try place.tools("unregister", "get_weather").end == .exit(0))
        #expect(try place.tools("register", "-", input: run.text).end == .exit(0))
        #expect(try place.tools("get", "get_weather", "--json").output == run.output)
    }

    @Test func `count: a number, and with --json the generation`() throws {
        #expect(try place.tools("count").text == "3\n")
        #expect(try place.tools("count", "--json").json == #"{"count":3,"generation":1}"#)
    }

    @Test func `describe: the tools as text for a model`() throws {
        let text = """
            ## add
            The sum of two numbers.
            - a: number (required)
            - b: number (required)

            ## get_weather
            The weather in a city, now.
            It is measured, not foretold.
            - city: string (required) - The city, such as Paris.
            - unit: string (optional) - One of: c, f.

            ## ping
            """
        #expect(try place.tools("describe").text == text + "\n")
        let json = try place.tools("describe", "--json").json
        #expect(json == "{\"text\":\"\(text.replacing("\n", with: "\\n"))\"}")
    }

    @Test func `check: whether arguments fit, from a file or standard input`() throws {
        let file = try place.file("arguments.json", #"{"city": "Paris", "unit": "f"}"#)
        let run = try place.tools("check", "get_weather", file)
        #expect(run.end == .exit(0))
        #expect(run.text == "The arguments fit the tool 'get_weather'.\n")
        #expect(try place.tools("check", "get_weather", file, "--json").json == "[]")
        #expect(try place.tools("check", "ping", "-", input: "").end == .exit(0))
        #expect(try place.tools("check", "ping", "-", input: "{}").end == .exit(0))
    }

    @Test func `check: every fault with its path`() throws {
        let arguments = #"{"city": 7, "unt": "c", "unit": "k"}"#
        let run = try place.tools("check", "get_weather", "-", input: arguments)
        #expect(run.end == .exit(65))
        #expect(run.text == "")
        #expect(
            run.error == """
                modelcatalog: The arguments do not fit the tool 'get_weather':
                  /city must be a string, and not a number
                  /unt is not a parameter; did you mean "unit"?
                  /unit must be one of "c", "f"

                """
        )
        let json = try place.tools("check", "get_weather", "-", "--json", input: arguments)
        #expect(json.end == .exit(65))
        #expect(
            try json.json == """
                [{"path":"/city","reason":"must be a string, and not a number"},\
                {"path":"/unt","reason":"is not a parameter; did you mean \\"unit\\"?"},\
                {"path":"/unit","reason":"must be one of \\"c\\", \\"f\\""}]
                """
        )
        let error = try JSON(scanning: Array(json.errorOutput))
        #expect(error["code"] == .string("invalid_arguments"))
        #expect(error["message"]?.string.map { "modelcatalog: \($0)\n" } == run.error)
    }

    @Test func `verify: everything is as it was written`() throws {
        let run = try place.tools("verify")
        #expect(run.end == .exit(0))
        #expect(
            run.text
                == "3 tools of registry 'default', generation 1: everything is as it was written.\n"
        )
        #expect(try place.tools("verify", "--json").json == #"{"count":3,"generation":1}"#)
    }

    @Test(arguments: ["list", "count", "describe", "verify", "export --dialect mcp"])
    func `a registry that was never written to is empty, and is not created`(
        command: String
    ) throws {
        let empty = ["--registry", "empty", "--catalog", place.store]
        let arguments = command.split(separator: " ").map(String.init)
        let before = try place.storedTools()
        let run = try place.start(.tool(["tools"] + arguments + empty)).wait()
        #expect(run.end == .exit(0))
        let texts = [
            "list": "", "count": "0\n", "describe": "No tools available.\n",
            "verify":
                "0 tools of registry 'empty', generation 0: everything is as it was written.\n",
        ]
        #expect(run.text == texts[command] ?? "{\"tools\":[]}\n")
        let note = """
            modelcatalog: the registry 'empty' was never written to. These registries exist: default.

            """
        let end = command == "list" ? "modelcatalog: no tool is registered.\n" : ""
        #expect(run.error == note + end)
        let json = try place.start(.tool(["tools"] + arguments + ["--json"] + empty)).wait()
        #expect(json.end == .exit(0))
        #expect(json.error == note)
        let values = [
            "list": "[]", "count": #"{"count":0,"generation":0}"#,
            "describe": #"{"text":"No tools available."}"#,
            "verify": #"{"count":0,"generation":0}"#,
        ]
        #expect(try json.json == values[command] ?? #"{"tools":[]}"#)
        #expect(try place.storedTools() == before)
    }
}
