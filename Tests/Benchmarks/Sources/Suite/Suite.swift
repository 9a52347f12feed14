import CatalogTesting
import Foundation
import ModelCatalog

/// A test suite of 165 files with ten tests each, every one of which lists and discovers models, run as
/// Swift Testing runs them: on all cores.
///
///     Suite decode API.json   each call decodes the file into structs
///     Suite fixtures          each test has a fixture's catalog
///
/// Prints a number that the tests came to, the nanoseconds, the peak of resident memory and the growth of
/// private memory for each test, in bytes.
@main
enum Suite {
    static let files = 165
    static let testsOfFile = 10

    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 1 else { return }
        let test: @Sendable (Int) async throws -> Int
        if arguments[1] == "decode" {
            let registry = DecodingRegistry(file: arguments[2])
            test = { _ in try registry.list().count + registry.discover().count }
        } else {
            test = { number in try await fixtureTest(number) }
        }
        let before = Memory.now.private
        let start = ContinuousClock.now
        let sum = try await run(test)
        let time = ContinuousClock.now - start
        let memory = Memory.now
        let growth = max(0, memory.private - before) / (files * testsOfFile)
        let (seconds, attoseconds) = time.components
        print(sum, Double(seconds) * 1e9 + Double(attoseconds) / 1e9, memory.peak, growth)
    }

    /// A test that reads its fixture, as those of an application do.
    private static func fixtureTest(_ number: Int) async throws -> Int {
        let fixture: CatalogFixture = number.isMultiple(of: 2) ? .minimal : .standard
        return try await withCatalog(fixture) {
            let listed = try Catalog.current.models().count
            let found = try Catalog.current.models(
                Filter(capabilities: [.toolCall], minimumContextTokens: 100_000)
            )
            return listed + found.count
        }
    }

    /// Runs all tests, as many at once as there are cores.
    private static func run(_ test: @escaping @Sendable (Int) async throws -> Int) async throws
        -> Int
    {
        let width = ProcessInfo.processInfo.activeProcessorCount
        return try await withThrowingTaskGroup(of: Int.self) { group in
            var sum = 0
            for number in 0..<files * testsOfFile {
                if number >= width { sum += try await group.next() ?? 0 }
                group.addTask { try await test(number) }
            }
            for try await value in group { sum += value }
            return sum
        }
    }
}

/// What such suites have today: a registry that decodes all models on each call.
private struct DecodingRegistry: Sendable {
    let file: String

    func list() throws -> [DecodedModel] {
        let json = try Data(contentsOf: URL(filePath: file))
        let providers = try JSONDecoder().decode([String: DecodedProvider].self, from: json)
        return providers.values.flatMap(\.models.values)
    }

    func discover() throws -> [DecodedModel] {
        try list().filter { $0.toolCall && $0.limit.context >= 100_000 }
    }
}

private struct DecodedProvider: Decodable {
    let id: String
    let name: String
    let models: [String: DecodedModel]
}

private struct DecodedModel: Decodable {
    let id: String
    let name: String
    let family: String?
    let attachment: Bool
    let reasoning: Bool
    let toolCall: Bool
    let openWeights: Bool
    let releaseDate: String
    let lastUpdated: String
    let modalities: Modalities
    let limit: Limits
    let cost: Cost?

    enum CodingKeys: String, CodingKey {
        case id, name, family, attachment, reasoning, modalities, limit, cost
        case toolCall = "tool_call"
        case openWeights = "open_weights"
        case releaseDate = "release_date"
        case lastUpdated = "last_updated"
    }

    struct Modalities: Decodable {
        let input: [String]
        let output: [String]
    }

    struct Limits: Decodable {
        let context: Int
        let output: Int
    }

    struct Cost: Decodable {
        let input: Double
        let output: Double
        let cacheRead: Double?
        let cacheWrite: Double?

        enum CodingKeys: String, CodingKey {
            case input, output
            case cacheRead = "cache_read"
            case cacheWrite = "cache_write"
        }
    }
}

/// The memory of this process, in bytes, as the kernel of Linux counts it.
private struct Memory {
    let peak: Int
    let `private`: Int

    static var now: Memory {
        Memory(
            peak: kilobytes("VmHWM:", of: "/proc/self/status") * 1_024,
            private: kilobytes("Private_Dirty:", of: "/proc/self/smaps_rollup") * 1_024
        )
    }

    private static func kilobytes(_ name: String, of file: String) -> Int {
        let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
        return line?.split { $0 == " " || $0 == "\t" }.compactMap { Int($0) }.first ?? 0
    }
}
