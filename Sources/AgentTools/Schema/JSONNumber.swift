#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A number of JSON, exact as far as 38 digits go.
struct JSONNumber: Comparable {
    private let value: Decimal

    private init(value: Decimal) { self.value = value }

    /// The number that JSON writes so; nil where it is beyond what can be compared exactly.
    init?(_ digits: String) {
        guard let value = Decimal(string: digits), value.isFinite else { return nil }
        self.value = value
    }

    /// The digits without exponent and needless zeros.
    var text: String { value.description }

    var isZero: Bool { value == 0 }

    var isNegative: Bool { value < 0 }

    // A Decimal's text has no exponent.
    var isWhole: Bool { !value.description.utf8.contains(UInt8(ascii: ".")) }

    /// Whether it is a whole number of times another, which is not zero.
    func isMultiple(of other: JSONNumber) -> Bool {
        JSONNumber(value: value / other.value).isWhole
    }

    static func < (left: JSONNumber, right: JSONNumber) -> Bool { left.value < right.value }
}
