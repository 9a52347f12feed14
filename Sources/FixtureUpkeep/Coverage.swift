/// Finds a small set of candidates that together have everything that any candidate has, by a
/// greedy search.
enum Coverage {
    /// A member of the set.
    struct Pick: Equatable {
        /// Its index among the candidates.
        let place: Int
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
        var places: [Int] = []
        while true {
            var best: (place: Int, gain: Int)?
            for place in held.indices where bounds[place] > best?.gain ?? 0 {
                let gain = held[place].reduce(0) { isMissing[$1] ? $0 + 1 : $0 }
                bounds[place] = gain
                if gain > best?.gain ?? 0 { best = (place, gain) }
            }
            guard let best else { break }
            for thing in held[best.place] { isMissing[thing] = false }
            places.append(best.place)
        }
        return reasoned(pruned(places, held, count), held, count)
    }

    private static func pruned(_ places: [Int], _ held: [[Int]], _ count: Int) -> [Int] {
        var holders = [Int](repeating: 0, count: count)
        for place in places { for thing in held[place] { holders[thing] += 1 } }
        var kept: [Int] = []
        for place in places.reversed() {
            if held[place].allSatisfy({ holders[$0] > 1 }) {
                for thing in held[place] { holders[thing] -= 1 }
            } else {
                kept.append(place)
            }
        }
        return kept.reversed()
    }

    private static func reasoned(_ places: [Int], _ held: [[Int]], _ count: Int) -> [Pick] {
        var isMissing = [Bool](repeating: true, count: count)
        return places.map { place in
            let reasons = held[place].filter { isMissing[$0] }
            for thing in reasons { isMissing[thing] = false }
            return Pick(place: place, reasons: reasons)
        }
    }
}
