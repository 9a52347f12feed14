/// Finds a small set of candidates that together have everything that any candidate has, by a
/// greedy search.
enum Coverage {
    /// A member of the set.
    struct Pick: Equatable {
        /// Its index among the candidates.
        let index: Int
        /// The things that it is the first of the set to have.
        let reasons: [Int]
    }

    /// Picks the candidate that adds the most, the first of equals, until nothing is missing. Then drops picks
    /// that are not needed, beginning with the last, so that every pick left is needed.
    ///
    /// O(picks × the size of `held`), and far less for most.
    ///
    /// - Parameters:
    ///   - held: The things that each candidate has: numbers below `count`, each once.
    ///   - count: The number of things.
    /// - Returns: The set, in the order of picking.
    static func picks(_ held: [[Int]], of count: Int) -> [Pick] {
        var isMissing = [Bool](repeating: true, count: count)
        // What a candidate adds only shrinks, so its last value is an upper bound.
        var bounds = held.map(\.count)
        var indices: [Int] = []
        while true {
            var best: (index: Int, gain: Int)?
            for index in held.indices where bounds[index] > best?.gain ?? 0 {
                let gain = held[index].reduce(0) { isMissing[$1] ? $0 + 1 : $0 }
                bounds[index] = gain
                if gain > best?.gain ?? 0 { best = (index, gain) }
            }
            guard let best else { break }
            for thing in held[best.index] { isMissing[thing] = false }
            indices.append(best.index)
        }
        return reasoned(pruned(indices, held, count), held, count)
    }

    private static func pruned(_ indices: [Int], _ held: [[Int]], _ count: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: count)
        for index in indices { for thing in held[index] { counts[thing] += 1 } }
        var kept: [Int] = []
        for index in indices.reversed() {
            if held[index].allSatisfy({ counts[$0] > 1 }) {
                for thing in held[index] { counts[thing] -= 1 }
            } else {
                kept.append(index)
            }
        }
        return kept.reversed()
    }

    private static func reasoned(_ indices: [Int], _ held: [[Int]], _ count: Int) -> [Pick] {
        var isMissing = [Bool](repeating: true, count: count)
        return indices.map { index in
            let reasons = held[index].filter { isMissing[$0] }
            for thing in reasons { isMissing[thing] = false }
            return Pick(index: index, reasons: reasons)
        }
    }
}
