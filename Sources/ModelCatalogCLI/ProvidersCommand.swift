internal import ArgumentParser
internal import ModelCatalog

struct ProvidersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "providers",
        abstract: "List the providers."
    )

    @OptionGroup var options: CatalogOptions

    func run() throws {
        let providers = try options.open().providers()
        if options.json { return try Output.json(providers) }
        var table = Table([
            .init(title: "PROVIDER"),
            .init(title: "MODELS", alignsRight: true),
            .init(title: "NAME", dispensability: 1, least: 16, losesEnd: true),
            .init(title: "HOSTING", dispensability: 3),
            .init(title: "KEY VARIABLES", dispensability: 2, least: 16, losesEnd: true),
        ])
        for provider in providers {
            table.add([
                provider.id,
                grouped(provider.modelCount),
                provider.name ?? unknown,
                provider.hosting?.name ?? unknown,
                provider.keyVariables.isEmpty
                    ? unknown : provider.keyVariables.joined(separator: ", "),
            ])
        }
        Output.add(table)
    }
}
