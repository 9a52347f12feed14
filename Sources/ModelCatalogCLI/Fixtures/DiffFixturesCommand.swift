internal import ArgumentParser
internal import CatalogImport
internal import FixtureUpkeep

struct DiffFixturesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compare the catalogs in two SQLite files.",
        discussion: "Exit codes: 0 they are equal; 1 they differ."
    )

    @Argument(help: "The file before.")
    var before: String

    @Argument(help: "The file after; each may be a fixture or an export.")
    var after: String

    @OptionGroup var options: FixtureOptions

    func run() throws {
        let difference = try diffFixtures(before, after)
        let changes = difference.changes
        Output.unknown(difference.unknown.before, in: before)
        Output.unknown(difference.unknown.after, in: after)
        if options.json {
            try Output.json(DifferenceSummary(difference, before, after))
        } else {
            for change in changes.removed { Output.line("- \(change.line)") }
            for change in changes.added { Output.line("+ \(change.line)") }
            for change in changes.changed { Output.line("~ \(change.line)") }
        }
        let isEqual = changes.removed.isEmpty && changes.added.isEmpty && changes.changed.isEmpty
        if !isEqual { throw NegativeAnswer() }
        if !options.json { Output.line("They hold the same catalog.") }
    }
}

/// The JSON of a difference.
private struct DifferenceSummary: Encodable {
    /// The names of one of the files that this version does not know.
    struct Unknown: Encodable {
        let file: String
        let table: String
        let column: String?
        let word: String?
    }

    let added: [CatalogChange]
    let changed: [CatalogChange]
    let removed: [CatalogChange]
    let unknown: [Unknown]

    init(_ difference: FixtureDifference, _ before: String, _ after: String) {
        added = difference.changes.added
        changed = difference.changes.changed
        removed = difference.changes.removed
        let files = [(before, difference.unknown.before), (after, difference.unknown.after)]
        unknown = files.flatMap { file, names in
            names.map {
                Unknown(file: file, table: $0.table, column: $0.column, word: $0.word)
            }
        }
    }
}
