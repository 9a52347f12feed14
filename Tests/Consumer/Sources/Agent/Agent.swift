import AgentTools

/// Registers a tool, prints it as a request takes it, and calls it as a model would.
@main
enum Agent {
    struct Place: Codable, Sendable {
        let city: String
    }

    static func main() async throws {
        let registry = try ToolRegistry.open(named: "agent", in: CommandLine.arguments[1])
        try registry.sync([
            Tool(
                name: "get_weather",
                description: "The weather in a city.",
                parameters: [.required("city", .string)]
            )
        ])
        try registry.withToolsJSON(.anthropic) { json in
            print(json.withUnsafeBytes { String(decoding: $0, as: UTF8.self) })
        }
        registry.bind("get_weather") { (place: Place) in "sunny in \(place.city)" }
        print(try await registry.call("get_weather", #"{"city": "Paris"}"#))
        do {
            print(try await registry.call("get_weather", #"{"town": "Paris"}"#))
        } catch let error as ToolError {
            print(error)
        }
    }
}
