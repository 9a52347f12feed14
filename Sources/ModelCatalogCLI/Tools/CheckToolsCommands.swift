internal import AgentTools
internal import ArgumentParser

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
        let registry = try options.openToRead()
        // A name that is not registered is reported before the file is read.
        _ = try registry.withTool(name) { $0.tagCount }
        let input = ToolInput(arguments)
        guard let text = String(validating: try input.bytes(), as: UTF8.self) else {
            throw CommandError(.badData, "\(input.name): the arguments are not UTF-8.")
        }
        let faults = try registry.withTool(name) { $0.validate(arguments: text) }
        if options.json {
            try Output.json(faults.map { ["path": $0.path, "reason": $0.reason] })
        } else if faults.isEmpty {
            Output.line("The arguments fit the tool '\(name)'.")
        }
        guard faults.isEmpty else {
            try Output.flush(notices: false)
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
        let registry = try options.openToRead()
        try registry.verify()
        let (count, generation) = try registry.read { ($0.count, $0.generation) }
        if options.json {
            return try Output.json(["count": UInt64(count), "generation": generation])
        }
        Output.line(
            """
            \(toolCount(count)) of registry '\(options.registry)', generation \
            \(grouped(Int(clamping: generation))): everything is as it was written.
            """
        )
    }
}
