import AgentTools
import Foundation
import TestCatalog
import Testing

/// A registry that is an image file, as an app has one in its bundle.
@Suite struct ImageFileTests {
    private let directory = TemporaryDirectory()
    private let registry: ToolRegistry
    private var path: String { directory.file("tools.image") }

    init() throws {
        registry = try .holding(
            [.weather(), .plain("add", "Adds."), .plain("wide.name")],
            in: directory
        )
    }

    private func write(_ change: ([UInt8]) -> [UInt8] = { $0 }) throws {
        try directory.write(change(registry.storedImage().image), to: "tools.image")
    }

    private func failure() -> ToolError? {
        do throws(ToolError) {
            _ = try ToolRegistry.open(image: path)
            return nil
        } catch {
            return error
        }
    }

    @Test func `it answers as the registry does`() async throws {
        try write()
        let file = try ToolRegistry.open(image: path)
        #expect(file.name == path)
        #expect(try file.list() == registry.list())
        #expect(try file.tool("get_weather") == registry.tool("get_weather"))
        #expect(try file.generation == registry.generation)
        #expect(try file.textDescription() == registry.textDescription())
        for dialect in Dialect.allCases {
            let names = ["add", "get_weather"]
            // A dialect that cannot carry a tool says so of the file as well.
            let (own, others) = (
                Result { try file.text(dialect, only: names) },
                Result { try registry.text(dialect, only: names) }
            )
            #expect("\(own)" == "\(others)")
        }
        let missing = #expect(throws: ToolError.self) { try file.tool("ad") }
        #expect(missing?.suggestions == ["add"])
        file.bind("get_weather") { (_: String) in "sunny" }
        #expect(try await file.call("get_weather", #"{"city": "Paris"}"#) == "sunny")
        let wrong = await #expect(throws: ToolError.self) {
            try await file.call("get_weather", #"{"town": "Paris"}"#)
        }
        #expect(wrong?.code == .invalidArguments)
        try file.verify()
    }

    @Test func `it is read alone`() throws {
        try write()
        let file = try ToolRegistry.open(image: path)
        for change in [
            { _ = try file.register(.plain("new")) }, { _ = try file.unregister("add") },
            { _ = try file.sync([]) }, { _ = try file.clear() },
            { _ = try file.replace(.plain("add")) },
        ] {
            let error = #expect(throws: ToolError.self) { try change() }
            #expect(error?.code == .readOnly)
            #expect(error?.description.contains("'\(path)' cannot be changed") == true)
        }
        #expect(directory.names == ["tools", "tools.image"])
        #expect(try file.count == 3)
    }

    @Test func `a file that is not a whole image of tools is refused, and why`() throws {
        #expect(failure()?.code == .missing)
        try write { Array($0.dropLast()) }
        #expect(failure()?.code == .cutShort)
        try write { image in image.enumerated().map { $0 == image.count - 1 ? $1 ^ 1 : $1 } }
        #expect(failure()?.code == .damaged)
        try write { _ in [] }
        #expect(failure()?.code == .cutShort)
        try directory.write(TestCatalog.acmeImage(), to: "tools.image")
        #expect(failure()?.code == .notAnImage)
        #expect(
            failure()?.description == """
                The image '\(path)' of tools cannot be opened: it is not an image of tools (an image of \
                another kind); give a file that was exported as one.
                """
        )
        #expect(failure()?.registry == path)
        let error = #expect(throws: ToolError.self) {
            try ToolRegistry.open(image: directory.path)
        }
        #expect(error?.code == .notAFile)
    }
}
