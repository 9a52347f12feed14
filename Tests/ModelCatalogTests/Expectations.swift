import ModelCatalog

extension Catalog {
    /// The error that a read ends with; nil where it ends well.
    func failure(_ body: (Models) throws -> Void) -> CatalogError? {
        do {
            try read(body)
            return nil
        } catch {
            return error as? CatalogError
        }
    }
}

/// A text that a view shows, as one that may be kept.
func text(_ view: borrowing TextView?) -> String? {
    switch view {
    case .some(let view): String(view)
    case .none: nil
    }
}

extension UnitPrice {
    /// A price in dollars per million units, for tests that write it down.
    static func usd(_ text: String) -> UnitPrice {
        guard let price = UnitPrice(usdPerMillion: text) else {
            preconditionFailure("'\(text)' must be a price.")
        }
        return price
    }
}
