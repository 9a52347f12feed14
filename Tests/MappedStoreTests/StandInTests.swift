import CStoreProbe
import Foundation
import MappedStore
import SharedStore
import Testing

@Suite("A store that need not be there") struct StandInTests {
    /// A store whose stand-in is version 1000.
    private func open(_ path: String) throws(StoreError) -> Store {
        try Store(
            opening: path,
            contents: .values(),
            orElse: value(1_000).rawSpan
        )
    }

    /// Reads until a version is read: a change of the path is noticed after a short time.
    private func reads(_ store: Store, until version: UInt64) throws -> Bool {
        for _ in 0..<20_000 {
            if try store.version() == version { return true }
            probe_sleep(500)
        }
        return false
    }

    @Test func `without a store, reads see a copy of the bytes, and nothing is created`() throws {
        let place = try Place()
        var bytes = value(7)
        let store = try Store(
            opening: place.catalog,
            contents: .values(),
            orElse: bytes.rawSpan
        )
        bytes[0] = 99
        let outer = try store.pin()
        let inner = try store.pin()
        #expect(version(outer.bytes) == 7)
        #expect(version(inner.bytes) == 7)
        #expect(copied(try outer.other("key")) == nil)
        #expect(!store.readsCopies)
        #expect(try place.names() == [])
    }

    @Test func `the stand-in is the opener's own, and is not judged`() throws {
        let place = try Place()
        let strict = try Store(
            opening: place.catalog,
            contents: .values(accept: { unsafe probe_value_accept_low($0, $1) }),
            orElse: value(5_000).rawSpan
        )
        let other = try open(place.catalog)
        #expect(try strict.version() == 5_000)
        #expect(try other.version() == 1_000)
        // What is there is judged.
        try publish(2_000, at: place.catalog)
        #expect(throws: StoreError.self) { try strict.version() }
        #expect(try other.version() == 2_000)
    }

    @Test func `a store that comes to be is seen by the next pin, and pins from before stay`()
        throws
    {
        let place = try Place()
        let path = place.directory + "/a/b/store"
        let store = try open(path)
        let before = try store.pin()
        for version in UInt64(1)...3 {
            try publish(version, at: path)
            #expect(try store.version() == version)
        }
        #expect(version(before.bytes) == 1_000)
        #expect(!store.readsCopies)
    }

    @Test func `a directory without a data file counts as no store yet`() throws {
        let place = try Place()
        try FileManager.default.createDirectory(
            atPath: place.catalog,
            withIntermediateDirectories: false
        )
        let store = try open(place.catalog)
        #expect(try store.version() == 1_000)
        try publish(1, at: place.catalog)
        #expect(try store.version() == 1)
    }

    @Test func `a store that another process makes is seen by the next pin`() throws {
        let place = try Place()
        let store = try open(place.catalog)
        #expect(try store.version() == 1_000)
        let publisher = unsafe probe_publish(place.catalog, 1_001)
        while !FileManager.default.fileExists(atPath: place.catalog + "/data.mdb") {
            probe_sleep(200)
        }
        #expect(try #require(try store.version()) > 1_000)
        probe_kill(publisher)
    }

    @Test func `threads see the stand-in, then only what was published`() async throws {
        let place = try Place()
        let store = try open(place.catalog)
        let path = place.catalog
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var last: UInt64 = 1_000
                    while last < 1_100, !Task.isCancelled {
                        guard let now = try store.version(), now >= last else { return false }
                        last = now
                        await Task.yield()
                    }
                    return true
                }
            }
            group.addTask {
                await Task.yield()
                for next in UInt64(1_001)...1_100 {
                    try publish(next, at: path)
                    await Task.yield()
                }
                return true
            }
            for try await isRight in group { #expect(isRight) }
        }
    }

    @Test func `a store that goes gives way to the stand-in, and may come again`() throws {
        let place = try Place()
        let store = try open(place.catalog)
        let other = try open(place.catalog)
        for version in UInt64(1)...3 {
            try publish(version, at: place.catalog)
            #expect(try store.version() == version)
            #expect(try other.version() == version)
            let held = try store.pin()
            try FileManager.default.removeItem(atPath: place.catalog)
            #expect(try reads(store, until: 1_000))
            #expect(try reads(other, until: 1_000))
            #expect(MappedStoreTests.version(held.bytes) == version)
        }
        #expect(try place.names() == [])
    }

    @Test func `a store that is there when it is opened is read at once`() throws {
        let place = try Place()
        try publish(3, at: place.catalog)
        let store = try open(place.catalog)
        #expect(try store.version() == 3)
        try publish(4, at: place.catalog)
        #expect(try store.version() == 4)
    }

    /// The fault of the next pin.
    private func fault(of store: Store) -> StoreError.Fault? {
        do throws(StoreError) {
            _ = try store.pin()
            return nil
        } catch {
            return error.fault
        }
    }

    @Test func `a damaged store is an error and no missing one, until it is replaced`() throws {
        for size in [0, 100, 5_000] as [UInt64] {
            let place = try Place()
            try publish(1, at: place.catalog)
            let data = URL(fileURLWithPath: place.catalog + "/data.mdb")
            let file = try FileHandle(forUpdating: data)
            try file.truncate(atOffset: size)
            try file.close()
            let store = try open(place.catalog)
            #expect(fault(of: store) == .cutShort)
            #expect(fault(of: store) == .cutShort)
            try publish(2, at: place.catalog)
            #expect(try store.version() == 2)
        }
    }

    @Test func `a value that is refused is an error and no missing one`() throws {
        let place = try Place()
        let store = try open(place.catalog)
        #expect(try store.version() == 1_000)
        var broken = value(1)
        broken[5] ^= 1
        var writer = try StoreWriter(at: place.catalog, timeout: 0)
        try writer.commit(broken.rawSpan)
        #expect(fault(of: store) == .refused)
        try writer.commit(value(2).rawSpan)
        #expect(fault(of: store) == nil)
    }

    @Test func `something other than a store is an error, and is left alone`() throws {
        let place = try Place()
        let foreign = Data(repeating: 0x55, count: 20_000)
        try FileManager.default.createDirectory(
            atPath: place.catalog,
            withIntermediateDirectories: false
        )
        try foreign.write(to: URL(fileURLWithPath: place.catalog + "/data.mdb"))
        #expect(fault(of: try open(place.catalog)) == .notAStore)
        #expect(fault(of: try open(place.catalog + "/data.mdb")) == .notAStore)
        #expect(fault(of: try open(place.catalog + "/data.mdb/store")) == .notAStore)
        let data = try Data(contentsOf: URL(fileURLWithPath: place.catalog + "/data.mdb"))
        #expect(data == foreign)
    }

    @Test func `an empty path leads nowhere`() throws {
        #expect(try open("").version() == 1_000)
    }

    @Test func `a relative path stays where it led when the process goes elsewhere`() throws {
        let place = try Place()
        #expect(unsafe probe_stand_in_elsewhere(place.directory) == 0)
    }

    @Test func `a forked child finds the store by itself, and its end does not harm its parent`()
        throws
    {
        let place = try Place()
        #expect(unsafe probe_stand_in_fork(place.catalog) == 0)
    }

    @Test func `a path that this user may not follow is denied and no missing store`() throws {
        let place = try Place()
        let answer = unsafe probe_stand_in_denied(place.directory)
        #expect([0, PROBE_IMPOSSIBLE].contains(answer))
    }
}
