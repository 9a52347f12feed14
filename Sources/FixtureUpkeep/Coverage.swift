/// The smallest set that a greedy search finds whose members together have all that anybody has.
enum Coverage {
    /// A member of the set.
    struct Pick: Equatable {
        /// Its place among those that could be picked.
        let place: Int
        /// What it is the first of the set to have.
        let reasons: [Int]
    }

    /// Picks the one that adds the most, of several the first, until nothing is missing; then drops those,
    /// the last pick first, without which nothing would be missing. So none of the rest can be dropped.
    ///
    /// O(picks × the size of `held`), and far less for most.
    ///
    /// - Parameters:
    ///   - held: What each one has: numbers below `count`, each once.
    ///   - count: How many things there are.
    /// - Returns: The set, in the order that it was picked in.
    static func picks(_ held: [[Int]], of count: Int) -> [Pick] {
        var isMissing = [Bool](repeating: true, count: count)
        // What one adds only ever shrinks, so that what it was at last is a bound.
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
