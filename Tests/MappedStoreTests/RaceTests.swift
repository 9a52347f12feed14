import CStoreProbe
import MappedStore
import SharedStore
import Testing

/// Writers that the lock file does not keep apart: it was removed, or is another's.
@Suite struct RaceTests {
    @Test func `a writer stopped anywhere in its commit loses no commit, its own or another's`()
        throws
    {
        let place = try Place()
        #expect([0, PROBE_IMPOSSIBLE].contains(unsafe probe_writer_stopped(place.directory)))
    }

    @Test func `a writer that has read a replaced file gets an error, and pins keep their bytes`()
        throws
    {
        let place = try Place()
        #expect(unsafe probe_file_replaced(place.catalog) == 0)
    }

    @Test func `nothing is committed in a file that was removed meanwhile`() throws {
        let place = try Place()
        #expect([0, PROBE_IMPOSSIBLE].contains(unsafe probe_file_removed(place.catalog)))
    }

    @Test func `a store that is mounted at two places keeps every commit of four writers`() throws {
        let place = try Place()
        #expect([0, PROBE_IMPOSSIBLE].contains(unsafe probe_two_mounts(place.directory)))
    }

    /// The fault of a commit of version 9.
    private func fault(of writer: inout StoreWriter) -> StoreError.Fault? {
        do throws(StoreError) {
            try writer.commit(value(9).rawSpan)
            return nil
        } catch {
            return error.fault
        }
    }

    @Test func `a commit built on another version than the newest is refused`() throws {
        let place = try Place()
        try publish(1, at: place.catalog)
        var slow = try StoreWriter(at: place.catalog, timeout: 0)
        #expect(copied(try slow.read(PROBE_KEY)) == value(1))
        try place.removeLock()
        try publish(2, at: place.catalog)
        #expect(fault(of: &slow) == .overtaken)
        #expect(fault(of: &slow) == .overtaken)
        #expect(try Store.open(place.catalog).version() == 2)
        #expect(copied(try slow.read(PROBE_KEY)) == value(2))
        try slow.commit(value(3).rawSpan)
        // What it has committed itself counts as read.
        try slow.commit(value(4).rawSpan)
        try place.removeLock()
        try publish(5, at: place.catalog)
        #expect(fault(of: &slow) == .overtaken)
        #expect(try Store.open(place.catalog).version() == 5)
    }

    @Test func `a writer that was shown an empty store does not overwrite the first publication`()
        throws
    {
        let place = try Place()
        var slow = try StoreWriter(at: place.catalog, timeout: 0)
        #expect(copied(try slow.read(PROBE_KEY)) == nil)
        try place.removeLock()
        try publish(1, at: place.catalog)
        #expect(fault(of: &slow) == .overtaken)
        #expect(copied(try slow.read(PROBE_KEY)) == value(1))
        #expect(fault(of: &slow) == nil)
    }

    @Test func `a commit that builds on nothing it has read is never overtaken`() throws {
        let place = try Place()
        var slow = try StoreWriter(at: place.catalog, timeout: 0)
        for version in UInt64(1)...3 {
            try place.removeLock()
            try publish(version, at: place.catalog)
            #expect(fault(of: &slow) == nil)
        }
        #expect(try Store.open(place.catalog).version() == 9)
    }

    @Test func `no commit makes the file shorter`() throws {
        let place = try Place()
        try publish(1, at: place.catalog, size: 4 << 20)
        let size = try place.dataSize()
        for version in UInt64(2)...9 { try publish(version, at: place.catalog) }
        #expect(try place.dataSize() >= size)
        #expect(try Store.open(place.catalog).version() == 9)
    }
}
