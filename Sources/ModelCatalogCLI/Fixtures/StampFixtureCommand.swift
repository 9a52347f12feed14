internal import ArgumentParser
internal import CatalogImport
internal import FixtureUpkeep

struct StampFixtureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stamp",
        abstract: "State the hash of the rows that a fixture has now, after it was edited.",
        discussion: """
            Each row is held to the schema's rules first. A file of an older version is brought up to date. \
            While a fixture is being edited, its fixture.content_hash may be NULL.
            """
    )

    @Argument(help: "The SQLite file.")
    var file: String

    @OptionGroup var options: FixtureOptions

    func run() throws {
        let stamp = try stampFixture(file)
        Output.unknown(stamp.unknown, in: file)
        if options.json { return try Output.json(StampSummary(stamp, file: file)) }
        Output.line("The rows of '\(file)' hash to \(stamp.hash), as it says now.")
    }
}

/// The JSON of a stamp.
private struct StampSummary: Encodable {
    let file: String
    let contentHash: String
    let unknown: [UnknownName]

    private enum CodingKeys: String, CodingKey {
        case file, unknown
        case contentHash = "content_hash"
    }

    init(_ stamp: FixtureStamp, file: String) {
        self.file = file
        contentHash = stamp.hash
        unknown = stamp.unknown
    }
}
