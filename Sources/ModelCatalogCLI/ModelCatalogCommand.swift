internal import ArgumentParser

/// `modelcatalog`: the catalog on the command line.
@main
struct ModelCatalogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "modelcatalog",
        abstract: "Which models exist, what each can do, how much it reads and what it costs.",
        discussion: """
            A model is named by a spec: 'provider:model' or 'model@provider'.

            Exit codes: 0 done, also where nothing matches; 1 not found, or a check whose \
            answer is no; 64 wrong usage; 65 bad data; \
            66 no such file or catalog; 70 internal error; 73 a tool, or a file, is there already; 74 input \
            or output failed; 75 the writer's lock was not free in time; 77 not permitted; 130 \
            interrupted.
            """,
        subcommands: [
            ShowCommand.self, ListCommand.self, ProvidersCommand.self, DiscoverCommand.self,
            StatsCommand.self, ImportCommand.self, ExportCommand.self, BuildCommand.self,
            VerifyCommand.self, ToolsCommand.self, FixtureCommand.self,
        ]
    )

    /// Ends the process with what the parser has to say: help and the version are output, which a
    /// full disk does not swallow; faults are for people.
    private static func endProcess(_ error: any Error) -> Never {
        let code = exitCode(for: error)
        guard code == .success else {
            // A fault quotes the command line, which may hold anything.
            Output.error(fullMessage(for: error))
            exit(withError: code)
        }
        Output.add(fullMessage(for: error))
        do { try Output.flush() } catch { error.endProcess() }
        exit()
    }

    static func main() {
        interruptEndsTheProcess()
        fileLimitIsAnError()
        do {
            var command = try parseAsRoot()
            try command.run()
            try Output.flush()
        } catch let failure as Failure {
            failure.endProcess()
        } catch let answer as NegativeAnswer {
            answer.endProcess()
        } catch {
            if let failure = Failure(error) { failure.endProcess() }
            // The parser's own errors have a code; any other one is none that a user can make.
            if exitCode(for: error) == .failure { Failure(.internal, "\(error)").endProcess() }
            endProcess(error)
        }
    }
}
