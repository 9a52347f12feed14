import Foundation
import ModelCatalog

/// Opening a catalog and the first answer, each time in a process of its own, as it happens once in
/// a process: memory is fresh, nothing is cached but the file.
enum Opening: String {
    case content, header, decode

    static let spec = "anthropic:claude-sonnet-4-5"

    /// Does it, and prints the answer and the nanoseconds it took.
    func measure(_ place: String) throws {
        var answer = 0
        let time = try ContinuousClock().measure {
            switch self {
            case .content: answer = try Self.open(place, .content)
            case .header: answer = try Self.open(place, .header)
            case .decode:
                let json = try Data(contentsOf: URL(filePath: place))
                let models = try Subjects.decode(json)["anthropic"]?.models
                answer = models?["claude-sonnet-4-5"]?.limit.context ?? 0
            }
        }
        print(answer, nanoseconds(time))
    }

    private static func open(_ directory: String, _ depth: Catalog.Verification) throws -> Int {
        try Catalog.open(at: directory, verifying: depth).read { models in
            // A catalog without this model answers with its size.
            models[spec]?.contextTokens ?? models.count
        }
    }

    /// Does it in a process of its own.
    func run(_ place: String) throws -> (answer: Int, nanoseconds: Double) {
        let numbers = try child(["open", rawValue, place])
        return (Int(numbers[0]), numbers[1])
    }

    static func contest(_ depth: Opening, _ directory: String, against file: String) -> Contest {
        let title = depth == .content ? "every byte" : "the header"
        var contest = Contest("Open and answer a first question, \(title) verified")
        contest.addTimed("ours: open, read, subscript") { try depth.run(directory) }
        contest.addTimed("JSONDecoder, then a Dictionary") { try Opening.decode.run(file) }
        return contest
    }
}

/// The numbers that this program prints with other arguments, in a process of its own.
func child(_ arguments: [String]) throws -> [Double] {
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0])
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split { $0 == " " || $0 == "\n" }.compactMap { Double($0) }
}
