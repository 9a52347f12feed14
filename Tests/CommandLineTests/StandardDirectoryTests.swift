import CatalogImport
import Foundation
import JSONText
import RegexBuilder
import Testing

@Suite("Without --catalog") struct StandardDirectoryTests {
    let place: Place

    init() throws { place = try Place() }

    /// Environments, with the directory each of them means, in the test's own.
    static let rules: [(environment: [String: String], directory: String)] = [
        (["MODELCATALOG_HOME": "/one", "XDG_DATA_HOME": "/two"], "/one"),
        (["MODELCATALOG_HOME": "", "XDG_DATA_HOME": "/two"], "/two/modelcatalog"),
        (["XDG_DATA_HOME": "/two"], "/two/modelcatalog"),
        (["MODELCATALOG_HOME": "", "XDG_DATA_HOME": ""], "/home/.local/share/modelcatalog"),
        ([:], "/home/.local/share/modelcatalog"),
    ]

    @Test(arguments: rules)
    func `the environment says where`(
        environment: [String: String],
        directory: String
    ) throws {
        let environment = environment.mapValues { $0.isEmpty ? "" : place.path + $0 }
        let file = try place.file()
        let run = try place.run("import", file, environment: environment)
        #expect(run.end == .exit(0))
        #expect(place.exists("\(place.path)\(directory)/catalog/data.mdb"))
        #expect(run.text.contains("'\(place.path)\(directory)'"))
        let list = try place.run("list", environment: environment)
        #expect(list.lines.count == 1 + 5)
        // Nothing is anywhere else.
        for (_, other) in Self.rules where other != directory {
            #expect(!place.exists(place.path + other))
        }
    }

    @Test(arguments: ["list", "providers", "stats", "discover", "show"])
    func `the first read publishes the built-in snapshot, and says so`(command: String) throws {
        let spec = command == "show" ? ["claude-sonnet-4-5@anthropic"] : []
        let first = try place.start(.tool([command] + spec + ["--json"])).wait()
        #expect(first.end == .exit(0))
        let notice = Regex {
            "modelcatalog: no catalog was stored yet; the built-in snapshot of "
            /\d{4}-\d\d-\d\d/
            " (5,276 models, "
            /\d\.\d MB/
            ") is now in '\(place.standardStore)'.\n"
        }
        #expect(first.error.wholeMatch(of: notice) != nil, "\(first.error)")
        _ = try JSON(first)

        let second = try place.start(.tool([command] + spec + ["--json"])).wait()
        #expect(second.end == .exit(0))
        #expect(second.error == "")
        #expect(second.output == first.output)
    }

    @Test func `an import into an empty place does not use the snapshot`() throws {
        let run = try place.run("import", try place.file())
        #expect(run.end == .exit(0))
        #expect(!run.error.contains("snapshot"))
        #expect(run.text.contains("generation 1."))
        let stats = try place.run("stats", "--json")
        #expect(stats.error == "")
        #expect(try JSON(stats)["models"] == .number("5"))
    }

    @Test func `a failed import leaves the place empty`() throws {
        let run = try place.run("import", try place.file("bad.json", "{"))
        #expect(run.end == .exit(65))
        #expect(!place.exists(place.home))
    }

    @Test func `a damaged catalog is not taken for a missing one`() throws {
        let file = try place.file()
        #expect(try place.run("import", file).end == .exit(0))
        let environment = URL(fileURLWithPath: place.home + "/.local/share/modelcatalog/catalog")
        // LMDB takes its first meta page, which is of before the import, for the newest.
        let data = try FileHandle(forUpdating: environment.appendingPathComponent("data.mdb"))
        try data.seek(toOffset: 144)
        try data.write(contentsOf: Data([2]))
        try data.close()
        try FileManager.default.removeItem(at: environment.appendingPathComponent("lock.mdb"))
        let run = try place.run("stats")
        #expect(run.end == .exit(65))
        #expect(run.error.contains("it holds no value"))
        #expect(try place.run("import", file).end == .exit(0))
        #expect(try JSON(place.run("stats", "--json"))["models"] == .number("5"))
    }

    @Test func `an import takes the snapshot's place`() throws {
        _ = try place.run("stats")
        let file = try place.file()
        #expect(try place.run("import", file).end == .exit(65))
        #expect(try place.run("import", file, "--allow-shrink").end == .exit(0))
        let stats = try JSON(place.run("stats", "--json"))
        #expect(stats["models"] == .number("5"))
        #expect(stats["generation"] == .number("2"))
    }
}
