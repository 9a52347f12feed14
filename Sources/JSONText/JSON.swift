internal import OrderedCollections

/// A JSON value whose objects have no order; a number keeps the digits that it was written with.
package indirect enum JSON: Sendable, Hashable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSON])
    case object([String: JSON])
}

extension JSON: ScannedJSON {
    /// Reads JSON strictly by RFC 8259; a key that an object states twice is a fault.
    package init(scanning bytes: [UInt8]) throws(JSONFault) { self = try .scanned(bytes) }
}

extension [String: JSON]: ScannedMembers {}

extension JSON {
    /// The value without blanks, the keys of each object in byte order.
    package var text: String { ordered.text }

    /// The same value, the keys of each object in byte order.
    private var ordered: OrderedJSON {
        switch self {
        case .null: .null
        case .bool(let bool): .bool(bool)
        case .number(let digits): .number(digits)
        case .string(let string): .string(string)
        case .array(let elements): .array(elements.map(\.ordered))
        case .object(let members):
            .object(
                OrderedJSON.Members(
                    uniqueKeysWithValues: members.sorted { Self.inByteOrder($0.key, $1.key) }
                        .map { ($0.key, $0.value.ordered) }
                )
            )
        }
    }

    /// Whether a text comes before another in byte order: the order of keys and ids in everything
    /// that is written.
    package static func inByteOrder(_ one: String, _ other: String) -> Bool {
        one.utf8.lexicographicallyPrecedes(other.utf8)
    }

    /// The value at a path of keys and indices; nil where the path leads nowhere.
    package func value(at path: some Sequence<String>) -> JSON? {
        var value: JSON? = self
        for step in path {
            switch value {
            case .object(let members): value = members[step]
            case .array(let elements):
                value = Int(step).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
            default: return nil
            }
        }
        return value
    }
}
