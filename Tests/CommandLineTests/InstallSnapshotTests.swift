import CImage
import CatalogCompiler
import CatalogImport
import Foundation
import JSONText
import MappedStore
import ModelCatalog
import SharedStore
import TestCatalog
import TestPrograms
import Testing

/// A program with a built-in catalog installs it if no catalog or an older built-in one is stored.
@Suite struct InstallSnapshotTests {
    let place: Place

    init() throws { place = try Place() }

    private func install(_ day: String) throws -> Publication {
        try installSnapshot(Snapshot(text: TestCatalog.snapshot(of: day)), in: place.store)
    }

    private var day: String? {
        get throws {
            try Catalog.open(at: place.store).statistics().retrievedOn["atlas"]?.description
        }
    }

    /// The names of the files in the store, with the bytes of its data file.
    private var files: [String: Data] {
        get throws {
            let catalog = URL(fileURLWithPath: "\(place.store)/catalog")
            let names = try FileManager.default.contentsOfDirectory(atPath: catalog.path)
            let data = try Data(contentsOf: catalog.appendingPathComponent("data.mdb"))
            return names.reduce(into: [:]) { $0[$1] = $1 == "data.mdb" ? data : Data() }
        }
    }

    @Test func `an older snapshot gives way, and one as new or newer stays`() throws {
        #expect(try install("2026-03-01").generation == 1)
        #expect(try install("2026-04-01").isNew)
        #expect(try day == "2026-04-01")
        for day in ["2026-04-01", "2026-03-31"] {
            let publication = try install(day)
            #expect(publication.generation == 2 && !publication.isNew)
        }
        #expect(try day == "2026-04-01")
    }

    @Test func `an imported catalog stays, whatever it says`() throws {
        try place.importing()
        #expect(try install("2026-04-01").models == 5)
        #expect(try day == nil)
        // It replaces a snapshot, and counts as imported from then on.
        let other = try InstallSnapshotTests()
        _ = try other.install("2026-03-01")
        try other.place.importing()
        let publication = try other.install("2026-04-01")
        #expect(publication.generation == 2 && publication.models == 5)
    }

    @Test func `a catalog built from the snapshot's own export counts as imported`() throws {
        _ = try install("2026-03-01")
        let file = "\(place.path)/own.sqlite"
        #expect(try place.stored("export", file).end == .exit(0))
        #expect(try place.stored("build", file).end == .exit(0))
        #expect(try !install("2026-04-01").isNew)
        #expect(try day == "2026-03-01")
    }

    @Test func `a note on another catalog says nothing of the stored one`() throws {
        _ = try install("2026-03-01")
        // As a version does that does not know the note.
        var writer = try StoreWriter(
            at: "\(place.store)/catalog",
            contents: .catalog,
            timeout: 10
        )
        let other = try TestCatalog.images(TestCatalog.acmeSQL).catalog
        try writer.commit(other.span.bytes, as: StoreContents.catalogKey)
        let publication = try install("2026-04-01")
        #expect(!publication.isNew && publication.models == 8)
    }

    @Test func `where nothing is to be done, nothing is locked and nothing written`() throws {
        try place.importing()
        try FileManager.default.removeItem(atPath: "\(place.store)/catalog/writer.lock")
        let before = try files
        _ = try install("2026-04-01")
        #expect(try files == before)
        // Another process's lock keeps nobody waiting.
        let writer = try StoreWriter(
            at: "\(place.store)/catalog",
            contents: .catalog,
            timeout: 10
        )
        #expect(try !install("2026-04-01").isNew)
        _ = consume writer
    }

    @Test func `an older snapshot stays while another process writes`() throws {
        _ = try install("2026-03-01")
        let writer = try StoreWriter(
            at: "\(place.store)/catalog",
            contents: .catalog,
            timeout: 10
        )
        #expect(try install("2026-04-01").generation == 1)
        _ = consume writer
        #expect(try install("2026-04-01").generation == 2)
    }

    @Test func `an older snapshot stays beside what a newer version has stored`() throws {
        _ = try install("2026-03-01")
        // An image whose header forbids writing by programs that do not know it.
        var image = try TestCatalog.images(TestCatalog.acmeSQL).catalog
        let policy = try #require(MemoryLayout<image_header>.offset(of: \.policy))
        image.withUnsafeMutableBytes { bytes in
            let refuse = image_policy.IMAGE_REFUSE.rawValue
            bytes.storeBytes(of: refuse, toByteOffset: policy, as: UInt32.self)
            image_stamp(bytes.baseAddress!, bytes.count, 1, 1)
        }
        var writer = try StoreWriter(
            at: "\(place.store)/catalog",
            contents: .catalog,
            timeout: 10
        )
        try writer.commit(image.span.bytes, as: "layers/1")
        _ = consume writer
        let before = try files
        let publication = try install("2026-04-01")
        #expect(publication.generation == 1 && !publication.isNew)
        #expect(try files == before)
        #expect(try day == "2026-03-01")
    }

    @Test(.enabled(if: getuid() == 0, "another user's part can be played by root alone"))
    func `a user who may only read gets an older snapshot as it is`() throws {
        _ = try install("2026-03-01")
        for path in [place.path, place.store, "\(place.store)/catalog"] { chmod(path, 0o755) }
        let user = try Child("install", place.store, "2026-04-01", "65534")
        #expect(try user.line() == "1")
        #expect(user.end() == 0)
    }

    @Test func `a damaged snapshot is replaced`() throws {
        _ = try install("2026-03-01")
        try damage()
        #expect(try install("2026-03-01").isNew)
        #expect(try day == "2026-03-01")
    }

    @Test func `a damaged catalog that a user imported is an error, and stays`() throws {
        try place.importing()
        try damage()
        let before = try files
        let error = #expect(throws: CatalogError.self) { try install("2026-03-01") }
        #expect(error?.code == .damaged)
        #expect(try files == before)
    }

    /// Changes the last byte of the stored image.
    private func damage() throws {
        let size = try Catalog.open(at: place.store).read { $0.byteCount }
        let file = "\(place.store)/catalog/data.mdb"
        var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        let magic = try #require(bytes.range(of: Data([0x93] + "MCIMG".utf8)))
        bytes[magic.lowerBound + size - 1] ^= 1
        try bytes.write(to: URL(fileURLWithPath: file))
    }
}
