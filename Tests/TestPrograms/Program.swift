import Foundation

/// A program that a test runs to its end.
package struct Program {
    package let path: String

    /// The program at a path.
    package init(path: String) { self.path = path }

    /// The first program of that name in the directories of `PATH`; nil if none has it.
    package init?(named name: String) {
        let directories = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let paths = directories.map { "\($0)/\(name)" }
        guard let path = paths.first(where: FileManager.default.isExecutableFile) else {
            return nil
        }
        self.init(path: path)
    }

    /// How a program ended, and all that it wrote.
    package struct Outcome: Sendable {
        package let status: Int32
        /// Standard output and standard error, as they came.
        package let text: String
    }

    /// Runs the program and waits for it.
    ///
    /// - Parameter environment: variables that it has besides those of this process.
    package func run(
        _ arguments: [String],
        in directory: String? = nil,
        environment: [String: String] = [:]
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        if let directory { process.currentDirectoryURL = URL(fileURLWithPath: directory) }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus,
            text: String(decoding: bytes, as: UTF8.self)
        )
    }
}
