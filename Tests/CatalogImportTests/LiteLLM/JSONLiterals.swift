/// The numbers of a JSON text as they are written, each with the keys that lead to it.
///
/// A reader of its own for a test that compares: it knows nothing of what the importer reads with.
struct JSONLiterals {
    /// A number: its keys, places in arrays among them, and its literal.
    struct Number {
        let path: [String]
        let literal: Substring
    }

    private let text: Substring.UTF8View
    private var place: Substring.UTF8View.Index
    private(set) var numbers: [Number] = []
    /// The strings that are values, by their paths.
    private(set) var strings: [[String]: String] = [:]

    /// Reads a text that is known to be JSON.
    init(of text: String) {
        self.text = text[...].utf8
        place = self.text.startIndex
        readValue(at: [])
    }

    private var next: Character { Character(Unicode.Scalar(text[place])) }

    private mutating func skip(_ characters: String = " \n\r\t,:") {
        while place < text.endIndex, characters.contains(next) { place = text.index(after: place) }
    }

    private mutating func readValue(at path: [String]) {
        skip()
        switch next {
        case "{":
            place = text.index(after: place)
            skip()
            while next != "}" {
                let key = readString()
                readValue(at: path + [key])
                skip()
            }
            place = text.index(after: place)
        case "[":
            place = text.index(after: place)
            skip()
            var count = 0
            while next != "]" {
                readValue(at: path + [String(count)])
                count += 1
                skip()
            }
            place = text.index(after: place)
        case "\"": strings[path] = readString()
        default:
            let start = place
            while place < text.endIndex, !" \n\r\t,]}".contains(next) {
                place = text.index(after: place)
            }
            let literal = Substring(text[start..<place])
            if literal.first?.isLetter != true {
                numbers.append(Number(path: path, literal: literal))
            }
        }
    }

    /// A string without its escapes' meaning: keys and words have none.
    private mutating func readString() -> String {
        place = text.index(after: place)
        let start = place
        while next != "\"" { place = text.index(place, offsetBy: next == "\\" ? 2 : 1) }
        defer { place = text.index(after: place) }
        return String(Substring(text[start..<place]))
    }
}

/// USD for one unit as whole nano-USD per million units, half to even, by moving digits alone.
func nanoPerMillion(of literal: Substring) -> Int64? {
    let parts = literal.lowercased().split(separator: "e")
    guard let mantissa = parts.first, !mantissa.hasPrefix("-") else { return nil }
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let halves = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    let decimals = halves.count > 1 ? halves[1] : ""
    var digits = halves[0] + decimals
    // 10^15 of the unit are one USD for one.
    let shift = 15 + exponent - decimals.count
    if shift >= 0 { return Int64(digits + String(repeating: "0", count: shift)) }
    digits = String(repeating: "0", count: max(0, 1 - shift - digits.count)) + digits
    let kept = Int64(digits.dropLast(-shift)) ?? 0
    let rest = digits.suffix(-shift)
    let half = "5" + String(repeating: "0", count: rest.count - 1)
    return kept + (rest > half || (rest == half && kept % 2 == 1) ? 1 : 0)
}
