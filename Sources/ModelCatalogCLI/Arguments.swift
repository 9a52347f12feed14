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

/// The price that an argument states: USD per million tokens, such as 2.50.
func price(_ argument: String) throws -> UnitPrice {
    guard let price = UnitPrice(usdPerMillion: argument) else {
        throw ValidationError(
            "'\(argument)' is no price in USD: a number such as 2.50, with nine decimals at most."
        )
    }
    return price
}

/// The word that an argument names, of those that this version knows.
func word<W: Word>(_ argument: String) throws -> W {
    let word = W(argument)
    if W.known.contains(word) { return word }
    let close = closest(to: argument, among: W.known.map(\.name)).map { "'\($0)'" }
    let hint = close.isEmpty ? "" : " Did you mean \(close.joined(separator: ", "))?"
    throw ValidationError("'\(argument)' is none of \(names(W.self)).\(hint)")
}

/// The names of a list of words, for a help text.
func names<W: Word>(_ type: W.Type) -> String { type.known.map(\.name).joined(separator: ", ") }
