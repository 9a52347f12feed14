internal import CImage
package import MappedStore
package import SharedStore

/// The values in a store that other versions wrote. The header of each says what becomes of it when this
/// version writes.
package struct StoredNeighbours {
    /// The highest generation of any value, including the program's own; 0 in an empty store.
    package private(set) var generation: UInt64 = 0
    /// The keys of values that belong to what is replaced, and are removed with it.
    package private(set) var dropped: [String] = []
    /// The key of the first value that forbids writing by a program that does not know it; nil: none does.
    package private(set) var refusing: String?

    /// Reads the headers of all values or, in a damaged store, of those that a commit carries over. O(values).
    ///
    /// - Parameter own: The keys of the values that this program writes.
    package init(of writer: borrowing StoreWriter, own: [String]) throws(StoreError) {
        for key in try writer.keys() {
            if let value = try writer.read(key) { add(value, key, isOwn: own.contains(key)) }
        }
        for key in try writer.rescuedKeys() {
            if let value = try writer.rescued(key) { add(value, key, isOwn: own.contains(key)) }
        }
    }

    private mutating func add(_ value: RawSpan, _ key: String, isOwn: Bool) {
        generation = max(generation, image_generation(value))
        if isOwn { return }
        switch image_policy_beside(value) {
        case .IMAGE_DROP: dropped.append(key)
        case .IMAGE_CARRY: break
        default: refusing = refusing ?? key
        }
    }

    /// The number of the next generation. It never decreases, whichever version publishes.
    package var nextGeneration: UInt64 { generation == .max ? .max : generation + 1 }

    /// The removals for a commit.
    package var removals: [StoreWriter.Value] { dropped.map { StoreWriter.Value($0, nil) } }
}
