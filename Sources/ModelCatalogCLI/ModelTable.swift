internal import ModelCatalog

extension Table {
    /// A table of models.
    static var models: Table {
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

    mutating func add(_ model: ModelView) {
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

/// Prints what a selection holds, as a table or as an array of objects.
func print(
    _ selection: borrowing Selection,
    by order: Order = .spec,
    limit: Int? = nil,
    json: Bool
) throws {
    if json { return try Output.json(selection.copies(by: order, limit: limit)) }
    if selection.count == 0 { return Output.error("modelcatalog: no model matches.") }
    var table = Table.models
    selection.visit(by: order, limit: limit) { table.add($0) }
    for line in table.lines(width: Output.width) { Output.line(line) }
}
