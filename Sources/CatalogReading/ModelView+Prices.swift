internal import CImage

extension ModelView {
    /// The price of a meter for a request with a prompt of that many tokens.
    ///
    /// Unknown unless a source states it for the mode and the variant that are asked for:
    /// - A context tier's rate holds for the whole request once the prompt is longer than the tier's bound. A
    ///   meter that a tier does not list has the rate of the next lower tier that lists it, else the base rate.
    /// - A mode has its own rate for each meter that it lists, and the standard rate for the others, except
    ///   ``Meter/reasoning`` in a mode that lists ``Meter/output``. In a mode that the model does not have,
    ///   every rate is unknown.
    /// - A variant has the rate that is stated for it in the same mode. The rate without a variant never stands
    ///   in for it.
    ///
    /// ``visitPrices(_:)`` shows what is stated.
    ///
    /// - Parameters:
    ///   - meter: What is charged for.
    ///   - promptTokens: The length of the prompt; 0 for the base rate.
    ///   - mode: A way of processing such as `batch` or `fast`, or nil for the standard one.
    ///   - variant: What else the rate depends on, such as `1h` for a cache entry's life or `1080p`
    ///       for a film's resolution, or nil. A model's price components state its variants.
    /// - Complexity: Linear in the number of the model's price components; allocates nothing.
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

    /// Visits all price components: by mode, then by bound, then by meter's name, then by variant.
    public func visitPrices<E: Error>(_ body: (PriceView) throws(E) -> Void) throws(E) {
        try visitPrices(of: nil, body)
    }

    /// Visits the price components of a meter, or of all meters.
    func visitPrices<E: Error>(
        of meter: Meter?,
        _ body: (PriceView) throws(E) -> Void
    ) throws(E) {
        let code = meter.map { image.code(of: $0) }
        // The image lacks the word, so it has no price of this meter.
        if code == 0 { return }
        for row in image.rows(catalog_model_prices(image, row), of: .CATALOG_SECTION_PRICE) {
            let stated = catalog_price_meter(image, row)
            guard code == nil || stated == code ?? 0, catalog_price_is_known(image, row),
                let meter: Meter = meter ?? image.word(stated)
            else { continue }
            try body(PriceView(image: image, row: row, meter: meter))
        }
    }
}

/// One price component of a model, in place. Valid inside the read that it came from.
public struct PriceView: ~Escapable {
    private let image: RawSpan
    private let row: UInt32

    /// What it is charged for.
    public let meter: Meter

    @_lifetime(copy image)
    init(image: RawSpan, row: UInt32, meter: Meter) {
        self.image = image
        self.row = row
        self.meter = meter
    }

    /// What the meter counts, such as `token` or `image`; nil where that is unknown.
    ///
    /// For a meter that this version does not know, it is a copy of the catalog's text.
    public var unit: String? {
        if let unit = meter.unit { return unit }
        let place = catalog_meter_unit(image, UInt32(catalog_price_meter(image, row)))
        return place.offset == 0 ? nil : String(TextView(place, in: image))
    }

    /// The way of processing that it is for: `standard`, or another such as `fast`.
    public var mode: TextView {
        @_lifetime(copy self) get { TextView(stated: catalog_price_mode(image, row), in: image) }
    }

    /// What else its rate depends on, such as `1h` or `1080p`; empty where it depends on nothing
    /// else.
    public var variant: TextView {
        @_lifetime(copy self) get { TextView(stated: catalog_price_variant(image, row), in: image) }
    }

    /// The rate holds for prompts of more tokens than this; 0 for the base rate.
    public var abovePromptTokens: Int {
        let bound = catalog_price_above_prompt_tokens(image, row)
        return bound == UInt32.max ? 0 : Int(bound)
    }

    /// The amount, or dynamic.
    public var price: Price {
        if catalog_price_dynamic(image, row) == 2 { return .dynamic }
        let amount = catalog_price_nano_usd_per_million_units(image, row)
        return amount == Int64.min ? .unknown : .amount(UnitPrice(nanoUSDPerMillion: amount))
    }
}
