import CatalogImport
import CatalogSnapshot
import Foundation
import JSONText
import Testing

@Suite("export writes what is stored") struct ExportTests {
    let place: Place

    init() throws { place = try Place() }

    /// A file with everything that models.dev's format has, with invented values and keys that no
    /// column holds.
    static let odd = """
        {"acme": {"id": "acme", "env": ["A", 5, "B"], "npm": "x", "new": {"a": [1.50, null]},
          "models": {
            "large": \(SmallCatalog.large),
            "odd": {"id": "odd", "limit": {"context": 0, "output": 1e3}, "knowledge": "2025-02-31",
                "modalities": {"input": ["text", "smell", "pdf"], "output": []},
                "reasoning_options": [{"type": "effort", "values": ["low", 7, null]}, 5,
                                      {"type": "toggle"}],
                "cost": {"input": 0.049999999999999996, "output": -1, "image": 0.10,
                         "cache_read": 1e-20}},
            "m2": {"id": "m2", "name": "a \\"quoted\\", line\\nbreak"},
            "m3": {"id": "m3"}, "m4": {"id": "m4"}}},
         "big": {"models": {\((0..<60).map { #""b\#($0)":{"id":"b\#($0)"}"# }.joined(separator: ","))}}}
        """

    @Test func `models.dev in, models.dev out: literals of unknown values included`() throws {
        try #require(place.importing(Self.odd).end == .exit(0))
        let file = try place.exported("api.json", "--format", "models.dev")
        let written = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
        let stated = try NormalJSON.providers(ofFile: Array(Self.odd.utf8))
        let found = try NormalJSON.providers(ofFile: written)
        #expect(found.mapValues(\.text) == stated.mapValues(\.text))
        let all = String(decoding: written, as: UTF8.self)
        for literal in ["1.50", "1e-20", "\"2025-02-31\"", "0.10", "-1", "[\"low\",7,null]"] {
            #expect(all.contains(literal), "\(literal)")
        }
    }

    @Test func `the snapshot comes out as models.dev wrote it`() throws {
        let providers = try ModelsDev.providers(of: Snapshot.builtIn.database())
        try #require(place.importing(JSON.object(providers).text).end == .exit(0))
        let file = try place.exported("api.json", "--format", "models.dev")
        let written = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
        #expect(try JSON(scanning: written) == .object(providers))
    }

    @Test func `a file says what its tables mean`() throws {
        try place.importing()
        let file = try place.exported()
        let prices = try place.answer(file, ".schema prices")
        #expect(prices.contains("-- Price components. No row: unknown."), "\(prices)")
        #expect(prices.contains("A variant has its own"), "\(prices)")
        let all = try place.answer(file, ".schema")
        #expect(all.contains("-- Units stand in the names of columns. NULL always means unknown"))
        #expect(all.contains("-- A line for each model."))
        let unsaid = try place.answer(
            file,
            "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND sql NOT LIKE '%-- %'"
        )
        #expect(unsaid == "")
    }

    @Test func `SQLite out, build, SQLite out again: equal row by row`() throws {
        try #require(place.importing(Self.odd).end == .exit(0))
        let one = try place.exported("one.sqlite")
        let other = "\(place.path)/other"
        let build = try place.run("build", one, "--catalog", other)
        #expect(build.end == .exit(0), "\(build.error)")
        let two = "\(place.path)/two.sqlite"
        #expect(try place.run("export", two, "--catalog", other).end == .exit(0))
        let dump = try place.answer(one, ".dump")
        #expect(dump.contains("INSERT INTO upstream_texts"))
        #expect(try place.answer(two, ".dump") == dump)
        // And it is the same catalog: there is nothing to publish in the first place.
        let again = try place.run("build", two, "--catalog", place.store)
        #expect(again.text.contains("there is nothing to publish"))
    }

