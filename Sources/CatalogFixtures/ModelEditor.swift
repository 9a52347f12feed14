internal import CatalogCompiler
public import ModelCatalog
internal import SQLiteDatabase

/// States what is known of a model of a fixture. What is nil becomes unknown.
public struct ModelEditor {
    private let editor: CatalogEditor
    private let key: ModelKey

    init(_ editor: CatalogEditor, _ key: ModelKey) {
        self.editor = editor
        self.key = key
    }

    /// Whether it has a capability; nil is unknown.
    @discardableResult
    public func capability(_ capability: Capability, _ stated: Bool?) -> ModelEditor {
        set(capability.name, stated.map { .integer($0 ? 1 : 0) })
    }

    /// States that it has these capabilities.
    @discardableResult
    public func supports(_ capabilities: Capability...) -> ModelEditor {
        for one in capabilities { capability(one, true) }
        return self
    }

    /// Denies that it has these capabilities.
    @discardableResult
    public func lacks(_ capabilities: Capability...) -> ModelEditor {
        for one in capabilities { capability(one, false) }
        return self
    }

    /// What it reads, in place of what was stated; nothing is unknown.
    @discardableResult
    public func reads(_ modalities: Modality...) -> ModelEditor { state(modalities, "input") }

    /// What it writes, in place of what was stated; nothing is unknown.
    @discardableResult
    public func writes(_ modalities: Modality...) -> ModelEditor { state(modalities, "output") }

    /// Another id under which it answers.
    @discardableResult
    public func alias(_ id: String) -> ModelEditor {
        run(
            "INSERT INTO aliases (provider_id, model_id, id) VALUES (?, ?, ?)",
            [.text(id)]
        )
    }

    /// What prompts and answers cost, in US dollars per million tokens, such as `1.25`.
    @discardableResult
    public func price(input: String, output: String? = nil) -> ModelEditor {
        price(.input, input)
        if let output { price(.output, output) }
        return self
    }

    /// What a meter costs, in US dollars per million of its units, such as `0.30`.
    ///
    /// - Parameters:
    ///   - meter: What is charged for.
    ///   - usdPerMillion: The price, exactly.
    ///   - abovePromptTokens: It holds for prompts of more tokens than this; 0 for the base rate.
    ///   - mode: The way of processing, such as `batch`.
    ///   - variant: What else it depends on, such as `1h`; empty where on nothing.
    @discardableResult
    public func price(
        _ meter: Meter,
        _ usdPerMillion: String,
        abovePromptTokens: Int = 0,
        mode: String = PriceComponent.standardMode,
        variant: String = ""
    ) -> ModelEditor {
        guard let price = UnitPrice(usdPerMillion: usdPerMillion) else {
            editor.fail(
                key.spec,
                """
                '\(usdPerMillion)' must be a price in US dollars, such as 1.25, with at most nine decimals
                """
            )
            return self
        }
        return setPrice(meter, abovePromptTokens, mode, variant, .integer(price.nanoUSDPerMillion))
    }

    /// The price of a meter is set by the provider for each request.
    ///
    /// - Parameters:
    ///   - meter: What is charged for.
    ///   - abovePromptTokens: It holds for prompts of more tokens than this; 0 for the base rate.
    ///   - mode: The way of processing, such as `batch`.
    ///   - variant: What else it depends on, such as `1h`; empty where on nothing.
    @discardableResult
    public func dynamicPrice(
        _ meter: Meter,
        abovePromptTokens: Int = 0,
        mode: String = PriceComponent.standardMode,
        variant: String = ""
    ) -> ModelEditor {
        setPrice(meter, abovePromptTokens, mode, variant, .null)
    }

    private func setPrice(
        _ meter: Meter,
        _ bound: Int,
        _ mode: String,
        _ variant: String,
        _ amount: Statement.Value
    ) -> ModelEditor {
        run(
            """
            INSERT OR REPLACE INTO prices (provider_id, model_id, meter, above_prompt_tokens, mode, \
            variant, nano_usd_per_million_units, dynamic) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(meter.name), .integer(Int64(bound)), .text(mode), .text(variant), amount,
                .integer(amount == .null ? 1 : 0),
            ]
        )
    }

    /// Makes all its prices unknown.
    @discardableResult
    public func withoutPrices() -> ModelEditor {
        run("DELETE FROM prices WHERE provider_id = ? AND model_id = ?", [])
    }

    // MARK: Statements

    /// Sets a column of the model; nil makes it NULL.
    func set(_ column: String, _ value: Statement.Value?) -> ModelEditor {
        editor.run(
            key.spec,
            "UPDATE models SET \(column) = ? WHERE provider_id = ? AND id = ?",
            [value ?? .null, .text(key.provider), .text(key.model)]
        )
        return self
    }

    private func state(_ modalities: [Modality], _ direction: String) -> ModelEditor {
        run(
            "DELETE FROM model_modalities WHERE provider_id = ? AND model_id = ? AND direction = ?",
            [.text(direction)]
        )
        for (position, modality) in modalities.enumerated() {
            run(
                """
                INSERT INTO model_modalities (provider_id, model_id, direction, position, modality) \
                VALUES (?, ?, ?, ?, ?)
                """,
                [.text(direction), .integer(Int64(position)), .text(modality.name)]
            )
        }
        return self
    }

    /// Runs a statement whose first values are the model's key.
    @discardableResult
    private func run(_ statement: String, _ values: [Statement.Value]) -> ModelEditor {
        editor.run(key.spec, statement, [.text(key.provider), .text(key.model)] + values)
        return self
    }
}
