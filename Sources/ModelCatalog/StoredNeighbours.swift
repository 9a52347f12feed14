internal import CImage
package import MappedStore
package import SharedStore

/// What else lies in a store, beside what a program writes there: values of other versions, each of which
/// says in its header what becomes of it.
package struct StoredNeighbours {
    /// The highest generation of any value, those that the program writes included; 0 where there is none.
    package private(set) var generation: UInt64 = 0
    /// The keys of those that belong to what is replaced, and go with it.
    package private(set) var dropped: [String] = []
    /// The key of the first that the program must not write beside, as it does not know it; nil: it may.
    package private(set) var refusing: String?

    /// Reads the headers of all values; of a damaged store, those that a commit carries over. O(values).
    ///
    /// - Parameter own: The keys that the program itself writes.
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

    /// The number of the generation that comes next: it never goes back, whoever publishes.
    package var nextGeneration: UInt64 { generation == .max ? .max : generation + 1 }

    /// What a commit does with those that go.
    package var removals: [StoreWriter.Value] { dropped.map { StoreWriter.Value($0, nil) } }
}
