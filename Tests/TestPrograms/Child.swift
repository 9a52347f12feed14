import Foundation

/// A process that a test has started; it is killed where it lives longer than any test may take.
package final class Child {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var unread = Data()

    /// Starts the program `CatalogProcess`, which is built next to the tests, or another beside it.
    package convenience init(_ arguments: String..., program: String = "CatalogProcess") throws {
        try self.init(arguments, program: program)
    }

    /// The same, its arguments in an array.
    ///
    /// - Parameter environment: variables that it has besides those of this process.
    package init(
        _ arguments: [String],
        program: String,
        environment: [String: String] = [:]
    ) throws {
        process.executableURL = Places.program(program)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let number = process.processIdentifier
        let process = process
        DispatchQueue.global().asyncAfter(deadline: .now() + 600) {
            if process.isRunning { kill(number, SIGKILL) }
        }
    }

    deinit {
        if process.isRunning { signal(SIGKILL) }
    }

    package var number: Int32 { process.processIdentifier }

    /// Sends a signal, unless the process has ended.
    package func signal(_ number: Int32) {
        if process.isRunning { kill(process.processIdentifier, number) }
    }

    /// Writes to its standard input.
    package func write(_ text: String) { input.fileHandleForWriting.write(Data(text.utf8)) }

    /// Waits for the next line that it writes; nil where it has ended.
    package func line() throws -> String? {
        while true {
            if let end = unread.firstIndex(of: 0x0A) {
                let line = String(decoding: unread[..<end], as: UTF8.self)
                unread = Data(unread[(end + 1)...])
                return line
            }
            let bytes = output.fileHandleForReading.availableData
            if bytes.isEmpty { return nil }
            unread += bytes
        }
    }

    /// Waits until it is stopped; false where it has ended.
    package func waitUntilStopped() -> Bool {
        while process.isRunning {
            let state = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)
            // Behind the program's name in brackets.
            if state?.split(separator: ")").last?.hasPrefix(" T ") == true { return true }
            usleep(1000)
        }
        return false
    }

    /// Closes its standard input and waits for its end: its exit code, or minus the signal.
    package func end() -> Int32 {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
        let status = process.terminationStatus
        return process.terminationReason == .exit ? status : -status
    }
}
