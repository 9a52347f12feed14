internal import JSONText
internal import OrderedCollections

/// How far the references of a schema lead.
///
/// If references are replaced by what they lead to, a short schema may become endless, or double its size
/// with each definition.
final class ReferenceReach {
    enum Limit {
        /// The most schemas that may be nested in each other.
        static let levels = 128
        /// The most schemas that references may lead to, each counted as often as it is reached.
        static let schemas = 10_000
    }

    /// The size of a schema with everything that its references lead to.
    struct Extent {
        fileprivate(set) var levels = 1
        fileprivate(set) var stated = 1
        fileprivate(set) var followed = 0
    }

    private let references: SchemaReferences
    private let ofOneValue: Bool
    private var extents: [String: Extent] = [:]

    /// - Parameter ofOneValue: Whether only schemas for the same value count, not those of its properties and
    ///   items.
    init(references: SchemaReferences, ofOneValue: Bool = false) {
        self.references = references
        self.ofOneValue = ofOneValue
    }

    /// The extent of a schema; nil where it is endless or beyond the limits.
    func extent(of schema: OrderedJSON) -> Extent? { extent(of: schema, level: 1) }

    private func extent(of schema: OrderedJSON, level: Int) -> Extent? {
        guard level <= Limit.levels else { return nil }
        var extent = Extent()
        guard let members = schema.members else { return extent }
        if let reference = members["$ref"]?.string, let target = references.target(of: reference) {
            guard let inner = extents[reference] ?? self.extent(of: target, level: level + 1) else {
                return nil
            }
            extents[reference] = inner
            extent.levels = inner.levels + 1
            extent.followed = inner.stated + inner.followed
        }
        for (keyword, schema) in members.innerSchemas
        where !ofOneValue || SchemaKeyword.ofSameValue.contains(keyword) {
            guard let inner = self.extent(of: schema, level: level + 1) else { return nil }
            extent.levels = max(extent.levels, inner.levels + 1)
            extent.stated += inner.stated
            extent.followed += inner.followed
        }
        let isWithin = extent.levels <= Limit.levels && extent.followed <= Limit.schemas
        return isWithin ? extent : nil
    }
}

extension OrderedJSON.Members {
    /// The schemas within a schema. Definitions are left out: they count where they are used.
    fileprivate var innerSchemas: [(keyword: String, schema: OrderedJSON)] {
        elements.flatMap { keyword, value -> [(keyword: String, schema: OrderedJSON)] in
            switch SchemaKeyword.named[keyword]?.value {
            case .schema: [(keyword, value)]
            case .schemas: (value.elements ?? []).map { (keyword, $0) }
            case .namedSchemas where keyword != "$defs" && keyword != "definitions":
                (value.members ?? [:]).values.map { (keyword, $0) }
            default: []
            }
        }
    }
}
