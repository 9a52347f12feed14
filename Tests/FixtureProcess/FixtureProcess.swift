import AgentTools
import CatalogTesting
import Foundation
import ModelCatalog

/// Runs bodies as tests have them over mixed fixtures, on all cores, half of them changing theirs, and
/// prints what the process holds in between.
@main
enum FixtureProcess {
    static let fixtures: [CatalogFixture] = [.minimal, .standard, .comprehensive, .acme]

    static func main() async throws {
        let bodies = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 10_000
        // Threads and the fixtures themselves come to be with the first bodies.
        try await run(0..<500)
        print(Holdings.now.line)
        try await run(0..<bodies / 2)
        print(Holdings.now.line)
        try await run(bodies / 2..<bodies)
        print(Holdings.now.line)
    }

    private static func run(_ numbers: Range<Int>) async throws {
        let width = 2 * ProcessInfo.processInfo.activeProcessorCount
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (started, number) in numbers.enumerated() {
                if started >= width { try await group.next() }
                group.addTask { try await body(number) }
            }
            try await group.waitForAll()
        }
    }

    /// What a test does that reads its catalog, perhaps changes it, awaits and reads it again.
    private static func body(_ number: Int) async throws {
        let fixture = fixtures[number % fixtures.count]
        try await withCatalog(fixture) {
            let count = try fixture.catalog().statistics().models
            try require(try Catalog.current.read { $0.count } == count, "the fixture's models")
            guard number % 8 >= 4 else {
                await Task.yield()
                try require(try Catalog.current.statistics().models == count, "the same models")
                return
            }
            let spec = "body:number-\(number)"
            let changed = fixture.with { $0.add(spec) { $0.contextTokens(number + 1) } }
            try Catalog.current.replace(with: changed)
            await Task.yield()
            let models = try Catalog.current.models(Filter(providers: ["body"]))
            try require(models.map(\.spec) == [spec], "its own model, and no other's")
            try require(models[0].contextTokens == number + 1, "what it said of it")
            try require(try Catalog.current.read { $0.count } == count + 1, "one model more")
        }
        if number % 50 == 0 { try await useTools(number) }
    }

    /// What a test does that registers a tool: it has files of its own for that.
    private static func useTools(_ number: Int) async throws {
        try await withTools(.empty) {
            try ToolRegistry.open().register(Tool(name: "tool_\(number)"))
            await Task.yield()
            let names = try ToolRegistry.open().list().map(\.name)
            try require(names == ["tool_\(number)"], "its own tool, and no other's")
        }
    }

    private static func require(_ condition: @autoclosure () throws -> Bool, _ what: String) throws
    {
        guard try condition() else { throw Missing(what: what) }
    }

    private struct Missing: Error {
        let what: String
    }
}

/// What the process holds of the system.
private struct Holdings {
    let files: Int
    let maps: Int
    let residentKilobytes: Int

    static var now: Holdings {
        let files =
            (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0
        let maps = text("/proc/self/maps").split(separator: "\n").count
        let status = text("/proc/self/status").split(separator: "\n")
            .first { $0.hasPrefix("VmRSS:") }
        let resident = status?.split(separator: " ").compactMap { Int($0) }.first ?? 0
        return Holdings(files: files, maps: maps, residentKilobytes: resident)
    }

    private static func text(_ path: String) -> String {
        (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    }

    var line: String { "\(files) \(maps) \(residentKilobytes)" }
}
