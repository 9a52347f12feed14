// Public, as the fields that loops over models ask for are inlined into the loop.
public import CImage

/// A model in place: each property reads a few bytes of the mapped image when it is asked for.
///
/// Valid inside the read that it came from; the compiler refuses to let it out. ``Model`` is the copy that may
/// leave. Every property is constant-time and allocates nothing. Most properties are generated, in
/// `ModelView+Fields.swift`.
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
        @_lifetime(copy self) get { TextView(catalog_model_spec(image, row), in: image) }
    }

    /// The id that the provider knows the model by: opaque bytes, not to be parsed.
    public var id: TextView {
        @_lifetime(copy self) get { TextView(catalog_model_id(image, row), in: image) }
    }

    /// The provider that serves it.
    public var provider: ProviderView {
        @_lifetime(copy self) get {
            ProviderView(image: image, row: catalog_model_provider(image, row))
        }
    }

    // MARK: Abilities

    /// Whether it has a capability; nil where no source states or denies it.
    @inlinable
    public func supports(_ capability: Capability) -> Bool? {
        guard case .code(let code) = capability.content else { return nil }
        return flag(catalog_model_capability(image, row, code))
    }

    /// Whether it reads a modality; nil where no source states what it reads.
    public func reads(_ modality: Modality) -> Bool? { states(modality, direction: 1) }

    /// Whether it writes a modality; nil where no source states what it writes.
    public func writes(_ modality: Modality) -> Bool? { states(modality, direction: 2) }

    // MARK: Tier and reference

    /// Its class of cost.
    public var tier: Tier {
        // `unknown` is a tier as well, and differs from a code without a word.
        image.word(catalog_model_tier(image, row)) ?? Tier("")
    }

    /// A reference that finds this model again in the same generation, without its spec.
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

    private func states(_ modality: Modality, direction: UInt16) -> Bool? {
        let code = image.code(of: modality)
        var stated: Bool?
        for row in image.rows(catalog_model_modalities(image, row), of: .CATALOG_SECTION_MODALITY)
        where catalog_modality_direction(image, row) == direction {
            if catalog_modality_modality(image, row) == code { return true }
            stated = false
        }
        return stated
    }
}
