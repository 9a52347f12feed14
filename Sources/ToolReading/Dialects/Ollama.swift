internal import JSONText
internal import OrderedCollections

extension Rendering {
    static let ollama = Rendering(name: "ollama") { tool in
        var members = tool.inputWithProperties.members ?? [:]
        members["required"] = members["required"] ?? []
        return tool.chatFunction(members.inOrder)
    }
}
