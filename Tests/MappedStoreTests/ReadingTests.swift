import CStoreProbe
import Foundation
import MappedStore
import SharedStore
import Testing

@Suite struct ReadingTests {
    @Test func `pins may be nested on one thread, each with its own version`() throws {
        let place = try Place()
        try publish(1, at: place.catalog)
        let store = try Store.open(place.catalog)
        let outer = try store.pin()
        try publish(2, at: place.catalog)
        let inner = try store.pin()
        try publish(3, at: place.catalog)
        #expect(version(outer.bytes) == 1)
        #expect(version(inner.bytes) == 2)
        #expect(try store.version() == 3)
    }

    @Test func `more pins at once than there are slots all hold their bytes`() throws {
        let place = try Place()
        try publish(1, at: place.catalog)
        let store = try Store.open(place.catalog)
        func nest(_ depth: Int) throws -> Int {
            guard depth > 0 else {
                try publish(2, at: place.catalog)
                return 0
            }
            let pin = try store.pin()
            let below = try nest(depth - 1)
            return below + (version(pin.bytes) == 1 ? 1 : 0)
        }
        #expect(try nest(150) == 150)
        #expect(try store.version() == 2)
        #expect(!store.readsCopies)
    }

    @Test func `one path opened twice is shared, and one closing does not harm the other`() throws {
        let place = try Place()
        try publish(1, at: place.catalog)
        let link = place.directory + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "catalog")
        let store = try Store.open(place.catalog)
        let pin = try store.pin()
        for _ in 0..<3 {
            let other = try Store.open(link)
            #expect(try other.version() == version(pin.bytes))
        }
        // Had closing the others dropped this process's locks, these would reuse the pinned pages.
        let publisher = unsafe probe_publish(place.catalog, 2)
        while try store.version() ?? 0 < 20 { probe_sleep(1000) }
        probe_kill(publisher)
        #expect(version(pin.bytes) == 1)
    }

    @Test func `a hard link to the data file is the same store`() throws {
        let place = try Place()
        try publish(1, at: place.catalog)
        let twin = place.directory + "/twin"
        try FileManager.default.createDirectory(atPath: twin, withIntermediateDirectories: false)
        try FileManager.default.linkItem(
            atPath: place.catalog + "/data.mdb",
            toPath: twin + "/data.mdb"
        )
        // A sealed process takes it for another's file.
        try StoreSeal.$isLifted.withValue(true) {
            let store = try Store.open(place.catalog)
            let linked = try Store.open(twin).version()
            #expect(linked == 1)
            try publish(2, at: place.catalog)
            #expect(try store.version() == 2)
        }
    }

    @Test func `threads see only whole values, and versions never go backwards`() async throws {
        let place = try Place()
        try publish(0, at: place.catalog)
        let store = try Store.open(place.catalog)
        let path = place.catalog
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var last: UInt64 = 0
                    var faults = 0
                    while last < 500, !Task.isCancelled {
                        let now = try store.version()
                        guard let now, now >= last else {
                            faults += 1
                            continue
                        }
                        last = now
                        await Task.yield()
                    }
                    return faults
                }
            }
            group.addTask {
                var writer = try StoreWriter(at: path, timeout: 20)
                for next in UInt64(1)...500 {
                    try writer.commit(value(next).rawSpan)
                    await Task.yield()
                }
                return 0
            }
            for try await faults in group { #expect(faults == 0) }
        }
    }

    @Test func `a store in memory has a private copy of its value`() throws {
        var bytes = value(4, size: 64)
        let store = try Store(copying: bytes.rawSpan, contents: .values())
        bytes[0] = 99
        let outer = try store.pin()
        let inner = try store.pin()
        #expect(version(outer.bytes) == 4)
        #expect(version(inner.bytes) == 4)
        #expect(copied(try outer.other("key")) == nil)
        #expect(!store.readsCopies)
    }

    @Test func `a forked child reads on by itself and leaves its parent's pins alone`() throws {
        let place = try Place()
        #expect(unsafe probe_fork(place.catalog) == 0)
    }
}
