internal import AgentTools
internal import ArgumentParser
internal import ModelCatalog

/// `modelcatalog tools`: the tools that an application offers to models.
struct ToolsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tools",
        abstract: "The tools that an application offers to models.",
        discussion: """
            Tools are stored in registries; each application should have one of its own. A FILE is JSON: a \
            tool with name, description and inputSchema (or input_schema, or parameters), an array of \
            tools, the result of MCP's tools/list, or OpenAI's tools; - is standard input.
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
            The directory whose folder tools/ holds the registries. Default: $MODELCATALOG_HOME, else \
            $XDG_DATA_HOME/modelcatalog, else ~/.local/share/modelcatalog.
            """,
            valueName: "dir"
        )
    )
    var directory: String?

    @Option(help: ArgumentHelp("The registry, such as my-app.", valueName: "name"))
    var registry = "default"

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        if directory?.isEmpty == true { throw ValidationError("--catalog must name a directory.") }
    }

    func open(_ names: ToolNamePolicy = .portable) throws -> ToolRegistry {
        try ToolRegistry.open(
            named: registry,
            in: directory ?? CatalogDirectory.standard,
            names: names
        )
    }

    /// Opens the registry. If it was never written to, a notice lists the registries that exist.
    func openToRead() throws -> ToolRegistry {
        if directory == nil { try CatalogOptions.requireStatedHome() }
        let registry = try open()
        // If it cannot be read, the command itself reports the error.
        guard (try? registry.generation) == 0 else { return registry }
        let others = RegistryDirectory(directory ?? CatalogDirectory.standard).registries
        if !others.isEmpty {
            Output.notice(
                """
                the registry '\(self.registry)' was never written to. These registries \
                exist: \(others.joined(separator: ", ")).
                """
            )
        }
        return registry
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
            throw ValidationError("--lock-timeout must be a number of seconds, 0 or more.")
        }
    }

    /// Prints what a change did.
    func report(_ change: RegistryChange, noted notes: [ToolFile.Note] = []) throws {
        if tools.json { return try Output.json(ToolChangeSummary(change, notes)) }
        let parts = [
            (change.added, "added"), (change.changed, "changed"), (change.removed, "removed"),
        ]
        for (names, what) in parts where !names.isEmpty {
            Output.line("\(what): \(names.joined(separator: ", "))")
        }
        for note in notes {
            let place = [note.tool, String(note.path.dropFirst())].compactMap { $0 }
            Output.line("not stored: \(place.joined(separator: ": ")), which \(note.note)")
        }
        let verb = change.count == 1 ? "is" : "are"
        let state = change.isNew ? "now" : "as before"
        Output.line(
            """
            \(toolCount(change.count)) \(verb) \(state) in registry '\(tools.registry)', generation \
            \(grouped(Int(clamping: change.generation))).
            """
        )
    }
}

/// A number of tools as people read it.
func toolCount(_ count: Int) -> String { "\(grouped(count)) \(count == 1 ? "tool" : "tools")" }

/// The JSON of a change.
private struct ToolChangeSummary: Encodable {
    struct Note: Encodable {
        let tool: String?
        let path: String
        let note: String
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
        noted = notes.map { Note(tool: $0.tool, path: $0.path, note: $0.note) }
    }
}
