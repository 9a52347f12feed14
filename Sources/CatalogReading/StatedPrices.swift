/// The stated price components of a model, in an image or in memory, and the rules by which a price follows
/// from them.
protocol StatedPrices: ~Escapable {
    /// The amount that is stated for exactly this meter, mode and variant, at the highest bound that the prompt
    /// exceeds; nil where none is stated.
    func stated(_ meter: Meter, _ promptTokens: Int, _ mode: String, _ variant: String) -> Price?

    /// Whether a price is stated in a mode: of the given meter, or of any.
    func states(_ meter: Meter?, in mode: String) -> Bool
}

extension StatedPrices where Self: ~Escapable {
    /// The price by the rules of `ModelView.price(_:promptTokens:mode:variant:)`.
    func price(
        of meter: Meter,
        promptTokens: Int,
        mode: String,
        variant: String
    ) -> Price {
        let own = stated(meter, promptTokens, mode, variant)
        if let own { return own }
        let standard = PriceComponent.standardMode
        // If a mode states prices of a meter, its standard prices do not hold in that mode.
        guard !mode.utf8.elementsEqual(standard.utf8), states(nil, in: mode),
            !states(meter, in: mode),
            // Reasoning tokens are output tokens, and the mode has its own rate for those.
            meter != .reasoning || !states(.output, in: mode)
        else { return .unknown }
        return stated(meter, promptTokens, standard, variant) ?? .unknown
    }
}

extension ModelView: StatedPrices {
    func stated(
        _ meter: Meter,
        _ promptTokens: Int,
        _ mode: String,
        _ variant: String
    ) -> Price? {
        var found: Price?
        var bound = -1
        visitPrices(of: meter) { price in
            guard price.abovePromptTokens > bound,
                price.abovePromptTokens == 0 || promptTokens > price.abovePromptTokens,
                price.mode == mode, price.variant == variant
            else { return }
            bound = price.abovePromptTokens
            found = price.price
        }
        return found
    }

    func states(_ meter: Meter?, in mode: String) -> Bool {
        var found = false
        visitPrices(of: meter) { if $0.mode == mode { found = true } }
        return found
    }
}

extension Model: StatedPrices {
    func stated(
        _ meter: Meter,
        _ promptTokens: Int,
        _ mode: String,
        _ variant: String
    ) -> Price? {
        prices?.filter { price in
            price.meter == meter && price.mode.utf8.elementsEqual(mode.utf8)
                && price.variant.utf8.elementsEqual(variant.utf8)
                && (price.abovePromptTokens == 0 || promptTokens > price.abovePromptTokens)
        }.max { $0.abovePromptTokens < $1.abovePromptTokens }?.price
    }

    func states(_ meter: Meter?, in mode: String) -> Bool {
        prices?.contains { price in
            (meter == nil || price.meter == meter) && price.mode.utf8.elementsEqual(mode.utf8)
        } ?? false
    }
}

extension Model {
    /// The price of a meter for a request with a prompt of that many tokens, by the rules of
    /// ``ModelView/price(_:promptTokens:mode:variant:)``.
    ///
    /// - Parameters:
    ///   - meter: What is charged for.
    ///   - promptTokens: The length of the prompt; 0 for the base rate.
    ///   - mode: A way of processing such as `batch` or `fast`, or nil for the standard one.
    ///   - variant: What else the rate depends on, such as `1h`, or nil.
    /// - Complexity: Linear in the number of price components.
    public func price(
        _ meter: Meter,
        promptTokens: Int = 0,
        mode: String? = nil,
        variant: String? = nil
    ) -> Price {
        price(
            of: meter,
            promptTokens: promptTokens,
            mode: mode ?? PriceComponent.standardMode,
            variant: variant ?? ""
        )
    }
}
