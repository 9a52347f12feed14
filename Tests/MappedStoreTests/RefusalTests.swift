import CStoreProbe
import Foundation
import MappedStore
import SharedStore
import Testing

@Suite struct RefusalTests {
    /// The error that opening a path gives.
    private func fault(opening path: String) -> StoreError.Fault? {
        do throws(StoreError) {
            _ = try Store.open(path)
            return nil
        } catch {
            return error.fault
        }
    }

    @Test func `a path without a store is missing, and stays as it was`() throws {
        let place = try Place()
        #expect(fault(opening: place.catalog) == .missing)
        #expect(fault(opening: place.directory) == .missing)
        #expect(fault(opening: "") == .missing)
        #expect(try place.names() == [])
    }

    @Test func `a file cannot be opened as a store, to read or to write`() throws {
        let place = try Place()
        try Data("text".utf8).write(to: URL(fileURLWithPath: place.catalog))
        #expect(fault(opening: place.catalog) == .notAStore)
        do throws(StoreError) {
            _ = try StoreWriter(at: place.catalog, timeout: 0)
            Issue.record("A file was taken for a store.")
        } catch {
            #expect(error.fault == .notAStore)
        }
        #expect(try place.names() == ["catalog"])
    }

    @Test(arguments: [10, 100_000])
    func `a foreign data file is not a store, and is not touched`(size: Int) throws {
        let place = try Place()
        try FileManager.default.createDirectory(
            atPath: place.catalog,
            withIntermediateDirectories: false
        )
        let data = URL(fileURLWithPath: place.catalog + "/data.mdb")
        try Data(repeating: 0x55, count: size).write(to: data)
        #expect(fault(opening: place.catalog) == .notAStore)
        #expect(throws: StoreError.self) { try publish(1, at: place.catalog) }
        #expect(try Data(contentsOf: data) == Data(repeating: 0x55, count: size))
    }

    @Test(arguments: [0, 100, 4096, 5000, 12_288, 1_000_000])
    func `a data file cut short is refused before it is touched, and replaced`(
        size: UInt64
    ) throws {
        let place = try Place()
        try publish(1, at: place.catalog, size: 1 << 20)
        let data = try FileHandle(forUpdating: URL(fileURLWithPath: place.catalog + "/data.mdb"))
        try data.truncate(atOffset: size)
        try data.close()
        #expect(fault(opening: place.catalog) == .cutShort)
        try publish(2, at: place.catalog)
        #expect(try Store.open(place.catalog).version() == 2)
        #expect(try place.names(in: "catalog") == ["data.mdb", "lock.mdb", "writer.lock"])
    }

    @Test func `a store without a value is damaged and not missing`() throws {
        let place = try Place()
        try publish(1, at: place.catalog)
        // The version of the first meta page, which is of before the value, becomes the newest.
        let data = try FileHandle(forUpdating: URL(fileURLWithPath: place.catalog + "/data.mdb"))
        try data.seek(toOffset: 144)
        try data.write(contentsOf: Data([2]))
        try data.close()
        try FileManager.default.removeItem(atPath: place.catalog + "/lock.mdb")
        #expect(fault(opening: place.catalog) == .noValue)
        try publish(2, at: place.catalog)
        #expect(fault(opening: place.catalog) == nil)
    }

    @Test func `a value that accept refuses does not open`() throws {
        let place = try Place()
        var writer = try StoreWriter(at: place.catalog, timeout: 0)
        var broken = value(1)
        broken[5] ^= 1
        try writer.commit(broken.rawSpan)
        do throws(StoreError) {
            _ = try Store.open(place.catalog)
            Issue.record("A broken value was accepted.")
        } catch {
            #expect(error.fault == .refused)
            #expect(error.code == 7)
        }
    }

    @Test func `a new version that one store refuses does not disturb another`() throws {
        let place = try Place()
        try publish(1, at: place.catalog)
        let strict = try Store.open(
            place.catalog,
            .values(accept: { unsafe probe_value_accept_low($0, $1) })
        )
        let lenient = try Store.open(place.catalog)
        let pin = try strict.pin()
        try publish(1000, at: place.catalog)
        for _ in 0..<3 {
            do throws(StoreError) {
                _ = try strict.pin()
                Issue.record("A refused version was pinned.")
            } catch {
                #expect(error.fault == .refused)
                #expect(error.code == 9)
            }
            #expect(try lenient.version() == 1000)
        }
        #expect(version(pin.bytes) == 1)
        try publish(2, at: place.catalog)
        #expect(try strict.version() == 2)
    }

    @Test func `a store in memory is judged as well`() {
        var broken = value(1)
        broken[5] ^= 1
        #expect(throws: StoreError.self) {
            try Store(copying: broken.rawSpan, contents: .values())
        }
    }
}
