internal import ArgumentParser
internal import CatalogImport
internal import CatalogSnapshot
internal import ModelCatalog

/// `modelcatalog`: the catalog on the command line.
@main
struct ModelCatalogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "modelcatalog",
        abstract: "Which models exist, what each can do, how much it reads and what it costs.",
        discussion: """
            A model is named by a spec: 'provider:model' or 'model@provider'.

            With --json an error is one JSON object on standard error: code, message, remedy, place, \
            exit_code.

            Exit codes: 0 done, also where nothing matches; 1 not found, or a check whose \
            answer is no; 64 wrong usage; 65 bad data; \
            66 no such file or catalog; 70 internal error; 73 a tool, or a file, is there already; 74 input \
            or output failed; 75 the writer's lock was not free in time; 77 not permitted; 130 \
            interrupted.
            """,
        version: "modelcatalog 1, with the built-in catalog of "
            + (Snapshot.builtIn.retrievedOn?.description ?? "an unknown day"),
        subcommands: [
            ShowCommand.self, ListCommand.self, ProvidersCommand.self, DiscoverCommand.self,
            StatsCommand.self, ImportCommand.self, ExportCommand.self, BuildCommand.self,
            VerifyCommand.self, ToolsCommand.self, FixtureCommand.self,
        ]
    )

    static func main() {
        interruptEndsTheProcess()
        fileLimitIsAnError()
        do {
            try CommandNames.check(CommandLine.arguments.dropFirst())
            var command = try parseAsRoot()
            try command.run()
            try Output.flush()
        } catch let answer as NegativeAnswer {
            answer.endProcess()
        } catch {
            if let known = CommandError(error) { known.endProcess() }
            endProcess(error)
        }
    }

    /// Ends the process with an error of the argument parser; help and the version are such errors
    /// too.
    private static func endProcess(_ error: any Error) -> Never {
        let text = fullMessage(for: error)
        switch exitCode(for: error) {
        case .success:
            // Written by Output, so that a full disk is reported.
            Output.add(text)
            do { try Output.flush() } catch { error.endProcess() }
            exit()
        // The parser's own errors have another code: a user cannot cause this one.
        case .failure: CommandError(.internal, "\(error)").endProcess()
        default:
            let isText = !Output.isJSON && text.hasPrefix("Error: ")
            // As text, it shows how the command is used.
            let reason = isText ? String(text.dropFirst("Error: ".count)) : message(for: error)
            CommandError(.usage, reason).endProcess()
        }
    }
}
