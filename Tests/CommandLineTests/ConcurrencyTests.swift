import CatalogImport
import CatalogSnapshot
import Foundation
import JSONText
import Testing

@Suite struct ConcurrencyTests {
    let place: Place

    init() throws { place = try Place() }

    @Test func `of many first reads, one publishes the snapshot and all answer`() throws {
        let readers = try (0..<8).map { _ in try place.start(.tool(["stats", "--json"])) }
        let runs = try readers.map { try $0.wait() }
        #expect(runs.map(\.end) == Array(repeating: .exit(0), count: 8), "\(runs.map(\.error))")
        #expect(Set(runs.map(\.text)).count == 1)
        #expect(runs.count { $0.error.contains("built-in snapshot") } == 1)
        #expect(runs.count { $0.error.isEmpty } == 7)
        let stats = try JSON(runs[0])
        #expect(stats["generation"] == .number("1"))
        #expect(stats["models"] == .number("5276"))
    }

    @Test func `a catalog that came before the snapshot stays`() throws {
        try place.importing()
        let publication = try installSnapshot(in: place.store)
        #expect(!publication.isNew)
        #expect(publication.models == 5)
        #expect(publication.providers == 2)
        #expect(try place.stored("list").lines.count == 1 + 5)
    }

    @Test func `imports at once take turns`() throws {
        let writers = try (1...6).map { number in
            let file = try place.file("\(number).json", SmallCatalog.json(models: 5 + number))
            return try place.start(.tool(["import", file, "--catalog", place.store]))
        }
        let runs = try writers.map { try $0.wait() }
        #expect(runs.map(\.end) == Array(repeating: .exit(0), count: 6), "\(runs.map(\.error))")
        let generations = runs.compactMap { run in
            run.text.split(separator: "generation ").last?.prefix { $0 != "." }
        }
        #expect(generations.sorted() == ["1", "2", "3", "4", "5", "6"])
    }
}
