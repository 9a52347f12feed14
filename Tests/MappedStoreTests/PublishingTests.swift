import CStoreProbe
import MappedStore
import SharedStore
import Testing

@Suite struct PublishingTests {
    @Test func `the first publish makes the store and its parents, and nothing else`() throws {
        let place = try Place()
        let path = place.directory + "/a/b/catalog"
        try publish(1, at: path)
        #expect(try place.names(in: "a/b") == ["catalog"])
        #expect(try place.names(in: "a/b/catalog") == ["data.mdb", "lock.mdb", "writer.lock"])
        #expect(try Store.open(path).version() == 1)
    }

    @Test func `a reader sees what was published at its next pin`() throws {
        let place = try Place()
        try publish(1, at: place.catalog)
        let store = try Store.open(place.catalog)
        for next in UInt64(2)...20 {
            try publish(next, at: place.catalog)
            #expect(try store.version() == next)
        }
    }

    @Test func `pinned bytes stay as they are while newer ones are published`() throws {
        let place = try Place()
        try publish(1, at: place.catalog)
        let store = try Store.open(place.catalog)
        let pin = try store.pin()
        for next in UInt64(2)...20 { try publish(next, at: place.catalog) }
        #expect(version(pin.bytes) == 1)
        #expect(try store.version() == 20)
    }

    @Test func `pinned bytes start at a multiple of 64`() throws {
        let place = try Place()
        for size in [8192, 12_344, 1 << 20] {
            try publish(1, at: place.catalog, size: size)
            let pin = try Store.open(place.catalog).pinnedAddress()
            #expect(pin % 64 == 0)
        }
    }

    @Test func `values of several keys are replaced together, and removed by nil`() throws {
        let place = try Place()
        try publish(1, at: place.catalog, others: [.init("small", [1, 2]), .init("empty", [])])
        let store = try Store.open(place.catalog)
        let first = try store.pin()
        let large = [UInt8](repeating: 3, count: 50_000)
        try publish(2, at: place.catalog, others: [.init("small", nil), .init("large", large)])
        let second = try store.pin()
        #expect(copied(try first.other("small")) == [1, 2])
        #expect(copied(try first.other("empty")) == [])
        #expect(copied(try first.other("large")) == nil)
        #expect(copied(try second.other("small")) == nil)
        #expect(copied(try second.other("empty")) == [])
        #expect(copied(try second.other("large")) == large)
    }

    @Test func `a writer reads what it replaces`() throws {
        let place = try Place()
        var writer = try StoreWriter(at: place.catalog, timeout: 0)
        #expect(copied(try writer.read(PROBE_KEY)) == nil)
        #expect(copied(try writer.read("other")) == nil)
        try writer.commit(value(1).rawSpan, others: [.init("other", [9])])
        #expect(copied(try writer.read(PROBE_KEY)) == value(1))
        #expect(copied(try writer.read("other")) == [9])
        try writer.commit(value(2).rawSpan)
        #expect(copied(try writer.read(PROBE_KEY)) == value(2))
        #expect(copied(try writer.read("other")) == [9])
    }

    @Test func `a writer that commits nothing leaves no store`() throws {
        let place = try Place()
        _ = try StoreWriter(at: place.catalog, timeout: 0)
        #expect(try place.names() == [])
        #expect(throws: StoreError.self) { try Store.open(place.catalog) }
    }

    @Test func `an idle reader does not make the file grow`() throws {
        let place = try Place()
        let size = 256 << 10
        try publish(0, at: place.catalog, size: size)
        let store = try Store.open(place.catalog)
        #expect(try store.version() == 0)
        for next in UInt64(1)...300 { try publish(next, at: place.catalog, size: size) }
        #expect(try place.dataSize() <= 8 * size)
        #expect(try store.version() == 300)
    }

    @Test func `neither an idle process nor a killed one makes the file grow`() throws {
        let place = try Place()
        let size = 256 << 10
        try publish(0, at: place.catalog, size: size)
        let idle = unsafe probe_idle(place.catalog)
        defer { probe_kill(idle) }
        let killed = unsafe probe_hold_pin(place.catalog)
        try #require(idle > 0 && killed > 0)
        probe_kill(killed)
        // Two catalogs that differ in size, in turn.
        for next in UInt64(1)...200 {
            try publish(next, at: place.catalog, size: next % 2 == 0 ? size : size * 7 / 8)
        }
        #expect(try place.dataSize() <= 8 * size)
    }
}

extension Store {
    /// The address of the pinned bytes.
    fileprivate func pinnedAddress() throws -> UInt {
        let pin = try pin()
        return unsafe pin.bytes.withUnsafeBytes { UInt(bitPattern: $0.baseAddress) }
    }
}
