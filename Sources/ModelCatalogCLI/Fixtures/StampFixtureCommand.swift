internal import ArgumentParser
internal import FixtureUpkeep

struct StampFixtureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stamp",
        abstract: "State the hash of the rows that a fixture has now, after it was edited.",
        discussion: """
            Each row is held to the schema's rules first. While a fixture is being edited, its \
            fixture.content_hash may be NULL.
            """
    )

    @Argument(help: "The SQLite file.")
    var file: String

    @OptionGroup var options: FixtureOptions

    func run() throws {
        let hash = try stampFixture(file)
        if options.json { return try Output.json(["file": file, "content_hash": hash]) }
        Output.line("The rows of '\(file)' hash to \(hash), as it says now.")
    }
}
