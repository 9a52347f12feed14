/// A regular expression of JSON Schema, which may match anywhere in a text.
///
/// Such expressions are those of ECMA 262, by code points. Lookaround and references to groups are refused, so
/// that a match takes time linear in the text: with them a short text could take for ever.
struct SchemaPattern {
    /// A step of the program of a pattern. Positions of other steps are relative to its own.
    enum Step {
        /// One character of a set.
        case character(CharacterSet)
        /// Goes on at both positions.
        case fork(Int, Int)
        case jump(Int)
        case start, end
        /// Goes on if the position is a boundary of a word, or if it is not.
        case boundary(Bool)
        case found
    }

    /// The characters that one step takes.
    struct CharacterSet {
        var ranges: [ClosedRange<UInt32>] = []
        /// Unicode categories, and whether the character must be in them or outside.
        var categories: [(of: Set<Unicode.GeneralCategory>, isIn: Bool)] = []
        var isInverted = false

        func contains(_ scalar: Unicode.Scalar) -> Bool {
            let isListed =
                ranges.contains { $0.contains(scalar.value) }
                || categories.contains {
                    $0.of.contains(scalar.properties.generalCategory) == $0.isIn
                }
            return isListed != isInverted
        }
    }

    private let steps: [Step]

    /// The number of its steps.
    var size: Int { steps.count }

    /// Compiles an expression; nil where it is not valid, or refused.
    init?(_ text: String) {
        guard let steps = PatternParser.steps(of: text) else { return nil }
        self.steps = steps
    }

    /// Whether the pattern is found in a text.
    ///
    /// - Complexity: O(characters of the text × steps of the pattern).
    func isFound(
        in text: String,
        _ work: inout CheckWork
    ) throws(TooMuchWork) -> Bool {
        try work.spend(1 + text.utf8.count / 32 + steps.count / 64)
        let text = Array(text.unicodeScalars)
        var (threads, next) = (Threads(steps.count), Threads(steps.count))
        for place in 0...text.count {
            // The pattern may begin at any position.
            if follow(0, at: place, of: text, into: &threads) { return true }
            guard place < text.count else { return false }
            next.removeAll()
            var cost = 4
            for step in threads.list {
                guard case .character(let set) = steps[step] else { continue }
                cost += 1 + set.ranges.count / 4
                guard set.contains(text[place]) else { continue }
                if follow(step + 1, at: place + 1, of: text, into: &next) { return true }
            }
            try work.spend((cost + threads.list.count) / 4)
            swap(&threads, &next)
        }
        return false
    }

    /// The steps that wait for a character, each once.
    private struct Threads {
        private(set) var list: [Int] = []
        private var isThere: [Bool]

        init(_ count: Int) { isThere = Array(repeating: false, count: count) }

        /// Whether the step is new.
        mutating func add(_ step: Int) -> Bool {
            if isThere[step] { return false }
            isThere[step] = true
            list.append(step)
            return true
        }

        mutating func removeAll() {
            for step in list { isThere[step] = false }
            list.removeAll(keepingCapacity: true)
        }
    }

    /// Adds a step and those that follow it without a character; true where the end is among them.
    private func follow(
        _ first: Int,
        at place: Int,
        of text: [Unicode.Scalar],
        into threads: inout Threads
    ) -> Bool {
        var waiting = [first]
        while let step = waiting.popLast() {
            guard threads.add(step) else { continue }
            switch steps[step] {
            case .character: break
            case .fork(let one, let other): waiting += [step + other, step + one]
            case .jump(let distance): waiting.append(step + distance)
            case .start: if place == 0 { waiting.append(step + 1) }
            case .end: if place == text.count { waiting.append(step + 1) }
            case .boundary(let wanted):
                let before = place > 0 && Self.isOfWord(text[place - 1])
                let behind = place < text.count && Self.isOfWord(text[place])
                if (before != behind) == wanted { waiting.append(step + 1) }
            case .found: return true
            }
        }
        return false
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        PatternParser.word.contains { $0.contains(scalar.value) }
    }
}
