internal import ArgumentParser
internal import CatalogImport
internal import ModelCatalog

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the catalog to a file: for SQL, a spreadsheet or another program."
    )

    @Argument(
        help: "The file, which is replaced; - for standard output, but not for sqlite and image."
    )
    var file: String

    @Option(
        help: ArgumentHelp(
            """
            The format: sqlite (tables; what build reads), models.dev (its api.json), json (what list \
            prints), csv (a line for each model), image (what is stored, for an app to open). Default: \
            what the file's name ends in, and sqlite where it has no ending.
            """,
            valueName: "format"
        ),
        transform: listed
    )
    var format: ExportFormat?

    @OptionGroup var options: CatalogOptions

    func validate() throws {
        if file == "-", format == nil || format == .sqlite || format == .image {
            throw ValidationError("Standard output takes --format models.dev, json or csv.")
        }
        if format == nil, ExportFormat(fileName: file) == nil {
            throw ValidationError("The name '\(file)' does not tell the format: say --format.")
        }
    }

    func run() throws {
        let directory = try options.open().directory
        if file == "-", let format {
            return Output.addText(try exportedText(from: directory, as: format))
        }
        let publication = try exportCatalog(from: directory, to: file, as: format)
        if !publication.omitted.isEmpty {
            let rows = publication.omitted.map(\.description).joined(separator: ", ")
            Output.notice(
                """
                '\(file)' lacks what holds under conditions that this version does not \
                know: \(rows). Export it with the version that stored them.
                """
            )
        }
        if options.json {
            return try Output.json(
                ExportSummary(
                    file: file,
                    models: publication.models,
                    generation: publication.generation,
                    omitted: publication.omitted
                )
            )
        }
        Output.line(
            """
            \(counted(publication.models, "model")), generation \
            \(grouped(Int(clamping: publication.generation))), \
            \(publication.models == 1 ? "is" : "are") now in '\(file)'.
            """
        )
    }
}

/// The JSON of an export.
private struct ExportSummary: Encodable {
    let file: String
    let models: Int
    let generation: UInt64
    let omitted: [OmittedRows]
}
