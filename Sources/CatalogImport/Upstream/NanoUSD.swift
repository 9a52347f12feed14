internal import ModelCatalog

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Converts amounts in USD, as sources write them, to the catalog's nano-USD per million units.
enum NanoUSD {
    /// The prices that the catalog can hold: up to 9 million USD per million units.
    static let range = 0...UnitPrice.largest

    /// The number of units that a source's prices are for.
    enum Quantity: Int {
        case one = 6
        case million = 0

        /// The power of ten that turns a price for this quantity into one for a million.
        fileprivate var power: Int { rawValue }
    }

    /// An amount in USD per quantity as nano-USD per million, rounded half to even; nil where 64 bits cannot
    /// hold it.
    static func nano(_ usd: Decimal, per quantity: Quantity) -> Int64? {
        // A Decimal's text has all of its digits, up to 38, and no exponent.
        let parts = usd.magnitude.description.split(separator: ".")
        let decimals = parts.count > 1 ? parts[1].count : 0
        guard let units = UInt128(parts.joined()) else { return nil }
        let (rounded, overflows) = shifted(units, by: 9 + quantity.power - decimals)
        guard !overflows, let nano = Int64(exactly: rounded) else { return nil }
        return usd < 0 ? -nano : nano
    }

    private static func shifted(_ units: UInt128, by places: Int) -> (UInt128, overflow: Bool) {
        if places >= 0 {
            let (product, overflow) = units.multipliedReportingOverflow(by: power(places))
            return (product, overflow)
        }
        // 10 to the 38th is the largest power in 128 bits; a division by more gives 0.
        guard -places <= 38 else { return (0, false) }
        let (quotient, remainder) = units.quotientAndRemainder(dividingBy: power(-places))
        let half = power(-places) / 2
        let up = remainder > half || (remainder == half && quotient % 2 == 1)
        return (up ? quotient + 1 : quotient, false)
    }

    private static func power(_ exponent: Int) -> UInt128 {
        (0..<exponent).reduce(1) { product, _ in product * 10 }
    }

    /// Nano-USD as a text in USD: `0.05` for 50,000,000.
    static func usd(nano: Int64) -> String {
        let (whole, rest) = nano.magnitude.quotientAndRemainder(dividingBy: 1_000_000_000)
        let sign = nano < 0 ? "-" : ""
        if rest == 0 { return "\(sign)\(whole)" }
        var decimals = String(String(rest + 1_000_000_000).dropFirst())
        while decimals.last == "0" { decimals.removeLast() }
        return "\(sign)\(whole).\(decimals)"
    }
}
