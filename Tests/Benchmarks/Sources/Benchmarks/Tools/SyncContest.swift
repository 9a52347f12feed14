import AgentTools
import Foundation

/// What an application's start costs that syncs its tools: of a set that is stored already, and of one in which
/// each tool has changed.
struct SyncContest {
    private let registry: ToolRegistry
    private let equal: [Tool]
    /// Sets of which each differs from the one before in every tool.
    private let changed: [[Tool]]

    init(count: Int, in directory: String) throws {
        let tools = (0..<count).map { number in
            var tool = BenchmarkTool.all[number % BenchmarkTool.all.count].tool
            tool.name += "_\(number / BenchmarkTool.all.count)"
            return tool
        }
        equal = tools
        changed = (0..<2).map { version in
            tools.map { tool in
                var tool = tool
                tool.description? += " Version \(version)."
                return tool
            }
        }
        registry = try ToolRegistry.open(named: "sync-\(count)", in: directory)
    }

    func contest() -> Contest {
        var contest = Contest("Sync \(equal.count) tools with a registry")
        contest.addTimed("ours: none of them has changed") { try timed(equal, after: equal) }
        contest.addTimed("each of them has changed") {
            try timed(changed[1], after: changed[0])
        }
        return contest
    }

    /// A run of which only the last sync counts.
    private func timed(
        _ tools: [Tool],
        after others: [Tool]
    ) throws -> (answer: Int, nanoseconds: Double) {
        try registry.sync(others)
        var count = 0
        let time = try ContinuousClock().measure { count = try registry.sync(tools).count }
        return (count, nanoseconds(time))
    }
}
