import Foundation
import Testing

@Suite("tools: what the system refuses") struct ToolSystemFailureTests {
    let place: Place

    init() throws {
        place = try Place()
        try place.syncing()
    }

    @Test func `74: a directory in a file's place`() throws {
        for command in ["register", "sync"] {
            let error = try place.failure(of: { try place.tools(command, place.path) }, 74)
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
            #expect(run.error.hasPrefix("modelcatalog: The output cannot be written: "))
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
            let error = try place.failure(
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
            ("\(registry)/writer.lock", 0o444, 0o644), (registry, 0o555, 0o755),
            ("\(place.store)/tools", 0o555, 0o755),
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
            let error = try place.failure(
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
        let error = try place.failure(of: { try place.start(.unprivileged(arguments)).wait() }, 77)
        #expect(error.contains("could not read '\(file)': this user may not read it"))
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
