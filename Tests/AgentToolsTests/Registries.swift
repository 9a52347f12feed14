import AgentTools
import TestCatalog

extension ToolRegistry {
    /// A registry of a test's own that takes any name, with these tools.
    static func holding(
        _ tools: [Tool],
        named name: String = "default",
        in directory: TemporaryDirectory
    ) throws -> ToolRegistry {
        let registry = try open(named: name, in: directory.path, names: .wide)
        try registry.register(tools)
        return registry
    }

    /// All tools in a dialect, or some of them, as text.
    func text(_ dialect: Dialect, only names: [String]? = nil) throws -> String {
        guard let names else { return String(decoding: try toolsJSON(dialect), as: UTF8.self) }
        let json = try read { try $0.json(dialect, only: names) }
        return String(decoding: json, as: UTF8.self)
    }
}

extension String {
    /// Whether two texts are the same byte for byte, which `==` does not ask.
    func isIdentical(to other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
