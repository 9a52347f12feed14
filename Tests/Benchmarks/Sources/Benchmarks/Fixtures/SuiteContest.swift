import Foundation

/// The suite that the project began with: 165 test files that each ask for thousands of models.
enum SuiteContest {
    /// How many models each call of the decoding registry decodes, at least.
    private static let models = 2_000

    static func run(json: Data, in directory: URL) throws {
        let file = directory.appending(path: "suite.json")
        let count = try writeSome(of: json, to: file)
        let program = URL(filePath: CommandLine.arguments[0])
            .deletingLastPathComponent().appending(path: "Suite")
        let fixtures = try (0..<5).map { _ in try Outcome(child(program, ["fixtures"])) }
        let decoding = try Outcome(child(program, ["decode", file.path()]))

        let peaks = fixtures.map(\.peak).sorted()
        let ratio = decoding.nanoseconds / median(fixtures.map(\.nanoseconds))
        print("\n165 test files of 10 tests, each of which lists and discovers (a process each)")
        let time = milliseconds(median(fixtures.map(\.nanoseconds)))
        let peak = "\(megabytes(peaks[2])) (\(megabytes(peaks[0])) to \(megabytes(peaks[4])))"
        let growth = grouped(fixtures.map(\.growth).max() ?? 0)
        print("  ours: a fixture for each test: \(time), peak \(peak) in five runs,")
        print("    and \(growth) bytes of private growth for each test at most")
        print("  decoding \(grouped(count)) models in each call: ", terminator: "")
        print(
            milliseconds(decoding.nanoseconds),
            "peak \(megabytes(decoding.peak))",
            separator: ", "
        )
        print("    ours: \(grouped(Int(ratio)))x as fast")
    }

    private struct Outcome {
        let nanoseconds: Double
        let peak: Double
        let growth: Int

        init(_ numbers: [Double]) {
            (nanoseconds, peak, growth) = (numbers[1], numbers[2], Int(numbers[3]))
        }
    }

    private static func milliseconds(_ nanoseconds: Double) -> String {
        "\(grouped(Int(nanoseconds / 1e6))) ms"
    }

    private static func megabytes(_ bytes: Double) -> String { "\(Int(bytes / 1e6)) MB" }

    /// Writes the first providers, as many as have so many models.
    private static func writeSome(of json: Data, to file: URL) throws -> Int {
        let all = try JSONSerialization.jsonObject(with: json) as? [String: [String: Any]] ?? [:]
        var some: [String: [String: Any]] = [:]
        var count = 0
        for (id, provider) in all.sorted(by: { $0.key < $1.key }) where count < models {
            some[id] = provider
            count += (provider["models"] as? [String: Any])?.count ?? 0
        }
        try JSONSerialization.data(withJSONObject: some).write(to: file)
        return count
    }
}
