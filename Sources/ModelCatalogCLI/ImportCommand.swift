internal import ArgumentParser
internal import CatalogImport
internal import ModelCatalog

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Put the models of one or more files in place of the stored catalog.",
        discussion: """
            Fetch a file first, or hand it over: curl -fsSL https://models.dev/api.json | modelcatalog import -
            """
    )

    @Argument(
        help: ArgumentHelp(
            """
            The files or pipes, - for standard input: models.dev's api.json, LiteLLM's \
            model_prices_and_context_window.json. Of a model that two have, the first one's facts \
            hold.
            """,
            valueName: "file"
        )
    )
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "The format of the files: \(names(ImportFormat.self)). Default: told by their content.",
            valueName: "format"
        ),
        transform: listed
    )
    var format: ImportFormat?

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

    @Flag(help: "List each value that could not be taken as stated, not an example of each kind.")
    var notes = false

    @OptionGroup var publishing: PublishArguments
    @OptionGroup var options: CatalogOptions

    func validate() throws {
        if files.count(where: { $0 == "-" }) > 1 {
            throw ValidationError("'-' is standard input, which can be read once.")
        }
        let schemes = ["http://", "https://"]
        let isAddress = { (file: String) in schemes.contains(where: file.lowercased().hasPrefix) }
        if let address = files.first(where: isAddress) {
            throw ValidationError(
                """
                '\(address)' is an address, and import reads files: \
                curl -fsSL '\(address)' | modelcatalog import -
                """
            )
        }
    }

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
        if publishing.quiet { return }
        for notice in report.notices(listingNotes: notes) { Output.notice(notice) }
        for line in publication.outcome(in: directory, isDryRun: isDryRun) { Output.line(line) }
    }
}
