import CatalogReading
import ToolReading

/// Prints what the image of a catalog and that of a registry hold: `Reader CATALOG TOOLS SPEC...`.
@main
enum Reader {
    static func main() throws {
        let arguments = CommandLine.arguments
        do {
            let catalog = try Catalog.open(image: arguments[1])
            for spec in arguments[3...] { print(try catalog.model(spec)) }
            let filter = Filter(capabilities: [.toolCall], minimumContextTokens: 100_000)
            print(try catalog.models(filter, by: .context).map(\.spec))
            let tools = try ToolRegistry.open(image: arguments[2])
            print(try tools.tool("get_weather"))
            print(String(decoding: try tools.toolsJSON(.anthropic), as: UTF8.self))
        } catch let error as CatalogError {
            print(error.code, error)
        }
    }
}
