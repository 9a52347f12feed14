import CatalogImport
import Foundation
import TestCatalog
import Testing

@Suite("tools: a registry that is damaged or of another version") struct DamagedRegistryTests {
    let place: Place

    init() throws {
        place = try Place()
        try place.syncing()
    }

    /// What becomes of a registry's files.
    enum Damage: CaseIterable {
        case cutShort, wrongBit, wrongBitInTools, otherKind, otherVersion

        var reason: String {
            switch self {
            case .cutShort: "its data file is cut short"
            case .wrongBit: "its data file is damaged"
            case .wrongBitInTools: "its image is refused (its content is damaged)"
            case .otherKind: "this version reads none of its values"
            case .otherVersion: "its image is refused (built by a version with another format)"
            }
        }

        /// The generation of what takes the registry's place: one more where its number can be read.
        var next: Int { self == .cutShort ? 1 : 2 }

        func damage(_ place: Place) throws {
            let data = place.data()
            let handle = try #require(FileHandle(forUpdatingAtPath: data))
            defer { try? handle.close() }
            switch self {
            case .cutShort: try handle.truncate(atOffset: 5_000)
            case .wrongBit: try Self.flip(4, at: 41, in: handle)
            case .wrongBitInTools:
                let bytes = try Data(contentsOf: URL(fileURLWithPath: data))
                let text = try #require(bytes.range(of: Data("It is measured".utf8)))
                try Self.flip(3, at: text.lowerBound, in: handle)
            case .otherKind:
                try place.importing()
                let registry = "\(place.store)/tools/default"
                try FileManager.default.removeItem(atPath: registry)
                try FileManager.default.moveItem(
                    atPath: "\(place.store)/catalog",
                    toPath: registry
                )
            case .otherVersion: try RegistryImage(of: place.store).publishAsOfAnotherFormat()
            }
        }

        private static func flip(_ bit: UInt8, at offset: Int, in file: FileHandle) throws {
            try file.seek(toOffset: UInt64(offset))
            let byte = try #require(try file.read(upToCount: 1)?.first)
            try file.seek(toOffset: UInt64(offset))
            try file.write(contentsOf: [byte ^ 1 << bit])
        }
    }

    private func expectRefused(_ arguments: [String], for damage: Damage) throws {
        let before = try place.storedTools()
        let run = try place.start(.tool(["tools"] + arguments + ["--catalog", place.store])).wait()
        #expect(run.end == .exit(65), "\(arguments)")
        #expect(run.text == "")
        #expect(
            run.error == """
                modelcatalog: The registry 'default' cannot be used: \(damage.reason). To replace it, \
                sync or clear its tools.

                """
        )
        #expect(try place.storedTools() == before)
    }

    @Test(arguments: Damage.allCases)
    func `reading, registering and unregistering fail and change nothing`(damage: Damage) throws {
        let file = try place.file("tool.json", SmallRegistry.tool("new"))
        try damage.damage(place)
        let commands = [
            ["list"], ["get", "add"], ["count"], ["describe"], ["export", "--dialect", "openai"],
            ["check", "add", file], ["verify"], ["register", file], ["unregister", "add"],
        ]
        for command in commands { try expectRefused(command, for: damage) }
    }

    @Test(arguments: Damage.allCases)
    func `sync replaces it`(damage: Damage) throws {
        try damage.damage(place)
        let run = try place.syncing()
        #expect(run.end == .exit(0), "\(run.error)")
        #expect(
            run.text == """
                added: add, get_weather, ping
                3 tools are now in registry 'default', generation \(damage.next).

                """
        )
        #expect(try place.tools("verify").end == .exit(0))
        #expect(try place.tools("list").lines.count == 1 + 3)
    }

    @Test(arguments: Damage.allCases)
    func `clear replaces it, and so does a sync with no tools`(damage: Damage) throws {
        for command in [["clear", "--yes"], ["sync", try place.file("none.json", "[]")]] {
            try place.syncing()
            try damage.damage(place)
            let arguments = ["tools"] + command + ["--json", "--catalog", place.store]
            let run = try place.start(.tool(arguments)).wait()
            #expect(run.end == .exit(0), "\(run.error)")
            #expect(try run.json.hasSuffix(#""published":true,"removed":[]}"#))
            #expect(try place.tools("count").text == "0\n")
            #expect(try place.tools("verify").end == .exit(0))
            let register = try place.tools("register", "-", input: SmallRegistry.tool("new"))
            #expect(register.end == .exit(0))
            try FileManager.default.removeItem(atPath: place.store)
        }
    }

    @Test func `a file that is not a registry's is left alone`() throws {
        let foreign = Data(repeating: 0x55, count: 20_000)
        try foreign.write(to: URL(fileURLWithPath: place.data()))
        let file = try place.file("tool.json", SmallRegistry.tool("new"))
        let commands = [
            ["list"], ["register", file], ["sync", file], ["clear", "--yes"], ["verify"],
        ]
        for command in commands {
            let arguments = ["tools"] + command + ["--catalog", place.store]
            let run = try place.start(.tool(arguments)).wait()
            #expect(run.end == .exit(65))
            #expect(run.text == "")
            #expect(run.error.contains("is not a directory with an LMDB data file"))
            #expect(run.error.contains("correct the path, or remove what is there"))
            #expect(try Data(contentsOf: URL(fileURLWithPath: place.data())) == foreign)
        }
    }
}
