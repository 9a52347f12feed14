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
                modelcatalog: could not import '\(file)': not JSON at line 2, column 12: the text \
                has no closing quote, but the file ends here; fetch the file again

                """
        )
        #expect(try place.stored("list", "--json").output == before)
    }

    /// Files that are no JSON, and what is said of them.
    static let noJSON: [(bytes: [UInt8], text: String)] = [
        ([], "not JSON at line 1, column 1: the file is empty; fetch the file again"),
        (Array(" \n\t ".utf8), "not JSON at line 2, column 3: the file is empty"),
        (Array("<html>".utf8), "not JSON at line 1, column 1: expected a value"),
        (Array("{\"a\": {\"name\": \"".utf8) + [0xFF, 0x22], "line 1, column 17: not UTF-8"),
        (Array("{\"a\": 1, \"a\": 2}".utf8), "line 1, column 10: a key that is stated twice"),
        (Array("{\"a\": 01}".utf8), "line 1, column 8: a number starts with a needless 0"),
        (
            Array(String(repeating: "[", count: 200_000).utf8),
            "line 1, column 513: nested deeper than 512 levels"
        ),
        (
            Array(String(repeating: "{\"a\":", count: 200_000).utf8),
            "line 1, column 2561: nested deeper than 512 levels"
        ),
    ]

    @Test(arguments: noJSON)
    func `what is no JSON is refused with its place, and what is stored stays`(
        bytes: [UInt8],
        text: String
    ) throws {
        try place.importing()
        let file = "\(place.path)/odd.json"
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        let run = try place.stored("import", file)
        #expect(run.end == .exit(65))
        #expect(run.error.hasPrefix("modelcatalog: could not import '\(file)': not JSON at "))
        #expect(run.error.contains(text), "\(run.error)")
        #expect(try place.stored("list").lines.count == 1 + 5)
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/zero")))
    func `a file that never ends`() throws {
        let run = try place.stored("import", "/dev/zero")
        #expect(run.end == .exit(65))
        #expect(run.error.contains("it has more than 512 MiB; give the path of a smaller one"))
    }

    @Test func `a second file that is at fault, and nothing of the first is taken`() throws {
        let (good, bad) = (try place.file(), try place.file("bad.json", "{"))
        let run = try place.stored("import", good, bad)
        #expect(run.end == .exit(65))
        #expect(run.error.contains("could not import '\(bad)'"))
        #expect(!place.exists(place.store))
    }

    @Test func `a SQLite file is for build`() throws {
        try place.importing()
        let run = try place.stored("import", place.exported())
        #expect(run.end == .exit(65))
        #expect(
            run.error.contains(
                "it is a SQLite database, which a catalog is built from. Build it: modelcatalog build"
            )
        )
    }

    @Test func `a file of another format`() throws {
        let run = try place.importing(#"{"acme": [1]}"#)
        #expect(run.end == .exit(65))
        #expect(run.error.contains("it has no models of a known format"))
        #expect(!place.exists(place.store))
    }

    @Test func `too many values of a wrong type, with model and field`() throws {
        let text = #"{"acme": {"id": "acme", "models": {"a": {"id": "a", "name": 5}}}}"#
        let run = try place.importing(text)
        #expect(run.end == .exit(65))
        #expect(run.error.contains("1 of 1 models state a value of a wrong type"))
        #expect(run.error.hasSuffix("\n  acme:a: name: 5 must be a text\n"))
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
