internal import CImage

extension ModelView {
    /// Visits the modalities that it reads, in its source's order; none where they are unknown.
    public func visitInputModalities<E: Error>(_ body: (Modality) throws(E) -> Void) throws(E) {
        try visitModalities(direction: 1, body)
    }

    /// Visits the modalities that it writes, in its source's order; none where they are unknown.
    public func visitOutputModalities<E: Error>(_ body: (Modality) throws(E) -> Void) throws(E) {
        try visitModalities(direction: 2, body)
    }

    /// Visits the other ids under which its provider knows it, in byte order.
    public func visitAliases<E: Error>(_ body: (TextView) throws(E) -> Void) throws(E) {
        for row in image.rows(catalog_model_aliases(image, row), of: .CATALOG_SECTION_ALIAS)
        where catalog_alias_is_known(image, row) {
            try body(TextView(catalog_alias_id(image, row), in: image))
        }
    }

    /// Visits the ids of the sources that it comes from, in byte order.
    public func visitSources<E: Error>(_ body: (TextView) throws(E) -> Void) throws(E) {
        for row in image.rows(catalog_model_sources(image, row), of: .CATALOG_SECTION_MODEL_SOURCE)
        {
            let source = catalog_model_source_source_id(image, row)
            if let id = TextView(catalog_source_id(image, source), in: image) { try body(id) }
        }
    }

    /// Whether its source lists the controls of its reasoning; the list may be empty.
    public var reasoningOptionsStated: Bool {
        // Rows show that options are stated, even where no flag says so.
        catalog_model_reasoning_options_stated(image, row) == 2
            || catalog_model_reasoning_options(image, row).count > 0
    }

    /// Visits the controls of its reasoning, in its source's order.
    public func visitReasoningOptions<E: Error>(
        _ body: (ReasoningOptionView) throws(E) -> Void
    ) throws(E) {
        let options = catalog_model_reasoning_options(image, row)
        for row in image.rows(options, of: .CATALOG_SECTION_REASONING_OPTION) {
            let code = catalog_reasoning_option_control(image, row)
            if let control: ReasoningControl = image.word(code) {
                try body(ReasoningOptionView(image: image, row: row, control: control))
            }
        }
    }

    private func visitModalities<E: Error>(
        direction: UInt16,
        _ body: (Modality) throws(E) -> Void
    ) throws(E) {
        for row in image.rows(catalog_model_modalities(image, row), of: .CATALOG_SECTION_MODALITY)
        where catalog_modality_direction(image, row) == direction {
            if let modality: Modality = image.word(catalog_modality_modality(image, row)) {
                try body(modality)
            }
        }
    }
}

/// One control of a model's reasoning, in place. Valid inside the read that it came from.
public struct ReasoningOptionView: ~Escapable {
    private let image: RawSpan
    private let row: UInt32

    /// Which control it is.
    public let control: ReasoningControl

    @_lifetime(copy image)
    init(image: RawSpan, row: UInt32, control: ReasoningControl) {
        self.image = image
        self.row = row
        self.control = control
    }

    /// The smallest budget in tokens, -1 where the model chooses; nil where none is stated.
    public var minimumTokens: Int? {
        integer(catalog_reasoning_option_minimum_tokens(image, row))
    }

    /// The largest budget in tokens; nil where none is stated.
    public var maximumTokens: Int? {
        integer(catalog_reasoning_option_maximum_tokens(image, row))
    }

    /// Visits the efforts, in the source's order; nil is the choice to send none.
    public func visitEfforts<E: Error>(_ body: (TextView?) throws(E) -> Void) throws(E) {
        let efforts = catalog_reasoning_option_efforts(image, row)
        for row in image.rows(efforts, of: .CATALOG_SECTION_REASONING_EFFORT) {
            try body(TextView(catalog_reasoning_effort_effort(image, row), in: image))
        }
    }

    private func integer(_ integer: Int64) -> Int? { integer == Int64.min ? nil : Int(integer) }
}
