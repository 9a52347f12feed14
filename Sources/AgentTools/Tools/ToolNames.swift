/// Which names a registry takes.
public enum ToolNames: Sendable, Hashable, CaseIterable {
    /// `^[A-Za-z][A-Za-z0-9_]{0,63}$`: every provider takes these.
    case portable
    /// `^[A-Za-z0-9_.-]{1,128}$`, as in the Model Context Protocol. A dialect that cannot carry a name
    /// throws when it is read.
    case wide

    /// The rule as a regular expression.
    public var pattern: String {
        switch self {
        case .portable: "^[A-Za-z][A-Za-z0-9_]{0,63}$"
        case .wide: "^[A-Za-z0-9_.-]{1,128}$"
        }
    }

    /// Whether a tool may have that name.
    public func allows(_ name: String) -> Bool {
        switch self {
        case .portable:
            NameRule(first: NameRule.letters, others: NameRule.word, maximum: 64).allows(name)
        case .wide: NameRule(others: NameRule.word.union(Set("-.".utf8)), maximum: 128).allows(name)
        }
    }
}

/// A rule of names: of which bytes they are, and how many at most.
struct NameRule {
    static let letters = Set(UInt8(ascii: "A")...UInt8(ascii: "Z"))
        .union(UInt8(ascii: "a")...UInt8(ascii: "z"))
    static let word = letters.union(UInt8(ascii: "0")...UInt8(ascii: "9")).union("_".utf8)

    private let first: Set<UInt8>
    private let others: Set<UInt8>
    private let maximum: Int

    init(first: Set<UInt8>? = nil, others: Set<UInt8>, maximum: Int) {
        self.first = first ?? others
        self.others = others
        self.maximum = maximum
    }

    func allows(_ name: String) -> Bool {
        guard let start = name.utf8.first, name.utf8.count <= maximum else { return false }
        return first.contains(start) && name.utf8.allSatisfy(others.contains)
    }
}
