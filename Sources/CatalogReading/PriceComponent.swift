internal import CImage

/// One rate of a model, as an owned value: what is charged for, on which conditions, and how much.
///
/// As JSON it has the columns of SQL's view `price_list`: `usd` is the price of what `per` says, one million
/// tokens or one of any other unit; it is absent where the price is dynamic.
public struct PriceComponent: Sendable, Hashable {
    /// What it is charged for.
    public let meter: Meter
    /// The way of processing that it is for: `standard`, or another such as `batch`.
    public let mode: String
    /// It holds for prompts of more tokens than this; 0 for the base rate.
    public let abovePromptTokens: Int
    /// What else it depends on, such as `1h` or `1080p`; empty where on nothing.
    public let variant: String
    /// The amount, or dynamic.
    public let price: Price
    /// What the meter counts, such as `token` or `image`; nil where that is unknown.
    public let unit: String?

    /// A rate of a meter.
    ///
    /// - Parameters:
    ///   - meter: What it is charged for.
    ///   - mode: The way of processing that it is for, such as `batch`.
    ///   - abovePromptTokens: It holds for prompts of more tokens than this; 0 for the base rate.
    ///   - variant: What else it depends on, such as `1h`; empty where on nothing.
    ///   - price: The amount, or dynamic.
    ///   - unit: What the meter counts; nil: what this version knows of it, see ``Meter/unit``.
    public init(
        meter: Meter,
        mode: String = PriceComponent.standardMode,
        abovePromptTokens: Int = 0,
        variant: String = "",
        price: Price,
        unit: String? = nil
    ) {
        self.meter = meter
        self.unit = unit ?? meter.unit
        self.mode = mode
        self.abovePromptTokens = abovePromptTokens
        self.variant = variant
        self.price = price
    }

    /// The mode whose prices hold where none is asked for: `standard`.
    public static var standardMode: String { CATALOG_STANDARD_MODE }
}

extension PriceComponent {
    /// Copies what a view shows.
    public init(_ view: PriceView) {
        self.init(
            meter: view.meter,
            mode: String(view.mode),
            abovePromptTokens: view.abovePromptTokens,
            variant: String(view.variant),
            price: view.price,
            unit: view.unit
        )
    }
}

extension PriceComponent: Codable {
    private enum CodingKeys: String, CodingKey {
        case meter, mode, variant, dynamic, usd, per
        case abovePromptTokens = "above_prompt_tokens"
    }

    /// Encodes the columns of SQL's view `price_list`; `usd` is left out where the price is not an amount.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(meter, forKey: .meter)
        try container.encode(mode, forKey: .mode)
        try container.encode(abovePromptTokens, forKey: .abovePromptTokens)
        try container.encode(variant, forKey: .variant)
        try container.encode(price == .dynamic, forKey: .dynamic)
        let quantity = Quantity(unit: unit)
        try container.encode(quantity.text, forKey: .per)
        guard let amount = price.amount else { return }
        let usd = Double(amount.nanoUSDPerMillion) / quantity.scale
        try container.encode(usd, forKey: .usd)
    }

    /// Decodes what ``encode(to:)`` has encoded; an amount becomes the exact one that it was.
    ///
    /// - Throws: `DecodingError`, also where a dynamic price has an amount, or an amount is above nine million
    ///   dollars for a million units.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let quantity = Quantity(text: try container.decode(String.self, forKey: .per))
        let usd = try container.decodeIfPresent(Double.self, forKey: .usd)
        let isDynamic = try container.decode(Bool.self, forKey: .dynamic)
        guard usd == nil || !isDynamic else {
            throw DecodingError.dataCorruptedError(
                forKey: .usd,
                in: container,
                debugDescription: "a dynamic price has no amount"
            )
        }
        guard usd.map({ $0.magnitude * quantity.scale <= Double(UnitPrice.largest) }) ?? true else {
            throw DecodingError.dataCorruptedError(
                forKey: .usd,
                in: container,
                debugDescription: "\(usd ?? 0) USD is more than a price can be"
            )
        }
        let amount = usd.map { Price.amount(UnitPrice(nearest: $0, scale: quantity.scale)) }
        self.init(
            meter: try container.decode(Meter.self, forKey: .meter),
            mode: try container.decode(String.self, forKey: .mode),
            abovePromptTokens: try container.decode(Int.self, forKey: .abovePromptTokens),
            variant: try container.decode(String.self, forKey: .variant),
            price: isDynamic ? .dynamic : amount ?? .unknown,
            unit: quantity.unit
        )
    }
}

/// What the price of a component is for in JSON.
private struct Quantity {
    /// `1M tokens`, or the unit of which one is meant.
    let text: String

    init(text: String) { self.text = text }

    init(unit: String?) {
        // Of what nobody knows, a million is as good as one.
        text = if unit == "token" { "1M tokens" } else { unit ?? "1M units" }
    }

    /// What is counted; nil: unknown.
    var unit: String? {
        switch text {
        case "1M tokens": "token"
        case "1M units": nil
        default: text
        }
    }

    /// How many nano-USD per million units are one dollar for it.
    var scale: Double { text.hasPrefix("1M ") ? 1e9 : 1e15 }
}

extension UnitPrice {
    /// The price that is nearest to an amount in dollars: exactly the one that was encoded, up to
    /// eight million dollars for a million units, where each price is a `Double` of its own.
    fileprivate init(nearest usd: Double, scale: Double) {
        let rounded = (usd * scale).rounded()
        // What rounding the product lost, which a fused multiplication still knows.
        let rest = (-rounded).addingProduct(usd, scale).rounded()
        self.init(nanoUSDPerMillion: Int64(rounded + rest))
    }
}
