internal import AgentTools
internal import ArgumentParser

struct ExportToolsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Print the tools as a provider's request takes them, and nothing else."
    )

    @Option(help: ArgumentHelp("The dialect: \(Self.dialects).", valueName: "dialect"))
    var dialect: String

    @Flag(help: "The strict variant, of openai, openai-responses or anthropic.")
    var strict = false

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Only these tools; may be given several times.", valueName: "name")
    )
    var only: [String] = []

    @OptionGroup var options: ToolOptions

    private static let dialects = Dialect.allCases.map(\.rawValue)
        .filter { !$0.hasSuffix("-strict") }.joined(separator: ", ")

    private var named: Dialect? { Dialect(rawValue: dialect + (strict ? "-strict" : "")) }

    func validate() throws {
        guard Dialect(rawValue: dialect) != nil else {
            throw ValidationError("'\(dialect)' is none of \(Self.dialects).")
        }
        guard named != nil else {
            throw ValidationError("The dialect '\(dialect)' has no strict variant.")
        }
    }

    func run() throws {
        guard let named else { return }
        let registry = try options.openToRead()
        let json =
            only.isEmpty
            ? try registry.toLLMFormat(named) : try registry.read { try $0.json(named, only: only) }
        Output.addJSON(String(decoding: json, as: UTF8.self))
    }
}
