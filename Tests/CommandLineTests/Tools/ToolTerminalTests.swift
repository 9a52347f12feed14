import Foundation
import Testing

@Suite("tools: on a terminal") struct ToolTerminalTests {
    let place: Place

    init() throws { place = try Place() }

    private static let wide = """
        [
          {"name": "a_name_of_sixty_four_characters_which_is_as_many_as_all_can_take",
           "title": "A title that is longer than a column of titles is wide",
           "description": "\(String(repeating: "word ", count: 60))\\nA second line.",
           "tags": ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta"]},
          \(SmallRegistry.tool("short", "Fits."))
        ]
        """

    @Test func `no line of a list is longer than the terminal, unless a name is`() throws {
        #expect(try place.syncing(Self.wide).end == .exit(0))
        for columns in [20, 40, 60, 80, 120, 200] as [UInt16] {
            let arguments = ["tools", "list", "--catalog", place.store]
            let terminal = try Terminal(columns: columns)
            let running = try place.start(.tool(arguments), output: .handle(terminal.handle))
            let lines = try terminal.lines()
            #expect(try running.wait().end == .exit(0))
            #expect(lines.count == 1 + 2)
            #expect(lines.map(\.count).max() ?? 0 <= max(64, Int(columns)))
            let name = "a_name_of_sixty_four_characters_which_is_as_many_as_all_can_take"
            #expect(lines[1].hasPrefix(name))
            #expect(lines[0].hasPrefix("TOOL"))
            #expect(lines[2].hasPrefix("short"))
        }
    }

    @Test func `a narrow terminal keeps names and descriptions longest`() throws {
        try place.syncing()
        let shown = try place.shown(columns: 42, "tools", "list", "--catalog", place.store)
        #expect(
            shown == [
                "TOOL         DESCRIPTION           TITLE", "add          The sum of two numb…",
                "get_weather  The weather in a ci…  Weather", "ping",
            ]
        )
        let least = try place.shown(columns: 20, "tools", "list", "--catalog", place.store)
        #expect(least == ["TOOL", "add", "get_weather", "ping"])
    }

    @Test func `a pipe gets all of a wide cell, and of a description its first line`() throws {
        #expect(try place.syncing(Self.wide).end == .exit(0))
        let lines = try place.tools("list").lines
        #expect(lines.count == 1 + 2)
        #expect(lines[1].contains(String(repeating: "word ", count: 59) + "word"))
        #expect(lines[1].contains("  A title that is longer than a column of titles is wide  "))
        #expect(lines[1].hasSuffix("eta, gamma, theta, zeta"))
        #expect(!lines[1].contains("second"))
    }

    /// A tool with the control characters that texts, and values of a schema, may hold: a carriage
    /// return, and the one character that starts an escape sequence.
    private static let escaping = #"""
        [{"name": "t", "description": "one\rtwo\tthree", "inputSchema": {"properties": {
           "a": {"type": "string", "description": "x\ry", "enum": ["\u001b[2J", "\u009b2J"]}}}}]
        """#

    @Test(arguments: [
        "list", "get t", "describe", "list --json", "get t --json", "describe --json",
        "export --dialect openai", "check t bad.json", "check t bad.json --json",
    ])
    func `what a tool states cannot write to the terminal`(command: String) throws {
        #expect(try place.syncing(Self.escaping).end == .exit(0))
        let bad = try place.file("bad.json", #"{"a": "\u009bK", "\u009bx": 1}"#)
        let words = command.replacing("bad.json", with: bad).split(separator: " ")
        let arguments = ["tools"] + words.map(String.init) + ["--catalog", place.store]
        let terminal = try Terminal(columns: 80)
        let running = try place.start(.tool(arguments), output: .handle(terminal.handle))
        let shown = try terminal.lines().joined(separator: "\n")
        let run = try running.wait()
        let controls = (shown + run.error).unicodeScalars.filter {
            $0.properties.generalCategory == .control && $0 != "\n"
        }
        #expect(controls.isEmpty, "\(shown) \(run.error)")
        #expect(command.hasPrefix("check") || shown.contains("t"))
    }

    @Test func `JSON that is shown on a terminal has the same value`() throws {
        try place.syncing(Self.escaping)
        for command in ["list --json", "export --dialect anthropic", "describe --json"] {
            let words = command.split(separator: " ").map(String.init)
            let arguments = ["tools"] + words + ["--catalog", place.store]
            let terminal = try Terminal(columns: 80)
            let running = try place.start(.tool(arguments), output: .handle(terminal.handle))
            let shown = try terminal.lines().joined(separator: "\n")
            #expect(try running.wait().end == .exit(0))
            let piped = try place.start(.tool(arguments)).wait()
            let values = try [Data(shown.utf8), piped.output].map {
                try JSONSerialization.jsonObject(with: $0) as? NSObject
            }
            #expect(values[0] == values[1] && values[0] != nil)
        }
    }

    @Test(arguments: [
        ["get", "\u{1b}[2J"], ["unregister", "\u{9b}2J"], ["count", "--registry", "\u{1b}]0;x"],
        ["export", "--dialect", "\u{1b}[2J"], ["export", "--dialect", "mcp", "--only", "\u{7}"],
        ["register", "\u{1b}[2J.json"], ["\u{1b}[2J"], ["list", "--\u{1b}[2J"],
        ["list", "--catalog", "/dev/null/\u{1b}[2J"],
    ])
    func `what is typed cannot write to the terminal either`(arguments: [String]) throws {
        let run = try place.start(.tool(["tools"] + arguments)).wait()
        #expect(run.end != .exit(0) || arguments[0] == "list")
        let controls = (run.error + run.text).unicodeScalars.filter {
            $0.properties.generalCategory == .control && $0 != "\n"
        }
        #expect(controls.isEmpty, "\(run.error)")
        #expect(!run.error.isEmpty)
    }

    @Test func `what is not stored of a file cannot write to the terminal`() throws {
        let run = try place.tools("register", "-", input: #"{"name": "t", "\u001b[2J": 1}"#)
        #expect(run.lines.contains(#"not stored: t: \u{1b}[2J, which is not part of a tool"#))
        #expect(!run.text.contains("\u{1b}"))
    }
}
