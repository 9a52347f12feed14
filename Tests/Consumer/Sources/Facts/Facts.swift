import ModelCatalog

/// Prints what a catalog says of a model: `Facts DIRECTORY SPEC`.
@main
struct Facts {
    static func main() throws {
        let arguments = CommandLine.arguments
        let catalog = try Catalog.open(at: arguments[1])
        try catalog.read { models in
            let model = try models.model(arguments[2])
            print(String(model.spec))
            print("context", model.contextTokens ?? 0)
            print("calls tools", model.supports(.toolCall) == true)
            if case .amount(let price) = model.price(.input) { print("input", price, "USD") }
            print("models with tools", try models.discover(Filter(capabilities: [.toolCall])).count)
        }
    }
}
