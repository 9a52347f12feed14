internal import ArgumentParser
internal import CatalogImport

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Put the models of one or more files in place of the stored catalog."
    )

    @Argument(
        help: ArgumentHelp(
            """
            The files or pipes: models.dev's api.json, LiteLLM's \
            model_prices_and_context_window.json. Of a model that two have, the first one's facts \
            hold.
            """,
            valueName: "file"
        )
    )
    var files: [String]

    @Option(
        help: ArgumentHelp(
            """
            The format of the files: \
            \(CatalogFormat.allCases.map(\.rawValue).joined(separator: ", ")). Default: told by \
            their content.
            """,
            valueName: "format"
        ),
        transform: { argument in
            if let format = CatalogFormat(rawValue: argument) { return format }
            let known = CatalogFormat.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("'\(argument)' is none of \(known).")
        }
    )
    var format: CatalogFormat?

    @Flag(help: "Accept a catalog with less than half of the models of the stored one.")
    var allowShrink = false

    @Flag(help: "Do everything but the writing.")
    var dryRun = false

    @Option(
        help: ArgumentHelp("How long to wait for another writer to end.", valueName: "seconds")
    )
    var lockTimeout = 30.0

    @OptionGroup var options: CatalogOptions

    /// How many notes people are shown.
    private static let mostNotes = 20

    func validate() throws {
        guard lockTimeout.isFinite, lockTimeout >= 0 else {
            throw ValidationError("--lock-timeout is a number of seconds, 0 or more.")
        }
    }

    func run() throws {
        let directory = options.target
        let (report, publication) = try importCatalog(
            from: files,
            format: format,
            into: directory,
            PublishOptions(
                allowsShrinking: allowShrink,
                isDryRun: dryRun,
                lockTimeout: lockTimeout
            )
        )
        if options.json {
            return try Output.json(
                ImportSummary(
                    models: report.models,
                    providers: report.providers,
                    generation: publication.generation,
                    published: publication.isNew && !dryRun,
                    noted: report.notes
                )
            )
        }
        if !report.notes.isEmpty {
            let count =
                report.notes.count == 1 ? "1 value" : "\(grouped(report.notes.count)) values"
            var lines = report.notes.prefix(Self.mostNotes).map { "  \($0.statement)" }
            if report.notes.count > lines.count {
                lines.append("  and \(grouped(report.notes.count - lines.count)) more: see --json")
            }
            Output.error(
                "modelcatalog: \(count) could not be taken as stated:\n"
                    + lines.joined(separator: "\n")
            )
        }
        let size = size(publication.byteCount)
        let catalog =
            "\(grouped(report.models)) models of \(grouped(report.providers)) providers (\(size))"
        let outcome =
            if dryRun, publication.isNew {
                "would be stored in '\(directory)'; this was a dry run."
            } else if publication.isNew {
                "are now in '\(directory)', generation \(grouped(Int(publication.generation)))."
            } else {
                """
                are what '\(directory)' holds already, generation \
                \(grouped(Int(publication.generation))); there is nothing to publish.
                """
            }
        Output.line("\(catalog) \(outcome)")
    }
}

/// The JSON of an import.
private struct ImportSummary: Encodable {
    let models: Int
    let providers: Int
    let generation: UInt64
    let published: Bool
    let noted: [ImportNote]
}
