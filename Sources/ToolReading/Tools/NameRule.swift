/// A rule for names: which ASCII characters they may have, and how many.
package struct NameRule: Sendable {
    /// The rule as a regular expression, such as `[A-Za-z_][A-Za-z0-9_]{0,63}`.
    let pattern: String

    // A bit for each character.
    private let first: UInt128
    private let others: UInt128
    private let maximum: Int

    /// - Parameters:
    ///   - first: The first character, as in the brackets of a regular expression, such as `A-Za-z_`; nil: the
    ///       same as the others.
    ///   - others: The other characters, in the same notation.
    ///   - maximum: The most characters of a name.
    package init(first: String? = nil, others: String, maximum: Int) {
        let stated = first.map { "[\($0)][\(others)]{0,\(maximum - 1)}" }
        pattern = stated ?? "[\(others)]{1,\(maximum)}"
        self.first = Self.bits(of: first ?? others)
        self.others = Self.bits(of: others)
        self.maximum = maximum
    }

    /// Whether the rule allows a name.
    package func allows(_ name: String) -> Bool {
        guard let start = name.utf8.first, name.utf8.count <= maximum else { return false }
        return Self.has(start, in: first) && name.utf8.allSatisfy { Self.has($0, in: others) }
    }

    private static func has(_ character: UInt8, in bits: UInt128) -> Bool {
        character < 128 && bits >> character & 1 == 1
    }

    /// The characters of a bracket expression; a dash at its end stands for itself.
    private static func bits(of characters: String) -> UInt128 {
        var bits: UInt128 = 0
        var rest = Array(characters.utf8)[...]
        while let from = rest.popFirst() {
            var to = from
            if rest.first == UInt8(ascii: "-"), rest.count > 1 {
                rest.removeFirst()
                to = rest.removeFirst()
            }
            for character in from...to { bits |= 1 << character }
        }
        return bits
    }
}
