internal import ArgumentParser
internal import ModelCatalog

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the models, of all providers or of some."
    )

    @OptionGroup var selection: SelectionOptions

    func run() throws { try selection.printModels(Filter()) }
}
