internal import ArgumentParser
internal import CatalogImport

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Put the models of a models.dev api.json in place of the stored catalog."
    )

    @Argument(help: "The file.")
    var file: String

    @Flag(help: "Accept a catalog with less than half of the models of the stored one.")
    var allowShrink = false

    @Flag(help: "Do everything but the writing.")
    var dryRun = false

    @OptionGroup var options: CatalogOptions

    func run() throws {
        let directory = options.target
        let (report, publication) = try importCatalog(
            from: file,
            into: directory,
            PublishOptions(allowsShrinking: allowShrink, isDryRun: dryRun)
        )
        if options.json {
            return try Output.json(
                ImportSummary(
                    models: report.models,
                    providers: report.providers,
                    generation: publication.generation,
                    published: publication.isNew,
                    noted: report.notes
                )
            )
        }
        for note in report.notes { Output.error("modelcatalog: noted: \(note)") }
        let size = size(publication.byteCount)
        let catalog =
            "\(grouped(report.models)) models of \(grouped(report.providers)) providers (\(size))"
        let outcome =
            if dryRun {
                "would be stored in '\(directory)'; this was a dry run."
            } else if publication.isNew {
                "are now in '\(directory)', generation \(grouped(Int(publication.generation)))."
            } else {
                """
                are what '\(directory)' holds already, generation \
                \(grouped(Int(publication.generation))); nothing was published.
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
