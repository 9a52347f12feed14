internal import ArgumentParser
internal import CatalogImport
internal import FixtureUpkeep
internal import ModelCatalog

struct MakeFixtureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Make a fixture of models of the stored catalog.",
        discussion: """
            For example: modelcatalog fixture make Tests/Fixtures/chat.sqlite openai:gpt-5 \
            anthropic:claude-sonnet-4-5
            """
    )

    @Argument(help: ArgumentHelp("The SQLite file, which is replaced.", valueName: "out.sqlite"))
    var file: String

    @Argument(help: "The models: 'provider:model', 'model@provider' or an alias.")
    var specs: [String] = []

    @Option(
        help:
            "A provider's id; SPECs are then ids of its models alone, and without SPECs all are taken."
    )
    var provider: String?

    @Option(
        help: ArgumentHelp(
            """
            In place of SPECs: real models that show what those of a built-in fixture do: \
            \(names(FixtureTier.self)).
            """,
            valueName: "tier"
        ),
        transform: listed
    )
    var tier: FixtureTier?

    @Flag(
        help: """
            In place of SPECs: few models that together show each capability, modality, tier, status, shape \
            of prices and ids, and edge of limits that the catalog has.
            """
    )
    var cover = false

    @Option(
        help: ArgumentHelp(
            """
            In place of SPECs: what tests have read while MODELCATALOG_RECORD named this directory.
            """,
            valueName: "dir"
        )
    )
    var recorded: String?

    @Option(help: "What the fixture is called. Default: the file's name, without its ending.")
    var name: String?

    @Option(help: "What the fixture is for.")
    var purpose: String?

    @Flag(help: "Replace any file, also one with frozen models or a changelog, or of another kind.")
    var force = false

    @OptionGroup var options: CatalogOptions

    func validate() throws {
        try requireFixtureName(file)
        let choices = [!specs.isEmpty || provider != nil, tier != nil, cover, recorded != nil]
            .filter(\.self).count
        if choices == 0 {
            throw ValidationError(
                "Say which models: specs, --provider, --tier, --cover or --recorded."
            )
        }
        if choices > 1 {
            throw ValidationError("Of specs, --tier, --cover and --recorded, say one.")
        }
        for (option, text) in [("--name", name), ("--purpose", purpose)] where text == "" {
            throw ValidationError("\(option) must not be empty.")
        }
    }

    private var choice: FixtureChoice {
        if cover { return .cover }
        if let tier { return .like(tier) }
        return recorded.map { .recorded($0) } ?? .specs(specs, provider: provider)
    }

    func run() throws {
        let made = try makeFixture(
            choice,
            from: options.open().directory,
            to: file,
            name: name,
            purpose: purpose,
            replacesAnything: force
        )
        if made.isWhole, recorded != nil {
            Output.notice(
                """
                the fixture is the whole catalog: a test read or counted all of it ('models.count', \
                'statistics', 'providers'). Record fewer tests, or let them ask for less.
                """
            )
        }
        if options.json { return try Output.json(MadeFixtureSummary(made, file: file)) }
        for pick in made.picks { addBelow("\(pick.model)", pick.reasons) }
        Output.line(
            """
            \(counted(made.picks.count, "model")) of \(counted(made.providers, "provider")): \
            '\(file)' is now the fixture '\(made.name)'.
            """
        )
    }
}

/// The JSON of a fixture that was made.
private struct MadeFixtureSummary: Encodable {
    struct Pick: Encodable {
        let provider: String
        let model: String
        let reasons: [String]
    }

    let file: String
    let name: String
    let providers: Int
    let models: Int
    let picks: [Pick]

    init(_ made: MadeFixture, file: String) {
        self.file = file
        name = made.name
        providers = made.providers
        models = made.picks.count
        picks = made.picks.map { pick in
            Pick(
                provider: pick.model.provider,
                model: pick.model.model ?? "",
                reasons: pick.reasons
            )
        }
    }
}
