import Foundation
import Testing

@Suite struct ExitCodeTests {
    let place: Place

    init() throws { place = try Place() }

    @Test func `0: done, also where nothing matches`() throws {
        try place.importing()
        for command in ["list", "providers", "stats", "discover"] {
            let run = try place.stored(command)
            #expect(run.end == .exit(0))
            #expect(!run.text.isEmpty)
            #expect(run.error == "")
        }
        let none = try place.stored("discover", "--min-context", "2m")
        #expect(none.end == .exit(0))
        #expect(none.text == "")
        #expect(none.error == "modelcatalog: no model matches.\n")
    }

    @Test(arguments: ["--help", "import --help", "help discover"])
    func `0: help`(arguments: String) throws {
        let command = Tool.Command.tool(arguments.split(separator: " ").map(String.init))
        let run = try place.start(command).wait()
        #expect(run.end == .exit(0))
        #expect(run.text.contains("USAGE: modelcatalog"))
    }

    @Test(arguments: [
        ("acme:larg", "'acme:large'"), ("Large@acme", "'acme:large'"),
        ("nobody:large", "'acme:large'"),
        ("lab:acme:n", "'lab:acme:m'"),
    ])
    func `1: a model that is not there, with what may be meant`(
        spec: String,
        suggestion: String
    ) throws {
        try place.importing()
        let run = try place.stored("show", spec)
        #expect(run.end == .exit(1))
        #expect(run.text == "")
        #expect(
            run.error
                == "modelcatalog: No model '\(spec)' is in the catalog. Did you mean \(suggestion)?\n"
        )
    }

    @Test func `1: a model without a provider, with the rule and what may be meant`() throws {
        try place.importing()
        let run = try place.stored("show", "large")
        #expect(run.end == .exit(1))
        #expect(
            run.error == """
                modelcatalog: No model 'large' is in the catalog: a spec is provider:model or \
                model@provider. Did you mean 'acme:large'?

                """
        )
    }

    @Test(arguments: [
        ["list", "--provider", "acne"], ["discover", "--provider", "acne"],
        ["show", "large", "--provider", "acne"],
    ])
    func `1: a provider that is not there, with what may be meant`(arguments: [String]) throws {
        try place.importing()
        let run = try place.start(.tool(arguments + ["--catalog", place.store])).wait()
        #expect(run.end == .exit(1))
        #expect(run.text == "")
        #expect(
            run.error
                == "modelcatalog: No provider 'acne' is in the catalog. Did you mean 'acme'?\n"
        )
    }

    @Test(
        arguments: [
            (["list", "--bogus"], "--bogus"),
            (["lost"], "lost"),
            (["show"], "<spec>"),
            (["import"], "<file>"),
            (["list", "more"], "more"),
            (["stats", "--catalog", ""], "--catalog"),
            (["discover", "--limit", "few"], "few"),
            (["discover", "--limit", "-1"], "--limit"),
            (["discover", "--min-context", "128kb"], "128kb"),
            (["discover", "--min-context", "-5"], "--min-context"),
            (["discover", "--min-context", "9999999999999999999m"], "9999999999999999999m"),
            (["discover", "--max-input-price", "cheap"], "a price in USD, such as 2.50"),
            (["discover", "--capability", "tool_cal"], "one of attachment, reasoning, tool_call"),
            (["discover", "--capability", "tool_cal"], "Did you mean 'tool_call'?"),
            (["discover", "--input-modality", "smell"], "one of text, image"),
            (["discover", "--tier", "posh"], "one of unknown, local"),
            (["discover", "--sort", "size"], "size"),
            (["discover", "--known-price"], "--max-input-price"),
            (["import", "x.json", "--lock-timeout", "-1"], "--lock-timeout"),
            (["import", "x.json", "--lock-timeout", "nan"], "--lock-timeout"),
        ] as [([String], String)]
    )
    func `64: wrong usage, with the word at fault`(arguments: [String], word: String) throws {
        let run = try place.start(.tool(arguments)).wait()
        #expect(run.end == .exit(64))
        #expect(run.text == "")
        #expect(run.error.contains(word), "\(run.error)")
        // An unknown command stores nothing.
        #expect(!place.exists(place.home))
    }

    @Test func `64: a spec that reads both ways, and the way out`() throws {
        try place.importing()
        let run = try place.stored("show", "acme:m@lab")
        #expect(run.end == .exit(64))
        #expect(
            run.error == """
                modelcatalog: 'acme:m@lab' is ambiguous: it may mean model 'm@lab' of provider \
                'acme' or model 'acme:m' of provider 'lab'. Name the provider apart from the model. \
                For example: modelcatalog show 'm@lab' --provider 'acme'

                """
        )
        let one = try place.stored("show", "m@lab", "--provider", "acme")
        #expect(one.end == .exit(0))
        #expect(one.lines.first == "acme:m@lab")
        let other = try place.stored("show", "acme:m", "--provider", "lab")
        #expect(other.lines.first == "lab:acme:m")
        // With --provider the spec has only one reading.
        let neither = try place.stored("show", "bare@lab", "--provider", "acme")
        #expect(neither.end == .exit(1))
        #expect(neither.error.contains("No model 'acme:bare@lab'"))
    }

    @Test func `66: a file that is not there`() throws {
        let run = try place.run("import", "\(place.path)/none.json")
        #expect(run.end == .exit(66))
        #expect(
            run.error == """
                modelcatalog: could not read '\(place.path)/none.json': the file does not exist; \
                correct the path

                """
        )
        #expect(!place.exists(place.home))
    }

    @Test(arguments: ["list", "providers", "stats", "discover", "show"])
    func `66: a directory that is named and holds no catalog`(command: String) throws {
        let spec = command == "show" ? ["acme:large"] : []
        let run = try place.start(.tool([command] + spec + ["--catalog", place.store])).wait()
        #expect(run.end == .exit(66))
        #expect(run.text == "")
        #expect(run.error.contains("No catalog is stored in '\(place.store)'"))
        #expect(!place.exists(place.store))
        #expect(!place.exists(place.home))
    }
}
