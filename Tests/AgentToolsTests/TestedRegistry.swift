import AgentTools
import Foundation
import TestCatalog
import TestPrograms
import Testing
import ToolProcess

/// A registry of a test's own, which is changed and read in the way that is tested.
final class TestedRegistry {
    enum Access: CaseIterable, Sendable {
        /// One handle is open throughout.
        case opened
        /// Each operation has a handle of its own.
        case reopened
        /// Another process makes the changes; one handle of this one reads.
        case shared
    }

    let directory: TemporaryDirectory
    let name: String
    private let opened: ToolRegistry
    private let access: Access
    private let writer: Child?

    init(
        _ access: Access,
        named name: String = "default",
        in directory: TemporaryDirectory = TemporaryDirectory()
    ) throws {
        self.access = access
        self.name = name
        self.directory = directory
        opened = try ToolRegistry.open(named: name, in: directory.path)
        writer =
            access == .shared
            ? try Child("operate", directory.path, name, program: "ToolProcess") : nil
    }

    /// What is read from.
    var registry: ToolRegistry {
        get throws {
            guard access == .reopened else { return opened }
            return try ToolRegistry.open(named: name, in: directory.path)
        }
    }

    /// Makes a change.
    func perform(_ command: Command) throws -> Command.Outcome {
        guard let writer else { return command.outcome(on: try registry) }
        writer.write(String(decoding: try JSONEncoder().encode(command), as: UTF8.self) + "\n")
        let answer = try #require(try writer.line())
        return try JSONDecoder().decode(Command.Outcome.self, from: Data(answer.utf8))
    }

    @discardableResult
    func register(_ tools: Tool...) throws -> Command.Outcome {
        try perform(.register(tools: Tool.json(of: tools)))
    }

    /// Registers tools, in the places of those of their names.
    @discardableResult
    func put(_ tools: Tool...) throws -> Command.Outcome {
        try perform(.put(tools: Tool.json(of: tools)))
    }

    @discardableResult
    func replace(_ tool: Tool) throws -> Command.Outcome {
        try perform(.replace(tool: tool.json()))
    }

    @discardableResult
    func sync(_ tools: Tool...) throws -> Command.Outcome {
        try perform(.sync(tools: Tool.json(of: tools)))
    }

    @discardableResult
    func unregister(_ name: String) throws -> Command.Outcome {
        try perform(.unregister(name: name))
    }

    @discardableResult
    func clear() throws -> Command.Outcome { try perform(.clear) }

    /// The names of its tools, as they are listed.
    var names: [String] { get throws { try registry.list().map(\.name) } }
}

extension Tool {
    /// A tool of two parameters, as read back from a registry.
    static func weather(_ description: String = "The weather in a city, now.") -> Tool {
        Tool(
            name: "get_weather",
            description: description,
            inputSchema: """
                {"type":"object","properties":{\
                "city":{"type":"string","description":"Such as Paris."},\
                "unit":{"type":"string","enum":["c","f"],"default":"c"}},"required":["city"]}
                """
        )
    }

    /// A tool without parameters, as read back from a registry.
    static func plain(_ name: String, _ description: String? = nil) -> Tool {
        Tool(
            name: name,
            description: description,
            inputSchema: #"{"type":"object","additionalProperties":false}"#
        )
    }
}
