import CatalogImport
import Foundation
import ModelCatalog

@main
enum Benchmarks {
    // Over several seconds each, as the speed of a shared machine changes from second to second.
    static let rounds = 50

    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.first == "memory" { return try measureMemory(of: arguments.dropFirst().first) }
        if arguments.first == "decode", arguments.count == 2 {
            return try Opening.measureDecoding(arguments[1])
        }
        if arguments.first == "first", arguments.count == 3 {
            return try LoadContests(file: arguments[2]).measureFirst(arguments[1])
        }
        let home = FileManager.default.temporaryDirectory.appending(path: "benchmarks-\(UUID())")
        defer { try? FileManager.default.removeItem(at: home) }
        let tools = home.appending(path: "tools").path()
        if arguments == ["tools"] { return try compareTools(in: tools) }
        if arguments.first == "fixtures", arguments.count == 2 {
            try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
            let json = try Data(contentsOf: URL(filePath: arguments[1]))
            return try compareFixtures(json: json, in: home)
        }
        if arguments.first == "list", arguments.count == 3 {
            return try ListContest(program: arguments[1], file: arguments[2], in: home)
                .contest().run(rounds: rounds)
        }
        if arguments.first == "order", arguments.count == 2 {
            let subjects = try Subjects(
                file: arguments[1],
                directory: home.appending(path: "shared").path()
            )
            describe(subjects)
            for contest in subjects.ordered() { try contest.run(rounds: 5) }
            return try subjects.lastInOrder(in: home).run(rounds: 5)
        }
        guard arguments.count == 2, arguments[0] == "catalog" else {
            print(
                """
                usage: Benchmarks catalog API.json | order API.json | list MODELCATALOG API.json | tools
                                  | fixtures API.json
                API.json is in models.dev's format; 'make benchmarks' makes one, and runs all four, a \
                process each, so that none inherits another's heap. 'order' is for catalogs of any size.
                """
            )
            exit(64)
        }
        let file = arguments[1]
        let subjects = try Subjects(file: file, directory: home.appending(path: "shared").path())
        describe(subjects)
        try subjects.lookup().run(rounds: 4 * rounds)
        try subjects.discovery().run(rounds: 2 * rounds)
        for contest in subjects.ordered() { try contest.run(rounds: rounds) }
        try subjects.lastInOrder(in: home).run(rounds: rounds)
        try subjects.installing().run(rounds: rounds)

        let alone = home.appending(path: "alone").path()
        _ = try importCatalog(from: file, into: alone)
        try Opening.contest(.content, alone, against: file).run(rounds: rounds)
        try Opening.contest(.header, alone, against: file).run(rounds: rounds)
        let image = home.appending(path: "alone.image").path()
        _ = try exportCatalog(from: alone, to: image)
        try Opening.contest(ofImage: image, against: alone).run(rounds: rounds)
        try compareSizes(alone, home.appending(path: "tiny").path())
        try compareMemory(alone)
    }

    /// Uses a copy of the file, so that the file's times do not change.
    private static func compareFixtures(json: Data, in home: URL) throws {
        let file = home.appending(path: "minimal.sqlite")
        try FileManager.default.copyItem(at: minimal, to: file)
        let contests = LoadContests(file: file.path())
        try contests.cold().run(rounds: 4 * rounds)
        try contests.first().run(rounds: rounds)
        try contests.warm().run(rounds: rounds)
        try SuiteContest.run(json: json, in: home)
    }

    /// The file of the smallest fixture.
    private static var minimal: URL {
        var package = URL(filePath: #filePath)
        for _ in 0..<5 { package.deleteLastPathComponent() }
        return package.appending(path: "CSources/CFixtures/minimal.sqlite")
    }

    private static func compareTools(in directory: String) throws {
        let tools = try ToolSubjects(directory: directory)
        try tools.get().run(rounds: 4 * rounds)
        try tools.body().run(rounds: rounds)
        for count in [100, 1_000] {
            try SyncContest(count: count, in: directory).contest().run(rounds: rounds)
        }
    }

    private static func describe(_ subjects: Subjects) {
        let processor =
            (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?
            .split(separator: "\n").first { $0.hasPrefix("model name") }?
            .split(separator: ":").last.map { $0.drop { $0 == " " } } ?? "unknown processor"
        let machine = ProcessInfo.processInfo
        print(
            """
            \(processor), \(machine.activeProcessorCount) cores, \
            \(machine.operatingSystemVersionString)
            \(grouped(subjects.stored.models)) models of \(subjects.stored.providers) providers: \
            \(grouped(subjects.json.count)) bytes of JSON, \
            \(grouped(subjects.stored.byteCount)) bytes of image
            Medians; ratios are medians of the rounds' own, with the smallest and the largest.
            """
        )
    }

    /// Verifying the header alone costs the same at any size.
    private static func compareSizes(_ large: String, _ tiny: String) throws {
        let file = tiny + ".json"
        let one =
            #"{"a":{"id":"a","name":"A","env":["A"],"npm":"a","doc":"a","models":{"#
            + #""m":{"id":"m","name":"M","attachment":false,"reasoning":false,"tool_call":true,"#
            + #""open_weights":false,"release_date":"2026-01-01","last_updated":"2026-01-01","#
            + #""modalities":{"input":["text"],"output":["text"]},"#
            + #""limit":{"context":1000,"output":1000}}}}}"#
        try Data(one.utf8).write(to: URL(filePath: file))
        _ = try importCatalog(from: file, into: tiny)
        var contest = Contest("Open, the header verified, by size of the catalog")
        contest.addTimed("the whole catalog") { (1, try Opening.header.run(large).nanoseconds) }
        contest.addTimed("a catalog of one model") { (1, try Opening.header.run(tiny).nanoseconds) }
        try contest.run(rounds: rounds)
    }

    private static func compareMemory(_ directory: String) throws {
        let program = URL(filePath: CommandLine.arguments[0])
        let empty = try (0..<rounds).map { _ in try child(program, ["memory"])[0] }
        let open = try (0..<rounds).map { _ in try child(program, ["memory", directory])[0] }
        print(
            """

            Private dirty memory of a process that has opened the catalog, verified every byte and \
            answered:
              \(Int(median(open) - median(empty))) kB above one that has not (medians of \(rounds))
            """
        )
    }
}
