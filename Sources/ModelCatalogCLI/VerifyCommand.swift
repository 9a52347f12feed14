internal import ArgumentParser
internal import CatalogImport
internal import ModelCatalog

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check every byte, row, reference and index entry of the stored catalog."
    )

    @OptionGroup var options: CatalogOptions

    func run() throws {
        let directory = try options.open().directory
        let publication = try verifyCatalog(in: directory)
        if options.json {
            return try Output.json(
                VerifySummary(
                    models: publication.models,
                    providers: publication.providers,
                    generation: publication.generation,
                    bytes: publication.byteCount
                )
            )
        }
        Output.line(
            """
            '\(directory)' is intact: generation \(grouped(Int(clamping: publication.generation))), \
            \(counted(publication.models, "model")) of \
            \(counted(publication.providers, "provider")) (\(size(publication.byteCount))).
            """
        )
    }
}

/// The JSON of a check that found no fault.
private struct VerifySummary: Encodable {
    let models: Int
    let providers: Int
    let generation: UInt64
    let bytes: Int
}
