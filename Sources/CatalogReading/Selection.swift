internal import CImage

/// The models that a question found: count them, visit them in place, or take references or copies.
///
/// Valid inside the read that it came from.
public struct Selection: ~Escapable {
    private let image: RawSpan
    private let filter: catalog_filter
    private let observation: Observation

    @_lifetime(copy image)
    init(image: RawSpan, filter: catalog_filter, observation: Observation) {
        self.image = image
        self.filter = filter
        self.observation = observation
    }

    /// The number of models. Allocates nothing.
    public var count: Int {
        if observation.isOn { tellOfCount(of: Int.max) }
        return total
    }

    /// Whether no model meets the conditions.
    public var isEmpty: Bool {
        // The count may stop at one.
        if observation.isOn { tellOfCount(of: 1) }
        return total == 0
    }

    private var total: Int { Int(catalog_filter_count(image, filter)) }

    /// Tells the observer of the models that are counted.
    private func tellOfCount(of most: Int) {
        guard let observer = observation.read?.observer else { return }
        Selection(image: image, filter: filter, observation: .none).visit(limit: most) {
            observer.counted($0)
        }
    }

    /// Visits the models in place. Allocates nothing.
    ///
    /// - Parameters:
    ///   - order: The order to visit them in.
    ///   - limit: How many to visit at most, or nil for all.
    ///   - body: Called with each model; an error that it throws ends the visit.
    public func visit<E: Error>(
        by order: Order = .spec,
        limit: Int? = nil,
        _ body: (ModelView) throws(E) -> Void
    ) throws(E) {
        let limit = limit ?? Int.max
        if let permutation = order.permutation {
            try visitOrdered(permutation, limit, body)
        } else {
            try visitRows(limit, body)
        }
    }

    /// The first model in an order, or nil where there is none. Allocates nothing.
    ///
    /// - Complexity: As to visit the models with a limit of one.
    @_lifetime(copy self)
    public func first(by order: Order = .spec) -> ModelView? {
        var first: UInt32?
        visit(by: order, limit: 1) { first = $0.row }
        guard let first else { return nil }
        return ModelView(image: image, row: first)
    }

    /// References to the models, for use in later reads of the same generation.
    public func references(by order: Order = .spec, limit: Int? = nil) -> [ModelReference] {
        var references: [ModelReference] = []
        visit(by: order, limit: limit) { references.append($0.reference) }
        return references
    }

    /// Owned copies of the models.
    public func copies(by order: Order = .spec, limit: Int? = nil) -> [Model] {
        var models: [Model] = []
        visit(by: order, limit: limit) { models.append(Model($0)) }
        return models
    }

    @_lifetime(copy self)
    private func model(_ row: UInt32) -> ModelView {
        let model = ModelView(image: image, row: row)
        observation.read?.observer.handedOut(model)
        return model
    }

    private func visitOrdered<E: Error>(
        _ order: catalog_order,
        _ limit: Int,
        _ body: (ModelView) throws(E) -> Void
    ) throws(E) {
        var walk = catalog_walk_begin(image, filter, order)
        var left = limit
        while left > 0 {
            // The pointer lasts for the call.
            let row = unsafe catalog_walk_next(image, &walk)
            if row == UInt32.max { return }
            try body(model(row))
            left -= 1
        }
    }

    private func visitRows<E: Error>(
        _ limit: Int,
        _ body: (ModelView) throws(E) -> Void
    ) throws(E) {
        var left = limit
        var search = catalog_search_begin(image, filter)
        let rows = image.rows(search.range, of: .CATALOG_SECTION_MODEL)
        var block = UInt64(rows.first & ~63)
        while block < rows.end, left > 0 {
            let first = UInt32(block)
            // The pointer lasts for the call.
            var matches = unsafe catalog_search_block(image, &search, first)
            while matches != 0, left > 0 {
                try body(model(first + UInt32(matches.trailingZeroBitCount)))
                matches &= matches - 1
                left -= 1
            }
            block += 64
        }
    }
}
