import CatalogCompiler
import CatalogImport
import Foundation
import SQLiteDatabase
import Testing

/// A file is whole at every moment, even if several processes write it.
@Suite struct WholeFileTests {
    let place: Place

    init() throws { place = try Place() }

    @Test func `several exports to one path at once: the file is one of them, and nothing is left`()
        async throws
    {
        let small = "\(place.path)/small"
        let large = "\(place.path)/large"
        for (directory, models) in [(small, 3), (large, 400)] {
            let file = try place.file("\(models).json", SmallCatalog.json(models: models))
            try #require(place.run("import", file, "--catalog", directory).end == .exit(0))
        }
        let folder = "\(place.path)/exports"
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: false
        )
        let file = "\(folder)/catalog.sqlite"
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    for _ in 0..<10 {
                        _ = try exportCatalog(from: writer % 2 == 0 ? small : large, to: file)
                        let form = try SQLiteCatalog.read(file)
                        let models = try form.database.connection.integer(
                            "SELECT count(*) FROM models"
                        )
                        #expect([3, 400].contains(models))
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["catalog.sqlite"])
    }
}
