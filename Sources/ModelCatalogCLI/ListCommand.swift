internal import ArgumentParser
internal import ModelCatalog

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the models, of all providers or of some."
    )

    @Option(help: "A provider's id; may be given several times.")
    var provider: [String] = []

    @Option(help: "The order; unknown comes last. Default: by provider, then by id.")
    var sort: SortOrder?

    @Option(help: "How many to show at most.")
    var limit: Int?

    @OptionGroup var options: CatalogOptions

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit must not be negative.") }
    }

    func run() throws {
        try options.open().read { models in
            let selection = try models.discover(
                Filter(providers: provider.isEmpty ? nil : provider)
            )
            try print(selection, by: sort?.order ?? .spec, limit: limit, json: options.json)
        }
    }
}
