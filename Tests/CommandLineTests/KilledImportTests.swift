import CatalogCompiler
import CatalogImport
import Foundation
import SeededRandom
import TestCatalog
import Testing

/// `make soak` kills more often.
@Suite("An import that is ended at any moment leaves the old catalog or the new one")
struct KilledImportTests {
    let place: Place
    private let catalogs: [Candidate]

    /// A file to import, and the images that must result.
    private struct Candidate {
        let file: String
        let imported: ImportedCatalog
        let images: CatalogImages

        init(_ name: String, models: Int, in place: Place) throws {
            let json = SmallCatalog.json(models: models, name: name)
            file = try place.file("\(name).json", json)
            imported = try ModelsDev.read(Array(json.utf8), from: file)
            images = try imported.database.compile()
        }
    }

    init() throws {
        place = try Place()
        catalogs = [
            try Candidate("M", models: 300, in: place), try Candidate("N", models: 400, in: place),
        ]
        try FileManager.default.createDirectory(
            atPath: scratch,
            withIntermediateDirectories: true
        )
    }

    private var scratch: String { "\(place.path)/tmp" }

    @Test func `by SIGKILL, at 200 moments`() throws {
        let ends = try endImports(200 * Soak.factor, by: SIGKILL)
        #expect(Set(ends) == [.signal(SIGKILL), .exit(0)])
    }

    @Test func `by Ctrl-C, at 40 moments`() throws {
        let ends = try endImports(40 * Soak.factor, by: SIGINT)
        // Before its handler is set up, the tool ends by the signal itself; a shell reports 130 for both.
        #expect(Set(ends).isSubset(of: [.exit(130), .signal(SIGINT), .exit(0)]))
        #expect(ends.contains(.exit(130)))
    }

    /// Imports the two catalogs in turn, sometimes into an empty directory, each time with a signal at a random
    /// moment, and checks everything that is left. Returns how the imports ended.
    private func endImports(_ count: Int, by signal: Int32) throws -> [Run.End] {
        var random = SeededGenerator(seed: Soak.seed)
        var (ends, outcomes): ([Run.End], [Int]) = ([], [])
        let duration = try timeOfAnImport()
        // The longest waits before the signal: from the start, and from the moment when the writer
        // has the lock, after which most can go wrong.
        var latest = [duration, duration / 3]
        for round in 0..<count {
            if random.once(in: 5) { try FileManager.default.removeItem(atPath: place.store) }
            let before = try StoredImages(in: place.store)?.generation ?? 0
            let next = catalogs[Int(before) % 2]
            let running = try place.start(
                .tool(["import", next.file, "--catalog", place.store]),
                environment: ["TMPDIR": scratch]
            )
            if round % 2 == 1 { waitForLock(of: running) }
            let delay = Double.random(in: 0...latest[round % 2], using: &random)
            Thread.sleep(forTimeInterval: delay)
            running.signal(signal)
            let run = try running.wait()
            ends.append(run.end)
            // Adapts the waits so that about one of three imports ends by itself, however busy the
            // machine is.
            latest[round % 2] *= run.end == .exit(0) ? 0.8 : 1.1

            let after = try generation("round \(round)")
            outcomes.append(Int(after) - Int(before))
            #expect(after == before || after == before + 1, "round \(round)")
            if run.end == .exit(0) { #expect(after == before + 1, "round \(round)") }

            // The next import, sometimes by the tool itself.
            let other = catalogs[Int(after) % 2]
            if random.once(in: 10) {
                let run = try place.start(.tool(["import", other.file, "--catalog", place.store]))
                #expect(try run.wait().end == .exit(0), "round \(round)")
            } else {
                _ = try other.imported.database.publish(in: place.store)
            }
            #expect(try generation("round \(round)") == after + 1, "round \(round)")
            try expectNoLeftovers()
        }
        let early = ends.count { $0 != .exit(0) }
        print(
            "signal \(signal), seed \(Soak.seed): \(count) imports, \(early) ended early,",
            "\(outcomes.count { $0 == 1 }) new catalogs"
        )
        #expect(Set(outcomes) == [0, 1], "seed \(Soak.seed)")
        return ends
    }

    /// The stored generation, after its catalog was compared byte by byte; 0 if nothing is stored.
    private func generation(_ round: Comment) throws -> UInt64 {
        guard let stored = try StoredImages(in: place.store) else { return 0 }
        let images = catalogs[Int(stored.generation + 1) % 2].images
        #expect(stored.fault(comparedWith: images) == nil, round)
        return stored.generation
    }

    private func timeOfAnImport() throws -> Double {
        let start = ProcessInfo.processInfo.systemUptime
        let arguments = ["import", catalogs[0].file, "--catalog", place.store]
        #expect(try place.start(.tool(arguments)).wait().end == .exit(0))
        return ProcessInfo.processInfo.systemUptime - start
    }

    /// Waits until the tool has signed the writer's lock, or has ended.
    private func waitForLock(of running: Running) {
        let lock = "\(place.store)/catalog/writer.lock"
        while running.isRunning, (try? String(contentsOfFile: lock, encoding: .utf8)) ?? "" == "" {
            usleep(200)
        }
    }

    private func expectNoLeftovers() throws {
        let manager = FileManager.default
        #expect(try manager.contentsOfDirectory(atPath: scratch) == [])
        let names = try manager.subpathsOfDirectory(atPath: place.store).sorted()
        let files = ["data.mdb", "lock.mdb", "writer.lock"]
        #expect(names == ["catalog"] + files.map { "catalog/\($0)" })
    }
}
