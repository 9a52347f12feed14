package import JSONText
internal import ModelCatalog

/// The normal JSON of a models.dev file: the same text for all files that state the same. It has no
/// blanks, keys in byte order, numbers without exponents and needless zeros, prices rounded to
/// whole nano-USD, and an id in each entry.
///
/// It is made without the importer's reader and without Foundation's decimals. So if a file and the
/// catalog imported from it have the same normal JSON, the import has lost nothing.
package enum NormalJSON {
    /// The normal JSON of each provider of a file, by its id.
    package static func providers(ofFile bytes: [UInt8]) throws(JSONFault) -> [String: JSON] {
        guard case .object(let providers) = try JSON(scanning: bytes) else { return [:] }
        return providers.reduce(into: [:]) { $0[$1.key] = provider($1.value, id: $1.key) }
    }

    /// The normal JSON of a provider.
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

    /// The keys of prices in a cost, in a tier of it, or in the single tier of older files.
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

/// A number as digits, without needless zeros, times a power of ten.
private struct Digits {
    private var digits: [UInt8] = []
    private var exponent = 0
    private var isNegative = false

    /// nil where the exponent is too large to write the number without it.
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

    /// The number with all its digits, or with an exponent if there would be hundreds.
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

    /// A billion times the number as an integer, rounded half to even; nil where it is not a price, or a price
    /// too small.
    var nano: Int64? {
        let places = exponent + 9
        guard !isNegative || digits.isEmpty, digits.count + places <= 16 else { return nil }
        var nano: Int64 = 0
        for digit in digits.dropLast(max(0, -places)) { nano = nano * 10 + Int64(digit) }
        for _ in 0..<max(0, places) { nano *= 10 }
        let rest = places < 0 && digits.count + places >= 0 ? digits.suffix(-places) : []
        // The digits have no needless zeros, so any digits after the 5 are above one half.
        if let first = rest.first, first > 5 || first == 5 && (rest.count > 1 || nano % 2 == 1) {
            nano += 1
        }
        // A price above zero must not become zero.
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
