import AgentTools
import Foundation
import JSONText
import ModelCatalog
import Testing

/// `export FILE.image` writes what an app opens.
@Suite struct ImageExportTests {
    private let place: Place

    init() throws { place = try Place() }

    private var file: String { "\(place.path)/catalog.image" }

    @Test(arguments: [[], ["--json"]])
    func `the file is what is stored, and answers as the store does`(options: [String]) throws {
        try place.importing()
        let run = try place.start(
            .tool(["export", file, "--catalog", place.store] + options)
        ).wait()
        #expect(run.end == .exit(0))
        let (image, store) = (try Catalog.open(image: file), try Catalog.open(at: place.store))
        #expect(try image.models() == store.models())
        #expect(try image.read { $0.generation } == 1)
        if options.isEmpty {
            #expect(run.text == "5 models, generation 1, are now in '\(file)'.\n")
        } else {
            let json = try JSON(run)
            #expect(json["file"]?.string == file)
            #expect(json["models"]?.int == 5)
            #expect(json["generation"]?.int == 1)
        }
    }

    @Test func `a name with another ending needs --format, and standard output is only for text`()
        throws
    {
        try place.importing()
        let other = "\(place.path)/catalog.bin"
        #expect(try place.stored("export", other).end == .exit(64))
        #expect(try place.stored("export", other, "--format", "image").end == .exit(0))
        #expect(try Catalog.open(image: other).read { $0.count } == 5)
        let run = try place.stored("export", "-", "--format", "image")
        #expect(run.end == .exit(64))
        #expect(run.error.contains("Standard output takes"))
    }

    @Test func `a file that cannot be written leaves the one before`() throws {
        try place.importing()
        #expect(try place.stored("export", file).end == .exit(0))
        let before = try Data(contentsOf: URL(fileURLWithPath: file))
        let limited = Tool.Command(
            executable: URL(fileURLWithPath: "/bin/sh"),
            arguments: [
                "-c", #"trap "" XFSZ; ulimit -f 4; exec "$0" "$@""#, Tool.executable.path, "export",
                file, "--catalog", place.store,
            ]
        )
        #expect(try place.start(limited).wait().end == .exit(74))
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
        let data = try place.stored(
            "export",
            "\(place.store)/catalog/data.mdb",
            "--format",
            "image"
        )
        #expect(data.end == .exit(74))
        #expect(data.error.contains("the catalog itself is stored there"))
        #expect(try Catalog.open(at: place.store).read { $0.count } == 5)
    }

    @Test func `a registry that was never written to does not replace a file`() throws {
        let path = try place.file("tools.image", "what was there")
        let command = ["tools", "export", path, "--catalog", place.store]
        let run = try place.start(.tool(command)).wait()
        #expect(run.end == .exit(66))
        #expect(run.error.contains("The registry 'default' was never written to"), "\(run.error)")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "what was there")
    }

    @Test func `tools export writes a registry's image`() throws {
        let tools = try place.file("tools.json", #"[{"name": "add"}, {"name": "get_weather"}]"#)
        let options = ["--catalog", place.store]
        #expect(try place.start(.tool(["tools", "sync", tools] + options)).wait().end == .exit(0))
        let path = "\(place.path)/tools.image"
        let run = try place.start(.tool(["tools", "export", path] + options)).wait()
        #expect(run.end == .exit(0))
        #expect(run.text == "2 tools, generation 1, are now in '\(path)'.\n")
        let registry = try ToolRegistry.open(in: place.store)
        let image = try ToolRegistry.open(image: path)
        #expect(try image.list() == registry.list())
        #expect(try image.toolsJSON(.anthropic) == registry.toolsJSON(.anthropic))
        let json = try JSON(
            place.start(.tool(["tools", "export", path, "--json"] + options)).wait()
        )
        #expect(json["tools"]?.int == 2)
        #expect(json["generation"]?.int == 1)
    }

    @Test(arguments: [
        (["tools.image", "--dialect", "mcp"], "An image holds all tools in all dialects"),
        (["tools.json"], "The name of 'tools.json' must end in .image."),
        ([], "Give --dialect, or the name of a file that ends in .image."),
    ])
    func `what fits together is said`(arguments: [String], text: String) throws {
        let run = try place.start(
            .tool(["tools", "export"] + arguments + ["--catalog", place.store])
        ).wait()
        #expect(run.end == .exit(64))
        #expect(run.error.contains(text), "\(run.error)")
    }
}
