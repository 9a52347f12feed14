/// Compiles a regular expression of ECMA 262 to the steps of a program.
struct PatternParser {
    typealias Step = SchemaPattern.Step
    typealias CharacterSet = SchemaPattern.CharacterSet

    private static let digits: [ClosedRange<UInt32>] = [0x30...0x39]
    static let word: [ClosedRange<UInt32>] = [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
    private static let blanks: [ClosedRange<UInt32>] = [
        0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
        0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ]
    private static let lineEnds: [ClosedRange<UInt32>] = [
        0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029,
    ]

    /// The most steps of a pattern. Counted repetitions make many.
    private static let stepLimit = 10_000
    private static let depthLimit = 100

    private struct Fault: Error {}

    private var rest: ArraySlice<Unicode.Scalar>
    private var depth = 0

    /// The steps of an expression; nil where the text is not a valid expression, or one that cannot be found in
    /// linear time.
    static func steps(of text: String) -> [Step]? {
        var parser = PatternParser(rest: Array(text.unicodeScalars)[...])
        guard let steps = try? parser.alternatives(), parser.rest.isEmpty else { return nil }
        return steps + [.found]
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == scalar else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func take(_ text: String) -> Bool {
        guard rest.starts(with: text.unicodeScalars) else { return false }
        rest.removeFirst(text.unicodeScalars.count)
        return true
    }

    // MARK: Structure

    private mutating func alternatives() throws(Fault) -> [Step] {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { throw Fault() }
        var branches = [try sequence()]
        var size = branches[0].count
        while take("|") {
            branches.append(try sequence())
            // A fork goes before the last alternative, and a jump after it.
            size += 2 + (branches.last?.count ?? 0)
            guard size <= Self.stepLimit else { throw Fault() }
        }
        var steps: [Step] = []
        for branch in branches.dropLast() {
            steps.append(.fork(1, branch.count + 2))
            steps += branch
            steps.append(.jump(size - steps.count))
        }
        return steps + (branches.last ?? [])
    }

    private mutating func sequence() throws(Fault) -> [Step] {
        var steps: [Step] = []
        while let next = rest.first, next != "|", next != ")" {
            steps += try term()
            guard steps.count <= Self.stepLimit else { throw Fault() }
        }
        return steps
    }

    private mutating func term() throws(Fault) -> [Step] {
        if take("^") { return [.start] }
        if take("$") { return [.end] }
        if take("\\b") { return [.boundary(true)] }
        if take("\\B") { return [.boundary(false)] }
        let atom = try atom()
        return try repeated(atom)
    }

    private mutating func atom() throws(Fault) -> [Step] {
        if take("(") {
            if take("?") {
                // Lookaround is refused; names of groups are ignored.
                if take("<") {
                    guard rest.first != "=", rest.first != "!" else { throw Fault() }
                    while let next = rest.popFirst(), next != ">" {}
                } else if !take(":") {
                    throw Fault()
                }
            }
            let steps = try alternatives()
            guard take(")") else { throw Fault() }
            return steps
        }
        if take("[") { return [.character(try characterClass())] }
        if take(".") { return [.character(CharacterSet(ranges: Self.lineEnds, isInverted: true))] }
        guard let next = rest.popFirst() else { throw Fault() }
        if next == "\\" { return [.character(try escape(inClass: false))] }
        guard !"*+?{}])".unicodeScalars.contains(next) else { throw Fault() }
        return [.character(CharacterSet(ranges: [next.value...next.value]))]
    }

    // MARK: Repetition

    private mutating func repeated(_ atom: [Step]) throws(Fault) -> [Step] {
        guard let (least, most) = try bounds() else { return atom }
        // Greedy or not, the expression is found in the same texts.
        _ = take("?")
        if let next = rest.first, "*+?".unicodeScalars.contains(next) { throw Fault() }
        return try copies(of: atom, least, most)
    }

    private func copies(of atom: [Step], _ least: Int, _ most: Int?) throws(Fault) -> [Step] {
        let times = max(least, most ?? 0, 1)
        let (copies, overflows) = times.multipliedReportingOverflow(by: atom.count + 1)
        guard !overflows, copies <= Self.stepLimit else { throw Fault() }
        var steps: [Step] = []
        for _ in 0..<least { steps += atom }
        if let most {
            // Each copy may be the last.
            for rest in stride(from: most - least, to: 0, by: -1) {
                steps.append(.fork(1, rest * (atom.count + 1)))
                steps += atom
            }
        } else {
            steps.append(.fork(1, atom.count + 2))
            steps += atom
            steps.append(.jump(-atom.count - 1))
        }
        return steps
    }

    /// How often the term before it is repeated; nil where no repetition is stated.
    private mutating func bounds() throws(Fault) -> (least: Int, most: Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        guard take("{") else { return nil }
        let least = try number()
        var most: Int? = least
        if take(",") { most = rest.first == "}" ? nil : try number() }
        guard take("}"), least <= most ?? least else { throw Fault() }
        return (least, most)
    }

    private mutating func number() throws(Fault) -> Int {
        var digits = ""
        while let next = rest.first, ("0"..."9").contains(next) {
            digits.unicodeScalars.append(next)
            rest.removeFirst()
        }
        guard let number = Int(digits) else { throw Fault() }
        return number
    }

    // MARK: Characters

    private mutating func characterClass() throws(Fault) -> CharacterSet {
        var set = CharacterSet(isInverted: take("^"))
        while !take("]") {
            let first = try classAtom()
            guard first.single != nil, rest.first == "-", rest.dropFirst().first != "]" else {
                set.ranges += first.set.ranges
                set.categories += first.set.categories
                if first.set.isInverted { throw Fault() }
                continue
            }
            rest.removeFirst()
            let last = try classAtom()
            guard let from = first.single, let to = last.single, from <= to else { throw Fault() }
            set.ranges.append(from...to)
        }
        return set
    }

    private mutating func classAtom() throws(Fault) -> (set: CharacterSet, single: UInt32?) {
        guard let next = rest.popFirst() else { throw Fault() }
        guard next == "\\" else {
            return (CharacterSet(ranges: [next.value...next.value]), next.value)
        }
        let set = try escape(inClass: true)
        let isSingle = set.ranges.count == 1 && set.ranges[0].count == 1 && set.categories.isEmpty
        return (set, isSingle ? set.ranges[0].lowerBound : nil)
    }

    /// The characters that an escape stands for, read after its backslash.
    private mutating func escape(inClass: Bool) throws(Fault) -> CharacterSet {
        guard let next = rest.popFirst() else { throw Fault() }
        func single(_ value: UInt32) -> CharacterSet { CharacterSet(ranges: [value...value]) }
        switch next {
        case "d": return CharacterSet(ranges: Self.digits)
        case "w": return CharacterSet(ranges: Self.word)
        case "s": return CharacterSet(ranges: Self.blanks)
        case "D": return CharacterSet(ranges: Self.others(than: Self.digits))
        case "W": return CharacterSet(ranges: Self.others(than: Self.word))
        case "S": return CharacterSet(ranges: Self.others(than: Self.blanks))
        case "p", "P": return CharacterSet(categories: [(try categories(), next == "p")])
        case "t": return single(0x09)
        case "n": return single(0x0A)
        case "v": return single(0x0B)
        case "f": return single(0x0C)
        case "r": return single(0x0D)
        case "0":
            if let digit = rest.first, ("0"..."9").contains(digit) { throw Fault() }
            return single(0)
        case "b" where inClass: return single(0x08)
        case "c":
            guard let letter = rest.popFirst(), letter.isASCII, letter.properties.isAlphabetic
            else { throw Fault() }
            return single(letter.value % 32)
        case "x": return single(try hexadecimal(2))
        case "u":
            guard take("{") else { return single(try codeUnits()) }
            var digits = ""
            while let digit = rest.popFirst(), digit != "}" { digits.unicodeScalars.append(digit) }
            guard let value = UInt32(digits, radix: 16), value <= 0x10FFFF else { throw Fault() }
            return single(value)
        default:
            // Other escaped letters and digits are refused: they have a meaning, or may get one.
            guard !(next.isASCII && Self.word.contains { $0.contains(next.value) }) || next == "_"
            else { throw Fault() }
            return single(next.value)
        }
    }

    /// A code unit of four digits, or the two of a pair.
    private mutating func codeUnits() throws(Fault) -> UInt32 {
        let lead = try hexadecimal(4)
        guard (0xD800...0xDBFF).contains(lead), take("\\u") else { return lead }
        let trail = try hexadecimal(4)
        guard (0xDC00...0xDFFF).contains(trail) else { throw Fault() }
        return 0x10000 + (lead - 0xD800) << 10 + (trail - 0xDC00)
    }

    private mutating func hexadecimal(_ count: Int) throws(Fault) -> UInt32 {
        let digits = rest.prefix(count)
        var text = ""
        text.unicodeScalars.append(contentsOf: digits)
        guard digits.count == count, text.utf8.count == count, let value = UInt32(text, radix: 16),
            !text.hasPrefix("+"), !text.hasPrefix("-")
        else { throw Fault() }
        rest.removeFirst(count)
        return value
    }

    private static func others(than ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
        var others: [ClosedRange<UInt32>] = []
        var from: UInt32 = 0
        for range in ranges {
            if range.lowerBound > from { others.append(from...range.lowerBound - 1) }
            from = range.upperBound + 1
        }
        return others + [from...0x10FFFF]
    }

    /// A category of Unicode in braces, such as {L} or {Lu}.
    private mutating func categories() throws(Fault) -> Set<Unicode.GeneralCategory> {
        guard take("{") else { throw Fault() }
        var name = ""
        while let next = rest.popFirst(), next != "}" { name.unicodeScalars.append(next) }
        for prefix in ["General_Category=", "gc="] where name.hasPrefix(prefix) {
            name.removeFirst(prefix.count)
        }
        let all: [String: Unicode.GeneralCategory] = [
            "Lu": .uppercaseLetter, "Ll": .lowercaseLetter, "Lt": .titlecaseLetter,
            "Lm": .modifierLetter, "Lo": .otherLetter, "Mn": .nonspacingMark, "Mc": .spacingMark,
            "Me": .enclosingMark, "Nd": .decimalNumber, "Nl": .letterNumber, "No": .otherNumber,
            "Pc": .connectorPunctuation, "Pd": .dashPunctuation, "Ps": .openPunctuation,
            "Pe": .closePunctuation, "Pi": .initialPunctuation, "Pf": .finalPunctuation,
            "Po": .otherPunctuation, "Sm": .mathSymbol, "Sc": .currencySymbol,
            "Sk": .modifierSymbol, "So": .otherSymbol, "Zs": .spaceSeparator,
            "Zl": .lineSeparator, "Zp": .paragraphSeparator, "Cc": .control, "Cf": .format,
            "Cs": .surrogate, "Co": .privateUse, "Cn": .unassigned,
        ]
        let long = ["Letter": "L", "Number": "N", "Punctuation": "P", "Symbol": "S", "Mark": "M"]
        let short = long[name] ?? name
        let found = all.filter { $0.key == short || (short.count == 1 && $0.key.hasPrefix(short)) }
        guard !found.isEmpty else { throw Fault() }
        return Set(found.values)
    }
}
