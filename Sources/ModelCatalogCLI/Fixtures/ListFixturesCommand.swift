internal import ArgumentParser
internal import FixtureUpkeep

struct ListFixturesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the built-in fixtures, with what each is for."
    )

    @OptionGroup var options: FixtureOptions

    func run() throws {
        let fixtures = try listFixtures()
        if options.json { return try Output.json(fixtures.map(ListedFixtureSummary.init)) }
        var table = Table([
            Table.Column(title: "FIXTURE"),
            Table.Column(title: "MODELS", alignsRight: true),
            Table.Column(title: "FROZEN", alignsRight: true, dispensability: 2),
            Table.Column(title: "FACTS OF", dispensability: 1),
            Table.Column(title: "PURPOSE", least: 20, losesEnd: true),
        ])
        for fixture in fixtures {
            table.add([
                ".\(fixture.name)",
                grouped(fixture.models),
                grouped(fixture.frozen),
                fixture.date ?? "-",
                fixture.purpose,
            ])
        }
        Output.add(table)
    }
}

/// The JSON of a built-in fixture.
private struct ListedFixtureSummary: Encodable {
    let name: String
    let purpose: String
    let models: Int
    let providers: Int
    let frozen: Int
    /// nil where all its rows are made up.
    let catalogDate: String?

    private enum CodingKeys: String, CodingKey {
        case name, purpose, models, providers, frozen
        case catalogDate = "catalog_date"
    }

    init(_ fixture: ListedFixture) {
        name = fixture.name
        purpose = fixture.purpose
        models = fixture.models
        providers = fixture.providers
        frozen = fixture.frozen
        catalogDate = fixture.date
    }
}
