import Foundation

/// Opening a catalog and the first answer, each time in a process of its own, as it happens once in
/// a process: memory is fresh, nothing is cached but the file. Each links what it needs: ours is the
/// program Reader.
enum Opening: String {
    case content, header, image, decode

    /// Decodes a file, and prints the first answer and the nanoseconds it took.
    static func measureDecoding(_ file: String) throws {
        let start = ContinuousClock.now
        let json = try Data(contentsOf: URL(filePath: file))
        let providers = try Subjects.decode(json)
        let answer = providers["anthropic"]?.models["claude-sonnet-4-5"]?.limit.context ?? 0
        let time = ContinuousClock.now - start
        print(answer, nanoseconds(time))
        // As for ours, freeing is not what is timed.
        withExtendedLifetime((json, providers)) {}
    }

    /// Does it in a process of its own, with a directory or a file.
    func run(_ place: String) throws -> (answer: Int, nanoseconds: Double) {
        let program = URL(filePath: CommandLine.arguments[0])
        let reader = program.deletingLastPathComponent().appending(path: "Reader")
        let numbers = try child(self == .decode ? program : reader, [rawValue, place])
        return (Int(numbers[0]), numbers[1])
    }

    static func contest(_ depth: Opening, _ directory: String, against file: String) -> Contest {
        let title = depth == .content ? "every byte" : "the header"
        var contest = Contest("Open and answer a first question, \(title) verified")
        contest.addTimed("ours: open, read, subscript") { try depth.run(directory) }
        contest.addTimed("JSONDecoder, then a Dictionary") { try Opening.decode.run(file) }
        return contest
    }

    /// An image file beside the directory that it was exported from, every byte verified.
    static func contest(ofImage image: String, against directory: String) -> Contest {
        var contest = Contest("Open and answer a first question, of an image file, verified")
        contest.addTimed("ours: an image file") { try Opening.image.run(image) }
        contest.addTimed("ours: a directory") { try Opening.content.run(directory) }
        return contest
    }
}

/// The numbers that a program prints, in a process of its own.
func child(_ program: URL, _ arguments: [String]) throws -> [Double] {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split { $0 == " " || $0 == "\n" }.compactMap { Double($0) }
}
