// Public, as a lookup is inlined into the code that reads.
public import CImage

/// One generation of a catalog, whole and unchanging, for the length of a read.
///
/// Everything it hands out points into the mapped image and is valid inside the read.
public struct Models: ~Escapable {
    @usableFromInline let image: RawSpan
    @usableFromInline let observation: Observation

    /// The models of an image that `catalog_accept` took, at least its header.
    @inlinable
    @_lifetime(copy image)
    package init(image: RawSpan) {
        self.image = image
        observation = .none
    }

    @_lifetime(copy image)
    init(image: RawSpan, observation: Observation) {
        self.image = image
        self.observation = observation
    }

    /// The number of models.
    public var count: Int {
        observation.read?.observer.countedAll()
        return Int(catalog_model_count(image))
    }

    // MARK: Lookup

    /// The model that a spec names, or nil where there is none or the spec is ambiguous.
    ///
    /// A spec is `provider:model`, split at the first colon, or `model@provider`, split at the last
    /// at sign; one that can be read both ways means the one whose provider exists. Aliases are
    /// found too. ``model(_:)-(String)`` says why there is none.
    ///
    /// - Complexity: O(1); allocates nothing.
    @inlinable
    public subscript(spec: String) -> ModelView? {
        @_lifetime(copy self) get {
            if observation.isOn { return observed(spec) }
            return find(spec)
        }
    }

    @inlinable
    @_lifetime(copy self)
    func find(_ spec: String) -> ModelView? {
        let match = withKey(spec) { catalog_find(image, $0) }
        guard match.outcome == .CATALOG_FOUND else { return nil }
        return ModelView(image: image, row: match.model)
    }

    /// The model or alias `id` of a provider, or nil where there is none.
    ///
    /// For ids that hold colons or at signs, which a spec may not tell apart.
    ///
    /// - Complexity: O(log providers); allocates nothing.
    public subscript(id: String, provider provider: String) -> ModelView? {
        @_lifetime(copy self) get {
            guard allows(.model("\(provider):\(id)")) else { return nil }
            guard let model = find(id, provider) else { return nil }
            handOut(model)
            return model
        }
    }

    @_lifetime(copy self)
    private func find(_ id: String, _ provider: String) -> ModelView? {
        let owner = withKey(provider) { catalog_find_provider(image, $0) }
        let row = withKey(id) { catalog_find_model(image, owner, $0) }
        guard row != UInt32.max else { return nil }
        return ModelView(image: image, row: row)
    }

    /// The model that a spec names.
    ///
    /// - Throws: ``CatalogError/modelNotFound(spec:suggestions:)`` or
    ///   ``CatalogError/ambiguousSpec(spec:readings:)``.
    @_lifetime(copy self)
    public func model(_ spec: String) throws(CatalogError) -> ModelView {
        try observe(.model(spec))
        guard let model = find(spec) else { throw failure(to: spec) }
        handOut(model)
        return model
    }

    /// The model or alias `id` of a provider, for ids that a spec may not tell apart.
    ///
    /// - Throws: ``CatalogError/providerNotFound(id:suggestions:)`` or
    ///   ``CatalogError/modelNotFound(spec:suggestions:)``.
    @_lifetime(copy self)
    public func model(_ id: String, provider: String) throws(CatalogError) -> ModelView {
        let spec = "\(provider):\(id)"
        try observe(.model(spec))
        _ = try providerRow(provider)
        guard let model = find(id, provider) else {
            throw .modelNotFound(spec: spec, suggestions: modelSuggestions(for: spec))
        }
        handOut(model)
        return model
    }

    /// The model that a reference was taken from.
    ///
    /// - Throws: ``CatalogError/staleReference(taken:current:)`` in any other generation.
    @_lifetime(copy self)
    public func model(_ reference: ModelReference) throws(CatalogError) -> ModelView {
        guard reference.belongs(to: image) else {
            throw .staleReference(taken: reference.generation, current: generation)
        }
        let model = ModelView(image: image, row: reference.row)
        try observe(.model(String(model.spec)))
        handOut(model)
        return model
    }

    // MARK: Providers

    /// The number of providers.
    public var providerCount: Int {
        observation.read?.observer.countedAll()
        return Int(catalog_provider_count(image))
    }

    /// The provider of that id.
    ///
    /// - Throws: ``CatalogError/providerNotFound(id:suggestions:)``.
    @_lifetime(copy self)
    public func provider(_ id: String) throws(CatalogError) -> ProviderView {
        try observe(.provider(id))
        return ProviderView(image: image, row: try providerRow(id))
    }

    /// Visits all providers, in the byte order of their ids.
    public func visitProviders<E: Error>(_ body: (ProviderView) throws(E) -> Void) throws(E) {
        guard allows(.providers) else { return }
        for row in image.rows(of: .CATALOG_SECTION_PROVIDER)
        where catalog_provider_is_known(image, row) {
            try body(handingOut(row))
        }
    }

    func providerRow(_ id: String) throws(CatalogError) -> UInt32 {
        let row = withKey(id) { catalog_find_provider(image, $0) }
        guard row != UInt32.max else {
            throw .providerNotFound(id: id, suggestions: providerSuggestions(for: id))
        }
        if observation.isOn { _ = handingOut(row) }
        return row
    }

    // MARK: Lists

    /// All models.
    public var all: Selection {
        @_lifetime(copy self) get {
            var filter = catalog_filter_everything()
            // Of no provider: none.
            if !allows(.all) { filter.by_provider = true }
            return selection(filter)
        }
    }

    /// The models of some providers; of none where the list is empty.
    ///
    /// - Throws: ``CatalogError/providerNotFound(id:suggestions:)``.
    @_lifetime(copy self)
    public func list(providers: [String]) throws(CatalogError) -> Selection {
        try observe(.list(providers: providers))
        var filter = catalog_filter_everything()
        filter.by_provider = true
        try add(providers, to: &filter)
        return selection(filter)
    }

    /// The models of one provider.
    ///
    /// - Throws: ``CatalogError/providerNotFound(id:suggestions:)``.
    @_lifetime(copy self)
    public func list(provider: String) throws(CatalogError) -> Selection {
        try observe(.list(provider: provider))
        var filter = catalog_filter_everything()
        filter.add(provider: try providerRow(provider))
        return selection(filter)
    }

    /// The models that meet a filter.
    ///
    /// - Throws: ``CatalogError/providerNotFound(id:suggestions:)`` where the filter names one that
    ///   does not exist.
    /// - Complexity: O(models) when counted or visited, a fraction of a nanosecond each; allocates
    ///   nothing.
    @_lifetime(copy self)
    public func discover(_ filter: Filter) throws(CatalogError) -> Selection {
        try observe(.discover(filter))
        var conditions = catalog_filter_everything()
        filter.add(to: &conditions, in: image)
        if let providers = filter.providers {
            conditions.by_provider = true
            try add(providers, to: &conditions)
        }
        return selection(conditions)
    }

    @_lifetime(copy self)
    private func selection(_ filter: catalog_filter) -> Selection {
        Selection(image: image, filter: filter, observation: observation)
    }

    private func add(
        _ providers: [String],
        to filter: inout catalog_filter
    ) throws(CatalogError) {
        for id in providers { filter.add(provider: try providerRow(id)) }
    }
}
