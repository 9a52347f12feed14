import AgentTools
import Foundation
import SeededRandom
import TestCatalog
import TestPrograms
import Testing
import ToolProcess

@Suite("Processes share a registry of tools")
struct ToolRaceTests {
    let directory = TemporaryDirectory()

    private func child(_ arguments: String...) throws -> Child {
        try Child([arguments[0], directory.path] + arguments.dropFirst(), program: "ToolProcess")
    }

    @Test("Of 16 processes that register the same names, one wins each, and readers see whole sets")
    func race() throws {
        let readers = try (0..<4).map { _ in try child("read", "\(NumberedTool.raced)") }
        let writers = try (0..<16).map { try child("register", "\($0)") }
        for child in readers + writers { #expect(try child.line() == "ready") }
        for writer in writers { writer.write("go\n") }

        var owners: [Int: Int] = [:]
        for (process, writer) in writers.enumerated() {
            let line = try #require(try writer.line())
            for word in line.split(separator: " ") {
                let number = try #require(Int(word), "process \(process) \(line)")
                let other = owners.updateValue(process, forKey: number)
                #expect(other == nil, "\(number) was won twice")
            }
            #expect(writer.end() == 0)
        }
        for reader in readers {
            let line = try #require(try reader.line())
            #expect(line.hasSuffix(" reads"), "\(line)")
            #expect(reader.end() == 0)
        }

        // Every name once, and of the process that was told that it had won.
        let registry = try ToolRegistry.open(in: directory.path)
        try registry.verify()
        let tools = try registry.list()
        #expect(owners.count == NumberedTool.raced)
        #expect(tools.count == NumberedTool.raced)
        #expect(try registry.generation == UInt64(NumberedTool.raced))
        for (number, process) in owners {
            let name = NumberedTool.name(number)
            let tool = NumberedTool.tool(name, of: "process \(process)")
            #expect(try registry.tool(name).description == tool.description)
        }
    }

    @Test("A writer that is killed at any moment leaves what it has said, and one batch at most")
    func killed() throws {
        var random = SeededGenerator(seed: Soak.seed)
        let registry = try ToolRegistry.open(in: directory.path)
        var present: Set<String> = []
        var inFlight = 0
        for round in 0..<200 * Soak.factor {
            // A registry that grows makes every change dearer; now and then it starts anew.
            if round % 20 == 0 {
                try registry.clear()
                present = []
            }
            let writer = try child("batches", "\(round)")
            #expect(try writer.line() == "ready")
            let last = Int.random(in: 0..<4, using: &random)
            var told = 0
            while told < last, try writer.line() == "\(told)" { told += 1 }
            usleep(UInt32.random(in: 0..<15_000, using: &random))
            writer.signal(SIGKILL)
            while let line = try writer.line() {
                #expect(line == "\(told)")
                told += 1
            }
            #expect(writer.end() == -SIGKILL, "round \(round), seed \(Soak.seed)")

            // Whoever writes next ends what a killed writer has all but ended.
            try registry.register(NumberedTool.tool("next", of: "the test"))
            try registry.unregister("next")
            try registry.verify()
            let names = Set(try registry.list().map(\.name))
            let said = (0..<told).flatMap { NumberedTool.batch($0, of: round) }
            let next = NumberedTool.batch(told, of: round)
            let isLastThere = names.contains(next[0])
            inFlight += isLastThere ? 1 : 0
            let expected = present.union(said).union(isLastThere ? next : [])
            #expect(names == expected, "round \(round), seed \(Soak.seed)")
            present = names
        }
        print("seed \(Soak.seed): \(inFlight) batches were stored and not said")
        #expect(directory.names == ["tools"])
        let left = try FileManager.default.contentsOfDirectory(atPath: directory.file("tools"))
        #expect(left.sorted() == ["default"])
    }
}
