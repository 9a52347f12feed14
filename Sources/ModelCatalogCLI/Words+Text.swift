internal import ModelCatalog

/// The text for an unknown fact.
let unknown = "unknown"

/// A number with thousands separators: 1,048,576.
func grouped(_ number: Int) -> String {
    var digits = String(number.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
        groups.insert(String(digits.suffix(3)), at: 0)
        digits.removeLast(3)
    }
    groups.insert(digits, at: 0)
    return (number < 0 ? "-" : "") + groups.joined(separator: ",")
}

/// A number of things: `1 model`, `5,276 models`.
///
/// - Parameter many: The plural; nil: the singular with an `s`.
func counted(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? one : many ?? one + "s")"
}

/// A number that may be unknown.
func grouped(_ number: Int?) -> String { number.map { grouped($0) } ?? unknown }

/// A size in bytes, in the unit that suits it: 3.1 MB.
func size(_ bytes: Int) -> String {
    let units = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")]
    guard let (unit, name) = units.first(where: { bytes >= $0.0 }) else { return "\(bytes) B" }
    let tenths = (bytes * 10 + unit / 2) / unit
    return "\(tenths / 10).\(tenths % 10) \(name)"
}

/// A text in lines of at most that many columns, broken at blanks; longer words are broken too.
func wrapped(_ text: String, width: Int?) -> [String] {
    guard let width, text.width > width else { return [text] }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
        var word = word
        if !line.isEmpty, line.width + 1 + String(word).width > width {
            lines.append(line)
            line = ""
        }
        while String(word).width > width {
            let piece = String(word).prefix(ofWidth: width)
            lines.append(String(piece))
            word = word.dropFirst(piece.count)
        }
        line += line.isEmpty ? String(word) : " \(word)"
    }
    return lines + [line]
}

extension Price {
    /// The price for people: USD per million units.
    var text: String {
        switch self {
        case .amount(let price): price.description
        case .dynamic: "dynamic"
        case .unknown: ModelCatalogCLI.unknown
        }
    }
}

extension PriceComponent {
    /// The price for people: tokens by the million, everything else by the unit.
    var text: String {
        guard !meter.isOfTokens, case .amount(let price) = price else { return price.text }
        guard let unit else { return "\(price) per million units" }
        return unit == "token" ? price.description : "\(price.usdPerUnitText) per \(unit)"
    }
}

extension Bool? {
    /// Yes, no, or unknown.
    var text: String { map { $0 ? "yes" : "no" } ?? unknown }
}
