internal import ArgumentParser
internal import ModelCatalog

/// Options that choose providers, the order and the number of printed models.
struct SelectionOptions: ParsableArguments {
    @Option(help: "A provider's id; given several times, any of them.")
    var provider: [String] = []

    @Option(help: "The order; unknown comes last. Default: by provider, then by id.")
    var sort: SortOrder?

    @Option(help: "How many to show at most.")
    var limit: Int?

    @OptionGroup var options: CatalogOptions

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit must be 0 or more.") }
    }

    /// Prints the models that meet a filter and are of the providers, as a table or as an array of objects.
    func printModels(_ filter: Filter) throws {
        var filter = filter
        filter.providers = provider.isEmpty ? nil : provider
        try options.open().read { models in
            let selection = try models.discover(filter)
            let order = sort?.order ?? .spec
            if options.json {
                return try Output.json(selection.copies(by: order, limit: limit))
            }
            if selection.count == 0 { return Output.notice("no model matches.") }
            var table = Table.models
            selection.visit(by: order, limit: limit) { table.add($0) }
            Output.add(table)
        }
    }
}

extension Table {
    /// A table of models.
    fileprivate static var models: Table {
        Table([
            Column(title: "MODEL", least: 40),
            Column(title: "CONTEXT", alignsRight: true),
            Column(title: "OUTPUT", alignsRight: true, dispensability: 2),
            Column(title: "USD/M IN", alignsRight: true),
            Column(title: "USD/M OUT", alignsRight: true, dispensability: 1),
            Column(title: "TOOLS", dispensability: 3),
            Column(title: "REASONING", dispensability: 4),
            Column(title: "RELEASED", dispensability: 5),
            Column(title: "TIER", dispensability: 6),
        ])
    }

    fileprivate mutating func add(_ model: ModelView) {
        add([
            String(model.spec),
            grouped(model.contextTokens),
            grouped(model.outputTokens),
            model.price(.input).text,
            model.price(.output).text,
            model.supports(.toolCall).text,
            model.supports(.reasoning).text,
            model.releaseDate?.description ?? unknown,
            model.tier.name,
        ])
    }
}
