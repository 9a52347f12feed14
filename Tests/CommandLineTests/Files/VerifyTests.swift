import CatalogImport
import Foundation
import JSONText
import Testing

@Suite("verify checks all that is stored") struct VerifyTests {
    let place: Place

    init() throws { place = try Place() }

    @Test func `verify prints the numbers of a sound catalog`() throws {
        try place.importing()
        let run = try place.stored("verify")
        #expect(run.end == .exit(0))
        #expect(run.text.hasPrefix("'\(place.store)' is intact: generation 1, 5 models of 2 "))
        let summary = try JSON(place.stored("verify", "--json"))
        #expect(summary.keys == ["bytes", "generation", "models", "providers"])
        #expect(summary["models"] == .number("5"))
    }

    @Test func `66: no catalog is stored`() throws {
        #expect(try place.stored("verify").end == .exit(66))
    }

    /// Readers never come to the tree of free pages. A writer would take its word for what is free.
    @Test func `65: damage that no reader comes across is found, and mended by an import`() throws {
        let (one, two) = (SmallCatalog.json(models: 9), SmallCatalog.json(models: 8))
        for text in [one, two, one] { try place.importing(text) }
        let data = URL(fileURLWithPath: "\(place.store)/catalog/data.mdb")
        let whole = try Data(contentsOf: data)
        var found = 0
        for page in stride(from: 2 * 4096, to: whole.count, by: 4096) where whole[page + 10] == 2 {
            var damaged = whole
            damaged[page + 12] = 0xFF
            damaged[page + 13] = 0xFF
            try damaged.write(to: data)
            guard try place.stored("list").end == .exit(0),
                try place.stored("verify").end == .exit(65)
            else { continue }
            found += 1
            let run = try place.stored("verify")
            #expect(run.error.contains("its data file is damaged: import a catalog anew"))
            let repair = try place.importing(one)
            #expect(repair.end == .exit(0), "\(repair.error)")
            #expect(repair.text.contains(" are now in "))
            #expect(try place.stored("verify").end == .exit(0))
        }
        #expect(found == 1)
    }

    @Test func `65: a changed byte is found, wherever it is in the image`() throws {
        try place.importing(SmallCatalog.json(models: 900))
        let data = "\(place.store)/catalog/data.mdb"
        let whole = try Data(contentsOf: URL(fileURLWithPath: data))
        // A name that stands in the image and in the upstream text nowhere.
        let place = try #require(whole.range(of: Data("big:m899".utf8)))
        var changed = whole
        changed[place.lowerBound] ^= 1
        try changed.write(to: URL(fileURLWithPath: data))
        let run = try self.place.stored("verify")
        #expect(run.end == .exit(65))
        #expect(run.error.contains("import a catalog anew"))
        try whole.write(to: URL(fileURLWithPath: data))
        #expect(try self.place.stored("verify").end == .exit(0))
    }
}
