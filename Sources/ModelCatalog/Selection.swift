internal import CImage

/// The models that were asked for, not yet read: to count, to visit in place, to refer to.
///
/// Valid inside the read that it came from.
public struct Selection: ~Escapable {
    private let image: RawSpan
    private let filter: catalog_filter
    private let owners: Owners

    /// The providers whose models are asked for, by row.
    enum Owners {
        case all
        case row(UInt32)
        case rows([UInt32])
    }

    @_lifetime(copy image)
    init(image: RawSpan, filter: catalog_filter, owners: Owners) {
        self.image = image
        self.filter = filter
        self.owners = owners
    }

    /// The number of models. Allocates nothing.
    public var count: Int {
        var total = 0
        visitRanges {
            total += Int(catalog_filter_count(image, filter, $0.first, $0.end - $0.first))
        }
        return total
    }

    /// Whether there is no such model.
    public var isEmpty: Bool { count == 0 }

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
        var left = limit ?? Int.max
        if let permutation = order.permutation {
            var place: UInt32 = 0
            while left > 0 {
                let row = catalog_ordered(image, permutation, place)
                guard row != UInt32.max else { return }
                place += 1
                guard includes(row) else { continue }
                try body(ModelView(image: image, row: row))
                left -= 1
            }
        } else {
            try visitRanges { (rows) throws(E) in
                var block = rows.first & ~63
                while block < rows.end, left > 0 {
                    var matches = catalog_filter_block(image, filter, block)
                    while matches != 0, left > 0 {
                        let row = block + UInt32(matches.trailingZeroBitCount)
                        matches &= matches - 1
                        guard rows.first <= row, row < rows.end else { continue }
                        try body(ModelView(image: image, row: row))
                        left -= 1
                    }
                    let (next, overflows) = block.addingReportingOverflow(64)
                    if overflows { break }
                    block = next
                }
            }
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

    private func includes(_ row: UInt32) -> Bool {
        let isOwned =
            switch owners {
            case .all: true
            case .row(let owner): catalog_model_provider(image, row) == owner
            case .rows(let owners): owners.contains(catalog_model_provider(image, row))
            }
        return isOwned && catalog_filter_matches(image, filter, row)
    }

    /// Visits the ranges of rows that the providers' models fill, in order.
    private func visitRanges<E: Error>(_ body: (Rows) throws(E) -> Void) throws(E) {
        switch owners {
        case .all: try body(image.rows(of: .CATALOG_SECTION_MODEL))
        case .row(let owner): try body(rows(of: owner))
        case .rows(let owners):
            for owner in owners { try body(rows(of: owner)) }
        }
    }

    private func rows(of provider: UInt32) -> Rows {
        image.rows(catalog_provider_models(image, provider), of: .CATALOG_SECTION_MODEL)
    }
}
