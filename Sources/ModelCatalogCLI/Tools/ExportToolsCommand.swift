internal import AgentTools
internal import ArgumentParser
internal import CatalogImport

struct ExportToolsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Print the tools as a provider's request takes them, or write them to a file.",
        discussion: """
            With --dialect, it prints the tools and nothing else. With FILE.image, it writes what is \
            stored, for an app to open.
            """
    )

    @Argument(
        help: ArgumentHelp("The image file, which is replaced.", valueName: "file.image")
    )
    var file: String?

    @Option(help: ArgumentHelp("The dialect: \(Self.dialects).", valueName: "dialect"))
    var dialect: String?

    @Flag(help: "The strict variant of openai, openai-responses or anthropic.")
    var strict = false

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Only these tools; may be stated several times.", valueName: "name")
    )
    var only: [String] = []

    @OptionGroup var options: ToolOptions

    private static let dialects = Dialect.allCases.map(\.rawValue)
        .filter { !$0.hasSuffix("-strict") }.joined(separator: ", ")

    private var named: Dialect? {
        dialect.flatMap { Dialect(rawValue: $0 + (strict ? "-strict" : "")) }
    }

    func validate() throws {
        if let file {
            guard dialect == nil, !strict, only.isEmpty else {
                throw ValidationError("An image holds all tools in all dialects: give FILE alone.")
            }
            guard ExportFormat(fileName: file) == .image else {
                throw ValidationError("The name of '\(file)' must end in .image.")
            }
            return
        }
        guard let dialect else {
            throw ValidationError("Give --dialect, or the name of a file that ends in .image.")
        }
        guard Dialect(rawValue: dialect) != nil else {
            throw ValidationError("'\(dialect)' must be one of \(Self.dialects).")
        }
        guard named != nil else {
            throw ValidationError("The dialect '\(dialect)' has no strict variant.")
        }
    }

    func run() throws {
        let registry = try options.openToRead()
        if let file { return try write(registry, to: file) }
        guard let named else { return }
        let json =
            only.isEmpty
            ? try registry.toolsJSON(named) : try registry.read { try $0.json(named, only: only) }
        Output.addJSON(String(decoding: json, as: UTF8.self))
    }

    private func write(_ registry: ToolRegistry, to file: String) throws {
        let stored = try registry.storedImage()
        guard stored.generation > 0 else {
            throw CommandError(
                .noInput,
                code: "no_tools",
                "The registry '\(options.registry)' was never written to, so nothing was exported.",
                remedy: "Store tools first: modelcatalog tools sync FILE",
                place: CommandError.Place(directory: options.directory, registry: options.registry)
            )
        }
        try WholeFile.replace(file, with: stored.image)
        if options.json {
            return try Output.json(
                ImageSummary(file: file, tools: stored.count, generation: stored.generation)
            )
        }
        Output.line(
            """
            \(toolCount(stored.count)), generation \(grouped(Int(clamping: stored.generation))), \
            \(stored.count == 1 ? "is" : "are") now in '\(file)'.
            """
        )
    }
}

/// The JSON of an export to an image file.
private struct ImageSummary: Encodable {
    let file: String
    let tools: Int
    let generation: UInt64
}
