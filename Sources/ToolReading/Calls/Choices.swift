internal import JSONText
internal import OrderedCollections

/// The values of an `enum`.
struct Choices {
    private let values: [OrderedJSON]
    /// The `normalText` of each value where there are more than eight; nil: they are compared one by one.
    private let texts: Set<[UInt8]>?
    /// The values as text for people and models.
    let told: String

    private enum Limit {
        static let few = 8
        static let told = 20
    }

    init(_ values: [OrderedJSON]) {
        self.values = values
        texts = values.count > Limit.few ? Set(values.map(\.normalText)) : nil
        let first = values.prefix(Limit.told).map(\.text).joined(separator: ", ")
        let rest = values.count - Limit.told
        told = rest > 0 ? "\(first) and \(rest) others" : first
    }

    /// Whether a value is one of the choices. The time depends on the value's size, not on the number of
    /// choices.
    func contain(_ value: OrderedJSON, _ work: inout CheckWork) throws(TooMuchWork) -> Bool {
        if let texts {
            let text = value.normalText
            try work.spend(5 + text.count / 4)
            return texts.contains(text)
        }
        for choice in values where try value.isSame(as: choice, &work) { return true }
        return false
    }
}

extension OrderedJSON {
    /// A text that is the same for all values that are equal in JSON Schema: numbers by value, texts by bytes,
    /// objects in any order.
    var normalText: [UInt8] { Array(normal.text.utf8) }

    private var normal: OrderedJSON {
        switch self {
        case .null, .bool, .string: self
        case .number(let digits):
            JSONNumber.isPlainInteger(digits) ? self : .number(JSONNumber(digits)?.text ?? digits)
        case .array(let elements): .array(elements.map(\.normal))
        case .object(let members):
            .object(
                Members(
                    uniqueKeysWithValues: members.elements
                        .sorted { JSON.inByteOrder($0.key, $1.key) }.map { ($0, $1.normal) }
                )
            )
        }
    }

    /// Whether two values are equal in JSON Schema.
    func isSame(as other: OrderedJSON, _ work: inout CheckWork) throws(TooMuchWork) -> Bool {
        switch (self, other) {
        case (.null, .null): return true
        case (.bool(let one), .bool(let other)): return one == other
        case (.string(let one), .string(let other)):
            try work.spend(1 + min(one.utf8.count, other.utf8.count) / 32)
            return one.utf8.elementsEqual(other.utf8)
        case (.number, .number), (.array, .array), (.object, .object):
            let (one, other) = (normalText, other.normalText)
            try work.spend(1 + (one.count + other.count) / 4)
            return one == other
        default: return false
        }
    }
}
