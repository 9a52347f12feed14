internal import ArgumentParser
internal import CatalogImport
internal import ModelCatalog

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
            "The format of the files: \(formats). Default: told by their content.",
            valueName: "format"
        ),
        transform: { argument in
            if let format = CatalogFormat(rawValue: argument) { return format }
            throw ValidationError("'\(argument)' is none of \(formats).")
        }
    )
    var format: CatalogFormat?

    @Option(
        help: ArgumentHelp(
            "The day on which the files were fetched; the catalog then tells how old its facts are.",
            valueName: "yyyy-mm-dd"
        ),
        transform: { argument in
            if let date = CatalogDate(argument), date.day != nil { return date }
            throw ValidationError("'\(argument)' must be a day such as 2026-03-01.")
        }
    )
    var retrievedOn: CatalogDate?

    @OptionGroup var publishing: PublishArguments
    @OptionGroup var options: CatalogOptions

    private static let formats = CatalogFormat.allCases.map(\.rawValue).joined(separator: ", ")

    /// How many notes people are shown.
    private static let mostNotes = 20

    func run() throws {
        let directory = options.target
        let (report, publication) = try importCatalog(
            from: files,
            format: format,
            retrievedOn: retrievedOn,
            into: directory,
            publishing.options
        )
        let isDryRun = publishing.dryRun
        if options.json {
            return try Output.json(
                PublishSummary(publication, isDryRun: isDryRun, report: report)
            )
        }
        printNotes(report)
        for line in publication.outcome(in: directory, isDryRun: isDryRun) { Output.line(line) }
    }

    private func printNotes(_ report: ImportReport) {
        var lines: [String] = []
        if !report.skipped.isEmpty {
            let entries = counted(report.skipped.count, "entry", "entries")
            lines.append("modelcatalog: \(entries) skipped, which --json lists:")
            let reasons = report.skipped.reduce(into: [:]) { $0[$1.reason, default: 0] += 1 }
            for (reason, count) in reasons.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
                lines.append("  \(grouped(count)): \(reason)")
            }
        }
        if !report.notes.isEmpty {
            let values = counted(report.notes.count, "value", "values")
            lines.append("modelcatalog: \(values) could not be taken as stated:")
            lines += report.notes.prefix(Self.mostNotes).map { "  \($0.statement)" }
            let rest = report.notes.count - Self.mostNotes
            if rest > 0 { lines.append("  and \(grouped(rest)) more: see --json") }
        }
        if !lines.isEmpty { Output.error(lines.joined(separator: "\n")) }
    }

    private func counted(_ count: Int, _ one: String, _ many: String) -> String {
        "\(grouped(count)) \(count == 1 ? one : many)"
    }
}
