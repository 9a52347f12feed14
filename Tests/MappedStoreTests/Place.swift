import CStoreProbe
import Foundation
import MappedStore
import SharedStore

/// A temporary directory of one test's own, removed with it.
final class Place {
    let directory: String

    /// - Parameter inMemory: on a file system in memory, where there is one, for what is written
    ///   very often.
    init(inMemory: Bool = false) throws {
        let memory = inMemory && FileManager.default.fileExists(atPath: "/dev/shm")
        let parent = memory ? "/dev/shm" : FileManager.default.temporaryDirectory.path
        directory = parent + "/store-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: directory,
            withIntermediateDirectories: true
        )
    }

    deinit {
        try? FileManager.default.removeItem(atPath: directory)
    }

    /// The path of the test's store, which may not exist yet.
    var catalog: String { directory + "/catalog" }

    /// The names in a directory below this one, sorted.
    func names(in name: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: directory + "/" + name).sorted()
    }

    /// Removes the lock file of the store's writer, as somebody might who takes it for a leftover.
    func removeLock() throws {
        try? FileManager.default.removeItem(atPath: catalog + "/writer.lock")
    }

    /// The bytes in the store's data file.
    func dataSize() throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: catalog + "/data.mdb")
        return (attributes[.size] as? Int) ?? 0
    }
}

/// A value of a version: its number over and over, and a checksum at the end.
func value(_ version: UInt64, size: Int = Int(PROBE_SIZE)) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size)
    // The array is as large as it says.
    unsafe bytes.withUnsafeMutableBytes {
        unsafe probe_value_fill($0.baseAddress!, $0.count, version)
    }
    return bytes
}

/// The version of a whole value; nil for torn or foreign bytes.
func version(_ bytes: RawSpan) -> UInt64? {
    // Both read no more than the bytes they are given.
    unsafe bytes.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress, unsafe probe_value_accept(start, bytes.count) == 0
        else { return nil }
        return unsafe probe_value_version(start, bytes.count)
    }
}

extension [UInt8] {
    /// The bytes, borrowed.
    var rawSpan: RawSpan {
        @_lifetime(borrow self)
        get {
            // Bytes have no padding that could be read uninitialised.
            unsafe span.bytes
        }
    }
}

extension StoreContents {
    /// Test values under the key of most tests, or under others.
    @safe static func values(
        _ keys: [String] = [PROBE_KEY],
        accept: Judge = { unsafe probe_value_accept($0, $1) },
        intact: Judge = { _, _ in 0 }
    ) -> StoreContents {
        StoreContents(
            keys: keys,
            accept: accept,
            generation: { unsafe probe_value_version($0, $1) },
            intact: intact
        )
    }
}

extension Store {
    /// Opens a store of test values.
    static func open(
        _ path: String,
        _ contents: StoreContents = .values()
    ) throws(StoreError) -> Store {
        try Store(opening: path, contents: contents)
    }

    /// The version that is read now.
    func version() throws -> UInt64? {
        let pin = try pin()
        return MappedStoreTests.version(pin.bytes)
    }
}

extension StoreWriter {
    init(at path: String, timeout: Double) throws(StoreError) {
        try self.init(at: path, contents: .values(), timeout: timeout)
    }

    /// Commits a value under the key of most tests.
    @discardableResult
    mutating func commit(
        _ value: RawSpan,
        others: [Value] = []
    ) throws(StoreError) -> Losses {
        try commit(value, as: PROBE_KEY, others: others)
    }
}

/// Publishes one version of a test value.
func publish(
    _ version: UInt64,
    at path: String,
    size: Int = Int(PROBE_SIZE),
    others: [StoreWriter.Value] = []
) throws {
    var writer = try StoreWriter(at: path, timeout: 20)
    try writer.commit(value(version, size: size).rawSpan, others: others)
}

/// A span's bytes, copied.
func copied(_ span: borrowing RawSpan?) -> [UInt8]? {
    guard let span = copy span else { return nil }
    // The array is a copy.
    return unsafe span.withUnsafeBytes { unsafe Array($0) }
}
