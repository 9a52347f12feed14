// Generated from catalog_tables.h and words.sql by schema/generate.swift: `make generated`.

// Public, as the fields that loops over models ask for are inlined into the loop.
public import CImage

extension ModelView {
    /// Its name for people; nil where it is unknown.
    public var name: TextView? {
        @_lifetime(copy self) get { text(catalog_model_name(image, row)) }
    }

    /// The family that it belongs to, such as claude-sonnet; nil where it is unknown.
    public var family: TextView? {
        @_lifetime(copy self) get { text(catalog_model_family(image, row)) }
    }

    /// What it is for, in its source's word, such as chat; nil where it is unknown.
    public var kind: TextView? {
        @_lifetime(copy self) get { text(catalog_model_kind(image, row)) }
    }

    /// The response field that carries interleaved thinking; nil where it is unknown.
    public var interleavedField: TextView? {
        @_lifetime(copy self) get { text(catalog_model_interleaved_field(image, row)) }
    }

    /// The npm package of its AI SDK adapter, where that is not its provider's; nil where it is unknown.
    public var sdkPackage: TextView? {
        @_lifetime(copy self) get { text(catalog_model_sdk_package(image, row)) }
    }

    /// Its base URL, where that is not its provider's; nil where it is unknown.
    public var baseURL: TextView? {
        @_lifetime(copy self) get { text(catalog_model_base_url(image, row)) }
    }

    /// The shape of its API: completions or responses; nil where it is unknown.
    public var apiShape: TextView? {
        @_lifetime(copy self) get { text(catalog_model_api_shape(image, row)) }
    }

    /// Where it is in its life; nil where it is unknown.
    public var status: Status? { image.word(catalog_model_status(image, row)) }

    /// Its context window in tokens; nil where it is unknown.
    @inlinable
    public var contextTokens: Int? { count(catalog_model_context_tokens(image, row)) }

    /// How many tokens it generates at most; nil where it is unknown.
    @inlinable
    public var outputTokens: Int? { count(catalog_model_output_tokens(image, row)) }

    /// How many tokens its prompt has at most; nil where it is unknown.
    @inlinable
    public var inputTokens: Int? { count(catalog_model_input_tokens(image, row)) }

    /// When its knowledge ends; nil where it is unknown.
    public var knowledge: CatalogDate? { CatalogDate(code: catalog_model_knowledge(image, row)) }

    /// When it was released; nil where it is unknown.
    public var releaseDate: CatalogDate? {
        CatalogDate(code: catalog_model_release_date(image, row))
    }

    /// When it last changed; nil where it is unknown.
    public var lastUpdated: CatalogDate? {
        CatalogDate(code: catalog_model_last_updated(image, row))
    }

    /// When its provider ends it; nil where it is unknown.
    public var retiresOn: CatalogDate? { CatalogDate(code: catalog_model_retires_on(image, row)) }

    /// Whether its thinking may be interleaved with its answers; nil where it is unknown.
    public var interleavedThinking: Bool? { flag(catalog_model_interleaved_thinking(image, row)) }
}
