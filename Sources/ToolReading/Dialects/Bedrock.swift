internal import JSONText

extension Rendering {
    static let bedrock = Rendering(
        name: "bedrock",
        frame: .object,
        toolNames: NameRule(others: "A-Za-z0-9_-", maximum: 64)
    ) { tool in
        ["toolSpec": tool.described(("inputSchema", ["json": tool.input]))]
    }
}
