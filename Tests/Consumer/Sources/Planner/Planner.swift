import AgentTools
import ModelCatalog

/// What an application decides before it calls a model: which one, how much room its context has left,
/// and which tools it is offered.
public struct Plan: Equatable {
    public let model: String
    public let roomTokens: Int
    public let tools: [String]

    public init(model: String, roomTokens: Int, tools: [String]) {
        self.model = model
        self.roomTokens = roomTokens
        self.tools = tools
    }
}

/// No model can take the prompt.
public struct NoModel: Error, Equatable {
    public let promptTokens: Int

    public init(promptTokens: Int) { self.promptTokens = promptTokens }
}

/// Plans a call: the cheapest model that calls tools and whose context holds the prompt.
public func plan(promptTokens: Int) throws -> Plan {
    let filter = Filter(capabilities: [.toolCall], minimumContextTokens: promptTokens)
    guard let model = try Catalog.current.models(filter, by: .price, limit: 1).first else {
        throw NoModel(promptTokens: promptTokens)
    }
    return Plan(
        model: model.spec,
        roomTokens: (model.contextTokens ?? 0) - promptTokens,
        tools: try ToolRegistry.open(named: "planner").list().map(\.name)
    )
}
