internal import ArgumentParser
internal import ModelCatalog

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the models, of all providers or of some."
    )

    @Option(help: "A provider's id; may be given several times.")
    var provider: [String] = []

    @OptionGroup var options: CatalogOptions

    func run() throws {
        try options.open().read { models in
            try print(models.discover(Filter(providers: provider)), json: options.json)
        }
    }
}
