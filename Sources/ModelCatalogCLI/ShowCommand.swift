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
            ("context", tokens(contextTokens)),
            ("input limit", tokens(inputTokens)),
            ("output limit", tokens(outputTokens)),
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
        // The standard mode first, and in each mode the base rates; meters in the schema's order.
        func key(_ price: PriceComponent) -> (Int, String, Int, String, Int, String) {
            let isStandard = price.mode == "standard"
            return (
                isStandard ? 0 : 1, price.mode, price.abovePromptTokens, price.variant,
                ranks[price.meter] ?? .max, price.meter.name
            )
        }
        return [("prices", unit)]
            + prices.sorted { key($0) < key($1) }.map { price in
                var name = "  " + price.meter.name.split(separator: "_").joined(separator: " ")
                if !price.variant.isEmpty { name += ", \(price.variant)" }
                if price.mode != "standard" { name += ", \(price.mode)" }
                if price.abovePromptTokens > 0 {
                    name += " above \(grouped(price.abovePromptTokens))"
                }
                return (name, price.text)
            }
    }

    private func tokens(_ count: Int?) -> String {
        count.map { "\(grouped($0)) tokens" } ?? unknown
    }

    private func list(_ words: [String]?) -> String { words?.joined(separator: ", ") ?? unknown }
}
