import Foundation
import JSONText
import Testing

@Suite struct MakeFixtureTests {
    let place: Place

    init() throws { place = try Place() }

    private func make(_ arguments: String...) throws -> Run {
        try place.start(
            .tool(
                ["fixture", "make", "\(place.path)/out.sqlite"] + arguments
                    + ["--catalog", place.store]
            )
        ).wait()
    }

    @Test func `models that are named come with all that is said of them`() throws {
        try place.importing()
        let file = try place.fixture("large@acme", "lab:odd", "acme:large", name: "chat.v2.sqlite")
        let catalog = try place.exported()
        for (table, column) in [
            ("models", "id"), ("prices", "model_id"), ("model_modalities", "model_id"),
            ("reasoning_options", "model_id"), ("reasoning_efforts", "model_id"),
            ("model_sources", "model_id"), ("upstream_texts", "model_id"),
        ] {
            let query = "SELECT * FROM \(table) WHERE \(column) IN ('large', 'odd')"
            #expect(try place.answer(file, query) == place.answer(catalog, query), "\(table)")
            #expect(try place.answer(file, query) != "", "\(table)")
            #expect(
                try place.answer(file, "SELECT count(*) FROM \(table)")
                    == place.answer(catalog, "SELECT count(*) FROM (\(query))"),
                "\(table)"
            )
        }
        for table in ["providers", "provider_key_variables", "sources"] {
            let query = "SELECT * FROM \(table)"
            #expect(try place.answer(file, query) == place.answer(catalog, query))
        }
        #expect(
            try place.answer(file, "SELECT name, purpose, catalog_generation FROM fixture")
                == "chat.v2|Real models that were named.|1\n"
        )
        #expect(
            try place.answer(file, "SELECT * FROM fixture_served WHERE provider_id = 'lab'")
                == "lab|acme:m\nlab|bare\nlab|odd\n"
        )
        // It is a catalog as well.
        #expect(try place.run("build", file, "--catalog", "\(place.path)/built").end == .exit(0))
        let shown = try place.run("show", "acme:large", "--catalog", "\(place.path)/built")
        #expect(try shown.text == place.stored("show", "acme:large").text)
    }

    @Test func `of ids that a spec does not tell apart, the provider is named`() throws {
        try place.importing()
        #expect(try make("acme:m@lab").end == .exit(64))
        let run = try make("--provider", "acme", "m@lab", "large")
        #expect(run.end == .exit(0), "\(run.error)")
        let file = "\(place.path)/out.sqlite"
        #expect(
            try place.answer(file, "SELECT provider_id, id FROM models")
                == "acme|large\nacme|m@lab\n"
        )
        #expect(try make("--provider", "acme", "m@la").error.contains("'acme:m@lab'"))
        #expect(try make("--provider", "acm", "large").error.contains("'acme'"))
    }

    @Test func `all models of a provider`() throws {
        try place.importing()
        #expect(try make("--provider", "lab").end == .exit(0))
        let file = "\(place.path)/out.sqlite"
        #expect(try place.answer(file, "SELECT id FROM models") == "acme:m\nbare\nodd\n")
    }

    @Test
    func `a file that is not a fixture, or has more than real rows, is replaced only by --force`()
        throws
    {
        try place.importing()
        let other = try place.file("other.db", "my own")
        let refused = try place.stored("fixture", "make", other, "acme:large")
        #expect(refused.end == .exit(73))
        #expect(
            refused.error.contains("was not replaced: it is not a fixture. Choose another name")
        )
        #expect(try String(contentsOfFile: other, encoding: .utf8) == "my own")
        #expect(try place.stored("fixture", "make", other, "acme:large", "--force").end == .exit(0))
        // Real rows can be had again.
        #expect(try place.stored("fixture", "make", other, "lab:bare").end == .exit(0))
        try place.editFixture(other, "UPDATE fixture_models SET frozen = 1")
        let frozen = try place.stored("fixture", "make", other, "acme:large")
        #expect(frozen.end == .exit(73))
        #expect(frozen.error.contains("it has 1 frozen model of a test's own"))
        #expect(try place.answer(other, "SELECT id FROM models") == "bare\n")
    }

    @Test(arguments: ["acme:large", "gpt-4.1", "fixture"])
    func `a name that is likely no file is refused`(name: String) throws {
        try place.importing()
        let run = try place.stored("fixture", "make", name, "lab:bare")
        #expect(run.end == .exit(64))
        #expect(run.error.contains("which ends in .sqlite"))
    }

    @Test func `an unknown name makes nothing, and suggests names`() throws {
        try place.importing()
        let run = try make("acme:large", "lab:bar")
        #expect(run.end == .exit(1))
        #expect(run.error.contains("'lab:bare'"))
        #expect(!place.exists("\(place.path)/out.sqlite"))
    }

    @Test(arguments: [
        [], ["acme:large", "--cover"], ["--cover", "--tier", "minimal-like"],
        ["--tier", "tiny-like"], ["--recorded", "x", "acme:large"], ["acme:large", "--name", ""],
    ])
    func `one way to choose is said`(arguments: [String]) throws {
        let run = try place.start(
            .tool(["fixture", "make", "\(place.path)/out.sqlite"] + arguments)
        ).wait()
        #expect(run.end == .exit(64))
        #expect(!place.exists("\(place.path)/out.sqlite"))
    }

    @Test func `where it cannot be written, what is there stays`() throws {
        try place.importing()
        let file = try place.fixture("acme:large", name: "out.sqlite")
        let directory = "\(place.path)/none/out.sqlite"
        let run = try place.stored("fixture", "make", directory, "acme:large")
        #expect(run.end == .exit(74))
        #expect(run.error.contains("the directory does not exist"))
        #expect(try make("acme:larg").end == .exit(1))
        #expect(try place.run("fixture", "verify", file).end == .exit(0))
        let link = "\(place.path)/link.sqlite"
        try FileManager.default.createSymbolicLink(
            atPath: link,
            withDestinationPath: "\(place.store)/catalog/data.mdb"
        )
        let own = try place.stored("fixture", "make", link, "acme:large", "--force")
        #expect(own.end == .exit(74))
        #expect(own.error.contains("the catalog itself is stored there"))
        #expect(try place.stored("verify").end == .exit(0))
    }

    // MARK: Recordings

    private func record(_ lines: String...) throws -> String {
        let directory = "\(place.path)/recording"
        try FileManager.default.createDirectory(
            atPath: directory,
            withIntermediateDirectories: true
        )
        let text = lines.joined(separator: "\n")
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(directory)/1.jsonl"))
        return directory
    }

    @Test func `a recording is made into what was read, and no more`() throws {
        try place.importing()
        let directory = try record(
            #"{"model":"bare","provider":"lab"}"#,
            #"{"provider":"acme"}"#,
            #"{"model":"odd","prov"#
        )
        let run = try make("--recorded", directory)
        #expect(run.end == .exit(0), "\(run.error)")
        let file = "\(place.path)/out.sqlite"
        #expect(try place.answer(file, "SELECT provider_id, id FROM models") == "lab|bare\n")
        #expect(try place.answer(file, "SELECT id FROM providers") == "acme\nlab\n")
        #expect(try place.answer(file, "SELECT count(*) FROM provider_key_variables") == "2\n")
        #expect(try place.drift(file).lines == [])
    }

    @Test func `a test that counted all models needs all of them`() throws {
        try place.importing()
        let run = try make("--recorded", record(#"{"everything":true}"#, ""))
        #expect(run.error.contains("the fixture is the whole catalog"))
        #expect(run.end == .exit(0), "\(run.error)")
        #expect(
            try place.answer("\(place.path)/out.sqlite", "SELECT count(*) FROM models") == "5\n"
        )
    }

    @Test(arguments: [
        (#"{"model":"bare"}"#, ", line 1 cannot be used: it must name a model or a provider"),
        ("text", ", line 1 cannot be used: it is not JSON"),
        (
            #"{"model":"gone","provider":"lab"}"#,
            "'lab:gone' was read, and is not in the catalog"
        ),
        ("", "it is empty: run the tests with MODELCATALOG_RECORD"),
    ])
    func `the error names the place in a recording that cannot be used`(
        line: String,
        reason: String
    )
        throws
    {
        try place.importing()
        let run = try make("--recorded", record(line, ""))
        #expect(run.end == .exit(65))
        #expect(run.error.contains(reason), "\(run.error)")
    }

    @Test func `a missing directory is not a recording`() throws {
        try place.importing()
        let run = try make("--recorded", "\(place.path)/none")
        #expect(run.end == .exit(65))
        #expect(run.error.contains("it must be a directory that this user may read"))
    }

    // MARK: The other commands

    @Test func `the built-in fixtures are listed, with what each is for`() throws {
        let run = try place.run("fixture", "list")
        #expect(
            run.lines.map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == [
                "FIXTURE MODELS", ".minimal 5", ".standard 15", ".acme 19", ".comprehensive 100",
            ]
        )
        #expect(run.text.contains("every edge case, for tests that must not name live models"))
        let json = try #require(try JSON(place.run("fixture", "list", "--json")).elements)
        #expect(json.map { $0["frozen"]?.int } == [5, 15, 19, 0])
        #expect(!place.exists(place.standardStore))
    }

    @Test func `two files are compared, and equal ones are a yes`() throws {
        try place.importing()
        let one = try place.fixture("acme:large", "lab:bare", name: "one.sqlite")
        try place.edit("UPDATE models SET name = 'Bare' WHERE id = 'bare'")
        let two = try place.fixture("lab:bare", "lab:odd", name: "two.sqlite")
        let same = try place.run("fixture", "diff", one, one)
        #expect(same.end == .exit(0))
        #expect(same.text == "They hold the same catalog.\n")
        let run = try place.run("fixture", "diff", one, two)
        #expect(run.end == .exit(1))
        #expect(
            run.text == """
                - acme
                - acme:large
                + lab:odd
                ~ lab:bare name unknown -> Bare

                """
        )
        #expect(try place.run("fixture", "diff", one, "\(place.path)/none").end == .exit(66))
        #expect(try place.run("fixture", "diff", one, place.exported()).end == .exit(1))
    }

    @Test func `a seed draws the same models each time, and says itself where it is not said`()
        throws
    {
        let files = (1...3).map { "\(place.path)/\($0).sqlite" }
        for (file, seed) in zip(files, ["7", "7", "8"]) {
            let run = try place.run("fixture", "random", file, "--seed", seed, "--models", "12")
            #expect(run.end == .exit(0), "\(run.error)")
            #expect(try place.run("fixture", "verify", file).end == .exit(0))
            #expect(try place.answer(file, "SELECT count(*) FROM models") == "12\n")
        }
        let dumps = try files.map { try place.answer($0, ".dump") }
        #expect(dumps[0] == dumps[1])
        #expect(dumps[0] != dumps[2])
        let drawn = try JSON(place.run("fixture", "random", "\(place.path)/x.sqlite", "--json"))
        let seed = try #require(drawn["seed"]?.int)
        _ = try place.run("fixture", "random", "\(place.path)/y.sqlite", "--seed", "\(seed)")
        #expect(
            try place.answer("\(place.path)/x.sqlite", ".dump")
                == place.answer("\(place.path)/y.sqlite", ".dump")
        )
        #expect(try place.run("fixture", "random", "z", "--models", "-1").end == .exit(64))
    }
}
