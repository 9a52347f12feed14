import TestPrograms
import Testing

/// As ``LifetimeTests``, of tools.
@Suite(
    "What is read of a registry in place cannot leave its read",
    .disabled(if: Sanitizer.isOn, "what the compiler is run on has no sanitizer")
)
struct ToolLifetimeTests {
    @Test("A tool cannot be kept, its copy can")
    func tool() throws {
        try expectRejected(
            """
            var kept: ToolView?
            var copy: Tool?
            try registry.withTool("get_weather") { tool in
                copy = Tool(tool)
                kept = tool  // KEEPS
            }
            print(copy?.name ?? "")
            """,
            because: "error: lifetime-dependent variable 'kept' escapes its scope"
        )
    }

    @Test("A tool cannot be returned from its read")
    func result() throws {
        try expectRejected(
            """
            try registry.read { tools in
                let tool = try tools.tool("get_weather")
                print(tool.tagCount)
                return tool  // KEEPS
            }
            """,
            because: "error: lifetime-dependent variable 'tool' escapes its scope"
        )
    }

    @Test("A tool cannot be what a closure of one expression returns")
    func expression() throws {
        for view in [#"tools["get_weather"]"#, #"try tools.tool("get_weather")"#, "tools.text"] {
            try expectRejected(
                """
                print(try registry.read { tools in tools.count })
                try registry.read { tools in print(tools.count) }
                let view = try registry.read { tools in \(view) }; _ = view  // KEEPS
                """,
                because: "error: lifetime-dependent value escapes its scope"
            )
        }
    }

    @Test("What a visit shows, and a text of it, cannot be kept")
    func visit() throws {
        for (kind, value) in [("ToolView", "tool"), ("TextView", "tool.name")] {
            try expectRejected(
                """
                var last: \(kind)?
                try registry.visit { tool in
                    print(tool.tagCount)
                    last = \(value)  // KEEPS
                }
                """,
                because: "error: lifetime-dependent variable 'last' escapes its scope"
            )
        }
    }

    @Test("The whole generation cannot be kept")
    func generation() throws {
        try expectRejected(
            """
            var kept: Tools?
            try registry.read { tools in
                print(tools.count)
                kept = tools  // KEEPS
            }
            """,
            because: "error: lifetime-dependent variable 'kept' escapes its scope"
        )
    }

    @Test("The bytes of a dialect cannot be kept, their number can")
    func span() throws {
        try expectRejected(
            """
            var kept: RawSpan?
            var count = 0
            try registry.withToolsJSON(.anthropic) { json in
                count = json.byteCount
                kept = json  // KEEPS
            }
            print(count)
            """,
            because: "error: lifetime-dependent variable 'kept' escapes its scope"
        )
        try expectRejected(
            """
            try registry.withToolsJSON(.openAI, only: ["add"]) { json in
                print(json.byteCount)
                return json  // KEEPS
            }
            """,
            because: "requires that 'RawSpan' conform to 'Escapable'"
        )
    }

    @Test("The bytes cannot be captured by a closure that outlives the read")
    func closure() throws {
        try expectRejected(
            """
            var later: [() -> Void] = []
            try registry.withToolsJSON(.gemini) { json in
                let count = json.byteCount
                later.append { print(count) }
                later.append { print(json.byteCount) }  // KEEPS
            }
            """,
            because: "error: lifetime-dependent variable 'json' escapes its scope"
        )
    }

    @Test("A read cannot be held across an await")
    func suspension() throws {
        try expectRejected(
            """
            func pause() async {}
            func hold(_ registry: ToolRegistry) async throws {
                await pause()
                try registry.withToolsJSON(.mcp) { json in
                    print(json.byteCount)
                    await pause()  // KEEPS
                }
            }
            """,
            because: "to parameter expecting synchronous function type"
        )
    }
}
