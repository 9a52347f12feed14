import TestPrograms

extension Compiler {
    /// Compiles a function's body that has a `catalog` and a `registry`.
    func compile(body: String) throws -> Program.Outcome {
        try compile(
            """
            import AgentTools
            import ModelCatalog

            func program(_ catalog: Catalog, _ registry: ToolRegistry) throws {
            \(body)
            }
            """
        )
    }
}
