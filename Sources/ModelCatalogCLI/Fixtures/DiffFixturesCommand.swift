internal import ArgumentParser
internal import CatalogImport
internal import FixtureUpkeep

struct DiffFixturesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Say how the catalogs in two SQLite files differ.",
        discussion: "Exit codes: 0 they do not; 1 they do."
    )

    @Argument(help: "The file before.")
    var before: String

    @Argument(help: "The file after; each may be a fixture or an export.")
    var after: String

    @OptionGroup var options: FixtureOptions

    func run() throws {
        let changes = try diffFixtures(before, after)
        if options.json {
            try Output.json(ChangesSummary(changes))
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

/// The JSON of changes.
struct ChangesSummary: Encodable {
    let added: [CatalogChange]
    let changed: [CatalogChange]
    let removed: [CatalogChange]

    init(_ changes: CatalogChanges) {
        added = changes.added
        changed = changes.changed
        removed = changes.removed
    }
}
