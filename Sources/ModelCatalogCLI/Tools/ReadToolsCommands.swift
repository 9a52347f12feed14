internal import AgentTools
internal import ArgumentParser
internal import CatalogImport
internal import ModelCatalog

struct GetToolCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "get",
        abstract: "Show one tool."
    )

    @Argument(help: "The name of the tool.")
    var name: String

    @OptionGroup var options: ToolOptions

    func run() throws {
        let registry = try options.open()
        if options.json { return Output.add(try registry.get(name).json()) }
        let (text, tags) = try registry.get(name) { tool in
            var tags: [String] = []
            tool.visitTags { tags.append(String($0)) }
            return (String(tool.text), tags)
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            Output.line(String(line))
        }
        if !tags.isEmpty { Output.line("tags: \(tags.joined(separator: ", "))") }
    }
}

struct ListToolsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the tools of a registry, by name."
    )

    @OptionGroup var options: ToolOptions

    func run() throws {
        let registry = try options.open()
        if options.json { return Output.add(try Tool.json(of: registry.list())) }
        var table = Table([
            Table.Column(title: "TOOL", least: 20),
            Table.Column(title: "TITLE", dispensability: 2),
            Table.Column(title: "DESCRIPTION", dispensability: 1),
        ])
        let tools = try registry.list()
        if tools.isEmpty { return Output.error("modelcatalog: no tool is registered.") }
        for tool in tools {
            let description = tool.description ?? unknown
            let line = description.split(whereSeparator: \.isNewline).first ?? ""
            table.add([
                tool.name, tool.title ?? unknown, line.count > 60 ? line.prefix(59) + "…" : "\(line)",
            ])
        }
        for line in table.lines(width: Output.width) { Output.line(line) }
    }
}

struct CountToolsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "count",
        abstract: "Print how many tools there are."
    )

    @OptionGroup var options: ToolOptions

    func run() throws {
        let (count, generation) = try options.open().read { ($0.count, $0.generation) }
        if options.json {
            return try Output.json(["count": UInt64(count), "generation": generation])
        }
        Output.line("\(count)")
    }
}

struct DescribeToolsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe",
        abstract: "Print the tools as text, for models without function calling."
    )

    @OptionGroup var options: ToolOptions

    func run() throws {
        let text = try options.open().textDescription()
        if options.json { return try Output.json(["text": text]) }
        Output.add(text)
    }
}

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
        help: ArgumentHelp("Only these tools.", valueName: "name")
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
        let registry = try options.open()
        let json =
            only.isEmpty
            ? try registry.toLLMFormat(named) : try registry.read { try $0.json(named, only: only) }
        Output.add(String(decoding: json, as: UTF8.self))
    }
}

struct CheckToolCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the arguments of a call against a tool's input schema."
    )

    @Argument(help: "The name of the tool.")
    var name: String

    @Argument(help: "The JSON file with the arguments; - for standard input.")
    var arguments: String

    @OptionGroup var options: ToolOptions

    func run() throws {
        let registry = try options.open()
        // A tool that is not there is told before the file is read.
        _ = try registry.get(name) { $0.tagCount }
        let bytes = try InputFile.bytes(of: arguments == "-" ? "/dev/stdin" : arguments)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(.badData, "\(arguments): the arguments are not UTF-8.")
        }
        let faults = try registry.get(name) { $0.validate(arguments: text) }
        if options.json {
            try Output.json(faults.map { ["path": $0.path, "reason": $0.reason] })
        } else if faults.isEmpty {
            Output.line("The arguments fit the tool '\(name)'.")
        }
        guard faults.isEmpty else {
            try Output.flush()
            throw ToolError.invalidArguments(tool: name, faults: faults)
        }
    }
}

struct VerifyToolsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check every byte of a registry."
    )

    @OptionGroup var options: ToolOptions

    func run() throws {
        let registry = try options.open()
        try registry.verify()
        let (count, generation) = try registry.read { ($0.count, $0.generation) }
        if options.json {
            return try Output.json(["count": UInt64(count), "generation": generation])
        }
        Output.line(
            """
            \(grouped(count)) tools of registry '\(options.registry)', generation \
            \(grouped(Int(clamping: generation))), are as they were written.
            """
        )
    }
}
