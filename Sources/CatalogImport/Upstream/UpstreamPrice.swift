internal import CatalogCompiler
internal import JSONText
internal import ModelCatalog
internal import SQLiteDatabase

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What a price is for.
struct PriceKey: Hashable {
    var meter: String
    var mode = PriceComponent.standardMode
    var abovePromptTokens: Int64 = 0
    var variant = ""
}

/// A price that a source states and the catalog holds.
enum UpstreamPrice: Hashable {
    /// The provider sets it for each request.
    case dynamic
    case nano(Int64)

    /// Whether it is known to be above zero.
    var isPaid: Bool {
        if case .nano(let nano) = self { nano > 0 } else { false }
    }
}

extension UpstreamFacts {
    /// The price that a value states; nil, with a note, where the catalog cannot hold it.
    mutating func price(
        _ value: UpstreamValue,
        per quantity: NanoUSD.Quantity,
        of subject: Subject
    ) throws(ImportError) -> UpstreamPrice? {
        guard let usd = value.decimal else {
            if case .number = value.json {
                try note(value, of: subject, "is out of range")
            } else {
                try wrongType(value, of: subject, "must be a price")
            }
            return nil
        }
        if usd < 0 {
            try note(value, of: subject, "says that the price is set for each request")
            return .dynamic
        }
        guard let nano = NanoUSD.nano(usd, per: quantity), NanoUSD.range.contains(nano) else {
            try note(value, of: subject, "is out of range")
            return nil
        }
        guard nano > 0 || usd.isZero else {
            // Rounded to 0 it would read as free.
            try note(value, of: subject, "is smaller than the catalog's unit")
            return nil
        }
        return .nano(nano)
    }

    mutating func add(_ price: UpstreamPrice, for component: PriceKey, of subject: Subject) {
        let (amount, isDynamic): (Statement.Value, Int64) =
            if case .nano(let nano) = price { (.integer(nano), 0) } else { (.null, 1) }
        add(
            "prices",
            of: subject,
            [
                "mode": .text(component.mode),
                "above_prompt_tokens": .integer(component.abovePromptTokens),
                "meter": .text(component.meter),
                "variant": .text(component.variant),
                "nano_usd_per_million_units": amount,
                "dynamic": .integer(isDynamic),
            ]
        )
    }
}
