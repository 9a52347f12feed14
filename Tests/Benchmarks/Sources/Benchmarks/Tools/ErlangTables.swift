import Foundation

/// A process of Erlang's that holds the tools in persistent_term and in an ETS table.
final class ErlangTables {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var unread = Data()

    /// Compiles registry.erl into a directory and starts it; nil where there is no Erlang.
    init?(_ tools: [BenchmarkTool], in directory: String) {
        let source = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "registry.erl")
        guard let erlang = Self.program("erl"), let compiler = Self.program("erlc"),
            (try? child(compiler, ["-o", directory, source.path()])) != nil
        else { return nil }
        process.executableURL = erlang
        process.arguments = ["-noshell", "-pa", directory, "-s", "registry", "main"]
        process.standardInput = input
        process.standardOutput = output
        guard (try? process.run()) != nil else { return nil }
        send(tools.map(\.name))
        send(tools.map { $0.description.replacing(" ", with: "_") })
    }

    deinit { try? input.fileHandleForWriting.close() }

    /// Looks every tool up so often: the sum of the sizes of the descriptions, and the nanoseconds.
    func lookUp(in table: String, times: Int) -> (answer: Int, nanoseconds: Double) {
        send([table, String(times)])
        while true {
            if let end = unread.firstIndex(of: 0x0A) {
                let line = String(decoding: unread[..<end], as: UTF8.self)
                unread = Data(unread[(end + 1)...])
                let numbers = line.split(separator: " ").compactMap { Int($0) }
                return (numbers[0], Double(numbers[1]))
            }
            let bytes = output.fileHandleForReading.availableData
            precondition(!bytes.isEmpty, "Erlang has ended.")
            unread += bytes
        }
    }

    private func send(_ words: [String]) {
        input.fileHandleForWriting.write(Data((words.joined(separator: " ") + "\n").utf8))
    }

    private static func program(_ name: String) -> URL? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":").map { URL(filePath: "\($0)/\(name)") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path()) }
    }
}
