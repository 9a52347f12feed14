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
            if let provider { return try Model(models.model(spec, provider: provider)) }
            return try Model(models.model(spec))
        }
        if options.json { return try Output.json(model) }
        for line in model.description(width: Output.width) { Output.line(line) }
    }
}

extension Model {
    /// What is known of the model, one fact a line; what is too long for the terminal goes on in
    /// the next.
    fileprivate func description(width: Int?) -> [String] {
        var facts: [(String, String)] = [
            ("name", name ?? unknown),
            ("provider", provider),
            ("family", family ?? unknown),
            ("kind", kind ?? unknown),
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
            ("parallel tool calls", parallelToolCalls.text),
            ("tool choice", toolChoice.text),
            ("prompt caching", promptCaching.text),
            ("computer use", computerUse.text),
            ("web search", webSearch.text),
            ("knowledge", knowledge?.description ?? unknown),
            ("released", releaseDate?.description ?? unknown),
            ("last updated", lastUpdated?.description ?? unknown),
        ]
        if let retiresOn { facts.append(("retires on", retiresOn.description)) }
        if let aliases { facts.append(("aliases", list(aliases))) }
        facts += prices
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

    private var prices: [(String, String)] {
        guard let cost else { return [("prices", unknown)] }
        var facts = [("prices", "USD per million tokens, or as said")]
        func add(_ rates: [Meter: Price], _ condition: String) {
            for meter in Meter.allCases {
                guard let price = rates[meter] else { continue }
                let name = meter.name.split(separator: "_").joined(separator: " ")
                facts.append(("  \(name)\(condition)", price.text(per: meter)))
            }
        }
        func add(
            _ rates: [Meter: Price],
            _ variants: [String: [Meter: Price]],
            _ condition: String
        ) {
            add(rates, condition)
            for (variant, rates) in variants.sorted(by: { $0.key < $1.key }) {
                add(rates, ", \(variant)\(condition)")
            }
        }
        func add(_ cost: Cost, _ mode: String) {
            add(cost.rates, cost.variants, mode)
            for tier in cost.tiers {
                add(tier.rates, tier.variants, "\(mode) above \(grouped(tier.abovePromptTokens))")
            }
        }
        add(cost, "")
        for (mode, cost) in cost.modes.sorted(by: { $0.key < $1.key }) { add(cost, ", \(mode)") }
        if !facts.contains(where: { $0.1.contains(" per ") && $0.0 != "prices" }) {
            facts[0].1 = "USD per million tokens"
        }
        return facts
    }

    private func tokens(_ count: Int?) -> String {
        count.map { "\(grouped($0)) tokens" } ?? unknown
    }

    private func list(_ words: [String]?) -> String { words?.joined(separator: ", ") ?? unknown }
}
