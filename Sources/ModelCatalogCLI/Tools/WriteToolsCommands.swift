internal import AgentTools
internal import ArgumentParser

struct RegisterToolsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Register the tools of a file: all of them, or none."
    )

    @OptionGroup var file: ToolFileArgument

    @Flag(help: "Replace registered tools of the same names; without it, such a name is an error.")
    var replace = false

    @OptionGroup var options: ToolWriteOptions

    func run() throws {
        try file.change(options) { registry, tools throws(ToolError) in
            try registry.register(tools, replacing: replace, lockTimeout: options.lockTimeout)
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

    @Flag(help: "Do it; without it, the command does nothing.")
    var yes = false

    @OptionGroup var options: ToolWriteOptions

    func validate() throws {
        guard yes else { throw ValidationError("This takes all tools away: state --yes to do it.") }
    }

    func run() throws {
        let registry = try options.tools.open()
        try options.report(registry.clear(lockTimeout: options.lockTimeout))
    }
}
