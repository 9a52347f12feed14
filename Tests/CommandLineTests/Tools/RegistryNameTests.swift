import Foundation
import Testing

@Suite("tools: where a registry is") struct RegistryNameTests {
    let place: Place

    init() throws { place = try Place() }

    @Test func `--registry keeps one application's tools from another's`() throws {
        let one = try place.tools("register", "-", "--registry", "one", input: SmallRegistry.json)
        #expect(one.lines.last == "3 tools are now in registry 'one', generation 1.")
        let tool = SmallRegistry.tool("add", "Another.")
        let two = try place.tools("register", "-", "--registry", "two-2.b_c", input: tool)
        #expect(two.lines.last == "1 tool is now in registry 'two-2.b_c', generation 1.")
        #expect(try place.tools("count", "--registry", "one").text == "3\n")
        #expect(try place.tools("count").text == "0\n")
        #expect(try place.tools("get", "ping", "--registry", "two-2.b_c").end == .exit(1))
        #expect(try place.tools("clear", "--yes", "--registry", "one").end == .exit(0))
        let described = try place.tools("describe", "--registry", "two-2.b_c").text
        #expect(described == "## add\nAnother.\n")
        #expect(place.exists(place.data(of: "two-2.b_c")))
        #expect(!place.exists(place.data()))
    }

    @Test
    func `a registry that was never written to is empty, and a notice lists the existing ones`()
        throws
    {
        let quiet = try place.tools("count", "--registry", "defualt")
        #expect(quiet.text == "0\n")
        #expect(quiet.error == "")
        try place.syncing()
        for name in ["app", "ended"] {
            _ = try place.tools("sync", "-", "--registry", name, input: SmallRegistry.tool("x"))
        }
        _ = try place.tools("clear", "--yes", "--registry", "ended")
        let note =
            "modelcatalog: the registry 'defualt' was never written to. These registries exist: "
            + "app, default, ended.\n"
        for command in [
            ["count"], ["list", "--json"], ["describe"], ["export", "--dialect", "mcp"],
        ] {
            let run = try place.tools(command + ["--registry", "defualt"])
            #expect(run.end == .exit(0))
            #expect(run.error == note)
        }
        #expect(try place.tools("get", "x", "--registry", "defualt").error.hasPrefix(note))
        #expect(try place.tools("count", "--registry", "ended").error == "")
    }

    @Test func `without --registry it is 'default'`() throws {
        try place.syncing()
        #expect(place.exists(place.data(of: "default")))
        #expect(try place.tools("count", "--registry", "default").text == "3\n")
    }

    @Test func `names differ by case`() throws {
        for name in ["App", "app"] {
            let run = try place.tools(
                "register",
                "-",
                "--registry",
                name,
                input: SmallRegistry.tool(name)
            )
            #expect(run.end == .exit(0))
        }
        #expect(try place.tools("list", "--registry", "App").lines.last?.hasPrefix("App ") == true)
        #expect(try place.tools("list", "--registry", "app").lines.last?.hasPrefix("app ") == true)
    }

    @Test(arguments: StandardDirectoryTests.rules)
    func `without --catalog the environment says where`(
        environment: [String: String],
        directory: String
    ) throws {
        let environment = environment.mapValues { $0.isEmpty ? "" : place.path + $0 }
        let file = try place.file("tools.json", SmallRegistry.json)
        let run = try place.run("tools", "sync", file, environment: environment)
        #expect(run.end == .exit(0))
        #expect(place.exists("\(place.path)\(directory)/tools/default/data.mdb"))
        #expect(try place.run("tools", "count", environment: environment).text == "3\n")
        for (_, other) in StandardDirectoryTests.rules where other != directory {
            #expect(!place.exists(place.path + other))
        }
    }

    @Test func `a question about tools publishes no catalog, and a catalog no tools`() throws {
        #expect(try place.run("tools", "list").error == "modelcatalog: no tool is registered.\n")
        #expect(!place.exists(place.home))
        try place.importing()
        try place.syncing()
        #expect(try place.stored("list").lines.count == 1 + 5)
        #expect(try place.tools("clear", "--yes").end == .exit(0))
        #expect(try place.stored("verify").end == .exit(0))
        #expect(try place.stored("list").lines.count == 1 + 5)
    }
}
