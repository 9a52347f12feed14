internal import CImage

/// The models that were asked for, not yet read: to count, to visit in place, to refer to.
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

    /// Whether there is no such model.
    public var isEmpty: Bool {
        // One is enough for the answer.
        if observation.isOn { tellOfCount(of: 1) }
        return total == 0
    }

    private var total: Int { Int(catalog_filter_count(image, filter)) }

    /// Tells whoever observes the read of models that are counted.
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
    ///   - body: Is handed each model; what it throws ends the visit.
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
        var left = limit
        for place in image.rows(of: .CATALOG_SECTION_MODEL) where left > 0 {
            let row = catalog_ordered(image, order, place)
            if row == UInt32.max { return }
            guard catalog_filter_matches(image, filter, row) else { continue }
            try body(model(row))
            left -= 1
        }
    }

    private func visitRows<E: Error>(
        _ limit: Int,
        _ body: (ModelView) throws(E) -> Void
    ) throws(E) {
        var left = limit
        let range = catalog_filter_range(image, filter)
        let rows = image.rows(range, of: .CATALOG_SECTION_MODEL)
        var block = UInt64(rows.first & ~63)
        while block < rows.end, left > 0 {
            let first = UInt32(block)
            var matches = catalog_filter_block(image, filter, first)
            while matches != 0, left > 0 {
                try body(model(first + UInt32(matches.trailingZeroBitCount)))
                matches &= matches - 1
                left -= 1
            }
            block += 64
        }
    }
}
