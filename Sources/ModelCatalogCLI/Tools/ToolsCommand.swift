internal import AgentTools
internal import ArgumentParser
internal import CatalogImport
internal import ModelCatalog

/// `modelcatalog tools`: the tools that an application offers to models.
struct ToolsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tools",
        abstract: "The tools that an application offers to models.",
        discussion: """
            FILE is JSON: a tool with name, description and inputSchema, an array of them, the result \
            of MCP's tools/list, or OpenAI's tools; - is standard input.
            """,
        subcommands: [
            RegisterToolsCommand.self, SyncToolsCommand.self, UnregisterToolCommand.self,
            GetToolCommand.self, ListToolsCommand.self, CountToolsCommand.self,
            ClearToolsCommand.self, ExportToolsCommand.self, DescribeToolsCommand.self,
            CheckToolCommand.self, VerifyToolsCommand.self,
        ]
    )
}

/// The options that all commands of tools have.
struct ToolOptions: ParsableArguments {
    @Option(
        name: .customLong("catalog"),
        help: ArgumentHelp(
            """
            The directory that registries are stored in, below tools/. Default: $MODELCATALOG_HOME, \
            else $XDG_DATA_HOME/modelcatalog, else ~/.local/share/modelcatalog.
            """,
            valueName: "dir"
        )
    )
    var directory: String?

    @Option(help: ArgumentHelp("The registry: an application has one of its own.", valueName: "name"))
    var registry = "default"

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        if directory?.isEmpty == true { throw ValidationError("--catalog names no directory.") }
    }

    func open(_ names: ToolNames = .portable) throws -> ToolRegistry {
        try ToolRegistry.open(
            named: registry,
            in: directory ?? CatalogDirectory.standard,
            names: names
        )
    }
}

/// The options of commands that change a registry.
struct ToolWriteOptions: ParsableArguments {
    @OptionGroup var tools: ToolOptions

    @Option(
        help: ArgumentHelp("How long to wait for another writer to end.", valueName: "seconds")
    )
    var lockTimeout = ToolRegistry.lockTimeout

    func validate() throws {
        guard lockTimeout.isFinite, lockTimeout >= 0 else {
            throw ValidationError("--lock-timeout is a number of seconds, 0 or more.")
        }
    }

    /// Says what a change did.
    func report(_ change: RegistryChange, noted notes: [ToolFile.Note] = []) throws {
        if tools.json { return try Output.json(ToolChangeSummary(change, notes)) }
        let parts = [
            (change.added, "added"), (change.changed, "changed"), (change.removed, "removed"),
        ]
        for (names, what) in parts where !names.isEmpty {
            Output.line("\(what): \(names.joined(separator: ", "))")
        }
        for note in notes {
            let place = [note.tool, note.field].compactMap { $0 }.joined(separator: ": ")
            Output.line("not kept: \(place), which \(note.reason)")
        }
        let state = change.isNew ? "are now" : "are as before"
        Output.line(
            """
            \(grouped(change.count)) tools \(state) in registry '\(tools.registry)', generation \
            \(grouped(Int(clamping: change.generation))).
            """
        )
    }
}

/// The file of a command, and the tools in it.
struct ToolFileArgument: ParsableArguments {
    @Argument(help: "The JSON file; - for standard input.")
    var file: String

    @Flag(help: "Take names that not every provider takes: dots and dashes, up to 128 characters.")
    var wideNames = false

    var names: ToolNames { wideNames ? .wide : .portable }

    func read() throws -> ToolFile {
        let bytes = try InputFile.bytes(of: file == "-" ? "/dev/stdin" : file)
        return try ToolFile(json: bytes, from: file == "-" ? "standard input" : file)
    }

    /// Changes a registry by the file's tools; an error says which file they are of.
    func change(
        _ options: ToolWriteOptions,
        _ body: (ToolRegistry, [Tool]) throws(ToolError) -> RegistryChange
    ) throws {
        let tools = try read()
        do {
            let change = try body(try options.tools.open(names), tools.tools)
            try options.report(change, noted: tools.notes)
        } catch let error as ToolError {
            guard case .invalidTool = error else { throw error }
            throw Failure(.badData, "\(file == "-" ? "standard input" : file): \(error)")
        }
    }
}

struct RegisterToolsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Register the tools of a file: all of them, or none."
    )

    @OptionGroup var file: ToolFileArgument
    @OptionGroup var options: ToolWriteOptions

    func run() throws {
        try file.change(options) { registry, tools throws(ToolError) in
            try registry.register(tools, lockTimeout: options.lockTimeout)
        }
    }
}

struct SyncToolsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync",
        abstract: "Make a registry equal to the tools of a file."
    )

    @OptionGroup var file: ToolFileArgument
    @OptionGroup var options: ToolWriteOptions

    func run() throws {
        try file.change(options) { registry, tools throws(ToolError) in
            try registry.sync(tools, lockTimeout: options.lockTimeout)
        }
    }
}

struct UnregisterToolCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unregister",
        abstract: "Take a tool away."
    )

    @Argument(help: "The name of the tool.")
    var name: String

    @OptionGroup var options: ToolWriteOptions

    func run() throws {
        let registry = try options.tools.open()
        try options.report(registry.unregister(name, lockTimeout: options.lockTimeout))
    }
}

struct ClearToolsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clear",
        abstract: "Take all tools away."
    )

    @Flag(help: "Do it; without it, nothing is done.")
    var yes = false

    @OptionGroup var options: ToolWriteOptions

    func validate() throws {
        guard yes else { throw ValidationError("This takes all tools away: say --yes to do it.") }
    }

    func run() throws {
        let registry = try options.tools.open()
        try options.report(registry.clear(lockTimeout: options.lockTimeout))
    }
}

/// The JSON of a change.
private struct ToolChangeSummary: Encodable {
    struct Note: Encodable {
        let tool: String?
        let field: String
        let reason: String
    }

    let generation: UInt64
    let isNew: Bool
    let count: Int
    let added: [String]
    let changed: [String]
    let removed: [String]
    let noted: [Note]

    enum CodingKeys: String, CodingKey {
        case generation, count, added, changed, removed, noted
        case isNew = "published"
    }

    init(_ change: RegistryChange, _ notes: [ToolFile.Note]) {
        generation = change.generation
        isNew = change.isNew
        count = change.count
        added = change.added
        changed = change.changed
        removed = change.removed
        noted = notes.map { Note(tool: $0.tool, field: $0.field, reason: $0.reason) }
    }
}
