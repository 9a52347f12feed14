import CWriteSteps
import CatalogCompiler
import CatalogImport
import CatalogProcess
import Foundation
import ModelCatalog
import TestCatalog
import TestPrograms
import Testing

/// Some processes read what another writes, thousands of models at a time. Two editions alternate
/// that differ in every model; the number of a generation says which one it is.
@Suite("Processes share a catalog")
struct SharingTests {
    let directory = TemporaryDirectory()

    /// Publishes generations and waits for it.
    private func publish(_ count: Int) throws {
        #expect(try Child("write", directory.path, "large", "\(count)").end() == 0)
    }

    private var dataSize: Int {
        get throws {
            let path = directory.file("catalog/data.mdb")
            return try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        }
    }

    @Test("Readers see each generation whole at their next read, and never wait")
    func alternating() throws {
        let publications = 80 * Soak.factor
        try publish(1)
        let image = try Catalog.open(at: directory.path).read { $0.byteCount }
        let keeper = try Child("keep", directory.path)
        #expect(try keeper.line() == "ready")
        let last = "\(1 + publications)"
        let readers = try (0..<2).map { _ in
            try Child("read", directory.path, "generation", last)
        }
        for reader in readers { #expect(try reader.line() == "ready") }
        let writer = try Child("write", directory.path, "large", "\(publications)")
        for reader in readers {
            let seen = try #require(try reader.sightings())
            #expect(reader.end() == 0)
            #expect(seen.faults == [])
            #expect(seen.newest == UInt64(1 + publications))
            #expect(seen.generations > publications / 10)
            #expect(seen.reads > 10 * publications)
            #expect(seen.keepsFiles)
            // Now and then the kernel may have to bring a page.
            #expect(seen.waits < publications)
        }
        #expect(writer.end() == 0)
        // Whoever has the catalog open and does not read keeps no old generation.
        #expect(try dataSize < 8 * image)
        #expect(keeper.end() == 0)
    }

    @Test(
        "A writer that is stopped inside its transaction keeps no reader waiting",
        .enabled(if: write_steps_works(), "stands in for the functions of glibc alone"),
        arguments: [
            // Before it takes pages, writes them, makes them durable, and makes them the newest.
            ("mdb_put", 1), ("writev", 1), ("fdatasync", 1), ("pwrite", 2),
        ]
    )
    func stopped(function: String, number: Int) throws {
        try publish(1)
        let writer = try Child("stop", directory.path, function, "\(number)")
        try #require(writer.waitUntilStopped())

        let reads = 100_000 * Soak.factor
        let counter = try Child("read", directory.path, "reads", "\(reads)")
        #expect(try counter.line() == "ready")
        let seen = try #require(try counter.sightings())
        #expect(counter.end() == 0)
        #expect(seen.faults == [])
        #expect(seen.reads == reads)
        #expect(seen.newest == 1)
        #expect(seen.waits < reads / 100)

        // Whoever wants to write is told.
        let file = directory.file("api.json")
        try directory.write(Array(#"{"a": {"models": {"b": {}}}}"#.utf8), to: "api.json")
        let other = try Child(
            "import",
            file,
            "--lock-timeout",
            "0.1",
            "--catalog",
            directory.path,
            program: "modelcatalog"
        )
        #expect(other.end() == 75)

        let reader = try Child("read", directory.path, "generation", "2")
        #expect(try reader.line() == "ready")
        writer.signal(SIGCONT)
        #expect(writer.end() == 0)
        #expect(try reader.sightings()?.faults == [])
        #expect(reader.end() == 0)
    }

    @Test(
        "A writer that is killed before any step of its writing leaves the old catalog or the new",
        .enabled(if: write_steps_works(), "stands in for the functions of glibc alone"),
        arguments: [false, true]
    )
    func killed(isFirst: Bool) throws {
        let before = isFirst ? 0 : 1
        var outcomes: [Int] = []
        for step in 1... {
            let place = TemporaryDirectory()
            if !isFirst { #expect(try write(in: place) == 0) }
            let end = try Child("kill", place.path, "\(step)").end()
            let after = try generation(in: place)
            outcomes.append(after)
            if end == 0 { break }
            #expect(end == -SIGKILL)
            #expect(try write(in: place) == 0, "step \(step)")
            #expect(try generation(in: place) == after + 1, "step \(step)")
            #expect(place.names == ["catalog"], "step \(step)")
            let names = try FileManager.default.contentsOfDirectory(atPath: place.file("catalog"))
            #expect(names.sorted() == ["data.mdb", "lock.mdb", "writer.lock"], "step \(step)")
        }
        // The old one up to some step, and the new one from then on.
        #expect(outcomes.count > 8)
        #expect(outcomes == outcomes.sorted())
        #expect(Set(outcomes) == [before, before + 1])
    }

    private func write(in place: TemporaryDirectory) throws -> Int32 {
        try Child("write", place.path, "small", "1").end()
    }

    /// The generation that is stored, held to its edition byte by byte; 0: nothing is.
    private func generation(in place: TemporaryDirectory) throws -> Int {
        guard let stored = try StoredImages(in: place.path) else { return 0 }
        let edition = Edition(generation: stored.generation)
        let images = try #require(Self.small?[edition])
        #expect(stored.fault(comparedWith: images) == nil)
        return Int(stored.generation)
    }

    private static let small = try? Dictionary(
        uniqueKeysWithValues: Edition.allCases.map {
            ($0, try $0.catalog(isSmall: true).database.compile())
        }
    )
}
