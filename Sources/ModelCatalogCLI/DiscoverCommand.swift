internal import ArgumentParser
internal import ModelCatalog

struct DiscoverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discover",
        abstract: "Find the models that meet conditions; all of them must hold."
    )

    @Option(
        help: ArgumentHelp(
            "A capability that the model states: \(names(Capability.self)). Several: all of them.",
            valueName: "capability"
        ),
        transform: word
    )
    var capability: [Capability] = []

    @Option(help: "The least context in tokens: a number, 128k or 1m (thousands and millions).")
    var minContext: TokenCount?

    @Option(
        help: ArgumentHelp(
            "The highest price of a million input tokens in USD; an unknown one passes.",
            valueName: "usd"
        ),
        transform: price
    )
    var maxInputPrice: UnitPrice?

    @Flag(help: "Leave out models whose input price is unknown, where --max-input-price is given.")
    var knownPrice = false

    @Option(
        help: ArgumentHelp(
            "A modality that the model reads: \(names(Modality.self)). Several: all of them.",
            valueName: "modality"
        ),
        transform: word
    )
    var inputModality: [Modality] = []

    @Option(
        help: ArgumentHelp(
            "A modality that the model writes: \(names(Modality.self)). Several: all of them.",
            valueName: "modality"
        ),
        transform: word
    )
    var outputModality: [Modality] = []

    @Option(
        help: ArgumentHelp("The class of cost: \(names(Tier.self)).", valueName: "tier"),
        transform: word
    )
    var tier: Tier?

    @OptionGroup var selection: SelectionOptions

    func validate() throws {
        if knownPrice, maxInputPrice == nil {
            throw ValidationError("--known-price needs --max-input-price.")
        }
    }

    func run() throws {
        try selection.printModels(
            Filter(
                capabilities: Set(capability),
                minimumContextTokens: minContext?.tokens,
                maximumInputPrice: maxInputPrice,
                admitsUnknownPrice: !knownPrice,
                inputModalities: Set(inputModality),
                outputModalities: Set(outputModality),
                tier: tier
            )
        )
    }
}
