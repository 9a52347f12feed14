import Foundation
import Testing

@Suite("tools export") struct ToolExportTests {
    let place: Place

    init() throws { place = try Place() }

    /// What a tool `t` without parameters, described as "D", is in each dialect.
    static let pieces: [(arguments: [String], json: String)] = [
        (
            ["openai"],
            """
            [{"type":"function","function":{"name":"t","description":"D","parameters":\
            {"type":"object","properties":{},"additionalProperties":false}}}]
            """
        ),
        (
            ["openai", "--strict"],
            """
            [{"type":"function","function":{"name":"t","description":"D","parameters":\
            {"type":"object","properties":{},"required":[],"additionalProperties":false},\
            "strict":true}}]
            """
        ),
        (
            ["openai-responses"],
            """
            [{"type":"function","name":"t","description":"D","parameters":\
            {"type":"object","properties":{},"additionalProperties":false},"strict":false}]
            """
        ),
        (
            ["openai-responses", "--strict"],
            """
            [{"type":"function","name":"t","description":"D","parameters":\
            {"type":"object","properties":{},"required":[],"additionalProperties":false},\
            "strict":true}]
            """
        ),
        (
            ["anthropic"],
            """
            [{"name":"t","description":"D","input_schema":\
            {"type":"object","additionalProperties":false}}]
            """
        ),
        (
            ["anthropic", "--strict"],
            """
            [{"name":"t","description":"D","input_schema":\
            {"type":"object","additionalProperties":false},"strict":true}]
            """
        ),
        (["gemini"], #"[{"functionDeclarations":[{"name":"t","description":"D"}]}]"#),
        (
            ["bedrock"],
            """
            {"tools":[{"toolSpec":{"name":"t","description":"D","inputSchema":{"json":\
            {"type":"object","additionalProperties":false}}}}]}
            """
        ),
        (
            ["mcp"],
            """
            {"tools":[{"name":"t","description":"D","inputSchema":\
            {"type":"object","additionalProperties":false}}]}
            """
        ),
        (
            ["ollama"],
            """
            [{"type":"function","function":{"name":"t","description":"D","parameters":\
            {"type":"object","properties":{},"required":[],"additionalProperties":false}}}]
            """
        ),
        (
            ["mistral"],
            """
            [{"type":"function","function":{"name":"t","description":"D","parameters":\
            {"type":"object","properties":{}}}}]
            """
        ),
        (
            ["cohere"],
            """
            [{"type":"function","function":{"name":"t","description":"D","parameters":\
            {"type":"object","properties":{},"additionalProperties":false}}}]
            """
        ),
    ]

    private func export(_ arguments: [String]) throws -> Run {
        let all = ["tools", "export", "--catalog", place.store, "--dialect"] + arguments
        return try place.start(.tool(all)).wait()
    }

    @Test(arguments: pieces)
    func `standard output is one line of JSON and nothing else`(
        arguments: [String],
        json: String
    ) throws {
        try place.syncing(SmallRegistry.tool("t", "D"))
        for more in [[], ["--json"], ["--only", "t"]] {
            let run = try export(arguments + more)
            #expect(run.end == .exit(0))
            #expect(run.text == json + "\n")
            #expect(run.error == "")
        }
    }

    @Test(arguments: [
        ("openai", "[]"), ("gemini", "[]"), ("bedrock", #"{"tools":[]}"#),
        ("mcp", #"{"tools":[]}"#),
    ])
    func `no tools are an empty value`(dialect: String, json: String) throws {
        #expect(try export([dialect]).text == json + "\n")
        try place.syncing()
        #expect(try place.tools("clear", "--yes").end == .exit(0))
        #expect(try export([dialect]).text == json + "\n")
    }

    /// The names in an export, in its order.
    private func names(_ arguments: String...) throws -> [String] {
        let run = try export(["anthropic"] + arguments)
        #expect(run.end == .exit(0), "\(run.error)")
        return run.text.matches(of: /\{"name":"(\w+)"/).map { String($0.1) }
    }

    @Test func `--only takes several names, in any order, and gives each tool once`() throws {
        try place.syncing()
        let all = try export(["anthropic"])
        #expect(try names() == ["add", "get_weather", "ping"])
        #expect(try names("--only", "ping", "add") == ["add", "ping"])
        #expect(try names("--only", "ping", "--only", "add") == ["add", "ping"])
        #expect(try names("--only", "ping", "ping", "ping") == ["ping"])
        let whole = try export(["anthropic", "--only", "ping", "get_weather", "add"])
        #expect(whole.output == all.output)
    }

    @Test func `--only with a name that is not there gives nothing`() throws {
        try place.syncing()
        let run = try export(["openai", "--only", "add", "get_wether"])
        #expect(run.end == .exit(1))
        #expect(run.text == "")
        #expect(
            run.error == """
                modelcatalog: No tool 'get_wether' is registered. Did you mean 'get_weather'?

                """
        )
    }

    @Test func `a tool that the dialect cannot carry keeps all others back, but not with --only`()
        throws
    {
        try place.syncing()
        let run = try export(["gemini"])
        #expect(run.end == .exit(65))
        #expect(run.text == "")
        #expect(
            run.error == """
                modelcatalog: The tool 'ping' cannot be given in the dialect gemini: there, it must \
                have a description. Change the tool, or choose others. The option for that is --only.

                """
        )
        #expect(try export(["gemini", "--only", "add", "ping"]).end == .exit(65))
        let others = try export(["gemini", "--only", "add", "get_weather"])
        #expect(others.end == .exit(0))
        #expect(others.text.contains(#""name":"add""#))
    }

    @Test func `equal registries give equal bytes, however they came to be`() throws {
        try place.syncing()
        for name in ["ping", "get_weather", "add"] {
            let tool = try place.tools("get", name, "--json").text
            let register = ["tools", "register", "-", "--registry", "other"]
            let file = try place.file("tool.json", tool)
            let input = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
            let command = Tool.Command.tool(register + ["--catalog", place.store])
            #expect(try place.start(command, input: input).wait().end == .exit(0))
        }
        for dialect in ["openai", "anthropic", "bedrock", "mcp", "ollama", "mistral", "cohere"] {
            let one = try export([dialect])
            let other = try export([dialect, "--registry", "other"])
            #expect(one.output == other.output)
            #expect(one.end == .exit(0))
        }
    }
}
