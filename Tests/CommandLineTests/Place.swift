import Foundation
import TestPrograms

/// A directory of a test's own, where the tool runs with an environment of its own.
final class Place: Sendable {
    let path: String

    init() throws {
        let directory = FileManager.default.temporaryDirectory
            .appendingPathComponent("command-line-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        path = directory.resolvingSymlinksInPath().path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The home directory; the tool's standard directory is in it.
    var home: String { "\(path)/home" }
    var standardStore: String { "\(home)/.local/share/modelcatalog" }
    /// A directory to name with `--catalog`.
    var store: String { "\(path)/store" }

    /// Writes a file and returns its path.
    func file(_ name: String = "api.json", _ text: String = SmallCatalog.json) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
        return "\(path)/\(name)"
    }

    /// Starts the tool.
    func start(
        _ command: Tool.Command,
        environment: [String: String] = [:],
        input: FileHandle = .nullDevice,
        output: Tool.Destination = .file
    ) throws -> Running {
        var all = ["HOME": home, "PATH": "/usr/bin:/bin"]
        // The directory of Swift's libraries, if the loader needs it.
        for name in ["LD_LIBRARY_PATH"] + Sanitizer.variables {
            all[name] = ProcessInfo.processInfo.environment[name]
        }
        return try Running(
            command,
            environment: all.merging(environment) { $1 },
            input: input,
            output: output,
            scratch: URL(fileURLWithPath: path)
        )
    }

    /// Runs the tool to its end.
    func run(
        _ arguments: String...,
        environment: [String: String] = [:],
        output: Tool.Destination = .file
    ) throws -> Run {
        try start(.tool(arguments), environment: environment, output: output).wait()
    }

    /// Runs the tool on the catalog in `store`.
    func stored(_ arguments: String...) throws -> Run {
        try start(.tool(arguments + ["--catalog", store])).wait()
    }

    /// Imports a text into `store`.
    @discardableResult
    func importing(_ text: String = SmallCatalog.json, _ options: String...) throws -> Run {
        let file = try file("api.json", text)
        return try start(.tool(["import", file, "--catalog", store] + options)).wait()
    }

    /// The paths of all that is below a directory, each with its size and time of change.
    func contents(of directory: String) throws -> [String] {
        let names = FileManager.default.enumerator(atPath: directory)?.compactMap { $0 as? String }
        return try (names ?? []).sorted().map { name in
            let facts = try FileManager.default.attributesOfItem(atPath: "\(directory)/\(name)")
            let changed = facts[.modificationDate] as? Date
            return "\(name) \(facts[.size] ?? 0) \(changed?.timeIntervalSince1970 ?? 0)"
        }
    }

    func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
