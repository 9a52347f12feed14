internal import ArgumentParser
internal import ModelCatalog

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show what is known of one model."
    )

    @Argument(help: "The model: 'provider:model' or 'model@provider'.")
    var spec: String

    @Option(help: "The provider's id; SPEC is then the model's id alone.")
    var provider: String?

    @OptionGroup var options: CatalogOptions

    func run() throws {
        let catalog = try options.open()
        let model = try catalog.read { models in
            if let provider {
                _ = try models.provider(provider)
                if let model = models[spec, provider: provider] { return Model(model) }
                return try Model(models.model("\(provider):\(spec)"))
            }
            return try Model(models.model(spec))
        }
        if options.json { return try Output.json(model) }
        for line in model.description { Output.line(line) }
    }
}

extension Model {
    /// What is known of the model, one fact a line.
    fileprivate var description: [String] {
        var facts: [(String, String)] = [
            ("name", name ?? unknown),
            ("provider", provider),
            ("family", family ?? unknown),
            ("status", status?.name ?? "none stated"),
            ("tier", tier.name),
            ("context", tokens(limit?.context)),
            ("input limit", tokens(limit?.input)),
            ("output limit", tokens(limit?.output)),
            ("reads", list(modalities?.input?.map(\.name))),
            ("writes", list(modalities?.output?.map(\.name))),
            ("tool calls", toolCall.text),
            ("reasoning", reasoning.text),
            ("structured output", structuredOutput.text),
            ("attachments", attachment.text),
            ("temperature", temperature.text),
            ("open weights", openWeights.text),
            ("knowledge", knowledge?.description ?? unknown),
            ("released", releaseDate?.description ?? unknown),
            ("last updated", lastUpdated?.description ?? unknown),
        ]
        if let aliases { facts.append(("aliases", list(aliases))) }
        facts += prices
        facts.append(("sources", list(sources)))
        let width = facts.map(\.0.count).max() ?? 0
        return [spec]
            + facts.map { name, value in
                "  \(name)\(String(repeating: " ", count: width - name.count))  \(value)"
            }
    }

    private var prices: [(String, String)] {
        guard let cost else { return [("prices", unknown)] }
        var facts: [(String, String)] = []
        func add(_ rates: [Meter: Price], _ condition: String) {
            for meter in Meter.allCases {
                guard let price = rates[meter] else { continue }
                let name = meter.name.split(separator: "_").joined(separator: " ")
                let amount = price.amount == nil ? price.text : "\(price.text) USD per million"
                facts.append(("price, \(name)\(condition)", amount))
            }
        }
        add(cost.rates, "")
        for tier in cost.tiers { add(tier.rates, " above \(grouped(tier.abovePromptTokens))") }
        for (mode, cost) in cost.modes.sorted(by: { $0.key < $1.key }) {
            add(cost.rates, ", \(mode)")
            for tier in cost.tiers {
                add(tier.rates, ", \(mode) above \(grouped(tier.abovePromptTokens))")
            }
        }
        return facts
    }

    private func tokens(_ count: Int?) -> String {
        count.map { "\(grouped($0)) tokens" } ?? unknown
    }

    private func list(_ words: [String]?) -> String { words?.joined(separator: ", ") ?? unknown }
}
