internal import ArgumentParser
internal import CatalogImport
internal import FixtureUpkeep

/// `modelcatalog fixture`: small catalogs for tests, and whether they are still true.
struct FixtureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fixture",
        abstract: "Small catalogs for tests: make them, and keep them true.",
        discussion: """
            A fixture is a SQLite file. Its models are real rows, which can be compared with a catalog and \
            renewed from it, or frozen: made up for a test.
            """,
        subcommands: [
            ListFixturesCommand.self, MakeFixtureCommand.self, VerifyFixtureCommand.self,
            DiffFixturesCommand.self, UpdateFixtureCommand.self, StampFixtureCommand.self,
            RandomFixtureCommand.self,
        ]
    )
}

/// The options of commands that read no catalog.
struct FixtureOptions: ParsableArguments {
    @Flag(help: "Print JSON.")
    var json = false
}

/// Refuses a file name for a fixture that looks like something else, such as a spec.
func requireFixtureName(_ file: String) throws {
    let endings = [".sqlite", ".sqlite3", ".db"]
    guard !endings.contains(where: file.lowercased().hasSuffix) else { return }
    throw ValidationError(
        "'\(file)' must be the name of a SQLite file, which ends in \(endings.joined(separator: ", "))."
    )
}

/// Adds indented lines about a subject below it, as wide as the terminal.
func addBelow(_ subject: String, _ parts: [String]) {
    Output.line(subject)
    let indent = "    "
    var line = indent
    for (number, part) in parts.enumerated() {
        let text = part + (number == parts.count - 1 ? "" : ";")
        if line != indent, line.width + 1 + text.width > Output.width ?? 100 {
            Output.line(line)
            line = indent
        }
        line += (line == indent ? "" : " ") + text
    }
    if line != indent { Output.line(line) }
}
