import AgentTools
import Foundation

/// A process of the tests that changes or reads a registry of tools.
///
/// It says `ready` when it has begun, and ends by itself after some minutes.
@main
enum ToolProcess {
    static let usage = """
        ToolProcess register DIRECTORY NUMBER
            registers 100 numbered tools one by one, some of which others register as well, and says
            which of them it has won
        ToolProcess batches DIRECTORY ROUND
            registers batches of three tools until it is killed, and says each when it is stored
        ToolProcess read DIRECTORY COUNT
            reads until it has met so many tools, and says what was wrong with any read
        ToolProcess operate DIRECTORY NAME
            follows the commands that it reads, a line of JSON each, on the registry of that name,
            and answers each with a line of JSON
        """

    static func main() throws {
        alarm(900)
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count >= 2 else { return say(usage) }
        let directory = arguments[1]
        let number = arguments.last.flatMap { Int($0) } ?? 0
        switch arguments[0] {
        case "register": try ToolWriter(directory).race(number)
        case "batches": try ToolWriter(directory).batches(number)
        case "read": try ToolReader(directory).read(until: number)
        case "operate": try operate(on: arguments.count > 2 ? arguments[2] : "", in: directory)
        default: say(usage)
        }
    }

    private static func operate(on name: String, in directory: String) throws {
        let registry = try ToolRegistry.open(named: name, in: directory)
        while let line = readLine() {
            let command = try JSONDecoder().decode(Command.self, from: Data(line.utf8))
            let outcome = try JSONEncoder().encode(command.outcome(on: registry))
            say(String(decoding: outcome, as: UTF8.self))
        }
    }

    static func say(_ line: String) {
        print(line)
        fflush(nil)
    }
}
