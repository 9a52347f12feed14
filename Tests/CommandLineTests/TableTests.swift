import Foundation
import JSONText
import Testing

@Suite("Tables for people") struct TableTests {
    let place: Place

    init() throws { place = try Place() }

    @Test func `list: aligned, grouped, and unknown where nothing is known`() throws {
        try place.importing()
        #expect(
            try place.stored("list").text == """
                MODEL         CONTEXT   OUTPUT  USD/M IN  USD/M OUT  TOOLS    REASONING  RELEASED    TIER
                acme:large  1,048,576   65,536      3.00      15.00  yes      yes        2025-06-01  premium
                acme:m@lab      8,192  unknown   unknown    unknown  unknown  unknown    unknown     unknown
                lab:acme:m    unknown  unknown      0.05       0.00  unknown  unknown    unknown     unknown
                lab:bare      unknown  unknown   unknown    unknown  unknown  unknown    unknown     unknown
                lab:odd       unknown      512   unknown    unknown  unknown  unknown    unknown     unknown

                """
        )
    }

    @Test func `providers`() throws {
        try place.importing()
        #expect(
            try place.stored("providers").text == """
                PROVIDER  MODELS  NAME     HOSTING  KEY VARIABLES
                acme           2  Acme     hosted   ACME_KEY, ACME_REGION
                lab            3  unknown  unknown  unknown

                """
        )
    }

    @Test func `show`() throws {
        try place.importing()
        #expect(
            try place.stored("show", "large@acme").text == """
                acme:large
                  name                    Acme Large
                  provider                acme
                  tier                    premium
                  status                  beta
                  context tokens          1,048,576
                  output tokens           65,536
                  input tokens            1,000,000
                  reads                   text, image, pdf
                  writes                  text
                  attachment              yes
                  reasoning               yes
                  tool call               yes
                  structured output       no
                  temperature             yes
                  open weights            no
                  parallel tool calls     unknown
                  tool choice             unknown
                  prompt caching          unknown
                  computer use            unknown
                  web search              unknown
                  interleaved thinking    yes
                  knowledge               2025-03
                  release date            2025-06-01
                  last updated            2025-06-30
                  retires on              unknown
                  family                  acme
                  kind                    unknown
                  interleaved field       reasoning_content
                  SDK package             @ai-sdk/other
                  base URL                https://acme.test/v2
                  API shape               responses
                  prices                  USD per million tokens
                    input                 3.00
                    output                15.00
                    cache read            0.30
                    cache write           3.75
                    reasoning             20.00
                    input audio           7.00
                    output audio          30.50
                    input above 200,000   6.00
                    output above 200,000  22.50
                    input above 500,000   12.00
                    output above 500,000  45.00
                    input, fast           30.00
                    output, fast          150.00
                  sources                 models.dev

                """
        )
        let bare = try place.stored("show", "lab:bare").text
        #expect(bare.contains("  context tokens        unknown\n"))
        #expect(bare.contains("  prices                unknown\n"))
    }

    @Test func `stats`() throws {
        try place.importing()
        let lines = try place.stored("stats").lines
        #expect(lines.count { $0.starts(with: "published  ") } == 1)
        #expect(lines.contains("acme:large") == false)
        let numbers = lines.filter { !$0.starts(with: "published") }
        #expect(Set(numbers.map(\.count)).count == 1, "The numbers end in one column.")
        #expect(numbers.first?.starts(with: "models  ") == true)
        let places = try place.run("stats").lines
        #expect(places.first?.hasSuffix(" 5,276") == true)
    }

    @Test(arguments: [["list"], ["providers"], ["stats"], ["discover", "--sort", "price"]])
    func `only a line with a long spec may be longer than the terminal`(
        command: [String]
    ) throws {
        let whole = try place.start(.tool(command)).wait().lines
        for columns in [60, 200] as [UInt16] {
            let terminal = try Terminal(columns: columns)
            let running = try place.start(.tool(command), output: .handle(terminal.handle))
            let lines = try terminal.lines()
            #expect(try running.wait().end == .exit(0))
            #expect(lines.count == whole.count)
            let others = lines.filter { ($0.firstIndex(of: " ")?.utf16Offset(in: $0) ?? 0) <= 30 }
            #expect(others.map(\.count).max() ?? 0 <= Int(columns))
        }
    }

    @Test func `a spec is never cut, however narrow the terminal is`() throws {
        let models = try JSON(place.run("list", "--json")).elements ?? []
        let specs = models.compactMap { $0["spec"]?.string?.split(separator: " ").first }
        #expect(specs.count == 5_276)
        for columns in [60, 120] as [UInt16] {
            let lines = try place.shown(columns: columns, "list").dropFirst()
            #expect(lines.map { $0.split(separator: " ").first } == specs)
        }
    }

    @Test func `a narrow terminal gets the columns that matter most`() throws {
        _ = try place.run("stats")
        let lines = try place.shown(columns: 60, "list")
        #expect(lines.first?.split(separator: " ") == ["MODEL", "CONTEXT", "USD/M", "IN"])
        #expect(!lines.contains { $0.contains("…") })
        // A model that is shown in full can be asked for.
        #expect(lines.contains { $0.starts(with: "anthropic:claude-sonnet-4-5 ") })
    }

    @Test func `a long fact goes on in the next line`() throws {
        let name = Array(repeating: "word", count: 30).joined(separator: " ")
        try place.importing(SmallCatalog.json(models: 1, name: name))
        let lines = try place.shown(columns: 60, "show", "big:m0", "--catalog", place.store)
        #expect(lines.map(\.count).max() ?? 0 <= 60)
        let words = lines.flatMap { $0.split(separator: " ") }.filter { $0 == "word" }
        #expect(words.count == 30)
    }

    @Test func `COLUMNS bounds what a terminal shows, and nothing else`() throws {
        try place.importing()
        let list = ["list", "--catalog", place.store]
        let narrow = ["COLUMNS": "60"]
        let file = try place.start(.tool(list), environment: narrow).wait()
        #expect(try file.output == place.stored("list").output)
        let terminal = try Terminal(columns: 200)
        let running = try place.start(
            .tool(list),
            environment: narrow,
            output: .handle(terminal.handle)
        )
        let lines = try terminal.lines()
        #expect(try running.wait().end == .exit(0))
        #expect(lines.count == 1 + 5)
        #expect(lines.allSatisfy { $0.count <= 60 })
    }

    @Test func `columns stay aligned behind wide letters and marks`() throws {
        try place.importing(
            """
            {"p": {"id": "p", "name": "名前", "env": ["A"], "models": {"m": {"id": "m"}}},
             "q": {"id": "q", "name": "e\u{301}t", "env": ["B"], "models": {"m": {"id": "m"}}},
             "r": {"id": "r", "name": "plain", "env": ["C"], "models": {"m": {"id": "m"}}}}
            """
        )
        #expect(
            try place.stored("providers").text == """
                PROVIDER  MODELS  NAME   HOSTING  KEY VARIABLES
                p              1  名前   unknown  A
                q              1  e\u{301}t     unknown  B
                r              1  plain  unknown  C

                """
        )
    }

    @Test func `what turns the direction of reading is shown by its number`() throws {
        try place.importing(
            #"{"p": {"id": "p", "models": {"m": {"id": "m", "name": "safe\u202Egpj.exe\u2066"}}}}"#
        )
        let show = try place.stored("show", "p:m")
        #expect(show.text.contains(#"safe\u{202e}gpj.exe\u{2066}"#), "\(show.text)")
        // A program that reads JSON gets the name as it is.
        let json = try place.stored("show", "p:m", "--json")
        #expect(try JSON(json)["name"] == .string("safe\u{202E}gpj.exe\u{2066}"))
        let shown = try place.shown(columns: 80, "show", "p:m", "--json", "--catalog", place.store)
        #expect(shown.contains { $0.contains(#"safe\u202egpj.exe\u2066"#) })
    }

    @Test func `what a source states cannot write to the terminal`() throws {
        try place.importing(
            #"{"p": {"id": "p", "models": {"m\u001b[2J\nx": {"id": "m\u001b[2J\nx"}}}}"#
        )
        let list = try place.stored("list")
        #expect(list.lines.count == 2)
        #expect(list.text.contains(#"p:m\u{1b}[2J\u{a}x"#))
        let missing = try place.stored("show", "p:\u{1b}]0;x")
        #expect(missing.end == .exit(1))
        #expect(!missing.error.contains("\u{1b}"))
    }

    @Test func `a pipe gets all columns and all of a wide cell`() throws {
        _ = try place.run("stats")
        let pipe = Pipe()
        let running = try place.start(
            .tool(["list"]),
            output: .handle(pipe.fileHandleForWriting)
        )
        try pipe.fileHandleForWriting.close()
        let bytes = try #require(try pipe.fileHandleForReading.readToEnd())
        #expect(try running.wait().end == .exit(0))
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 1 + 5_276)
        #expect(
            lines.first?.split(separator: "  ").map { $0.trimmingPrefix(" ") } == [
                "MODEL", "CONTEXT", "OUTPUT", "USD/M IN", "USD/M OUT", "TOOLS", "REASONING",
                "RELEASED", "TIER",
            ]
        )
        #expect(!lines.contains { $0.contains("…") })
    }
}
