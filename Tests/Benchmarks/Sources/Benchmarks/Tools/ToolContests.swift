import AgentTools
import CRecords
import Foundation
import Synchronization

/// One set of tools in the representations that are compared.
struct ToolSubjects {
    let tools: [BenchmarkTool]
    let registry: ToolRegistry
    let records: OpaquePointer
    let erlang: ErlangTables?
    /// Names in random order, as strings of their own, as a model's answer has them.
    let names: [String]

    init(directory: String) throws {
        let tools = BenchmarkTool.all
        self.tools = tools
        registry = try ToolRegistry.open(in: directory)
        try registry.sync(tools.map(\.tool))
        names = (0..<100_000).map { tools[$0 % tools.count].name }.shuffled()
            .map { String(decoding: Array($0.utf8), as: UTF8.self) }
        let path = directory + "/tool-records"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let records = records_create(path)!
        self.records = records
        for tool in tools {
            let code = tool.name.withBytes {
                let size = UInt32(tool.description.utf8.count)
                return records_add(records, $0.baseAddress!, $0.count, size)
            }
            precondition(code == 0)
        }
        precondition(records_begin_reading(records) == 0)
        erlang = ErlangTables(tools, in: path)
    }

    /// A lookup by a String that is known at run time only, a field read.
    func get() -> Contest {
        let (registry, records, names) = (registry, records, names)
        let locked = Mutex(Dictionary(uniqueKeysWithValues: tools.map { ($0.name, $0) }))
        let desk = ToolDesk(tools)
        var contest = Contest(
            "Get one of 100 tools by name and read the size of its description",
            operations: names.count
        )
        contest.add("ours: get") {
            var sum = 0
            for index in names.indices {
                try registry.withTool(names[index]) { tool in
                    if let description = tool.description { sum &+= description.bytes.byteCount }
                }
            }
            return sum
        }
        contest.add("a Dictionary behind a Mutex") {
            var sum = 0
            for index in names.indices {
                let tool = locked.withLock { $0[names[index]] }
                sum &+= tool?.description.utf8.count ?? 0
            }
            return sum
        }
        contest.add("a Dictionary in an actor") { waitFor { await desk.sizes(of: names) } }
        contest.add("mdb_get of a record, transaction held") {
            var sum = 0
            for index in names.indices {
                sum &+= names[index].withBytes {
                    Int(records_context(records, $0.baseAddress!, $0.count))
                }
            }
            return sum
        }
        if let erlang {
            let times = names.count / tools.count
            contest.addTimed("Erlang: persistent_term:get, loop subtracted") {
                erlang.lookUp(in: "persistent_term", times: times)
            }
            contest.addTimed("Erlang: ets:lookup, loop subtracted") {
                erlang.lookUp(in: "ets", times: times)
            }
        } else {
            print("\nErlang is not installed (erlang-base): persistent_term and ETS are left out.")
        }
        return contest
    }

    /// All tools in the format of OpenAI, put into the body of a request.
    func body() -> Contest {
        let (registry, tools) = (registry, tools.sorted { $0.name < $1.name })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var contest = Contest("Put 100 tools into the body of a request", operations: 100)
        var body: [UInt8] = []
        body.reserveCapacity(1 << 20)
        contest.add("ours: withToolsJSON, copied") {
            for _ in 0..<100 {
                body.removeAll(keepingCapacity: true)
                body += "{\"model\":\"m\",\"tools\":".utf8
                try registry.withToolsJSON(.openAI) { json in
                    json.withUnsafeBytes { body.append(contentsOf: $0) }
                }
                body.append(UInt8(ascii: "}"))
            }
            return body.count
        }
        contest.add("JSONEncoder for each request") {
            for _ in 0..<100 {
                body.removeAll(keepingCapacity: true)
                body += "{\"model\":\"m\",\"tools\":".utf8
                body += try encoder.encode(tools)
                body.append(UInt8(ascii: "}"))
            }
            return body.count
        }
        return contest
    }
}

/// Tools behind an actor, each of which is asked for on its own.
private actor ToolDesk {
    private let tools: [String: BenchmarkTool]

    init(_ tools: [BenchmarkTool]) {
        self.tools = Dictionary(uniqueKeysWithValues: tools.map { ($0.name, $0) })
    }

    func tool(_ name: String) -> BenchmarkTool? { tools[name] }

    nonisolated func sizes(of names: [String]) async -> Int {
        var sum = 0
        for index in names.indices {
            sum &+= await tool(names[index])?.description.utf8.count ?? 0
        }
        return sum
    }
}

/// Runs something asynchronous to its end.
private func waitFor(_ body: @escaping @Sendable () async -> Int) -> Int {
    let (answer, done) = (Answer(), DispatchSemaphore(value: 0))
    Task {
        let number = await body()
        answer.number.withLock { $0 = number }
        done.signal()
    }
    done.wait()
    return answer.number.withLock { $0 }
}

private final class Answer: Sendable {
    let number = Mutex(0)
}
