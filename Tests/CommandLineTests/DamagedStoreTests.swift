import Foundation
import Testing

@Suite("65: a stored file that is damaged") struct DamagedStoreTests {
    let place: Place

    init() throws {
        place = try Place()
        try place.importing()
    }

    private var data: String { "\(place.store)/catalog/data.mdb" }

    /// Changes the stored file and expects that it is refused, and replaced by an import.
    private func expect(_ damage: String, after change: (FileHandle) throws -> Void) throws {
        let handle = try #require(FileHandle(forUpdatingAtPath: data))
        try change(handle)
        try handle.close()
        let run = try place.stored("list")
        #expect(run.end == .exit(65))
        #expect(run.text == "")
        #expect(
            run.error == """
                modelcatalog: The catalog in '\(place.store)' cannot be read: its data file \
                \(damage): import a catalog anew, which replaces it.

                """
        )
        #expect(try place.importing(SmallCatalog.json, "--dry-run").end == .exit(0))
        #expect(try place.stored("list").end == .exit(65))
        let repair = try place.importing()
        #expect(repair.end == .exit(0), "\(repair.error)")
        #expect(try place.stored("list").lines.count == 1 + 5)
    }

    /// Bits that make LMDB crash, hang or answer wrongly: the size of pages, in both meta pages, the
    /// root of the tree, its depth and flags, and the number of the last page.
    @Test(arguments: [
        (41, 4), (4137, 4), (4138, 0), (4139, 7), (4224, 2), (4225, 0), (4190, 0), (4188, 2),
        (16, 0), (20, 1), (4112, 5), (4240, 3),
    ])
    func `one wrong bit in a meta page`(offset: Int, bit: Int) throws {
        try expect("is damaged") { handle in
            try handle.seek(toOffset: UInt64(offset))
            let byte = try #require(try handle.read(upToCount: 1)?.first)
            try handle.seek(toOffset: UInt64(offset))
            try handle.write(contentsOf: [byte ^ 1 << UInt8(bit)])
        }
    }

    @Test(arguments: [0, 100, 4096, 8192, 12_288])
    func `a file that is cut short`(size: UInt64) throws {
        try expect("is cut short") { try $0.truncate(atOffset: size) }
    }

    @Test func `a file that something else wrote, which an import leaves alone`() throws {
        let foreign = Data(repeating: 0x55, count: 20_000)
        try foreign.write(to: URL(fileURLWithPath: data))
        let run = try place.stored("list")
        #expect(run.end == .exit(65))
        #expect(run.error.contains("is not a directory with an LMDB data file"))
        #expect(run.error.contains("correct the path, or remove what is there and write again"))
        let refused = try place.importing()
        #expect(refused.end == .exit(65))
        #expect(refused.error.contains("correct the path, or remove what is there"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: data)) == foreign)
    }
}
