import Foundation
import Testing

@Suite("tools: a command that fails prints nothing and changes nothing") struct ToolExitCodeTests {
    let place: Place

    init() throws {
        place = try Place()
        try place.syncing()
    }

    @Test(arguments: ["get", "unregister", "check"])
    func `1: a tool that is not there, with what may be meant`(command: String) throws {
        for (name, hint) in [
            ("get_wether", " Did you mean 'get_weather'?"), ("Ping", " Did you mean 'ping'?"),
            ("nothing_like_it", ""),
        ] {
            // A file that is not there matters less than the tool.
            let rest = command == "check" ? ["none.json"] : []
            let arguments = ["tools", command, name] + rest + ["--catalog", place.store]
            let error = try place.failure(of: { try place.start(.tool(arguments)).wait() }, 1)
            #expect(error == "modelcatalog: No tool '\(name)' is registered.\(hint)\n")
        }
    }

    @Test func `1: the registry was never written to, and is not created`() throws {
        let elsewhere = "\(place.path)/elsewhere"
        for command in ["get", "unregister"] {
            let run = try place.run("tools", command, "add", "--catalog", elsewhere)
            #expect(run.end == .exit(1))
            #expect(run.error == "modelcatalog: No tool 'add' is registered.\n")
        }
        #expect(!place.exists(elsewhere))
    }

    @Test(
        arguments: [
            (["frob"], "frob"),
            (["register"], "<file>"),
            (["sync"], "<file>"),
            (["get"], "<name>"),
            (["unregister"], "<name>"),
            (["check", "add"], "<arguments>"),
            (["get", "add", "ping"], "ping"),
            (["list", "--bogus"], "--bogus"),
            (["list", "--catalog", ""], "--catalog"),
            (["export"], "--dialect"),
            (
                ["export", "--dialect", "openia"],
                "'openia' must be one of openai, openai-responses,"
            ),
            (["export", "--dialect", "OpenAI"], "'OpenAI' must be one of"),
            (["export", "--dialect", "openai", "--only"], "--only"),
            (["export", "--dialect", "gemini", "--strict"], "'gemini' has no strict variant"),
            (["export", "--dialect", "bedrock", "--strict"], "'bedrock' has no strict variant"),
            (["export", "--dialect", "openai-strict", "--strict"], "has no strict variant"),
            (["list", "--registry", ""], "A registry cannot be named ''"),
            (["list", "--registry", "../other"], "A registry cannot be named '../other'"),
            (
                ["sync", "tools.json", "--registry", ".hidden"],
                "A registry cannot be named '.hidden'"
            ),
            (["clear"], "state --yes to do it"),
            (["clear", "--json"], "state --yes to do it"),
            (["register", "tools.json", "--lock-timeout", "soon"], "'soon'"),
            (["register", "tools.json", "--lock-timeout=-1"], "--lock-timeout"),
            (["clear", "--yes", "--lock-timeout", "nan"], "--lock-timeout"),
        ] as [([String], String)]
    )
    func `64: wrong usage, with the word at fault`(arguments: [String], word: String) throws {
        _ = try place.file("tools.json", SmallRegistry.json)
        let environment = ["MODELCATALOG_HOME": place.store]
        let error = try place.failure(
            of: { try place.start(.tool(["tools"] + arguments), environment: environment).wait() },
            64
        )
        #expect(error.contains(word), "\(error)")
    }

    @Test(arguments: ["register", "sync", "check"])
    func `66: a file that is not there`(command: String) throws {
        let tool = command == "check" ? ["add"] : []
        let arguments = ["tools", command] + tool + ["none.json", "--catalog", place.store]
        let error = try place.failure(of: { try place.start(.tool(arguments)).wait() }, 66)
        #expect(
            error == """
                modelcatalog: could not read 'none.json': the file does not exist; correct the path

                """
        )
    }

    @Test func `73: a tool that is registered already`() throws {
        let error = try place.failure(
            of: { try place.tools("register", "-", input: SmallRegistry.tool("ping")) },
            73
        )
        #expect(
            error == """
                modelcatalog: A tool 'ping' is registered already, so nothing was changed: \
                unregister it first, or sync, which makes the registry equal to the file.

                """
        )
    }
}
