import CStoreProbe
import Foundation
import MappedStore
import SharedStore
import Testing

/// Values of several major formats side by side. A test value's generation is its version.
@Suite struct FormatTests {
    private let old = "value/1"
    private let new = "value/2"

    /// Commits a version under a key, and leaves all others alone.
    private func publish(_ version: UInt64, as key: String, at path: String) throws {
        var writer = try StoreWriter(at: path, timeout: 20)
        try writer.commit(value(version).rawSpan, as: key)
    }

    @Test func `of the keys that are there the one of the highest generation is pinned`() throws {
        let place = try Place()
        let path = place.catalog
        for keys in [[old, new], [new, old]] {
            try publish(1, as: old, at: path)
            try publish(2, as: new, at: path)
            let store = try Store.open(path, .values(keys))
            #expect(try store.version() == 2)
            try publish(3, as: old, at: path)
            #expect(try store.version() == 3)
            try publish(4, as: new, at: path)
            #expect(try store.version() == 4)
            // A handle that knows the one alone reads that, also beside the other on one thread.
            let early = try Store.open(path, .values([old]))
            for _ in 0..<3 {
                #expect(try early.version() == 3)
                #expect(try store.version() == 4)
            }
        }
    }

    @Test func `of equal generations the first key is pinned`() throws {
        let place = try Place()
        try publish(5, as: old, at: place.catalog)
        var writer = try StoreWriter(at: place.catalog, timeout: 20)
        try writer.commit(value(5, size: 24_000).rawSpan, as: new)
        let sizes = try [[old, new], [new, old]].map { keys in
            let store = try Store.open(place.catalog, .values(keys))
            let pin = try store.pin()
            return pin.bytes.byteCount
        }
        #expect(sizes == [Int(PROBE_SIZE), 24_000])
    }

    @Test func `one key of several that is there is enough`() throws {
        let place = try Place()
        try publish(7, as: old, at: place.catalog)
        #expect(try Store.open(place.catalog, .values([new, old])).version() == 7)
        #expect(try Store.open(place.catalog, .values([old, new])).version() == 7)
    }

    @Test func `a store of other keys alone holds nothing that this version reads`() throws {
        let place = try Place()
        try publish(7, as: new, at: place.catalog)
        let error = #expect(throws: StoreError.self) {
            try Store.open(place.catalog, .values([old]))
        }
        #expect(error?.fault == .otherValues)
        #expect(
            error?.description == """
                Cannot open the store '\(place.catalog)': it holds no value that this version reads; \
                use a newer version of the program, or write it again.
                """
        )
        try publish(8, as: old, at: place.catalog)
        #expect(try Store.open(place.catalog, .values([old])).version() == 8)
        #expect(try Store.open(place.catalog, .values([new])).version() == 7)
    }

    @Test func `a writer lists all keys and removes what it names`() throws {
        let place = try Place()
        var writer = try StoreWriter(at: place.catalog, timeout: 0)
        #expect(try writer.keys() == [])
        try writer.commit(
            value(1).rawSpan,
            as: old,
            others: [.init("texts/1", [1]), .init("a", [])]
        )
        #expect(try writer.keys() == ["a", "texts/1", old])
        try writer.commit(value(2).rawSpan, as: new, others: [.init("a", nil)])
        #expect(try writer.keys() == ["texts/1", old, new])
        #expect(copied(try writer.read("texts/1")) == [1])
        #expect(copied(try writer.read("a")) == nil)
    }
}
