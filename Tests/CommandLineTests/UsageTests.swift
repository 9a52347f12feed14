import JSONText
import Testing

/// What the command line says to somebody who does not know it yet.
@Suite struct UsageTests {
    let place: Place

    init() throws { place = try Place() }

    private func run(_ arguments: String) throws -> Run {
        try place.start(.tool(arguments.split(separator: " ").map(String.init))).wait()
    }

    @Test func `the version, with the day of the built-in catalog`() throws {
        let run = try run("--version")
        #expect(run.end == .exit(0))
        #expect(
            run.text.wholeMatch(
                of: /modelcatalog \d+(\.\d+)*, with the built-in catalog of \d{4}-\d\d-\d\d\n/
            ) != nil,
            "\(run.text)"
        )
    }

    @Test(arguments: [
        ("shwo x", "'shwo' is not a command. Did you mean 'show'?"),
        ("tool list", "'tool' is not a command. Did you mean 'tools'?"),
        ("tools lsit", "'tools lsit' is not a command. Did you mean 'list'?"),
        ("help nosuch", "'nosuch' is not a command. Commands: show, list, providers,"),
        ("help shwo", "'shwo' is not a command. Did you mean 'show'?"),
        ("help fixture maek", "'fixture maek' is not a command. Did you mean 'make'?"),
    ])
    func `64: a command that is not there, with what may be meant`(
        arguments: String,
        text: String
    ) throws {
        let run = try run(arguments)
        #expect(run.end == .exit(64))
        #expect(run.text == "")
        #expect(run.error.hasPrefix("modelcatalog: \(text)"), "\(run.error)")
    }

    @Test(arguments: [
        ("discover --capability tools", "Did you mean 'tool_call', "),
        ("discover --capability tool_call,reasoning", "Repeat the option for each value"),
        ("discover --tier premum", "Did you mean 'premium'?"),
        ("export x --format sqlit", "Did you mean 'sqlite'?"),
        ("fixture verify a.sqlite --against x --fail-on prize", "Did you mean 'price'?"),
    ])
    func `64: a word that an option does not take, with those that may be meant`(
        arguments: String,
        text: String
    ) throws {
        let run = try run(arguments)
        #expect(run.end == .exit(64))
        #expect(run.error.contains(text), "\(run.error)")
    }

    @Test func `several providers in one option: how to say them`() throws {
        try place.importing()
        let run = try place.stored("list", "--provider", "acme,lab")
        #expect(run.end == .exit(1))
        #expect(
            run.error == """
                modelcatalog: No provider 'acme,lab' is in the catalog. Repeat the option for each \
                value: --provider acme --provider lab

                """
        )
        let both = try place.stored("list", "--provider", "acme", "--provider", "lab")
        #expect(both.lines.count == 1 + 5)
    }

    @Test func `several models are shown one after another, and as an array`() throws {
        try place.importing()
        let two = try place.stored("show", "acme:large", "lab:bare")
        let one = try place.stored("show", "acme:large").text
        #expect(try two.text == one + "\n" + place.stored("show", "lab:bare").text)
        let models = try JSON(place.stored("show", "acme:large", "lab:bare", "--json"))
        #expect(models.elements?.map { $0["spec"]?.string } == ["acme:large", "lab:bare"])
        // One model is an object, as it ever was.
        let model = try JSON(place.stored("show", "acme:large", "--json"))
        #expect(model["spec"] == .string("acme:large"))
        let missing = try place.stored("show", "acme:large", "acme:none")
        #expect(missing.end == .exit(1))
        #expect(missing.text == "")
    }

    @Test(arguments: ["list", "show a:b", "stats", "export x.json", "fixture make x.sqlite a:b"])
    func `66: MODELCATALOG_HOME that does not exist is not taken for an empty one`(
        arguments: String
    ) throws {
        let home = "\(place.path)/mistyped"
        let running = try place.start(
            .tool(arguments.split(separator: " ").map(String.init)),
            environment: ["MODELCATALOG_HOME": home]
        )
        let run = try running.wait()
        #expect(run.end == .exit(66))
        #expect(
            run.error == """
                modelcatalog: MODELCATALOG_HOME is '\(home)', which does not exist. Correct the \
                variable, or make the directory: mkdir -p '\(home)'

                """
        )
        #expect(!place.exists(home))
    }
}
