internal import AgentTools
internal import ArgumentParser
internal import CatalogImport

/// The file of a command, and the tools in it.
struct ToolFileArgument: ParsableArguments {
    @Argument(help: "The JSON file; - for standard input.")
    var file: String

    @Flag(
        help:
            "Allow names that some providers refuse: with dots and dashes, and up to 128 characters."
    )
    var wideNames = false

    private var names: ToolNamePolicy { wideNames ? .wide : .portable }

    /// Changes a registry by the tools of the file. Errors name the file.
    func change(
        _ options: ToolWriteOptions,
        _ body: (ToolRegistry, [Tool]) throws(ToolError) -> RegistryChange
    ) throws {
        let registry = try options.tools.open(names)
        let input = ToolInput(file)
        let tools = try ToolFile(json: input.bytes(), from: input.name)
        do {
            try options.report(try body(registry, tools.tools), noted: tools.notes)
        } catch let error as ToolError {
            guard error.code == .invalidTool, let name = error.tool else { throw error }
            let isWide = ToolNamePolicy.wide.allows(name) && !ToolNamePolicy.portable.allows(name)
            let hint = " The option for that is --wide-names."
            let remedy = isWide && !wideNames && error.place == "name" ? hint : ""
            throw CommandError(
                .badData,
                code: error.code.description,
                "\(input.name): \(error)\(remedy)",
                place: CommandError.Place(
                    file: file,
                    path: error.place,
                    registry: error.registry,
                    tool: name
                )
            )
        }
    }
}

/// A file that is named on the command line, or standard input.
struct ToolInput {
    private let file: String

    init(_ file: String) { self.file = file }

    private var isStandardInput: Bool { file == "-" }

    /// Its name in errors.
    var name: String { isStandardInput ? "standard input" : file }

    func bytes() throws(ImportError) -> [UInt8] {
        isStandardInput ? try InputFile.standardInput() : try InputFile.bytes(of: file)
    }
}
