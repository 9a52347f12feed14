package import JSONText
internal import ModelCatalog

/// One text for all files of models.dev that state the same: no blanks, the keys of objects in byte
/// order, each number as its digits without exponent and needless zeros, each price as whole
/// nano-USD, and the key of an entry as its id where it states none.
///
/// It is made from a file without the reader and without Foundation's decimals. So a file and what
/// was imported from it have the same normal form only where nothing was lost on the way.
package enum NormalJSON {
    /// The normal form of each provider of a file, by its id.
    package static func providers(ofFile bytes: [UInt8]) throws(JSONFault) -> [String: JSON] {
        guard case .object(let providers) = try JSON(scanning: bytes) else { return [:] }
        return providers.reduce(into: [:]) { $0[$1.key] = provider($1.value, id: $1.key) }
    }

    /// The normal form of a provider.
    package static func provider(_ provider: JSON, id: String) -> JSON {
        withID(numbers(provider), id).changing("models") { models in
            models.changingMembers { id, model in
                withID(model, id)
                    .changing("cost", cost)
                    .changing("experimental") { experimental in
                        experimental.changing("modes") { modes in
                            modes.changingMembers { _, mode in mode.changing("cost", cost) }
                        }
                    }
            }
        }
    }

    /// The keys under which prices stand in a cost, a tier of it or its older form.
    private static let prices: Set<String> = [
        "input", "output", "cache_read", "cache_write", "reasoning", "input_audio", "output_audio",
    ]

    private static func cost(_ cost: JSON) -> JSON {
        rates(cost)
            .changing("context_over_200k", rates)
            .changing("tiers") { tiers in
                guard case .array(let tiers) = tiers else { return tiers }
                return .array(tiers.map(rates))
            }
    }

    private static func rates(_ rates: JSON) -> JSON {
        rates.changingMembers { key, value in
            guard prices.contains(key), case .number(let literal) = value,
                let nano = Digits(literal)?.nano
            else { return value }
            return .number(String(nano))
        }
    }

    private static func withID(_ entry: JSON, _ id: String) -> JSON {
        guard case .object(var members) = entry, members["id"] == nil else { return entry }
        members["id"] = .string(id)
        return .object(members)
    }

    private static func numbers(_ value: JSON) -> JSON {
        switch value {
        case .number(let literal): .number(Digits(literal)?.text ?? literal)
        case .array(let elements): .array(elements.map(numbers))
        case .object(let members): .object(members.mapValues(numbers))
        default: value
        }
    }
}

/// A number as its digits, without needless zeros, times a power of ten.
private struct Digits {
    private var digits: [UInt8] = []
    private var exponent = 0
    private var isNegative = false

    /// nil where the exponent is so large that nothing but the literal can be written.
    init?(_ literal: String) {
        let parts = literal.lowercased().split(separator: "e")
        if parts.count > 1 {
            guard let power = Int(parts[1]), -1_000_000...1_000_000 ~= power else { return nil }
            exponent = power
        }
        var decimals = false
        for character in parts[0].utf8 {
            switch character {
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "."): decimals = true
            default:
                digits.append(character - UInt8(ascii: "0"))
                if decimals { exponent -= 1 }
            }
        }
        digits = Array(digits.drop { $0 == 0 })
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        if digits.isEmpty { (exponent, isNegative) = (0, false) }
    }

    /// The number with all its digits; with an exponent where there would be hundreds.
    var text: String {
        let sign = isNegative ? "-" : ""
        let written = digits.map { String($0) }.joined()
        if exponent < -200 || exponent > 200 { return "\(sign)\(written)e\(exponent)" }
        if exponent >= 0 {
            return sign
                + (written.isEmpty ? "0" : written + String(repeating: "0", count: exponent))
        }
        let padded = String(repeating: "0", count: max(0, 1 - exponent - written.count)) + written
        return "\(sign)\(padded.dropLast(-exponent)).\(padded.suffix(-exponent))"
    }

    /// The billionfold as an integer, rounded half to even; nil where it is not a price, or too small a
    /// one.
    var nano: Int64? {
        let places = exponent + 9
        guard !isNegative || digits.isEmpty, digits.count + places <= 16 else { return nil }
        var nano: Int64 = 0
        for digit in digits.dropLast(max(0, -places)) { nano = nano * 10 + Int64(digit) }
        for _ in 0..<max(0, places) { nano *= 10 }
        let rest = places < 0 && digits.count + places >= 0 ? digits.suffix(-places) : []
        // Without needless zeros, what follows a 5 is above the half.
        if let first = rest.first, first > 5 || first == 5 && (rest.count > 1 || nano % 2 == 1) {
            nano += 1
        }
        // A price that is not zero does not become zero.
        guard nano > 0 || digits.isEmpty else { return nil }
        return nano <= UnitPrice.largest ? nano : nil
    }
}

extension JSON {
    /// An object with one member changed; any other value as it is.
    fileprivate func changing(_ key: String, _ change: (JSON) -> JSON) -> JSON {
        guard case .object(var members) = self, let member = members[key] else { return self }
        members[key] = change(member)
        return .object(members)
    }

    /// An object with each member changed; any other value as it is.
    fileprivate func changingMembers(_ change: (String, JSON) -> JSON) -> JSON {
        guard case .object(let members) = self else { return self }
        return .object(members.reduce(into: [:]) { $0[$1.key] = change($1.key, $1.value) })
    }
}