    @Test func `the SQLite file opens in sqlite3, with views and a schema's version`() throws {
        try place.importing()
        let file = try place.exported()
        let checks = "PRAGMA integrity_check; PRAGMA foreign_key_check"
        #expect(try place.answer(file, checks) == "ok\n")
        #expect(try place.answer(file, "PRAGMA user_version") == "1\n")
        #expect(
            try place.answer(file, "SELECT * FROM model_overview WHERE model = 'large'")
                == "acme:large|Acme Large||1048576|65536|3.0|15.0|yes|yes|no|text+image+pdf|text|"
                + "2025-06-01|beta||acme|large\n"
        )
        // What is unknown is NULL, not no.
        #expect(
            try place.answer(
                file,
                "SELECT count(*) FROM model_overview WHERE model = 'bare' AND tool_call IS NULL"
            ) == "1\n"
        )
    }

    @Test func `CSV has a line for each model, and quotes what needs it`() throws {
        try #require(place.importing(Self.odd).end == .exit(0))
        let file = try place.exported("models.csv")
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.hasPrefix("spec,name,kind,context_tokens,"))
        #expect(text.contains("acme:m2,\"a \"\"quoted\"\", line\nbreak\",,,"))
        #expect(text.components(separatedBy: "\r\n").count == 1 + 65 + 1)
    }

    @Test func `JSON is what list prints`() throws {
        try place.importing()
        let file = try place.exported("models.json")
        let written = try String(contentsOfFile: file, encoding: .utf8)
        #expect(try place.stored("list", "--json").text == written)
        #expect(try place.stored("export", "-", "--format", "json").text == written)
    }

    @Test func `standard output takes text alone`() throws {
        try place.importing()
        let csv = try place.stored("export", "-", "--format", "csv").text
        #expect(csv.components(separatedBy: "\r\n").count == 1 + 5 + 1)
        for arguments in [["export", "-"], ["export", "-", "--format", "sqlite"]] {
            let run = try place.start(.tool(arguments + ["--catalog", place.store])).wait()
            #expect(run.end == .exit(64))
            #expect(run.error.contains("Standard output takes --format models.dev, json or csv."))
        }
        let run = try place.stored("export", "a", "--format", "xml")
        #expect(run.end == .exit(64))
        #expect(run.error.contains("'xml' must be one of sqlite, models.dev, json, csv, image."))
    }

    @Test(arguments: ["sqlite", "csv"])
    func `a file that cannot be written is named, and nothing is left`(form: String) throws {
        try place.importing()
        let nowhere = try place.stored("export", "\(place.path)/none/a.\(form)")
        #expect(nowhere.end == .exit(74))
        #expect(nowhere.error.contains("/none/a.\(form)': the directory does not exist; make it"))

        let kept = "\(place.path)/kept"
        try FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
        chmod(kept, 0o555)
        defer { chmod(kept, 0o755) }
        let arguments = ["export", "\(kept)/a.\(form)", "--catalog", place.store]
        let denied = try place.start(.unprivileged(arguments)).wait()
        #expect(denied.end == .exit(77))
        #expect(denied.error.contains("this user may not write there; choose another directory"))
        #expect(try place.contents(of: kept).isEmpty)
    }

    @Test func `a file is replaced, and the one that was there stays where that fails`() throws {
        try place.importing()
        let file = try place.file("a.csv", "precious")
        #expect(try place.stored("export", "\(place.path)/a.csv/b.csv").end == .exit(74))
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "precious")
        #expect(try place.stored("export", file).end == .exit(0))
        #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("spec,"))
        #expect(try place.contents(of: place.path).filter { $0.contains(".part") }.isEmpty)
    }

    @Test func `the catalog is not exported over itself`() throws {
        try place.importing()
        for name in ["data.mdb", "lock.mdb", "writer.lock"] {
            let link = "\(place.path)/link-\(name)"
            let own = "\(place.store)/catalog/\(name)"
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: own)
            for path in [own, link] {
                let run = try place.stored("export", path, "--format", "json")
                #expect(run.end == .exit(74))
                #expect(run.error.contains("the catalog itself is stored there; choose another"))
            }
        }
        #expect(try place.stored("verify").end == .exit(0))
    }

    @Test func `a link stays a link, and a file keeps its mode`() throws {
        try place.importing()
        let file = try place.file("real.csv", "old")
        chmod(file, 0o600)
        let link = "\(place.path)/link.csv"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
        #expect(try place.stored("export", link).end == .exit(0))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
        #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("spec,"))
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
        #expect(mode as? Int == 0o600)
    }

    @Test func `a pipe takes text, and is not replaced`() throws {
        try place.importing()
        let pipe = "\(place.path)/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        let reader = try place.start(
            Tool.Command(executable: URL(fileURLWithPath: "/bin/cat"), arguments: [pipe])
        )
        #expect(try place.stored("export", pipe, "--format", "csv").end == .exit(0))
        #expect(try reader.wait().text.hasPrefix("spec,"))
        let refused = try place.stored("export", pipe, "--format", "sqlite")
        #expect(refused.end == .exit(74))
        #expect(refused.error.contains("only a plain file can be replaced; choose another name"))
        let directory = try place.stored("export", place.path, "--format", "csv")
        #expect(directory.error.contains("only a plain file can be replaced; choose another name"))
        let type = try FileManager.default.attributesOfItem(atPath: pipe)[.type]
        #expect(type as? FileAttributeType != .typeRegular)
    }

    @Test(arguments: ["file:a.sqlite", ":memory:"])
    func `a name that SQLite reads otherwise is a file's`(name: String) throws {
        try place.importing()
        let shell = Tool.Command(
            executable: URL(fileURLWithPath: "/bin/sh"),
            arguments: [
                "-c", "cd \"$1\" && \"$2\" export \"$3\" --format sqlite --catalog \"$4\" && ls",
                "sh", place.path, Tool.executable.path, name, place.store,
            ]
        )
        let run = try place.start(shell).wait()
        #expect(run.end == .exit(0), "\(run.error)")
        #expect(run.lines.contains { $0 == name })
        #expect(!run.text.contains(".part"))
    }

    @Test func `the ending of a name tells the format, or --format must`() throws {
        try place.importing()
        let run = try place.stored("export", "\(place.path)/a.tsv")
        #expect(run.end == .exit(64))
        #expect(run.error.contains("a.tsv' does not tell the format: say --format."))
        #expect(try place.stored("export", "\(place.path)/a.db").end == .exit(0))
        #expect(try place.answer("\(place.path)/a.db", "SELECT count(*) FROM models") == "5\n")
    }

    @Test func `66: the directory holds no catalog to export`() throws {
        let run = try place.stored("export", "\(place.path)/a.sqlite")
        #expect(run.end == .exit(66))
        #expect(run.error.contains("No catalog is stored in '\(place.store)'"))
        #expect(!place.exists("\(place.path)/a.sqlite"))
    }
}
