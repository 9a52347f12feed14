internal import ArgumentParser
internal import ModelCatalog

/// A number of tokens as typed: 128000, 128k or 1m, where k is a thousand and m a million.
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

/// The orders that models can be printed in.
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
            "'\(argument)' must be a price in USD, such as 2.50, with at most nine decimals."
        )
    }
    return price
}

/// The word that an argument names, among those that this version knows.
func word<W: Word>(_ argument: String) throws -> W {
    let word = W(argument)
    if W.known.contains(word) { return word }
    throw unknownWord(argument, among: W.known.map(\.name))
}

/// The value that an argument names, among those of an option.
func listed<Value: CaseIterable & RawRepresentable<String>>(_ argument: String) throws -> Value {
    if let value = Value(rawValue: argument) { return value }
    throw unknownWord(argument, among: Value.allCases.map(\.rawValue))
}

private func unknownWord(_ argument: String, among words: [String]) -> ValidationError {
    let hint =
        argument.contains(",")
        ? "Repeat the option for each value, without commas." : didYouMean(near(argument, words))
    let fault = "'\(argument)' must be one of \(words.joined(separator: ", "))."
    return ValidationError([fault, hint].compactMap { $0 }.joined(separator: " "))
}

/// The words that are spelled like an argument or, if there are none, that have a part spelled like it:
/// `tool_call` for `tools`.
private func near(_ word: String, _ words: [String]) -> [String] {
    let alike = closest(to: word, among: words)
    if !alike.isEmpty { return alike }
    return words.filter { candidate in
        !closest(to: word, among: candidate.split(separator: "_").map(String.init)).isEmpty
    }
}

/// The values of an option, for a help text.
func names<Value: CaseIterable & RawRepresentable<String>>(_ type: Value.Type) -> String {
    type.allCases.map(\.rawValue).joined(separator: ", ")
}

/// The names of a list of words, for a help text.
func names<W: Word>(_ type: W.Type) -> String { type.known.map(\.name).joined(separator: ", ") }
