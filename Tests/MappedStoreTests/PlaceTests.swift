import CStoreProbe
import Dispatch
import Foundation
import MappedStore
import Synchronization
import Testing

/// What files and file systems do to a store. Some of it takes a privileged user on Linux to bring
/// about; elsewhere those scenarios report that they are impossible, and that is accepted.
@Suite struct PlaceTests {
    private let impossible = PROBE_IMPOSSIBLE

    @Test func `a reader that may not write the lock file reads a copy`() throws {
        let place = try Place()
        try publish(3, at: place.catalog)
        let answer = unsafe probe_read_as_nobody(place.catalog)
        #expect([10_003, impossible].contains(answer))
    }

    @Test func `a writer without permission is denied`() throws {
        let place = try Place()
        try publish(1, at: place.catalog)
        let answer = unsafe probe_write_as_nobody(place.catalog)
        #expect([0, impossible].contains(answer))
    }

    @Test func `a read-only file system is read by copies and not written`() throws {
        let place = try Place()
        #expect([0, impossible].contains(unsafe probe_read_only(place.directory)))
    }

    @Test func `a full file system keeps the old value and says that it is full`() throws {
        let place = try Place()
        #expect([0, impossible].contains(unsafe probe_disk_full(place.directory)))
    }

    @Test func `a reader follows when an overlay moves the store`() throws {
        let place = try Place()
        #expect([0, impossible].contains(unsafe probe_overlay(place.directory)))
    }

    @Test func `on a network file system, reads copy and a publish replaces the file`() throws {
        let place = try Place()
        #expect([0, impossible].contains(unsafe probe_remote(place.catalog)))
    }

    @Test func `containers whose processes have the same number all read`() throws {
        let place = try Place()
        #expect([0, impossible].contains(unsafe probe_containers(place.catalog)))
    }

    @Test func `room on disk may run out at any moment`() throws {
        let place = try Place()
        #expect([0, impossible].contains(unsafe probe_disk_sizes(place.directory)))
    }

    @Test func `files that may not grow are an error and no signal`() throws {
        let place = try Place()
        #expect(unsafe probe_file_sizes(place.directory) == 0)
    }

    @Test func `a map that is too small is an error, and grows where it can`() throws {
        let place = try Place(inMemory: true)
        #expect([0, impossible].contains(unsafe probe_map_full(place.catalog)))
    }

    @Test func `without a reader slot left, reads copy until there is one`() throws {
        let place = try Place()
        #expect(unsafe probe_slots_used_up(place.catalog) == 0)
    }

    @Test func `little address space is enough`() throws {
        let place = try Place()
        #expect([0, impossible].contains(unsafe probe_little_address_space(place.catalog)))
    }

    @Test func `a reader goes over to a data file moved into place`() throws {
        let place = try Place()
        let other = place.directory + "/other"
        try publish(1, at: place.catalog)
        try publish(50, at: other)
        let store = try Store.open(place.catalog)
        do {
            let pin = try store.pin()
            let target = place.catalog + "/data.mdb"
            try FileManager.default.removeItem(atPath: target)
            try FileManager.default.moveItem(atPath: other + "/data.mdb", toPath: target)
            // The old file stays open for the pin, so that the new one is read by copies.
            #expect(try Store.open(place.catalog).version() == 50)
            #expect(try store.version() == 50)
            #expect(version(pin.bytes) == 1)
        }
        #expect(try store.version() == 50)
        #expect(!store.readsCopies)
        try publish(51, at: place.catalog)
        #expect(try store.version() == 51)
    }

    @Test func `readers and writers notice that the lock file was removed`() throws {
        let place = try Place()
        try publish(1, at: place.catalog)
        let store = try Store.open(place.catalog)
        for next in UInt64(2)...10 {
            try FileManager.default.removeItem(atPath: place.catalog + "/lock.mdb")
            let publisher = unsafe probe_publish(place.catalog, next * 1000)
            while try store.version() ?? 0 < next * 1000 + 5 { probe_sleep(500) }
            probe_kill(publisher)
            try publish(next, at: place.catalog)
            #expect(try store.version() == next)
        }
    }

