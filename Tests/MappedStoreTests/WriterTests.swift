import CStoreProbe
import Foundation
import MappedStore
import SharedStore
import Testing

@Suite struct WriterTests {
    /// The error of a writer that cannot begin.
    private func failure(at path: String, timeout: Double) -> StoreError? {
        do throws(StoreError) {
            _ = try StoreWriter(at: path, timeout: timeout)
            return nil
        } catch {
            return error
        }
    }

    @Test func `two writers of one process exclude each other, by any path`() throws {
        let place = try Place()
        try publish(1, at: place.catalog)
        let link = place.directory + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "catalog")
        let writer = try StoreWriter(at: place.catalog, timeout: 0)
        for path in [place.catalog, place.catalog + "/", link] {
            #expect(failure(at: path, timeout: 0.05)?.fault == .lockTimeout)
        }
        _ = consume writer
        #expect(failure(at: link, timeout: 0) == nil)
    }

    @Test func `the error names the process that keeps the lock`() throws {
        let place = try Place()
        let holder = unsafe probe_hold_lock(place.catalog)
        try #require(holder > 0)
        let error = try #require(failure(at: place.catalog, timeout: 0.1))
        #expect(error.fault == .lockTimeout)
        #expect(error.lockHolder == holder)
        #expect(
            "\(error)"
                == "Another writer (process \(holder)) has kept the lock of '\(place.catalog)' "
                + "for 0.1 s: wait for it to end, or stop it."
        )
        // The lock goes with the process.
        probe_kill(holder)
        #expect(failure(at: place.catalog, timeout: 5) == nil)
    }

    @Test func `a writer stopped in its commit keeps other writers out, and no reader`() throws {
        let place = try Place()
        try publish(1, at: place.catalog)
        let store = try Store.open(place.catalog)
        let holder = unsafe probe_stop_in_commit(place.catalog)
        try #require(holder > 0)
        for _ in 0..<100_000 { _ = try store.pin() }
        #expect(try store.version() == 1)
        #expect(try Store.open(place.catalog).version() == 1)
        let error = try #require(failure(at: place.catalog, timeout: 0.1))
        #expect(error.fault == .lockTimeout)
        #expect(error.lockHolder == holder)
        #expect("\(error)".contains("(process \(holder))"))
        probe_kill(holder)
        try publish(2, at: place.catalog)
        #expect(try store.version() == 2)
    }

    @Test func `a lock file that somebody removed does not let two writers in`() throws {
        let place = try Place()
        let first = try StoreWriter(at: place.catalog, timeout: 0)
        try FileManager.default.removeItem(atPath: place.catalog + "/writer.lock")
        let second = try StoreWriter(at: place.catalog, timeout: 0)
        _ = consume first
        #expect(failure(at: place.catalog, timeout: 0.05)?.fault == .lockTimeout)
        _ = consume second
    }

    @Test func `a killed writer leaves a whole value and no lock`() throws {
        let place = try Place()
        try publish(0, at: place.catalog)
        let store = try Store.open(place.catalog)
        var last: UInt64 = 0
        for round in 0..<40 {
            let writer = unsafe probe_publish(place.catalog, last + 1)
            probe_sleep(UInt32(round % 10) * 700)
            probe_kill(writer)
            let now = try #require(try store.version())
            #expect(now >= last)
            last = now + 1
            try publish(last, at: place.catalog)
            #expect(try store.version() == last)
        }
    }

    @Test func `a writer killed during the first publish leaves nothing in the way`() throws {
        let place = try Place()
        for round in 0..<40 {
            let path = place.directory + "/\(round)"
            let writer = unsafe probe_publish(path, 1)
            probe_sleep(UInt32(round) * 150)
            probe_kill(writer)
            try publish(1_000_000, at: path)
            #expect(try Store.open(path).version() == 1_000_000)
            #expect(try place.names(in: "\(round)") == ["data.mdb", "lock.mdb", "writer.lock"])
        }
    }

    @Test func `leftovers of a killed writer are removed by the next`() throws {
        let place = try Place()
        try publish(1, at: place.catalog)
        let leftover = place.catalog + "/.new-abcdef"
        try FileManager.default.createDirectory(
            atPath: leftover,
            withIntermediateDirectories: false
        )
        try Data("half".utf8).write(to: URL(fileURLWithPath: leftover + "/data.mdb"))
        try publish(2, at: place.catalog)
        #expect(try place.names(in: "catalog") == ["data.mdb", "lock.mdb", "writer.lock"])
    }

    @Test func `a forked child neither uses, frees nor prolongs its parent's lock`() throws {
        let place = try Place()
        #expect(unsafe probe_fork_writer(place.catalog) == 0)
    }
}
