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
        default: say(usage)
        }
    }

    static func say(_ line: String) {
        print(line)
        fflush(nil)
    }
}
