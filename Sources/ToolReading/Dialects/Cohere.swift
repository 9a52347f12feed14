internal import JSONText

extension Rendering {
    static let cohere = Rendering(name: "cohere") { tool in
        tool.chatFunction(tool.inputWithProperties)
    }
}