    @Test func `readers without a pause do not keep a writer from a new lock file`() async throws {
        let place = try Place()
        try publish(1, at: place.catalog)
        let store = try Store.open(place.catalog)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    var last: UInt64 = 0
                    // Cancelled where the writer fails, which would never write the last version.
                    while last < 60, !Task.isCancelled {
                        // The pins end before the task gives up its thread.
                        do {
                            let outer = try store.pin()
                            let inner = try store.pin()
                            let versions = (version(outer.bytes), version(inner.bytes))
                            let first = try #require(versions.0)
                            let second = try #require(versions.1)
                            #expect(last <= first && first <= second)
                            last = second
                        }
                        await Task.yield()
                    }
                }
            }
            for next in UInt64(2)...60 {
                try? FileManager.default.removeItem(atPath: place.catalog + "/lock.mdb")
                try publish(next, at: place.catalog)
                await Task.yield()
            }
            try await group.waitForAll()
        }
    }

    @Test func `many more threads than slots go over to new lock files together`() throws {
        let place = try Place()
        try publish(1, at: place.catalog)
        let store = try Store.open(place.catalog)
        let last: UInt64 = 12
        let stopped = Atomic(false)
        let ended = DispatchGroup()
        let faults = Mutex<[String]>([])
        for _ in 0..<100 {
            ended.enter()
            Thread {
                defer { ended.leave() }
                var seen: UInt64 = 0
                while seen < last, !stopped.load(ordering: .relaxed) {
                    let now = Result { try store.version() }
                    guard case .success(let version?) = now, version >= seen else {
                        return faults.withLock { $0.append("\(now) after \(seen)") }
                    }
                    seen = version
                    probe_sleep(100)
                }
            }.start()
        }
        // Not left to wait for ever where a publish fails.
        defer {
            stopped.store(true, ordering: .relaxed)
            ended.wait()
        }
        for next in 2...last {
            try FileManager.default.removeItem(atPath: place.catalog + "/lock.mdb")
            try publish(next, at: place.catalog)
        }
        #expect(ended.wait(timeout: .now() + 60) == .success)
        #expect(faults.withLock { $0 } == [])
        #expect(!store.readsCopies)
    }

    /// Reads until a condition holds, for some seconds at most: a change of the path is noticed
    /// after a short time.
    private func reads(_ store: Store, until holds: (Result<UInt64?, any Error>) -> Bool) -> Bool {
        for _ in 0..<20_000 {
            if holds(Result { try store.version() }) { return true }
            probe_sleep(500)
        }
        return false
    }

    private func isMissing(_ result: Result<UInt64?, any Error>) -> Bool {
        guard case .failure(let error) = result else { return false }
        return (error as? StoreError)?.fault == .missing
    }

    @Test func `a reader notices that the store was removed, and that it is there again`() throws {
        let place = try Place()
        try publish(1, at: place.catalog)
        let store = try Store.open(place.catalog)
        let other = try Store.open(place.catalog)
        #expect(try store.version() == 1)
        for version in UInt64(2)...4 {
            try FileManager.default.removeItem(atPath: place.catalog)
            #expect(reads(store, until: isMissing))
            #expect(reads(other, until: isMissing))
            let publisher = unsafe probe_publish(place.catalog, version * 1000)
            #expect(reads(store) { (try? $0.get() ?? 0) ?? 0 > version * 1000 })
            probe_kill(publisher)
            #expect(reads(other) { (try? $0.get() ?? 0) ?? 0 > version * 1000 })
            #expect(!store.readsCopies)
        }
    }

    @Test func `a reader goes over to a store that another process put in the place`() throws {
        let place = try Place()
        let next = place.directory + "/next"
        try publish(1, at: place.catalog)
        try publish(2, at: next)
        let store = try Store.open(place.catalog)
        #expect(try store.version() == 1)
        try FileManager.default.moveItem(atPath: place.catalog, toPath: place.directory + "/old")
        try FileManager.default.moveItem(atPath: next, toPath: place.catalog)
        #expect(reads(store) { (try? $0.get()) == 2 })
        #expect(!store.readsCopies)
    }

    @Test func `a pinned value of a removed store stays as it is`() throws {
        let place = try Place()
        try publish(1, at: place.catalog)
        let store = try Store.open(place.catalog)
        let pin = try store.pin()
        try FileManager.default.removeItem(atPath: place.catalog)
        #expect(reads(store, until: isMissing))
        #expect(version(pin.bytes) == 1)
    }

    @Test func `a removed store is made anew by the next publish`() throws {
        let place = try Place()
        try publish(1, at: place.catalog)
        let old = try Store.open(place.catalog)
        try FileManager.default.removeItem(atPath: place.catalog)
        #expect(try old.version() == 1)
        try publish(2, at: place.catalog)
        #expect(try Store.open(place.catalog).version() == 2)
        #expect(try old.version() == 2)
    }
}
