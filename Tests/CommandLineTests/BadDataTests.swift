import Foundation
import Testing

@Suite("65: bad data") struct BadDataTests {
    let place: Place

    init() throws { place = try Place() }

    @Test func `JSON that is cut off, with line and column`() throws {
        try place.importing()
        let before = try place.stored("list", "--json").output
        let file = try place.file("cut.json", "{\"acme\": {\n  \"id\": \"ac")
        let run = try place.stored("import", file)
        #expect(run.end == .exit(65))
        #expect(run.text == "")
        #expect(
            run.error == """
                modelcatalog: could not import "\(file)": not JSON at line 2, column 12: the text \
                has no closing quote, but the file ends here; fetch the file again

                """
        )
        #expect(try place.stored("list", "--json").output == before)
    }

    @Test func `a file of another format`() throws {
        let run = try place.importing(#"{"acme": [1]}"#)
        #expect(run.end == .exit(65))
        #expect(run.error.contains("it has no models of any format that is known"))
        #expect(!place.exists(place.store))
    }

    @Test func `too many values of a wrong type, with model and field`() throws {
        let text = #"{"acme": {"id": "acme", "models": {"a": {"id": "a", "name": 5}}}}"#
        let run = try place.importing(text)
        #expect(run.end == .exit(65))
        #expect(run.error.contains("1 of 1 models state a value of a wrong type"))
        #expect(run.error.hasSuffix("\n  acme:a: name: 5 is no text\n"))
        #expect(!place.exists(place.store))
    }

    @Test func `a catalog that shrinks to less than half, unless that is said`() throws {
        try place.importing(SmallCatalog.json(models: 10))
        let refused = try place.importing(SmallCatalog.json(models: 4))
        #expect(refused.end == .exit(65))
        #expect(refused.error.contains("has 4 models, less than half of the 10"))
        #expect(refused.error.contains("--allow-shrink"))
        #expect(try place.stored("list").lines.count == 1 + 10)
        #expect(try place.importing(SmallCatalog.json(models: 4), "--dry-run").end == .exit(65))

        #expect(try place.importing(SmallCatalog.json(models: 4), "--allow-shrink").end == .exit(0))
        #expect(try place.stored("list").lines.count == 1 + 4)
        #expect(try place.importing(SmallCatalog.json(models: 2)).end == .exit(0))
    }

    @Test func `a stored byte that was changed, until the next import`() throws {
        try place.importing()
        let data = URL(fileURLWithPath: "\(place.store)/catalog/data.mdb")
        var bytes = try Data(contentsOf: data)
        let name = try #require(bytes.range(of: Data("Acme Large".utf8)))
        bytes[name.lowerBound] ^= 1
        try bytes.write(to: data)
        for command in ["list", "providers", "stats", "discover"] {
            let run = try place.stored(command)
            #expect(run.end == .exit(65))
            #expect(run.text == "")
            #expect(run.error.contains("The catalog in '\(place.store)' cannot be read"))
        }
        let repair = try place.importing()
        #expect(repair.end == .exit(0))
        #expect(try place.stored("list").lines.count == 1 + 5)
    }

    @Test func `a stored file that is cut short`() throws {
        try place.importing()
        let data = "\(place.store)/catalog/data.mdb"
        let handle = try #require(FileHandle(forWritingAtPath: data))
        try handle.truncate(atOffset: handle.seekToEnd() / 2)
        let run = try place.stored("list")
        #expect(run.end == .exit(65))
        #expect(run.error.contains("cut short"))
    }
}
