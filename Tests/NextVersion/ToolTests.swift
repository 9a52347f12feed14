import Foundation
import Synchronization
import TestCatalog
import TestPrograms
import Testing

/// Two versions and one registry of tools: the next one knows who has to approve of a call.
@Suite(.serialized, .enabled(if: !Sanitizer.isOn))
struct SideBySideToolTests {
    let shelf = Shelf()

    private func file(_ tools: String...) throws -> String {
        try shelf.directory.write(Array("[\(tools.joined(separator: ","))]".utf8), to: "tools.json")
        return shelf.directory.file("tools.json")
    }

    private func tool(_ name: String, approval: String? = nil, _ description: String = "Does it.")
        -> String
    {
        let stated = approval.map { #", "approval": "\#($0)""# } ?? ""
        return #"{"name": "\#(name)", "description": "\#(description)"\#(stated)}"#
    }

    private func generation(_ version: Version) throws -> UInt64 {
        let text = try shelf.output(version, "tools", "count", "--json")
        let counted = try JSONDecoder().decode([String: UInt64].self, from: Data(text.utf8))
        return counted["generation"] ?? 0
    }

    @Test func `a change that would lose a statement of the next version is refused`()
        throws
    {
        let (this, next) = (Version.this, try Version.next)
        let stated = try file(tool("pay", approval: "the owner"), tool("ping"))
        _ = try shelf.output(next, "tools", "sync", stated)
        #expect(try shelf.output(next, "tools", "get", "pay").contains("approval: the owner"))

        // It reads all that it knows.
        let shown = try shelf.output(this, "tools", "get", "pay")
        #expect(shown.contains("Does it.") && !shown.contains("owner"))
        #expect(try shelf.output(this, "tools", "verify").contains("2 tools"))
        _ = try shelf.output(this, "tools", "export", "--dialect", "openai")
        // Equal tools write nothing, from either version.
        for version in [this, next] {
            #expect(
                try shelf.output(version, "tools", "sync", stated).contains("2 tools are as before")
            )
        }

        let another = try file(tool("another"))
        for command in [["register", another], ["sync", another], ["unregister", "ping"]] {
            let outcome = try shelf.run(this, ["tools"] + command)
            #expect(outcome.status == 65, "\(command)")
            #expect(outcome.text.contains("'approval' of the tool 'pay'"), "\(outcome.text)")
            #expect(outcome.text.contains("the newer version"))
        }
        #expect(try generation(this) == 1)
        #expect(try shelf.output(next, "tools", "get", "pay").contains("approval: the owner"))

        // A tool without it loses nothing.
        _ = try shelf.output(next, "tools", "sync", try file(tool("pay"), tool("ping")))
        _ = try shelf.output(this, "tools", "register", try file(tool("another")))
        _ = try shelf.output(next, "tools", "register", try file(tool("safe", approval: "nobody")))
        #expect(try generation(this) == 4)
        // Taking all tools away is meant to lose them.
        _ = try shelf.output(this, "tools", "clear", "--yes")
        #expect(try generation(next) == 5)
    }

    @Test func `two versions register tools in turns and at once, under readers of both`() throws {
        let (this, next) = (Version.this, try Version.next)
        let shelf = shelf
        _ = try shelf.output(next, "tools", "sync", try file(tool("first")))
        let readers = Readers()
        for version in [this, next] {
            for _ in 0..<4 {
                let newest = Mutex(UInt64(0))
                readers.start(version) {
                    let shown = try shelf.output(version, "tools", "get", "first")
                    if !shown.contains("Does it.") { return shown }
                    let text = try shelf.output(version, "tools", "count", "--json")
                    let told = try JSONDecoder().decode(
                        [String: UInt64].self,
                        from: Data(text.utf8)
                    )
                    let generation = told["generation"] ?? 0
                    let before = newest.withLock { before in
                        defer { before = max(before, generation) }
                        return before
                    }
                    return generation < before ? "\(before), then \(generation)" : nil
                }
            }
        }
        @Sendable func register(_ version: Version, _ name: String) throws {
            let file = "\(name).json"
            let json = #"{"name": "\#(name)", "description": "Of \#(version)."}"#
            try shelf.directory.write(Array(json.utf8), to: file)
            _ = try shelf.output(version, "tools", "register", shelf.directory.file(file))
        }
        for number in 0..<publications {
            for version in [this, next] { try register(version, "turn_\(version)_\(number)") }
        }
        let faults = atOnce(
            [this, next].map { version in
                {
                    for number in 0..<publications {
                        try register(version, "once_\(version)_\(number)")
                    }
                }
            }
        )
        #expect(faults == [])
        let (reads, wrong) = readers.stop()
        #expect(wrong == [])
        #expect(reads.count == 2)
        #expect(try generation(this) == UInt64(1 + 4 * publications))
        for version in [this, next] {
            #expect(
                try shelf.output(version, "tools", "count") == "\(1 + 4 * publications)\n"
            )
            let verified = try shelf.output(version, "tools", "verify")
            #expect(verified.contains("everything is as it was written"))
        }
    }
}
