internal import CImage

/// An exact price for one million units, in whole nano-USD: one billionth of a dollar.
///
/// The resolution holds every price of the public catalogs with a relative error below 1e-8, and
/// none rounds to zero. One of them is 10^-15 USD for a single unit.
public struct UnitPrice: Sendable, Hashable, Comparable {
    /// The price of one million units in billionths of a US dollar; zero is free.
    public let nanoUSDPerMillion: Int64

    /// A price of so many billionths of a US dollar for one million units.
    public init(nanoUSDPerMillion: Int64) {
        self.nanoUSDPerMillion = nanoUSDPerMillion
    }

    /// The price of one million units in US dollars, to the nearest `Double`: for display and
    /// comparison, not for sums.
    public var usdPerMillion: Double { Double(nanoUSDPerMillion) / 1e9 }

    /// Whether the left price is the lower one.
    public static func < (left: UnitPrice, right: UnitPrice) -> Bool {
        left.nanoUSDPerMillion < right.nanoUSDPerMillion
    }

    /// Reads US dollars per million units from decimal text such as `2.50`, exactly.
    ///
    /// Nil where the text is not a decimal number, is negative, has more than nine decimals that
    /// count, or is above nine million dollars. No exponents.
    public init?(usdPerMillion text: String) {
        var value: Int64 = 0
        var decimals: Int?
        var digits = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: ".") {
                guard decimals == nil else { return nil }
                decimals = 0
                continue
            }
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            let digit = Int64(byte - UInt8(ascii: "0"))
            digits += 1
            if let count = decimals {
                if count == 9 {
                    guard digit == 0 else { return nil }
                    continue
                }
                decimals = count + 1
            }
            value = value * 10 + digit
            guard value <= Self.largest else { return nil }
        }
        guard digits > 0 else { return nil }
        for _ in (decimals ?? 0)..<9 {
            value *= 10
            guard value <= Self.largest else { return nil }
        }
        nanoUSDPerMillion = value
    }

    /// The largest price that a catalog holds, in billionths of a dollar for a million units.
    package static var largest: Int64 { Int64(CATALOG_LARGEST_PRICE) }
}

extension UnitPrice: CustomStringConvertible {
    /// US dollars per million units as exact decimal text with at least two decimals: `2.50`.
    public var description: String { text(decimals: 9) }

    /// US dollars for one unit as exact decimal text with at least two decimals: `0.04`. People know
    /// the prices of images, seconds and queries by it.
    public var usdPerUnitText: String { text(decimals: 15) }

    /// The whole number with a point before its last digits.
    private func text(decimals count: Int) -> String {
        let digits = String(nanoUSDPerMillion.magnitude)
        let padded = String(repeating: "0", count: max(0, count + 1 - digits.utf8.count)) + digits
        var decimals = padded.suffix(count)
        while decimals.count > 2, decimals.last == "0" { decimals.removeLast() }
        let sign = nanoUSDPerMillion < 0 ? "-" : ""
        return "\(sign)\(padded.dropLast(count)).\(decimals)"
    }
}

/// What is known of a price.
public enum Price: Sendable, Hashable {
    /// Stated; an amount of zero is stated as zero.
    case amount(UnitPrice)
    /// Set by the provider for each request.
    case dynamic
    /// No source states it.
    case unknown

    /// The amount, or nil where the price is dynamic or unknown.
    public var amount: UnitPrice? {
        if case .amount(let price) = self { price } else { nil }
    }
}
