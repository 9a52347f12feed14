import CatalogImport
import Foundation
import JSONText
import Testing

@Suite struct ImportTests {
    let place: Place

    init() throws { place = try Place() }

    @Test func `it says what is stored now, and lists what it could not take`() throws {
        let run = try place.importing()
        #expect(run.end == .exit(0))
        #expect(run.text.hasPrefix("5 models of 2 providers ("))
        #expect(run.text.hasSuffix(") are now in '\(place.store)', generation 1.\n"))
        #expect(
            run.error == """
                modelcatalog: 2 values could not be taken as stated:
                  lab:odd: knowledge: "2025-02-31" must be a date such as 2026-03-01 or a month such as 2026-03
                  lab:odd: limit.context: 0 states no limit

                """
        )
    }

    @Test func `a file without such values has no notes`() throws {
        #expect(try place.importing(SmallCatalog.json(models: 3)).error == "")
    }

    @Test func `a dry run creates nothing`() throws {
        let file = try place.file()
        let store = "\(place.path)/new/deeper"
        let before = try place.contents(of: place.path).filter { !$0.hasPrefix("std") }
        let run = try place.run("import", file, "--dry-run", "--catalog", store)
        #expect(run.end == .exit(0))
        #expect(run.text.hasSuffix("would be stored in '\(store)'; this was a dry run.\n"))
        #expect(run.error.contains("\n  lab:odd: limit.context: 0 states no limit\n"))
        #expect(
            try place.contents(of: place.path).filter { !$0.hasPrefix("std") } == before
        )
        let standard = try place.run("import", file, "--dry-run", "--json")
        #expect(try JSON(standard)["published"] == .bool(false))
        #expect(!place.exists(place.home))
    }

    @Test func `the day of a file is printed, and kept as long as the facts are`() throws {
        let file = try place.file()
        let run = try place.stored("import", file, "--retrieved-on", "2026-11-20")
        #expect(run.end == .exit(0))
        #expect(try place.stored("stats").text.contains("from models.dev of 2026-11-20"))
        let stats = try JSON(place.stored("stats", "--json"))
        #expect(stats["retrieved_on"]?.text == #"{"models.dev":"2026-11-20"}"#)
    }

    @Test func `an import without a day keeps the stored day only for the same facts`() throws {
        let file = try place.file()
        _ = try place.stored("import", file, "--retrieved-on", "2026-11-20")
        let same = try JSON(place.stored("import", file, "--json"))
        #expect(same["published"] == .bool(false))
        #expect(same["generation"] == .number("1"))
        let known = try JSON(place.stored("stats", "--json"))
        #expect(known["retrieved_on"]?.text == #"{"models.dev":"2026-11-20"}"#)
        // A day that is named holds.
        let later = try JSON(place.stored("import", file, "--retrieved-on", "2026-11-21", "--json"))
        #expect(later["generation"] == .number("2"))
        let other = try place.file("other.json", SmallCatalog.json(models: 4))
        #expect(try place.stored("import", other).end == .exit(0))
        let unknown = try JSON(place.stored("stats", "--json"))
        #expect(unknown["retrieved_on"]?.text == "{}")
    }

    @Test func `the facts of the built-in catalog keep their day when they are imported`() throws {
        _ = try place.run("stats")
        let file = "\(place.path)/same.json"
        #expect(try place.run("export", file, "--format", "models.dev").end == .exit(0))
        #expect(try place.run("import", file).end == .exit(0))
        #expect(try place.run("stats").text.contains("from models.dev of 2026-07-02"))
    }

    @Test(arguments: ["2026-11", "2026-02-30", "yesterday", ""])
    func `the day must be one of the calendar`(day: String) throws {
        let refused = try place.stored("import", try place.file(), "--retrieved-on", day)
        #expect(refused.end == .exit(64))
        #expect(refused.error.contains("'\(day)' must be a day such as 2026-03-01."))
    }

    @Test func `the day cannot lie in the future`() throws {
        let refused = try place.stored("import", try place.file(), "--retrieved-on", "2999-01-01")
        #expect(refused.end == .exit(65))
        #expect(refused.error.contains("the day of its retrieval, 2999-01-01, is in the future"))
        #expect(!place.exists("\(place.store)/catalog"))
    }

    @Test(arguments: ["http://a.test/api.json", "HTTPS://a.test/api.json"])
    func `an address in any letters is not a file`(address: String) throws {
        let run = try place.stored("import", address)
        #expect(run.end == .exit(64))
        #expect(run.error.contains("curl -fsSL '\(address)'"), "\(run.error)")
    }

    @Test func `people read an example of each kind of note, or all of them, programs always all`()
        throws
    {
        let models = (10..<35).map { #""m\#($0)": {"id": "m\#($0)", "limit": {"output": 0}}"# }
        let file = #"{"big": {"id": "big", "models": {\#(models.joined(separator: ","))}}}"#
        let run = try place.importing(file)
        #expect(
            run.error == """
                modelcatalog: 25 values could not be taken as stated; --notes lists all of them:
                  big:m10: limit.output: 0 states no limit (and 24 more like it)

                """
        )
        let lines = try place.importing(file, "--notes").error.split(separator: "\n")
        #expect(lines.first == "modelcatalog: 25 values could not be taken as stated:")
        #expect(lines.dropFirst().first == "  big:m10: limit.output: 0 states no limit")
        #expect(lines.count == 1 + 25)
        guard case .array(let notes) = try JSON(place.importing(file, "--json"))["noted"] else {
            Issue.record("no notes")
            return
        }
        #expect(notes.count == 25)
    }

    @Test func `a dry run changes nothing`() throws {
        try place.importing(SmallCatalog.json(models: 4))
        // Readers leave their marks in the lock table.
        func data() throws -> [String] {
            try place.contents(of: place.store).filter { $0.contains("data.mdb") }
        }
        let before = try data()
        let run = try place.importing(SmallCatalog.json, "--dry-run", "--json")
        #expect(try JSON(run)["generation"] == .number("1"))
        #expect(try JSON(run)["published"] == .bool(false))
        #expect(try data() == before)
        #expect(try place.stored("list").lines.count == 1 + 4)
    }

    @Test func `an equal catalog is not published again`() throws {
        try place.importing()
        let before = try place.stored("stats", "--json").output
        let again = try place.importing()
        #expect(again.end == .exit(0))
        #expect(again.text.hasSuffix("holds already, generation 1; there is nothing to publish.\n"))
        #expect(try place.importing(SmallCatalog.json, "--dry-run").text == again.text)
        #expect(try place.stored("stats", "--json").output == before)

        try place.importing(SmallCatalog.json.replacing("Acme Large", with: "Acme Larger"))
        let stats = try JSON(place.stored("stats", "--json"))
        #expect(stats["generation"] == .number("2"))
        let model = try JSON(place.stored("show", "acme:large", "--json"))
        #expect(model["name"] == .string("Acme Larger"))
    }

    @Test(arguments: [
        "", "{", "[]", #"{"acme": {"models": {}}}"#, #"{"": {"models": {"a": {}}}}"#,
        #"{"acme": {"models": {"a": {"name": 1}}}}"#,
        #"{"acme": {"models": {"a": {"id": "a"}}}}"#,
    ])
    func `a failed import leaves generation and content`(text: String) throws {
        try place.importing()
        let stats = try place.stored("stats", "--json").output
        let models = try place.stored("list", "--json").output
        let run = try place.importing(text)
        #expect(run.end == .exit(65))
        #expect(run.text == "")
        #expect(run.error.hasPrefix("modelcatalog: "))
        #expect(try place.stored("stats", "--json").output == stats)
        #expect(try place.stored("list", "--json").output == models)
    }

    @Test func `--quiet prints only errors`() throws {
        let run = try place.importing(SmallCatalog.json, "--quiet")
        #expect(run.end == .exit(0))
        #expect(run.text == "")
        #expect(run.error == "")
        #expect(try place.stored("list").lines.count == 1 + 5)
        let refused = try place.importing("{", "-q")
        #expect(refused.end == .exit(65))
        #expect(refused.error.contains("not JSON"))
        // A program that asks for JSON gets it.
        #expect(try JSON(place.importing(SmallCatalog.json, "-q", "--json"))["models"] != nil)
    }

    @Test func `one of a thing is counted as one`() throws {
        let run = try place.importing(SmallCatalog.json(models: 1))
        #expect(run.text.hasPrefix("1 model of 1 provider ("))
        #expect(run.text.contains(") is now in '"))
        #expect(try place.stored("verify").text.contains(", 1 model of 1 provider ("))
    }

    @Test func `- is standard input`() throws {
        let file = try FileHandle(forReadingAtPath: place.file())
        let command = Tool.Command.tool(["import", "-", "--catalog", place.store])
        let run = try place.start(command, input: #require(file)).wait()
        #expect(run.end == .exit(0), "\(run.error)")
        #expect(try place.stored("list").lines.count == 1 + 5)
        let pipe = Pipe()
        let running = try place.start(command, input: pipe.fileHandleForReading)
        pipe.fileHandleForWriting.write(Data("{".utf8))
        try pipe.fileHandleForWriting.close()
        let refused = try running.wait()
        #expect(refused.end == .exit(65))
        #expect(refused.error.contains("could not import '-': not JSON"), "\(refused.error)")
        #expect(try place.run("import", "-", "-").error.contains("can be read once"))
    }

    @Test func `an address is refused, with the command that fetches it`() throws {
        let run = try place.run("import", "https://models.dev/api.json")
        #expect(run.end == .exit(64))
        #expect(
            run.error.contains(
                "curl -fsSL 'https://models.dev/api.json' | modelcatalog import -"
            )
        )
    }

    @Test func `a pipe is a file, too`() throws {
        let pipe = try NamedPipe(in: place)
        let running = try place.start(.tool(["import", pipe.path, "--catalog", place.store]))
        try pipe.write(SmallCatalog.json, to: running)
        pipe.close()
        #expect(try running.wait().end == .exit(0))
        #expect(try place.stored("list").lines.count == 1 + 5)
    }
}
