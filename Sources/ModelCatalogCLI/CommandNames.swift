internal import ArgumentParser
internal import ModelCatalog

/// The names of commands, which come first on the command line.
enum CommandNames {
    /// Refuses the name of an unknown command, and suggests commands that are spelled like it.
    static func check(_ arguments: ArraySlice<String>) throws(CommandError) {
        var names = arguments
        // `help` takes the names of commands as well.
        let isHelp = names.first == "help"
        if isHelp { names.removeFirst() }
        var command: any ParsableCommand.Type = ModelCatalogCommand.self
        var path: [String] = []
        while let name = names.popFirst(), !name.hasPrefix("-") {
            let commands = command.configuration.subcommands
            guard !commands.isEmpty else { return }
            path.append(name)
            if let next = commands.first(where: { $0.configuration.commandName == name }) {
                command = next
                continue
            }
            var known = commands.compactMap { $0.configuration.commandName }
            if !isHelp, path.count == 1 { known.append("help") }
            throw CommandError(
                .usage,
                code: "unknown_command",
                "'\(path.joined(separator: " "))' is not a command.",
                remedy: didYouMean(closest(to: name, among: known))
                    ?? "Commands: \(known.joined(separator: ", "))."
            )
        }
    }
}
