package import AgentTools

/// A change of a registry, for this process or another one to make. Tools are JSON.
package enum Command: Codable, Sendable {
    case register(tools: String)
    case put(tools: String)
    case replace(tool: String)
    case sync(tools: String)
    case unregister(name: String)
    case clear

    /// What a command did.
    package enum Outcome: Codable, Hashable, Sendable {
        case changed(Change)
        case failed(reason: String)

        /// The outcome of a command that throws an error.
        package static func failed(_ error: ToolError) -> Outcome {
            .failed(reason: error.description)
        }
    }

    /// A `RegistryChange`, as one process tells it another.
    package struct Change: Codable, Hashable, Sendable {
        package var generation: UInt64
        package var isNew = true
        package var added: [String] = []
        package var changed: [String] = []
        package var removed: [String] = []
        package var count: Int

        package init(
            generation: UInt64,
            isNew: Bool = true,
            added: [String] = [],
            changed: [String] = [],
            removed: [String] = [],
            count: Int
        ) {
            self.generation = generation
            self.isNew = isNew
            self.added = added
            self.changed = changed
            self.removed = removed
            self.count = count
        }
    }

    /// Changes a registry by the command.
    package func outcome(on registry: ToolRegistry) -> Outcome {
        do throws(ToolError) {
            let change = try change(of: registry)
            return .changed(
                Change(
                    generation: change.generation,
                    isNew: change.isNew,
                    added: change.added,
                    changed: change.changed,
                    removed: change.removed,
                    count: change.count
                )
            )
        } catch {
            return .failed(error)
        }
    }

    private func change(of registry: ToolRegistry) throws(ToolError) -> RegistryChange {
        switch self {
        case .register(let json): try registry.register(Self.tools(json))
        case .put(let json): try registry.register(Self.tools(json), replacing: true)
        case .replace(let json): try registry.replace(Self.tools(json)[0])
        case .sync(let json): try registry.sync(Self.tools(json))
        case .unregister(let name): try registry.unregister(name)
        case .clear: try registry.clear()
        }
    }

    private static func tools(_ json: String) throws(ToolError) -> [Tool] {
        try ToolFile(json: Array(json.utf8)).tools
    }
}
