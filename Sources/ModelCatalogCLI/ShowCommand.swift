internal import ArgumentParser
internal import ModelCatalog

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show what is known of one model or of several.",
        discussion: "With --json one model is an object, and several are an array of objects."
    )

    @Argument(
        help: ArgumentHelp(
            "A model: 'provider:model' or 'model@provider'; may be given several times.",
            valueName: "spec"
        )
    )
    var specs: [String]

    @Option(help: "The provider's id; each SPEC is then the id of a model alone.")
    var provider: String?

    @OptionGroup var options: CatalogOptions

    func run() throws {
        let catalog = try options.open()
        let shown = try catalog.read { models in
            try specs.map { spec in
                if let provider { return try Model(models.model(spec, provider: provider)) }
                return try Model(models.model(spec))
            }
        }
        if options.json {
            return try shown.count == 1 ? Output.json(shown[0]) : Output.json(shown)
        }
        for (number, model) in shown.enumerated() {
            if number > 0 { Output.line("") }
            for line in model.description(width: Output.width) { Output.line(line) }
        }
    }
}

extension Model {
    /// The facts of the model, one on a line; a line that is too long for the terminal is continued
    /// on the next.
    fileprivate func description(width: Int?) -> [String] {
        var facts = [("name", name ?? unknown), ("provider", provider), ("tier", tier.name)]
        facts += limitFacts
        facts.append(("reads", list(modalities?.input?.map(\.name))))
        facts.append(("writes", list(modalities?.output?.map(\.name))))
        facts += abilityFacts + otherFacts
        if let aliases { facts.append(("aliases", list(aliases))) }
        facts += priceFacts
        facts.append(("sources", list(sources)))
        let names = facts.map(\.0.count).max() ?? 0
        let values = width.map { max(20, $0 - names - 4) }
        return [spec]
            + facts.flatMap { name, value in
                wrapped(value, width: values).enumerated().map { index, line in
                    let name = index == 0 ? name : ""
                    return "  \(name)\(String(repeating: " ", count: names - name.count))  \(line)"
                }
            }
    }

    private var priceFacts: [(String, String)] {
        guard let prices else { return [("prices", unknown)] }
        let isOfTokens = prices.allSatisfy { $0.meter.isOfTokens || $0.price == .dynamic }
        let unit = isOfTokens ? "USD per million tokens" : "USD per million tokens, or as said"
        let ranks = Dictionary(uniqueKeysWithValues: zip(Meter.known, 0...))
        // The standard mode comes first, in each mode the base rates; meters are in the schema's
        // order.
        func key(_ price: PriceComponent) -> (Int, String, Int, String, Int, String) {
            let isStandard = price.mode == PriceComponent.standardMode
            return (
                isStandard ? 0 : 1, price.mode, price.abovePromptTokens, price.variant,
                ranks[price.meter] ?? .max, price.meter.name
            )
        }
        return [("prices", unit)]
            + prices.sorted { key($0) < key($1) }.map { price in
                var name = "  " + price.meter.name.split(separator: "_").joined(separator: " ")
                if !price.variant.isEmpty { name += ", \(price.variant)" }
                if price.mode != PriceComponent.standardMode { name += ", \(price.mode)" }
                if price.abovePromptTokens > 0 {
                    name += " above \(grouped(price.abovePromptTokens))"
                }
                return (name, price.text)
            }
    }

    private func list(_ words: [String]?) -> String { words?.joined(separator: ", ") ?? unknown }
}
