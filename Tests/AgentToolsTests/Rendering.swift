import AgentTools
import Foundation
import JSONText
import ModelCatalog
import TestCatalog

/// What a dialect makes of a tool's input schema.
enum Rendering: Equatable {
    /// The schema as the dialect has it.
    case schema(String)
    /// Gemini's other field, for what `parameters` cannot say.
    case jsonSchema
    /// No schema at all.
    case nothing
    /// The rule by which the dialect cannot carry the tool.
    case refused(String)

    init(
        of schema: String,
        in dialect: Dialect,
        name: String = "tool",
        description: String? = "Does it."
    ) throws {
        let tool = Tool(name: name, description: description, inputSchema: schema)
        let directory = TemporaryDirectory()
        defer { withExtendedLifetime(directory) {} }
        let registry = try ToolRegistry.holding([tool], in: directory)
        do {
            let piece = try registry.withTool(name) { String(try $0.json(dialect)) }
            let json = try OrderedJSON(scanning: Array(piece.utf8))
            let body = json["function"] ?? json["toolSpec"] ?? json
            if let found = body["parametersJsonSchema"] {
                let stored = try registry.withTool(name) { String($0.inputSchema) }
                self = found.text == stored ? .jsonSchema : .schema("another: \(found.text)")
                return
            }
            let keys = ["parameters", "input_schema", "inputSchema"]
            let found = keys.lazy.compactMap { body[$0] }.first
            self = found.map { .schema(($0["json"] ?? $0).text) } ?? .nothing
        } catch let error as ToolError where error.code == .notCarried {
            self = .refused(Self.withoutPlace(error.rule ?? ""))
        }
    }

    /// A rule without the place where it was broken.
    private static func withoutPlace(_ rule: String) -> String {
        rule.range(of: " (inputSchema").map { String(rule[..<$0.lowerBound]) } ?? rule
    }
}

/// The schema of an object with one property `p`.
func object(_ property: String, required: Bool = true) -> String {
    let required = required ? #","required":["p"]"# : ""
    return #"{"type":"object","properties":{"p":\#(property)}\#(required)}"#
}
