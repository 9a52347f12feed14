// Public, as the fields that loops over models ask for are inlined into the loop.
public import CImage

/// A model in place: each property reads a few bytes of the mapped image when it is asked for.
///
/// Valid inside the read that it came from; the compiler refuses to let it out. ``Model`` is the
/// copy that may leave. Every property is constant-time and allocates nothing.
public struct ModelView: ~Escapable {
    @usableFromInline let image: RawSpan
    @usableFromInline let row: UInt32

    @inlinable
    @_lifetime(copy image)
    init(image: RawSpan, row: UInt32) {
        self.image = image
        self.row = row
    }

    // MARK: Names

    /// The canonical spec, `provider:id`.
    public var spec: TextView {
        @_lifetime(copy self) get { TextView(stated: catalog_model_spec(image, row), in: image) }
    }

    /// The id that the provider knows the model by: opaque bytes, not to be parsed.
    public var id: TextView {
        @_lifetime(copy self) get { TextView(stated: catalog_model_id(image, row), in: image) }
    }

    /// The provider that serves it.
    public var provider: ProviderView {
        @_lifetime(copy self) get {
            ProviderView(image: image, row: catalog_model_provider(image, row))
        }
    }

    /// The name that people know it by, or nil where none is stated.
    public var name: TextView? {
        @_lifetime(copy self) get { text(catalog_model_name(image, row)) }
    }

    /// The family that it belongs to, such as `claude-sonnet`, or nil where none is stated.
    public var family: TextView? {
        @_lifetime(copy self) get { text(catalog_model_family(image, row)) }
    }

    /// What it is for, in its source's word, such as `chat` or `image_generation`; nil where none is
    /// stated.
    public var kind: TextView? {
        @_lifetime(copy self) get { text(catalog_model_kind(image, row)) }
    }

    // MARK: Abilities

    /// Whether it has a capability; nil where no source states or denies it.
    @inlinable
    public func supports(_ capability: Capability) -> Bool? {
        guard case .code(let code) = capability.form else { return nil }
        return flag(catalog_model_capability(image, row, code))
    }

    /// Whether it reads a modality; nil where no source states what it reads.
    public func reads(_ modality: Modality) -> Bool? { states(modality, direction: 1) }

    /// Whether it writes a modality; nil where no source states what it writes.
    public func writes(_ modality: Modality) -> Bool? { states(modality, direction: 2) }

    // MARK: Limits

    /// The context window in tokens, or nil where it is unknown. Never zero.
    @inlinable
    public var contextTokens: Int? { count(catalog_model_context_tokens(image, row)) }

    /// The most tokens that a prompt may have, or nil where no such limit is stated.
    @inlinable
    public var inputTokens: Int? { count(catalog_model_input_tokens(image, row)) }

    /// The most tokens that it generates at once, or nil where it is unknown. Never zero; it may be
    /// above the context, as some sources state.
    @inlinable
    public var outputTokens: Int? { count(catalog_model_output_tokens(image, row)) }

    // MARK: Lifecycle

    /// Whether it is in alpha, beta or deprecated; nil where its source says nothing.
    public var status: Status? { image.word(catalog_model_status(image, row)) }

    /// When its knowledge ends, or nil where it is unknown.
    public var knowledge: CatalogDate? { CatalogDate(code: catalog_model_knowledge(image, row)) }

    /// When it was released, or nil where it is unknown.
    public var releaseDate: CatalogDate? {
        CatalogDate(code: catalog_model_release_date(image, row))
    }

    /// When it last changed, or nil where it is unknown.
    public var lastUpdated: CatalogDate? {
        CatalogDate(code: catalog_model_last_updated(image, row))
    }

    /// When its provider ends it, or nil where no such day is stated.
    public var retiresOn: CatalogDate? { CatalogDate(code: catalog_model_retires_on(image, row)) }

    /// Its class of cost.
    public var tier: Tier {
        // Unknown is a tier as well: it is not what a code that nothing names stands for.
        image.word(catalog_model_tier(image, row)) ?? Tier("")
    }

    // MARK: Calling it

    /// Whether its thinking may be interleaved with its answers; nil where it is not stated.
    public var interleavedThinking: Bool? { flag(catalog_model_interleaved_thinking(image, row)) }

    /// The response field that carries interleaved thinking, or nil where none is stated.
    public var interleavedField: TextView? {
        @_lifetime(copy self) get { text(catalog_model_interleaved_field(image, row)) }
    }

    /// The npm package of the AI SDK adapter, where it is not its provider's; else nil.
    public var sdkPackage: TextView? {
        @_lifetime(copy self) get { text(catalog_model_sdk_package(image, row)) }
    }

    /// The base URL, where it is not its provider's; else nil.
    public var baseURL: TextView? {
        @_lifetime(copy self) get { text(catalog_model_base_url(image, row)) }
    }

    /// The shape of its API, `completions` or `responses`, where it is stated; else nil.
    public var apiShape: TextView? {
        @_lifetime(copy self) get { text(catalog_model_api_shape(image, row)) }
    }

    // MARK: Where it stands

    /// What finds this model again in the same generation, without its spec.
    public var reference: ModelReference { ModelReference(image: image, row: row) }
}

extension ModelView {
    /// A text that may be absent.
    @_lifetime(copy self)
    func text(_ text: image_text) -> TextView? { TextView(text, in: image) }

    @inlinable
    func count(_ count: UInt32) -> Int? { count == UInt32.max ? nil : Int(count) }

    @inlinable
    func flag(_ flag: UInt8) -> Bool? { flag == 0 ? nil : flag == 2 }

    private func states(_ modality: Modality, direction: UInt8) -> Bool? {
        var stated: Bool?
        for row in image.rows(catalog_model_modalities(image, row), of: .CATALOG_SECTION_MODALITY)
        where catalog_modality_direction(image, row) == direction {
            if image.word(catalog_modality_modality(image, row)) == modality { return true }
            stated = false
        }
        return stated
    }
}
