internal import ArgumentParser
internal import ModelCatalog

/// A number of tokens as people type it: 128000, 128k or 1m; k is a thousand, m a million.
struct TokenCount: ExpressibleByArgument {
    let tokens: Int

    init?(argument: String) {
        var digits = Substring(argument.lowercased())
        var factor = 1
        if digits.hasSuffix("k") { factor = 1_000 }
        if digits.hasSuffix("m") { factor = 1_000_000 }
        if factor > 1 { digits.removeLast() }
        guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let number = Int(digits)
        else { return nil }
        let (tokens, overflows) = number.multipliedReportingOverflow(by: factor)
        guard !overflows else { return nil }
        self.tokens = tokens
    }
}

/// The orders that `discover` offers.
enum SortOrder: String, ExpressibleByArgument, CaseIterable {
    case price, context, released, name

    var order: Order {
        switch self {
        case .price: .price
        case .context: .context
        case .released: .released
        case .name: .name
        }
    }
}

extension UnitPrice: @retroactive ExpressibleByArgument {
    public init?(argument: String) { self.init(usdPerMillion: argument) }
}

extension Word {
    /// The word that an argument names.
    public init?(argument: String) { self.init(name: argument) }

    public static var allValueStrings: [String] { allCases.map(\.name) }

    public var defaultValueDescription: String { name }
}

extension Capability: @retroactive ExpressibleByArgument {}
extension Modality: @retroactive ExpressibleByArgument {}
extension Tier: @retroactive ExpressibleByArgument {}
