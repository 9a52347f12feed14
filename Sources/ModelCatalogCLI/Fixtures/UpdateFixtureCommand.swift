internal import ArgumentParser
internal import CatalogImport
internal import FixtureUpkeep
internal import ModelCatalog

struct UpdateFixtureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Renew a fixture's real rows from the stored catalog.",
        discussion: """
            Frozen models stay as they are. A model that the catalog no longer has stays, and is frozen from \
            then on, until one has it again. What changed becomes a line of the file's changelog, the table \
            fixture_changes. A file of an older version is brought up to date.
            """
    )

    @Argument(help: "The SQLite file.")
    var file: String

    @Flag(help: "Renew it also where the catalog lacks more than half of the real models.")
    var allowGone = false

    @Flag(help: "Say what would change, and write nothing.")
    var dryRun = false

    @OptionGroup var options: CatalogOptions

    func run() throws {
        let update = try updateFixture(
            file,
            from: options.open().directory,
            allowsGone: allowGone,
            isDryRun: dryRun
        )
        Output.unknown(update.unknown, in: file)
        if options.json {
            return try Output.json(FixtureUpdateSummary(update, file: file, isDryRun: dryRun))
        }
        guard update.isNew else {
            return Output.line("'\(file)' is as the catalog has it; there is nothing to renew.")
        }
        for change in update.changes.removed { Output.line("- \(change.line)") }
        for change in update.changes.changed { Output.line("~ \(change.line)") }
        for model in update.gone { Output.line("frozen, as it is gone: \(model)") }
        for model in update.back { Output.line("there again: \(model)") }
        for model in update.served { Output.line("new at its providers: \(model)") }
        Output.line(
            "'\(file)' \(dryRun ? "would be renewed; this was a dry run." : "is renewed.")"
        )
    }
}

/// The JSON of a renewal.
private struct FixtureUpdateSummary: Encodable {
    let file: String
    let name: String
    let written: Bool
    let changed: [CatalogChange]
    /// Providers without models.
    let removed: [CatalogChange]
    let gone: [String]
    let back: [String]
    let served: [String]
    let unknown: [UnknownName]

    init(_ update: FixtureUpdate, file: String, isDryRun: Bool) {
        self.file = file
        name = update.name
        written = update.isNew && !isDryRun
        changed = update.changes.changed
        removed = update.changes.removed
        gone = update.gone.map(\.description)
        back = update.back.map(\.description)
        served = update.served.map(\.description)
        unknown = update.unknown
    }
}
