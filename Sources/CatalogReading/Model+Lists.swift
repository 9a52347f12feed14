extension Model {
    /// The modalities that a model reads and writes; nil where unknown.
    public struct Modalities: Sendable, Hashable, Codable {
        /// What it reads; nil where it is unknown.
        public let input: [Modality]?
        /// What it writes; nil where it is unknown.
        public let output: [Modality]?

        /// Makes the modalities of a model.
        public init(input: [Modality]? = nil, output: [Modality]? = nil) {
            self.input = input
            self.output = output
        }
    }

    /// One control of a model's reasoning.
    public struct ReasoningOption: Sendable, Hashable, Codable {
        /// Which control it is.
        public let control: ReasoningControl
        /// The efforts of an effort control; a nil among them is the choice to send none.
        public let efforts: [String?]?
        /// The smallest budget in tokens; -1 where the model chooses.
        public let minimumTokens: Int?
        /// The largest budget in tokens.
        public let maximumTokens: Int?

        /// Makes a control of a model's reasoning.
        public init(
            control: ReasoningControl,
            efforts: [String?]? = nil,
            minimumTokens: Int? = nil,
            maximumTokens: Int? = nil
        ) {
            self.control = control
            self.efforts = efforts
            self.minimumTokens = minimumTokens
            self.maximumTokens = maximumTokens
        }

        private enum CodingKeys: String, CodingKey {
            case control, efforts
            case minimumTokens = "minimum_tokens"
            case maximumTokens = "maximum_tokens"
        }
    }
}

extension Model.Modalities {
    init?(_ view: ModelView) {
        var input: [Modality] = []
        var output: [Modality] = []
        view.visitInputModalities { input.append($0) }
        view.visitOutputModalities { output.append($0) }
        if input.isEmpty && output.isEmpty { return nil }
        self.input = input.isEmpty ? nil : input
        self.output = output.isEmpty ? nil : output
    }
}

extension Model.ReasoningOption {
    static func list(_ view: ModelView) -> [Self]? {
        guard view.reasoningOptionsStated else { return nil }
        var options: [Self] = []
        view.visitReasoningOptions { option in
            var efforts: [String?] = []
            option.visitEfforts { efforts.append(copy($0)) }
            options.append(
                Self(
                    control: option.control,
                    efforts: option.control == .effort ? efforts : nil,
                    minimumTokens: option.minimumTokens,
                    maximumTokens: option.maximumTokens
                )
            )
        }
        return options
    }
}

extension PriceComponent {
    static func list(_ view: ModelView) -> [PriceComponent]? {
        var prices: [PriceComponent] = []
        view.visitPrices { if $0.price != .unknown { prices.append(PriceComponent($0)) } }
        return prices.isEmpty ? nil : prices
    }
}

extension ModelView {
    /// Copies of the other ids of the model; nil where there are none.
    var aliases: [String]? {
        var aliases: [String] = []
        visitAliases { aliases.append(String($0)) }
        return aliases.isEmpty ? nil : aliases
    }

    /// Copies of the ids of the model's sources.
    var sources: [String] {
        var sources: [String] = []
        visitSources { sources.append(String($0)) }
        return sources
    }
}
