import Foundation
import Testing

@Suite("tools: a command that fails prints nothing and changes nothing") struct ToolExitCodeTests {
    let place: Place

    init() throws {
        place = try Place()
        try place.syncing()
    }

    /// Runs a command that is to fail, and returns its message.
    private func failure(
        of run: () throws -> Run,
        _ code: Int32,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> String {
        let before = try place.storedTools()
        let run = try run()
        #expect(run.end == .exit(code), "\(run.error)", sourceLocation: sourceLocation)
        #expect(run.text == "", sourceLocation: sourceLocation)
        #expect(try place.storedTools() == before, sourceLocation: sourceLocation)
        return run.error
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
            let error = try failure(of: { try place.start(.tool(arguments)).wait() }, 1)
            #expect(error == "modelcatalog: No tool '\(name)' is registered.\(hint)\n")
        }
    }

    @Test func `1: of a registry that nobody has written to, and nothing is made`() throws {
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
            (["export", "--dialect", "openia"], "'openia' is none of openai, openai-responses,"),
            (["export", "--dialect", "OpenAI"], "'OpenAI' is none of"),
            (["export", "--dialect", "openai", "--only"], "--only"),
            (["export", "--dialect", "gemini", "--strict"], "'gemini' has no strict variant"),
            (["export", "--dialect", "bedrock", "--strict"], "'bedrock' has no strict variant"),
            (["export", "--dialect", "openai-strict", "--strict"], "has no strict variant"),
            (["list", "--registry", ""], "'' is no name of a registry"),
            (["list", "--registry", "../other"], "'../other' is no name of a registry"),
            (["sync", "tools.json", "--registry", ".hidden"], "'.hidden' is no name"),
            (["count", "--registry", "default.lock"], "'default.lock' is no name"),
            (["clear"], "say --yes to do it"),
            (["clear", "--json"], "say --yes to do it"),
            (["register", "tools.json", "--lock-timeout", "soon"], "'soon'"),
            (["register", "tools.json", "--lock-timeout=-1"], "--lock-timeout"),
            (["clear", "--yes", "--lock-timeout", "nan"], "--lock-timeout"),
        ] as [([String], String)]
    )
    func `64: wrong usage, with the word at fault`(arguments: [String], word: String) throws {
        _ = try place.file("tools.json", SmallRegistry.json)
        let environment = ["MODELCATALOG_HOME": place.store]
        let error = try failure(
            of: { try place.start(.tool(["tools"] + arguments), environment: environment).wait() },
            64
        )
        #expect(error.contains(word), "\(error)")
    }

    @Test(
        arguments: [
            ("", "standard input: line 1, column 1: the file is empty."),
            (" \n", "standard input: line 2, column 1: the file is empty."),
            ("[{]", "standard input: line 1, column 3: expected a key in quotes."),
            ("[\n  {\"name\": \"x\"},\n]", "standard input: line 3, column 1: expected a value."),
            ("\u{0}", "standard input: line 1, column 1: expected a value."),
            ("7", "standard input: must be a tool, an array of tools or an object with \"tools\"."),
            ("[7]", "standard input: /0: must be a tool: an object, and not a number."),
            ("[{}]", "standard input: /0/name: is missing: a tool has a name."),
            (#"[{"name": 7}]"#, "standard input: /0/name: must be a string, and not a number."),
            (
                #"{"tools": [{"name": "x"}], "nextCursor": "p2"}"#,
                """
                standard input: /nextCursor: says that there are more tools: fetch the other pages \
                first.
                """
            ),
            (
                #"[{"name": "x"}, {"name": "y"}, {"name": "x"}]"#,
                "standard input: The tool 'x' is not valid: name: is given twice in one call."
            ),
            (
                #"[{"name": "x", "inputSchema": {"properties": {"a": {"type": "text"}}}}]"#,
                """
                standard input: The tool 'x' is not valid: inputSchema/properties/a/type: must be one \
                of string, integer, number, boolean, array, object, null, or an array of some of them.
                """
            ),
        ]
    )
    func `65: input that is no tools, with its place`(text: String, reason: String) throws {
        for command in ["register", "sync"] {
            let error = try failure(of: { try place.tools(command, "-", input: text) }, 65)
            #expect(error == "modelcatalog: \(reason)\n")
        }
    }

    @Test func `65: a file that is not UTF-8, by its name`() throws {
        let file = "\(place.path)/bytes.json"
        try Data([0x5B, 0x22, 0xFF, 0x22, 0x5D]).write(to: URL(fileURLWithPath: file))
        let register = try failure(of: { try place.tools("register", file) }, 65)
        #expect(register == "modelcatalog: \(file): line 1, column 3: not UTF-8.\n")
        let check = try failure(of: { try place.tools("check", "add", file) }, 65)
        #expect(check == "modelcatalog: \(file): the arguments are not UTF-8.\n")
    }

    @Test func `65: arguments that are no JSON, with the place`() throws {
        let error = try failure(of: { try place.tools("check", "add", "-", input: "{\n1}") }, 65)
        #expect(
            error == """
                modelcatalog: The arguments do not fit the tool 'add':
                  are no JSON: line 2, column 1: expected a key in quotes

                """
        )
    }

    @Test(arguments: ["register", "sync", "check"])
    func `66: a file that is not there`(command: String) throws {
        let tool = command == "check" ? ["add"] : []
        let arguments = ["tools", command] + tool + ["none.json", "--catalog", place.store]
        let error = try failure(of: { try place.start(.tool(arguments)).wait() }, 66)
        #expect(
            error == """
                modelcatalog: could not read "none.json": there is no such file; correct the path

                """
        )
    }

    @Test func `73: a tool that is registered already`() throws {
        let error = try failure(
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

    @Test func `74: a directory in a file's place`() throws {
        for command in ["register", "sync"] {
            let error = try failure(of: { try place.tools(command, place.path) }, 74)
            #expect(error.contains("give the path of a plain file"))
        }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func `74: output that cannot be written`() throws {
        for command in ["list", "describe", "export --dialect openai", "get add"] {
            let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
            let words = command.split(separator: " ").map(String.init)
            let arguments = ["tools"] + words + ["--catalog", place.store]
            let run = try place.start(.tool(arguments), output: .handle(full)).wait()
            #expect(run.end == .exit(74))
            #expect(run.error.hasPrefix("modelcatalog: cannot write the output: "))
        }
    }

    @Test func `75: a lock that another process keeps; readers do not wait for it`() throws {
        let lock = try Lock(of: "\(place.store)/tools/default", holder: 4711)
        let commands = [
            ["register", "-"], ["sync", "-"], ["unregister", "add"], ["clear", "--yes"],
        ]
        for command in commands {
            let input = try place.file("tool.json", SmallRegistry.tool("new"))
            let arguments =
                ["tools"] + command + ["--lock-timeout", "0.1", "--catalog", place.store]
            let error = try failure(
                of: {
                    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: input))
                    return try place.start(.tool(arguments), input: file).wait()
                },
                75
            )
            #expect(
                error == """
                    modelcatalog: Another writer (process 4711) has kept the lock of \
                    '\(place.store)/tools/default' for 0.1 s: wait for it to end, or stop it.

                    """
            )
        }
        #expect(try place.tools("list").lines.count == 1 + 3)
        #expect(try place.tools("export", "--dialect", "mcp").end == .exit(0))
        lock.release()
        let register = try place.tools(
            "register",
            "-",
            "--lock-timeout",
            "0",
            input: SmallRegistry.tool("new")
        )
        #expect(register.end == .exit(0))
    }

    @Test func `77: a registry that this user may not write to, and reads all the same`() throws {
        let registry = "\(place.store)/tools/default"
        let modes: [(String, mode_t, mode_t)] = [
            ("\(registry)/data.mdb", 0o444, 0o644), ("\(registry)/lock.mdb", 0o444, 0o644),
            (registry, 0o555, 0o755), ("\(place.store)/tools", 0o555, 0o755),
            ("\(place.store)/tools/default.lock", 0o444, 0o644),
        ]
        for (path, mode, _) in modes { chmod(path, mode) }
        defer { for (path, _, mode) in modes { chmod(path, mode) } }
        let file = try place.file("tool.json", SmallRegistry.tool("new"))
        let writes = [
            ["register", file], ["sync", file], ["unregister", "add"], ["clear", "--yes"],
            ["register", file, "--registry", "other"],
        ]
        for command in writes {
            let arguments = ["tools"] + command + ["--catalog", place.store]
            let error = try failure(
                of: { try place.start(.unprivileged(arguments)).wait() },
                77
            )
            #expect(error.contains("this user may not"), "\(error)")
        }
        for command in [["list"], ["get", "add"], ["export", "--dialect", "openai"], ["verify"]] {
            let arguments = ["tools"] + command + ["--catalog", place.store]
            let run = try place.start(.unprivileged(arguments)).wait()
            #expect(run.end == .exit(0), "\(run.error)")
            #expect(run.output == (try place.start(.tool(arguments)).wait().output))
        }
    }

    @Test func `77: a registry that this user may not read`() throws {
        chmod(place.data(), 0)
        defer { chmod(place.data(), 0o644) }
        let arguments = ["tools", "list", "--catalog", place.store]
        let run = try place.start(.unprivileged(arguments)).wait()
        #expect(run.end == .exit(77))
        #expect(run.text == "")
        #expect(run.error.contains("this user may not"))
    }

    @Test func `77: a file that this user may not read`() throws {
        let file = try place.file("tool.json", SmallRegistry.tool("new"))
        chmod(file, 0)
        let arguments = ["tools", "register", file, "--catalog", place.store]
        let error = try failure(of: { try place.start(.unprivileged(arguments)).wait() }, 77)
        #expect(error.contains("could not read \"\(file)\": this user may not read it"))
    }

    @Test func `130: an interrupt while it reads its file`() throws {
        let pipe = try NamedPipe(in: place)
        let before = try place.storedTools()
        let running = try place.start(
            .tool(["tools", "sync", pipe.path, "--catalog", place.store])
        )
        try pipe.write("[", to: running)
        running.signal(SIGINT)
        #expect(try running.wait().end == .exit(130))
        #expect(try place.storedTools() == before)
    }
}
