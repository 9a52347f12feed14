internal import ArgumentParser
internal import CatalogImport

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Put a SQLite form, exported and perhaps edited, in place of the stored catalog."
    )

    @Argument(help: "The SQLite file, as 'modelcatalog export' writes it.")
    var file: String

    @OptionGroup var publishing: PublishArguments
    @OptionGroup var options: CatalogOptions

    func run() throws {
        let directory = options.target
        let publication = try buildCatalog(from: file, into: directory, publishing.options)
        let isDryRun = publishing.dryRun
        Output.unknown(publication.unknown, in: file)
        Output.missing(publication.missing, in: file)
        if options.json {
            return try Output.json(PublishSummary(publication, isDryRun: isDryRun))
        }
        for line in publication.outcome(in: directory, isDryRun: isDryRun) { Output.line(line) }
    }
}
