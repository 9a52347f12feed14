import AgentTools
import Foundation

/// A tool as an application would declare it for JSONEncoder: OpenAI's format.
struct BenchmarkTool: Encodable {
    struct Function: Encodable {
        let name: String
        let description: String
        let parameters: Parameters
    }

    struct Parameters: Encodable {
        let type = "object"
        let properties: [String: Property]
        let required: [String]
    }

    struct Property: Encodable {
        let type: String
        let description: String
        var `enum`: [String]?
    }

    let type = "function"
    let function: Function

    var name: String { function.name }
    var description: String { function.description }

    /// As many tools as an agent has, of the usual size.
    static let all = (0..<100).map { number in
        BenchmarkTool(
            function: Function(
                name: "\(verbs[number % verbs.count])_\(nouns[number / verbs.count])",
                description: """
                    \(verbs[number % verbs.count]) the \(nouns[number / verbs.count]) that the user \
                    has named. Use it only when it is sure which one is meant; ask otherwise. \
                    Number \(number).
                    """,
                parameters: Parameters(
                    properties: [
                        "id": Property(type: "string", description: "Which one, by its id."),
                        "limit": Property(type: "integer", description: "How many at most."),
                        "order": Property(
                            type: "string",
                            description: "In which order they come.",
                            enum: ["newest", "oldest", "name"]
                        ),
                    ],
                    required: ["id"]
                )
            )
        )
    }

    /// The same tool for a registry.
    var tool: Tool {
        let properties = function.parameters.properties.sorted { $0.key < $1.key }
        return Tool(
            name: name,
            description: description,
            parameters: properties.map { key, value in
                ToolParameter(
                    name: key,
                    type: value.enum.map { .choice($0.map { .string($0) }) }
                        ?? (value.type == "integer" ? .integer : .string),
                    description: value.description,
                    isRequired: function.parameters.required.contains(key)
                )
            }
        )
    }

    private static let verbs = [
        "find", "read", "list", "create", "update", "delete", "send", "share", "move", "count",
    ]
    private static let nouns = [
        "file", "note", "event", "message", "contact", "order", "invoice", "ticket", "branch",
        "room",
    ]
}
