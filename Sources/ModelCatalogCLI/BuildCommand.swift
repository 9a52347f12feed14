internal import ArgumentParser
internal import CatalogImport

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Put an exported SQLite file, perhaps edited, in place of the stored catalog."
    )

    @Argument(help: "The SQLite file, as 'modelcatalog export' writes it.")
    var file: String

    @OptionGroup var publishing: PublishArguments
    @OptionGroup var options: CatalogOptions

    func run() throws {
        let directory = options.target
        let publication = try buildCatalog(from: file, into: directory, publishing.options)
        let isDryRun = publishing.dryRun
        if !publishing.quiet {
            Output.unknown(publication.unknown, in: file)
            Output.missing(publication.missing, in: file)
        }
        if options.json {
            return try Output.json(PublishSummary(publication, isDryRun: isDryRun))
        }
        if publishing.quiet { return }
        for line in publication.outcome(in: directory, isDryRun: isDryRun) { Output.line(line) }
    }
}
