#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// A JSON number: exact up to 38 digits and 10^127, and beyond that as exact as a `Double`.
struct JSONNumber: Comparable {
    private let exact: Decimal?
    private let near: Double

    /// Reads a number of JSON; nil where it is larger than any `Double`.
    init?(_ digits: String) {
        guard let near = Double(digits), near.isFinite else { return nil }
        self.near = near
        exact = Decimal(string: digits).flatMap { $0.isFinite && ($0 != 0 || near == 0) ? $0 : nil }
    }

    /// Whether a number is written as a small integer, which its digits alone show.
    static func isPlainInteger(_ digits: String) -> Bool {
        digits.utf8.count <= 18 && digits.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    }

    /// The digits without exponent and needless zeros.
    var text: String { exact?.description ?? near.description }

    var isZero: Bool { near == 0 }

    var isNegative: Bool { near < 0 }

    var isWhole: Bool { exact.map(Self.isWhole) ?? (near.rounded() == near) }

    /// Whether it is a multiple of another number, which must not be zero.
    func isMultiple(of other: JSONNumber) -> Bool {
        guard let exact, let step = other.exact else {
            return near.remainder(dividingBy: other.near) == 0
        }
        return Self.isWhole(exact / step)
    }

    // A Decimal's text has no exponent.
    private static func isWhole(_ value: Decimal) -> Bool {
        !value.description.utf8.contains(UInt8(ascii: "."))
    }

    static func < (left: JSONNumber, right: JSONNumber) -> Bool {
        guard let exact = left.exact, let other = right.exact else { return left.near < right.near }
        return exact < other
    }

    static func == (left: JSONNumber, right: JSONNumber) -> Bool {
        guard let exact = left.exact, let other = right.exact else {
            return left.near == right.near
        }
        return exact == other
    }
}
