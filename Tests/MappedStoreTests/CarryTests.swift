import CStoreProbe
import Foundation
import MappedStore
import SharedStore
import Testing

/// What a new data file in the place of a damaged one takes over.
@Suite struct CarryTests {
    let place: Place
    private let beside = value(100, size: 40_000)

    init() throws {
        place = try Place()
        try publish(
            1,
            at: place.catalog,
            others: [
                .init("a/1", beside), .init("b/7", value(200)), .init("c", value(300, size: 64)),
            ]
        )
    }

    /// Contents whose values are whole if their checksum is right.
    private var contents: StoreContents {
        .values(intact: { unsafe probe_value_accept($0, $1) })
    }

    private func bytes() throws -> Data { try Data(contentsOf: data) }
    private var data: URL { URL(fileURLWithPath: place.catalog + "/data.mdb") }

    /// Writes the file with other bytes at some places.
    private func damage(_ change: (inout Data) -> Void) throws {
        var bytes = try bytes()
        change(&bytes)
        let file = try FileHandle(forUpdating: data)
        try file.write(contentsOf: bytes)
        try file.truncate(atOffset: UInt64(bytes.count))
        try file.close()
    }

    /// Publishes version 2 over the damage: what was lost, and what is there.
    private func replace() throws -> (StoreWriter.Losses, [String]) {
        var writer = try StoreWriter(at: place.catalog, contents: contents, timeout: 0)
        let losses = try writer.commit(value(2).rawSpan)
        #expect(try Store.open(place.catalog).version() == 2)
        return (losses, try writer.keys())
    }

    /// The offset of a value in the file, found by its first words.
    private func place(of version: UInt64, in bytes: Data) throws -> Int {
        let words = [version, version, version, version].flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
        }
        return try #require(bytes.range(of: Data(words))).lowerBound
    }

    @Test func `a file whose values are all whole loses none`() throws {
        // The root of the tree of free pages, in both meta pages.
        try damage { bytes in
            for start in [80, 4096 + 80] {
                bytes[start..<start + 8] = Data(repeating: 0x77, count: 8)
            }
        }
        #expect(throws: StoreError.self) { try Store.open(place.catalog) }
        // A writer sees them as well.
        do {
            let writer = try StoreWriter(at: place.catalog, contents: contents, timeout: 0)
            #expect(try writer.keys() == [])
            #expect(try writer.rescuedKeys() == ["a/1", "b/7", "c", PROBE_KEY])
            #expect(copied(try writer.rescued("a/1")) == beside)
            #expect(try writer.rescued("none") == nil)
        }
        let (losses, keys) = try replace()
        #expect(losses.isEmpty)
        #expect(keys == ["a/1", "b/7", "c", PROBE_KEY])
        var writer = try StoreWriter(at: place.catalog, contents: contents, timeout: 0)
        #expect(copied(try writer.read("a/1")) == beside)
        #expect(copied(try writer.read("b/7")) == value(200))
        try writer.commit(value(3).rawSpan)
        #expect(copied(try writer.read("c")) == value(300, size: 64))
    }

    @Test func `a value that is not whole is lost and told of, and all others stay`() throws {
        let start = try place(of: 100, in: try bytes())
        // The head of the value's run of pages says what it is.
        let page = start / 4096 * 4096
        try damage { $0[page + 10] ^= 0x40 }
        let (losses, keys) = try replace()
        #expect(losses == .init(keys: ["a/1"], hasUnknown: false))
        #expect(keys == ["b/7", "c", PROBE_KEY])
    }

    @Test func `a file that is cut short keeps what lies before the cut`() throws {
        let start = try place(of: 200, in: try bytes())
        try damage { $0 = $0.prefix(start + 100) }
        let (losses, keys) = try replace()
        #expect(losses == .init(keys: ["b/7"], hasUnknown: false))
        #expect(keys == ["a/1", "c", PROBE_KEY])
    }

    @Test func `where the tree cannot be read, it is said that there may have been others`() throws
    {
        try damage { bytes in
            // All of both meta pages but what says that LMDB wrote them.
            for start in [24, 4096 + 24] {
                bytes[start..<start + 128] = Data(repeating: 0xFF, count: 128)
            }
        }
        let (losses, keys) = try replace()
        #expect(losses == .init(keys: [], hasUnknown: true))
        #expect(keys == [PROBE_KEY])
    }

    @Test func `a commit that replaces nothing loses nothing`() throws {
        let (losses, keys) = try replace()
        #expect(losses.isEmpty)
        #expect(keys == ["a/1", "b/7", "c", PROBE_KEY])
    }
}
